import type { CaseKind } from '../case/kinds'
import type { DutyNature, DutyState } from '../duty/duty'
import type { CaseNumber, DutyId, PostCode, UndertakingId, VillageCode } from '../ids'
import { daysBetween, type Day } from '../time/day'
import type { Codes } from './tally'

/** On what a duty is owed; `village`: of a return of a village or of its station. */
export type DutySubject =
  | { type: 'case'; number: CaseNumber; kind?: CaseKind; village?: never }
  | { type: 'undertaking'; id: UndertakingId; village?: VillageCode }

/** A duty as it stood at the cut-off. */
export type DutyAtCutOff = {
  id: DutyId
  kind: string
  nature: DutyNature
  owedBy: PostCode
  due: Day
  state: DutyState
  doneOn?: Day
  /** The day on which its period had closed. */
  missedOn?: Day
  subject: DutySubject
}

/**
 * Of what was due in the stretch. `open`: due on the cut-off day itself, which was not over while it could
 * still be done. Due before the stretch: `overdue-before` and still open; `missed-before` and missed in it,
 * so that what the paper before told as overdue, or as open yet, is told as missed as well.
 */
const outcomes = ['on-time', 'late', 'open', 'overdue', 'missed'] as const
type Outcome = (typeof outcomes)[number]
export type DutyCode = 'due' | Outcome | 'overdue-before' | 'missed-before'

export const dutyCodes: Codes<DutyCode> = [
  'due',
  ...outcomes.map((outcome) => [outcome, 'due'] as const),
  'overdue-before',
  'missed-before',
]

type Stretch = { from: Day; cutOff: Day }

/** What nobody has to do, or nobody has any more, was neither kept nor broken: to reply is free (decision 68). */
export function isCounted({ state, kind, subject }: DutyAtCutOff): boolean {
  return state !== 'withdrawn' && !(subject.type === 'undertaking' && kind === 'answer')
}

/** Until the cut-off day was over it could still be done in time. */
export function isOverdueAt({ state, due }: Pick<DutyAtCutOff, 'state' | 'due'>, cutOff: Day) {
  return state === 'open' && due < cutOff
}

export function dutyCodesOf(duty: DutyAtCutOff, { from, cutOff }: Stretch): DutyCode[] {
  if (duty.due < from) {
    if (duty.state === 'open') return ['overdue-before']
    return duty.missedOn !== undefined && duty.missedOn >= from ? ['missed-before'] : []
  }
  return duty.due > cutOff ? [] : ['due', outcomeOf(duty, cutOff)]
}

function outcomeOf(duty: DutyAtCutOff, cutOff: Day): Outcome {
  if (duty.state === 'missed') return 'missed'
  if (duty.state === 'open') return isOverdueAt(duty, cutOff) ? 'overdue' : 'open'
  return duty.doneOn !== undefined && duty.doneOn > duty.due ? 'late' : 'on-time'
}

/** Days since it was due; undefined where it is not overdue. */
export function overdueDays(duty: DutyAtCutOff, cutOff: Day): number | undefined {
  return isOverdueAt(duty, cutOff) ? daysBetween(duty.due, cutOff) : undefined
}

/** By which it is seen whether a matter was answered in time, or is open past a limit of the law. */
export function isAnswerOrOfLaw({ kind, nature }: Pick<DutyAtCutOff, 'kind' | 'nature'>): boolean {
  return kind === 'handle' || kind === 'notify' || nature === 'statutory'
}
