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
    /** What is known here counts unless the row has gone on: then another worker knows more. */
    async of(tx: Transaction, run: Run, seen: number): Promise<number> {
      const found = known.get(run.runId)
      return found !== undefined && found >= seen ? found : recordedEpoch(tx, run)
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
  const found = latestOf(runs, runId)
  if (found !== undefined) return found.epoch
  const before = continuedFrom === null ? undefined : latestOf(runs, continuedFrom)
  const takenOver = runs.some((run) => run.continuedFrom === continuedFrom)
  const continues = before !== undefined && !takenOver
  const epoch = continues ? before.epoch : nextEpoch(runs)
  await tx.caseRun.create({
    data: { runId, caseNumber, epoch, continuedFrom: continues ? continuedFrom : null },
  })
  return epoch
}

/**
 * The record has seen of this run what the run itself does not know: its worker died, or froze, after it
 * had written and before its task was taken. The run goes on without that, in an epoch of its own.
 */
export async function epochAfterLostTask(
  tx: Transaction,
  { state, runId }: Pick<Run, 'state' | 'runId'>,
): Promise<number> {
  const caseNumber = state.number
  const epoch = nextEpoch(await tx.caseRun.findMany({ where: { caseNumber } }))
  await tx.caseRun.create({ data: { runId: `${runId}${GOES_ON}${epoch}`, caseNumber, epoch } })
  return epoch
}

/** Stands between the id of a run and the epoch in which it went on. */
const GOES_ON = '~'

type Recorded = { runId: string; epoch: number }

function latestOf(runs: readonly Recorded[], runId: string): Recorded | undefined {
  const same = (run: Recorded) => run.runId === runId || run.runId.startsWith(runId + GOES_ON)
  return runs.filter(same).sort((one, other) => other.epoch - one.epoch)[0]
}

function nextEpoch(runs: readonly Recorded[]): number {
  return Math.max(0, ...runs.map((run) => run.epoch)) + 1
}
