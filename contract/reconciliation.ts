import type { CaseNumber, UndertakingId } from '../domain/ids'
import type { Instant } from '../domain/time/day'

export const RECONCILIATION_WORKFLOW = 'reconciliationWorkflow'
/** Those of the schedule have its time added; one that is asked for runs alone. */
export const RECONCILIATION_ID = 'reconciliation'

/**
 * In what a row was found to differ from its workflow. `row`: a column or the snapshot; `run`: the
 * workflow goes on in a run the row has not seen; `duties`, `due-dates`: rows of duties; `settings`:
 * the rules it goes by; `missing`: there was no row.
 */
export const drifts = ['missing', 'run', 'row', 'duties', 'due-dates', 'settings'] as const
export type Drift = (typeof drifts)[number]

/**
 * What nobody may guess about, so that it is told and left. `workflow-missing`: a row lives and its
 * workflow was never there or is long gone; `stopped`: it was ended by hand; `row-ahead`: the row has
 * seen more than its workflow; `journal`: entries of the journal are gone; `no-filing`: a workflow whose
 * filing is not here; `no-answer`: the workflow could not be asked; `failed`: it or its row could not be
 * read.
 */
export const mysteries = [
  ...([
    'workflow-missing',
    'stopped',
    'row-ahead',
    'journal',
    'no-filing',
    'no-answer',
    'failed',
  ] as const),
] as const
export type Mystery = (typeof mysteries)[number]

/** A case by its number, or an undertaking by its id. */
export type Reconciled = CaseNumber | UndertakingId
export type Repaired = { number: Reconciled; drifts: readonly Drift[] }
export type LeftAlone = { number: Reconciled; why: Mystery }

export type PageReport = {
  compared: number
  repaired: readonly Repaired[]
  left: readonly LeftAlone[]
  /** Where the next page begins; null when this was the last. */
  next: string | null
}

/** A round as it is kept; of long lists the beginning, with the whole count. */
export type Round = {
  begunAt: Instant
  endedAt: Instant
  compared: number
  repairedCount: number
  leftCount: number
  repaired: readonly Repaired[]
  left: readonly LeftAlone[]
}

export type ReconciliationActivities = {
  /** Holds the rows of cases and undertakings that have not ended, after that one, against their workflows. */
  reconcileRows(after: string | null): Promise<PageReport>
  /** Holds every running workflow whose row is missing, or says it has ended, against it. */
  reconcileWorkflows(): Promise<PageReport>
  keepRound(round: Round): Promise<void>
}
