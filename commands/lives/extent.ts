import { temporal } from '@temporalio/proto'
import { caseWorkflowId } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import type { Township } from './township'

const { History } = temporal.api.history.v1

/** How much a case left in the histories of its workflows, all runs together. */
export type Extent = { runs: number; events: number; bytes: number }

export async function extentOf(
  { db, client }: Pick<Township, 'db' | 'client'>,
  number: string,
): Promise<Extent> {
  const runs = await db.caseRun.findMany({ where: { caseNumber: number } })
  const sum: Extent = { runs: runs.length, events: 0, bytes: 0 }
  for (const { runId, epoch } of runs) {
    // Nothing is reset in a play, so every epoch is a life of its own.
    const workflowId = caseWorkflowId(number as CaseNumber, epoch)
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory()
    sum.events += history.events?.length ?? 0
    sum.bytes += History.encode(history).finish().length
  }
  return sum
}
