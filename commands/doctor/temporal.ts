import { Connection } from '@temporalio/client'
import { TASK_QUEUE } from '../../contract/case-workflow'
import { MESSENGER_QUEUE } from '../../contract/messenger'
import { searchAttributes } from '../../contract/search-attributes'
import { whyUnreachable } from '../../runtime/unreachable'
import { well, type Finding } from './finding'
import { attributes, pollers } from './judge'
import type { Source } from './source'

const CALL_MILLIS = 5_000

/** All that is to be seen at the Temporal server; where it does not answer, that alone. */
export async function lookAtTemporal({
  temporal: { address, namespace },
}: Pick<Source, 'temporal'>): Promise<Finding[]> {
  let connection: Connection | undefined
  try {
    connection = await Connection.connect({ address, connectTimeout: CALL_MILLIS })
    return await found(connection, namespace)
  } catch (error) {
    const says = `${address} does not answer: ${whyUnreachable(error)}`
    const todo = 'check that it runs, TEMPORAL_ADDRESS and TEMPORAL_NAMESPACE'
    return [{ part: 'Temporal server', state: 'wrong', says, todo }]
  } finally {
    await connection?.close().catch(() => undefined)
  }
}

async function found(connection: Connection, namespace: string): Promise<Finding[]> {
  const soon = <T>(call: () => Promise<T>) =>
    connection.withDeadline(Date.now() + CALL_MILLIS, call)
  const { workflowService, operatorService } = connection
  const { serverVersion } = await soon(() => workflowService.getSystemInfo({}))
  const { customAttributes } = await soon(() => operatorService.listSearchAttributes({ namespace }))
  const known = customAttributes ?? {}
  const askedBy = async (name: string): Promise<number> => {
    const queue = await soon(() =>
      workflowService.describeTaskQueue({
        ...{ namespace, taskQueue: { name } },
        // TASK_QUEUE_TYPE_WORKFLOW of the server's API.
        taskQueueType: 1,
      }),
    )
    return queue.pollers?.length ?? 0
  }
  // A worker asks both (decision 92): cases may live while nobody sends messages.
  const asking = [await askedBy(TASK_QUEUE), await askedBy(MESSENGER_QUEUE)]
  return [
    well('Temporal server', `version ${serverVersion ?? 'unknown'} answers`),
    attributes(Object.keys(searchAttributes).filter((name) => !(name in known))),
    pollers(Math.min(...asking)),
  ]
}
