import type { CaseNumber, DutyId, PostCode } from '../ids'
import type { Day } from '../time/day'
import type { DueDate } from '../rules/due-date'

/** What a post can owe on a case. Campaigns and village returns add their own. */
export type DutyKind =
  'sort' | 'notify' | 'entrust' | 'sign-for' | 'handle' | 'serve-opinion' | 'conclude'

/** A statutory limit stands in the law; an internal target is the office's own and is shown as such. */
export type DutyNature = 'statutory' | 'internal'

export type DutyState = 'open' | 'done'

/** Decision 10: warning, day of the due date, overdue, then three who must look as well. */
export type RungName = 'warn' | 'due' | 'overdue' | 'unit-head' | 'lead' | 'director'

/**
 * The one idea of the product: a post owes something on a subject by a due date on a stated
 * basis, with a ladder. It belongs to the post, so whoever takes the post over takes it too (O4).
 */
export type Duty = {
  id: DutyId
  kind: DutyKind
  subject: { type: 'case'; number: CaseNumber }
  nature: DutyNature
  owedBy: PostCode
  openedOn: Day
  due: DueDate
  /** Rungs that have rung, or were passed over, for the present due date. */
  rung: readonly RungName[]
  state: DutyState
  doneOn?: Day
}

export function isOpen(duty: Duty): boolean {
  return duty.state === 'open'
}

/** Done after its due date; being late is a fact of its own and never stops the duty from being done. */
export function wasLate(duty: Duty): boolean {
  return duty.doneOn !== undefined && duty.doneOn > duty.due.due
}
