import { proxyLocalActivities, sleep } from '@temporalio/workflow'

export type Idle = { cycles: number; millis: number }
export type IdleActivities = { doNothing(): Promise<void> }

const { doNothing } = proxyLocalActivities<IdleActivities>({ startToCloseTimeout: '1 minute' })

/** The least that waiting and writing down can be: a timer, and an activity beside it that does nothing. */
export async function idleWorkflow({ cycles, millis }: Idle): Promise<void> {
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await sleep(millis)
    await doNothing()
  }
}
