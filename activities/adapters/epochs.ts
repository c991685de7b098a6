import type { ProjectionBatch } from '../../contract/projection'
import type { Transaction } from '../../prisma/client'

const REMEMBERED_RUNS = 10_000

/**
 * Decision 7: a run that is neither known nor the one continuation of a known run begins a new
 * epoch. A reset rewinds a workflow, so its new run must win over rows with higher versions.
 */
export function createEpochs() {
  const known = new Map<string, number>()
  return {
    known: (runId: string): number | undefined => known.get(runId),
    async of(tx: Transaction, run: Run): Promise<number> {
      return known.get(run.runId) ?? (await recordedEpoch(tx, run))
    },
    /** Called once the transaction has been committed: one rolled back has recorded no run. */
    remember(runId: string, epoch: number): void {
      if (known.size >= REMEMBERED_RUNS) known.clear()
      known.set(runId, epoch)
    },
  }
}

type Run = Pick<ProjectionBatch, 'state' | 'runId' | 'continuedFrom'>

/** Writes the run down where it is not known yet. */
export async function recordedEpoch(
  tx: Transaction,
  { state, runId, continuedFrom }: Run,
): Promise<number> {
  const caseNumber = state.number
  const runs = await tx.caseRun.findMany({ where: { caseNumber } })
  const found = runs.find((run) => run.runId === runId)
  if (found !== undefined) return found.epoch
  const before = runs.find((run) => run.runId === continuedFrom)
  const takenOver = runs.some((run) => run.continuedFrom === continuedFrom)
  const continues = before !== undefined && !takenOver
  const epoch = continues ? before.epoch : Math.max(0, ...runs.map((run) => run.epoch)) + 1
  await tx.caseRun.create({
    data: { runId, caseNumber, epoch, continuedFrom: continues ? continuedFrom : null },
  })
  return epoch
}
