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
    const worker = await Worker.create({
      ...{ connection: clock.env.nativeConnection, namespace: 'default', taskQueue: QUEUE },
      workflowBundle: await bundleWorkflowCode({
        workflowsPath: join(__dirname, 'idle-workflow.js'),
        logger: new DefaultLogger('WARN'),
      }),
      activities: { doNothing: () => Promise.resolve() } satisfies IdleActivities,
    })
    const idle = { cycles, millis: Math.round(YEAR_MS / cycles) }
    return await worker.runUntil(() =>
      timed(async () => {
        const lives = Array.from({ length: workflows }, (_, index) =>
          clock.env.client.workflow.execute<typeof idleWorkflow>('idleWorkflow', {
            ...{ workflowId: `idle-${index}`, taskQueue: QUEUE, args: [idle] },
          }),
        )
        await Promise.all(lives)
      }),
    )
  } finally {
    await clock.env.teardown()
  }
}
