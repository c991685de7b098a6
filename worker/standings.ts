import type { Client } from '@temporalio/client'
import type { Standing, StandingOutcome } from '../activities/reconciliation'
import { classify } from '../api/case-client/failures'
import { CASE_WORKFLOW, standingQuery } from '../contract/case-workflow'
import {
  UNDERTAKING_WORKFLOW,
  undertakingStandingQuery,
  undertakingWorkflowId,
} from '../contract/undertaking-workflow'
import type { UndertakingId } from '../domain/ids'

/** One that has to be replayed first takes its time. */
const DEADLINE_MS = 8_000

/** Where workflows stand, asked one by one; nothing here throws because the server is away. */
export function createStandings(client: Client) {
  const inTime = <Answer>(call: () => Promise<Answer>) =>
    client.withDeadline(Date.now() + DEADLINE_MS, call)
  return {
    async of(workflowId: string): Promise<StandingOutcome> {
      const handle = client.workflow.getHandle(workflowId)
      try {
        const { status } = await inTime(() => handle.describe())
        if (status.name !== 'RUNNING' && status.name !== 'COMPLETED') return { kind: 'stopped' }
        const standing = await inTime<Standing>(() =>
          isUndertaking(workflowId)
            ? handle.query(undertakingStandingQuery)
            : handle.query(standingQuery),
        )
        return { kind: 'stands', standing }
      } catch (error) {
        const failure = classify(error)
        if (failure.kind === 'not-running') return { kind: 'missing' }
        if (failure.kind === 'unavailable') return { kind: 'no-answer' }
        throw error
      }
    },
    async *running(): AsyncGenerator<string> {
      const query = `WorkflowType IN ('${CASE_WORKFLOW}', '${UNDERTAKING_WORKFLOW}') AND ExecutionStatus = 'Running'`
      for await (const { workflowId } of client.workflow.list({ query })) yield workflowId
    },
  }
}

function isUndertaking(workflowId: string): boolean {
  return workflowId.startsWith(undertakingWorkflowId('' as UndertakingId))
}
