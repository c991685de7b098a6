import type { CaseNumber, DutyId, PostCode } from '../ids'
import type { Day } from '../time/day'
import type { DueDate } from '../rules/due-date'
import type { Reckoning } from './reckoning'

/** What a post can owe on a case; what it owes elsewhere is in domain/undertaking/duty.ts. */
export const dutyKinds = [
  'sort',
  'register',
  'notify',
  'report-urgent',
  'follow-up-transfer',
  'report-back',
  'follow-up-competence',
  'entrust',
  'sign-for',
  'accompany',
  'five-ones',
  'five-clears',
  'milestone',
  'handle',
  'tell-extension',
  'serve-answer',
  'tell-ending',
  'explain',
  'follow-up-aid',
  'send-file',
  'follow-up-review',
  'serve-review',
  'decide-recusal',
  'receive',
  'conclude',
  'perform',
  'ask-settled',
  'settle',
  'settle-in-campaign',
] as const
export type DutyKind = (typeof dutyKinds)[number]

/** A statutory limit stands in the law; an internal target is the office's own and is shown as such. */
export const dutyNatures = ['statutory', 'internal'] as const
export type DutyNature = (typeof dutyNatures)[number]

/**
 * `withdrawn`: owed no more, because its ground is gone; nobody did it. `missed`: owed for a period that
 * is closed, and not done in it (decision 69); no case has such a duty.
 */
export const dutyStates = ['open', 'done', 'withdrawn', 'missed'] as const
export type DutyState = (typeof dutyStates)[number]

/** Decision 10: warning, day of the due date, overdue, then three who must look as well. */
export type RungName = 'warn' | 'due' | 'overdue' | 'unit-head' | 'lead' | 'director'

/**
 * The one idea of the product: a post owes something on a subject by a due date on a stated
 * basis, with a ladder. It belongs to the post, so whoever takes the post over takes it too (O4).
 */
export type DutyOf<Kind extends string, Subject> = {
  id: DutyId
  kind: Kind
  subject: Subject
  /** Which of several of its kind: the promise, the milestone, the recipient. */
  about: string
  nature: DutyNature
  owedBy: PostCode
  openedOn: Day
  /** From what its date was worked out, so that it can be worked out again. */
  reckoning: Reckoning
  due: DueDate
  /** Rungs that have rung, or were passed over, for the present due date. */
  rung: readonly RungName[]
  /** The same of due dates it had before: moved back to one of them, nothing rings twice. */
  rungBefore: readonly { due: Day; rung: readonly RungName[] }[]
  state: DutyState
  doneOn?: Day
}

/** What is owed on a case. */
export type Duty = DutyOf<DutyKind, { type: 'case'; number: CaseNumber }>

export function isOpen({ state }: { state: DutyState }): boolean {
  return state === 'open'
}

/** What is to be reported at once is told at once, not with the morning's digest (Art. 25, plan B3). */
export function isToldAtOnce({ kind }: Pick<Duty, 'kind'>): boolean {
  return kind === 'report-urgent'
}

/** Done after its due date; being late is a fact of its own and never stops the duty from being done. */
export function wasLate({ state, doneOn, due }: Pick<Duty, 'state' | 'doneOn' | 'due'>): boolean {
  return state === 'done' && doneOn !== undefined && doneOn > due.due
}
