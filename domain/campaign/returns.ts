import type { Unclear } from '../case/five-clears'
import type { CaseNumber, TextRef } from '../ids'
import type { Refused } from '../undertaking/refusal'
import type { Day } from '../time/day'
import type { UndertakingDuty } from '../undertaking/duty'
import {
  againstInspection,
  isInspected,
  isMended,
  type InspectionFiled,
  type Results,
} from './inspection'

/**
 * What is handed in for a defined duty. Cases by number alone, words by reference. There is no place
 * for who was met or visited, and none for a count of people (decision 69).
 */
export type Filed =
  /** `unclear`: which of them the record did not show clear as it came in (plan B2). */
  | { form: 'matters'; cases: readonly CaseNumber[]; unclear?: readonly Unclear[] }
  /** In so many words: nothing to report. */
  | { form: 'matters'; nil: true }
  | { form: 'round'; heldOn: Day; cases: readonly CaseNumber[] }
  | { form: 'follow-up'; disputes: readonly FollowedUp[] }
  | { form: 'check'; found: 'nothing' }
  | { form: 'check'; found: 'something'; text: TextRef }
  | { form: 'statement'; text: TextRef }
  | (InspectionFiled & { text: TextRef })
  /** Of what a return named: now it is clear, but for what lies elsewhere until it is back (`unclear`). */
  | { form: 'clears'; unclear?: readonly Unclear[] }
  /** By the office: what is done about what a village reported up (plan B3). */
  | { form: 'reported-up'; text: TextRef }
  | { form: 'receiving'; heldOn: Day; cases: readonly CaseNumber[] }
  /** Each of them says so itself; nil, with the reason. */
  | { form: 'attention'; cases: readonly CaseNumber[] }
  | { form: 'attention'; nil: true; text: TextRef }
  /** Where it was shown stands in the text. */
  | { form: 'publicity'; shownOn: Day; text: TextRef }

export type FollowedUp = { case: CaseNumber; how: 'followed-up' | 'reported-up' }

/** What was handed in, kept with the undertaking. */
export type Return = { duty: UndertakingDuty['id']; on: Day; late: boolean; filed: Filed }

/** Nothing but that what an inspection found was mended, which may be told when the inspection is long handed in. */
export function tellsOfMending(filed: Filed): boolean {
  return filed.form === 'inspection' && filed.villages.length > 0 && filed.villages.every(isMended)
}

/** What stands against this return for that duty; whose it is and its period were looked at before. */
export function againstReturn(
  { occurrence, openedOn }: UndertakingDuty,
  filed: Filed,
  occurredOn: Day,
  returns: readonly Return[],
): Refused | undefined {
  if (filed.form === 'matters' && 'cases' in filed && filed.cases.length === 0) {
    return [
      'return-does-not-fit',
      'plan B1',
      'Name the cases that were registered, or say nil: an empty list is neither.',
    ]
  }
  if (filed.form === 'attention' && 'cases' in filed && filed.cases.length === 0) {
    return [
      'return-does-not-fit',
      'plan H7',
      'Name the cases that were attended to, or say nil and why: an empty list is neither.',
    ]
  }
  const first = occurrence?.from ?? openedOn
  if (filed.form === 'inspection') {
    return againstInspection(filed.villages, inspectedIn(returns), { first, occurredOn })
  }
  const day = dayIn(filed)
  if (day === undefined) return undefined
  if (day > occurredOn) {
    return ['date-in-future', 'decision 2', 'Give the day on which it was, not one to come.']
  }
  if (day >= first) return undefined
  return [
    'date-too-early',
    'decision 69',
    `This duty speaks of the days from ${first}. What was before belongs to the one before it.`,
  ]
}

/** What inspections handed in so far have found, return by return. */
function inspectedIn(returns: readonly Return[]): Results[] {
  return returns.map(({ filed }) =>
    filed.form === 'inspection' ? filed.villages.filter(isInspected) : [],
  )
}

function dayIn(filed: Filed): Day | undefined {
  switch (filed.form) {
    case 'round':
    case 'receiving':
      return filed.heldOn
    case 'publicity':
      return filed.shownOn
    default:
      return undefined
  }
}
