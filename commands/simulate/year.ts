import { Worker } from '@temporalio/worker'
import type { Day } from '../../domain/time/day'
import type { Township } from '../lives/township'
import type { Stops } from '../lives/stops'
import type { YearActivities, yearWorkflow } from './year-workflow'

const QUEUE = 'the-year'

/**
 * Lets the days from the first to the last pass: the clock is turned from here, a day at a time, and stands
 * still wherever people act.
 */
export async function passYear(
  township: Township,
  { from, to }: { from: Day; to: Day },
  actOnDay: (day: Day) => Promise<void>,
  stops: Stops,
): Promise<void> {
  const { clock } = township
  let failed: { error: unknown } | undefined
  let last: Day | undefined
  const activities: YearActivities = {
    async actOnDay(day) {
      try {
        await clock.look()
        await actOnDay(day)
        last = day
      } catch (error) {
        failed = { error }
        throw error
      }
    },
  }
  const worker = await Worker.create({
    ...{ connection: clock.env.nativeConnection, namespace: 'default', taskQueue: QUEUE },
    workflowsPath: require.resolve('./year-workflow'),
    activities,
  })
  const running = worker.run()
  stops.add(() => {
    worker.shutdown()
    return running
  })
  // Its payloads are days: nothing to be sealed.
  await clock.env.client.workflow.start<typeof yearWorkflow>('yearWorkflow', {
    ...{ workflowId: QUEUE, taskQueue: QUEUE, args: [{ from, to }] },
  })
  while (last !== to) {
    if (failed !== undefined) throw failed.error
    await clock.turnByADay()
  }
}
