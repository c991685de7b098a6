import { join } from 'node:path'
import type { WorkflowHandle } from '@temporalio/client'
import { startChild, stopProcess, untilReady } from '../runtime/servers/child'
import type { Cleanup } from './cleanup'
import type { emptyWorkflow } from './empty-workflow'
import type { Installation } from './installation'

/** The case worker never sees this queue. */
export const EMPTY_QUEUE = 'bench-empty'

export async function startEmptyWorker(
  { settings: { dir, keys, namespace, temporalAddress } }: Installation,
  cleanup: Cleanup,
): Promise<void> {
  const child = await startChild({
    name: 'empty worker',
    command: process.execPath,
    args: [join(__dirname, 'empty-worker.js')],
    env: {
      ...process.env,
      ...keys,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
    },
    logFile: join(dir.logs, 'empty-worker.log'),
    ipc: true,
  })
  cleanup.add(child.name, () => stopProcess(child.identity))
  let ready = false
  child.process.on('message', () => (ready = true))
  await untilReady(child, () => Promise.resolve(ready), 60_000)
}

export function startEmpty(
  { client }: Installation,
  id: string,
): Promise<WorkflowHandle<typeof emptyWorkflow>> {
  return client.workflow.start<typeof emptyWorkflow>('emptyWorkflow', {
    taskQueue: EMPTY_QUEUE,
    workflowId: id,
  })
}
