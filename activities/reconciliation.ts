import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type { Standing as CaseStanding } from '../contract/case-workflow'
import type {
  Drift,
  LeftAlone,
  Mystery,
  PageReport,
  Reconciled,
  ReconciliationActivities,
  Repaired,
  Round,
} from '../contract/reconciliation'
import type { UndertakingStanding } from '../contract/undertaking-workflow'

export type Standing = CaseStanding | UndertakingStanding

/** What became of asking a workflow where it stands. */
export type StandingOutcome =
  | { kind: 'stands'; standing: Standing }
  /** No such workflow; whether it is only not started yet the row tells. */
  | { kind: 'missing' }
  | { kind: 'stopped' }
  | { kind: 'no-answer' }

export type OpenRow = { number: Reconciled; workflowId: string }

/** `ahead`: the row has seen more than this standing, which may have been asked for too early. */
export type Compared =
  | { kind: 'same' }
  | { kind: 'repaired'; drifts: readonly Drift[]; journalIncomplete: boolean }
  | { kind: 'journal-incomplete' }
  | { kind: 'ahead' }
  | { kind: 'no-filing' }

export type ReconciliationDeps = {
  /** Rows of cases and undertakings that live, after that one, in order; at most so many. */
  openRows(after: string | null, most: number): Promise<readonly OpenRow[]>
  /** Of these workflows, those that have no row or one that says it has ended. */
  withoutOpenRow(workflowIds: readonly string[]): Promise<readonly OpenRow[]>
  runningWorkflows(): AsyncIterable<string>
  standing(workflowId: string): Promise<StandingOutcome>
  /** Of one that could not be compared; the others are. */
  tellFailure(number: Reconciled, error: unknown): void
  /** Compares under the row's lock, and writes the row from the standing where they differ. */
  compare(standing: Standing): Promise<Compared>
  keep(round: Round): Promise<void>
}

const PAGE = 200
/** So many in a row that do not answer are no longer a matter of each. */
const SERVER_AWAY_AFTER = 5

export function createReconciliationActivities(deps: ReconciliationDeps): ReconciliationActivities {
  return {
    async reconcileRows(after) {
      const rows = await deps.openRows(after, PAGE)
      const report = new Report()
      for (const row of rows) {
        cancellationSignal().throwIfAborted()
        heartbeat(row.number)
        report.add(row.number, await reconciled(deps, row))
      }
      return report.upTo(rows.length < PAGE ? null : (rows.at(-1)?.number ?? null))
    },

    async reconcileWorkflows() {
      const report = new Report()
      for await (const page of pagesOf(deps.runningWorkflows())) {
        heartbeat(page.length)
        for (const stray of await deps.withoutOpenRow(page)) {
          cancellationSignal().throwIfAborted()
          heartbeat(stray.number)
          report.add(stray.number, await reconciled(deps, stray))
        }
      }
      return report.upTo(null)
    },

    keepRound: (round) => deps.keep(round),
  }
}

type Result = { drifts?: readonly Drift[]; why?: Mystery }

async function reconciled(deps: ReconciliationDeps, row: OpenRow): Promise<Result> {
  const first = await comparedOrFailed(deps, row)
  // The row moved on while its workflow was asked; asked again it stands there as well.
  if (first.why !== 'row-ahead') return first
  return comparedOrFailed(deps, row)
}

/** One whose workflow fails, or whose row is held, keeps none of the others from being looked at. */
async function comparedOrFailed(deps: ReconciliationDeps, row: OpenRow): Promise<Result> {
  try {
    return await compared(deps, row)
  } catch (error) {
    deps.tellFailure(row.number, error)
    return { why: 'failed' }
  }
}

async function compared(deps: ReconciliationDeps, { workflowId }: OpenRow): Promise<Result> {
  const outcome = await deps.standing(workflowId)
  if (outcome.kind === 'missing') return { why: 'workflow-missing' }
  if (outcome.kind !== 'stands') return { why: outcome.kind }
  const found = await deps.compare(outcome.standing)
  switch (found.kind) {
    case 'same':
      return {}
    case 'repaired':
      return { drifts: found.drifts, ...(found.journalIncomplete ? { why: 'journal' } : {}) }
    case 'journal-incomplete':
      return { why: 'journal' }
    case 'ahead':
      return { why: 'row-ahead' }
    case 'no-filing':
      return { why: 'no-filing' }
  }
}

class Report {
  private compared = 0
  private readonly repaired: Repaired[] = []
  private readonly left: LeftAlone[] = []
  private silent = 0

  add(number: Reconciled, { drifts, why }: Result): void {
    this.compared += 1
    this.silent = why === 'no-answer' ? this.silent + 1 : 0
    if (this.silent === SERVER_AWAY_AFTER) throw new Error('The workflow service does not answer')
    if (drifts !== undefined) this.repaired.push({ number, drifts })
    if (why !== undefined) this.left.push({ number, why })
  }

  upTo(next: string | null): PageReport {
    return { compared: this.compared, repaired: this.repaired, left: this.left, next }
  }
}

async function* pagesOf(ids: AsyncIterable<string>): AsyncGenerator<string[]> {
  let page: string[] = []
  for await (const id of ids) {
    page.push(id)
    if (page.length < PAGE) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}
