import type { Client } from '@temporalio/client'
import type { StandingOutcome } from '../activities/reconciliation'
import { classify } from '../api/case-client/failures'
import { CASE_WORKFLOW, standingQuery } from '../contract/case-workflow'

/** A case that has to be replayed first takes its time. */
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
        const standing = await inTime(() => handle.query(standingQuery))
        return { kind: 'stands', standing }
      } catch (error) {
        const failure = classify(error)
        if (failure.kind === 'not-running') return { kind: 'missing' }
        if (failure.kind === 'unavailable') return { kind: 'no-answer' }
        throw error
      }
    },
    async *running(): AsyncGenerator<string> {
      const query = `WorkflowType = '${CASE_WORKFLOW}' AND ExecutionStatus = 'Running'`
      for await (const { workflowId } of client.workflow.list({ query })) yield workflowId
    },
  }
}
