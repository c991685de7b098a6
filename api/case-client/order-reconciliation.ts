import { WorkflowIdConflictPolicy, type Client } from '@temporalio/client'
import { TASK_QUEUE } from '../../contract/case-workflow'
import { RECONCILIATION_ID, RECONCILIATION_WORKFLOW } from '../../contract/reconciliation'
import type { OrderOutcome } from './case-client'

/** One that is under way is the one asked for. */
export async function orderReconciliation(client: Client): Promise<OrderOutcome> {
  await client.workflow.start(RECONCILIATION_WORKFLOW, {
    ...{ taskQueue: TASK_QUEUE, workflowId: RECONCILIATION_ID, args: [] },
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    staticSummary: 'holds every open case against its row',
  })
  return { kind: 'ordered' }
}
