import { proxyActivities, sleep } from '@temporalio/workflow'
import { addDays, instantAt, millisOf, type Day } from '../../domain/time/day'

export type YearActivities = { actOnDay(day: Day): Promise<void> }

/** What goes wrong is told where the clock is turned: another try would find the day half done. */
const { actOnDay } = proxyActivities<YearActivities>({
  startToCloseTimeout: '1 day',
  retry: { maximumAttempts: 1 },
})

/** Everybody comes to work at nine. While they act the activity holds the clock. */
export async function yearWorkflow({ from, to }: { from: Day; to: Day }): Promise<void> {
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const wait = millisOf(instantAt(day, '09:00')) - Date.now()
    if (wait > 0) await sleep(wait)
    await actOnDay(day)
  }
}
