import type { Transaction } from '../../prisma/client'

const REMEMBERED_RUNS = 10_000

/** A run of a workflow, and of what. */
export type Run = { subject: string; runId: string; continuedFrom: string | null }
type Recorded = Omit<Run, 'subject'> & { epoch: number }

/** Where the runs of one kind of workflow are written down. */
export type Runs = {
  of(tx: Transaction, subject: string): Promise<Recorded[]>
  add(tx: Transaction, subject: string, run: Recorded): Promise<unknown>
}

export const caseRuns: Runs = {
  of: (tx, caseNumber) => tx.caseRun.findMany({ where: { caseNumber } }),
  add: (tx, caseNumber, run) => tx.caseRun.create({ data: { ...run, caseNumber } }),
}

export const undertakingRuns: Runs = {
  of: (tx, undertakingId) => tx.undertakingRun.findMany({ where: { undertakingId } }),
  add: (tx, undertakingId, run) => tx.undertakingRun.create({ data: { ...run, undertakingId } }),
}

/**
 * Decision 7: a run that is neither known nor the one continuation of a known run begins a new
 * epoch. A reset rewinds a workflow, so its new run must win over rows with higher versions.
 */
export function createEpochs(runs: Runs) {
  const known = new Map<string, number>()
  return {
    known: (runId: string): number | undefined => known.get(runId),
    /** What is known here counts unless the row has gone on: then another worker knows more. */
    async of(tx: Transaction, run: Run, seen: number): Promise<number> {
      const found = known.get(run.runId)
      return found !== undefined && found >= seen ? found : recordedEpoch(tx, runs, run)
    },
    /** Called once the transaction has been committed: one rolled back has recorded no run. */
    remember(runId: string, epoch: number): void {
      if (known.size >= REMEMBERED_RUNS) known.clear()
      known.set(runId, epoch)
    },
  }
}

/** Writes the run down where it is not known yet. */
export async function recordedEpoch(
  tx: Transaction,
  runs: Runs,
  { subject, runId, continuedFrom }: Run,
): Promise<number> {
  const recorded = await runs.of(tx, subject)
  const found = latestOf(recorded, runId)
  if (found !== undefined) return found.epoch
  const before = continuedFrom === null ? undefined : latestOf(recorded, continuedFrom)
  const takenOver = recorded.some((run) => run.continuedFrom === continuedFrom)
  const continues = before !== undefined && !takenOver
  const epoch = continues ? before.epoch : nextEpoch(recorded)
  await runs.add(tx, subject, { runId, epoch, continuedFrom: continues ? continuedFrom : null })
  return epoch
}

/**
 * The record has seen of this run what the run itself does not know: its worker died, or froze, after it
 * had written and before its task was taken. The run goes on without that, in an epoch of its own.
 */
export async function epochAfterLostTask(
  tx: Transaction,
  runs: Runs,
  { subject, runId }: Run,
): Promise<number> {
  const epoch = nextEpoch(await runs.of(tx, subject))
  await runs.add(tx, subject, { runId: `${runId}${GOES_ON}${epoch}`, epoch, continuedFrom: null })
  return epoch
}

/** Stands between the id of a run and the epoch in which it went on. */
const GOES_ON = '~'

function latestOf(runs: readonly Recorded[], runId: string): Recorded | undefined {
  const same = (run: Recorded) => run.runId === runId || run.runId.startsWith(runId + GOES_ON)
  return runs.filter(same).sort((one, other) => other.epoch - one.epoch)[0]
}

function nextEpoch(runs: readonly Recorded[]): number {
  return Math.max(0, ...runs.map((run) => run.epoch)) + 1
}
