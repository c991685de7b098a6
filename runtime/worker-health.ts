import { hostname } from 'node:os'
import { Connection } from '@temporalio/client'
import { optionalTsToMs } from '@temporalio/common/lib/time'
import { TASK_QUEUE } from '../contract/case-workflow'
import { MESSENGER_QUEUE } from '../contract/messenger'
import { sentenceOf } from './failure'

const workflowTasks = 1
const latelyMs = 90_000

/**
 * Whether the worker of this container asks for work: the server knows who polled and when. A
 * worker has no port to knock at, and a process that is merely alive may be doing nothing.
 */
async function main(): Promise<void> {
  const address = process.env['TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233'
  const namespace = process.env['TEMPORAL_NAMESPACE'] || 'default'
  const connection = await Connection.connect({ address, connectTimeout: 3_000 })
  try {
    for (const queue of [TASK_QUEUE, MESSENGER_QUEUE]) {
      if (!(await askedLately(connection, namespace, queue))) {
        throw new Error(
          `The worker of this container has not asked the queue "${queue}" for work lately.`,
        )
      }
    }
  } finally {
    await connection.close()
  }
}

async function askedLately(
  connection: Connection,
  namespace: string,
  queue: string,
): Promise<boolean> {
  const { pollers } = await connection.withDeadline(Date.now() + 3_000, () =>
    connection.workflowService.describeTaskQueue({
      ...{ namespace, taskQueue: { name: queue } },
      taskQueueType: workflowTasks,
    }),
  )
  const here = (pollers ?? []).filter((poller) => poller.identity?.endsWith(`@${hostname()}`))
  return here.some((poller) => Date.now() - (optionalTsToMs(poller.lastAccessTime) ?? 0) < latelyMs)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exit(1)
  },
)
