import { join } from 'node:path'
import { bundleWorkflowCode, DefaultLogger, Worker } from '@temporalio/worker'
import { TurnedClock } from '../commands/lives/turned-clock'
import type { TestServerExecutable } from '../runtime/servers/test-server'
import { timed } from './figure'
import type { IdleActivities, idleWorkflow } from './idle-workflow'

const QUEUE = 'bench-idle'
const YEAR_MS = 310 * 86_400_000

/**
 * Milliseconds that so many workflows need on the server of the play for so many activities together. All wake in
 * the same moments, which is as fast as can be.
 */
export async function idleYear(
  executable: TestServerExecutable,
  { workflows, activities }: { workflows: number; activities: number },
): Promise<number> {
  const clock = await TurnedClock.start(executable)
  try {
    const cycles = Math.round(activities / workflows)
    let done = 0
    const worker = await Worker.create({
      ...{ connection: clock.env.nativeConnection, namespace: 'default', taskQueue: QUEUE },
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: join(__dirname, 'idle-workflow.js'),
        logger: new DefaultLogger('WARN'),
      }),
      activities: {
        doNothing() {
          done += 1
          return Promise.resolve()
        },
      } satisfies IdleActivities,
    })
    const idle = { cycles, millis: Math.round(YEAR_MS / cycles) }
    return await worker.runUntil(() =>
      timed(async () => {
        for (let index = 0; index < workflows; index += 1)
          await clock.env.client.workflow.start<typeof idleWorkflow>('idleWorkflow', {
            ...{ workflowId: `idle-${index}`, taskQueue: QUEUE, args: [idle] },
          })
        // Turned as in the play: so many who each wait for an end would unlock the clock more often than it is locked.
        while (done < workflows * cycles) await clock.turnByADay()
      }),
    )
  } finally {
    await clock.env.teardown()
  }
}
