import { WorkflowIdConflictPolicy, WorkflowIdReusePolicy, type Client } from '@temporalio/client'
import { TASK_QUEUE } from '../../contract/case-workflow'
import {
  UNDERTAKING_WORKFLOW,
  undertakingUpdate,
  undertakingWorkflowId,
  type UndertakingMessage,
  type UndertakingWorkflowStart,
} from '../../contract/undertaking-workflow'
import type { UndertakingId } from '../../domain/ids'
import type { UndertakingRefusal } from '../../domain/undertaking/refusal'
import type { StartOutcome, UndertakingOutcome } from './case-client'
import { classify } from './failures'
import { standsAs } from './stands-as'

export async function startUndertaking(
  client: Client,
  start: UndertakingWorkflowStart,
): Promise<StartOutcome> {
  const { id, type } = start.start
  await client.workflow.start(UNDERTAKING_WORKFLOW, {
    taskQueue: TASK_QUEUE,
    workflowId: undertakingWorkflowId(id),
    workflowIdConflictPolicy: WorkflowIdConflictPolicy.USE_EXISTING,
    workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    args: [start],
    staticSummary: `${type} ${id}`,
  })
  return { kind: 'started' }
}

export async function sendToUndertaking(
  client: Client,
  id: UndertakingId,
  updateId: string,
  message: UndertakingMessage,
): Promise<UndertakingOutcome> {
  const handle = client.workflow.getHandle(undertakingWorkflowId(id))
  const answer = await handle.executeUpdate(undertakingUpdate, { updateId, args: [message] })
  // The server remembers what an update id once brought, whatever is sent under it later (decision 5).
  return answer.bodyHash === message.bodyHash ? { kind: 'done', answer } : { kind: 'key-reused' }
}

/** What became of a command that got no answer. */
export async function undertakingFailed(
  error: unknown,
  status: () => Promise<string>,
): Promise<UndertakingOutcome> {
  const failure = classify<UndertakingRefusal>(error)
  switch (failure.kind) {
    case 'already-started':
      throw error
    case 'refused':
    case 'key-reused':
    case 'unavailable':
      return failure
    case 'not-running':
      return standsAs(status)
  }
}
