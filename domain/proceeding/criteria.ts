import type { AcceptanceCheck } from '../campaign/definition'
import type { Answers, ProceedingState } from './proceeding'
import type { ProceedingStep } from './procedure'

/** What `accept` is asked for each criterion a campaign may list (plan H5). */
const askedFor: Readonly<Record<AcceptanceCheck, string>> = {
  'closing-gate': 'gate',
  served: 'served',
  'promises-kept': 'promises',
  'person-asked': 'asked',
  'rating-sample': 'ratings',
}

const holdsWith: Readonly<Record<AcceptanceCheck, readonly string[]>> = {
  'closing-gate': ['met'],
  served: ['yes', 'not-owed'],
  'promises-kept': ['kept', 'none-made'],
  'person-asked': ['confirmed', 'no-answer'],
  // Too few to tell anything is no fault of the matter, and not looked at either.
  'rating-sample': ['looked-at'],
}

export function holds(criterion: AcceptanceCheck, answers: Answers): boolean {
  return holdsWith[criterion].includes(String(answers[askedFor[criterion]]))
}

type Under = Pick<ProceedingState, 'criteria'>

/** Whether that is looked at: under a campaign exactly what its definition lists (decision 85). */
export function isLookedAt({ criteria }: Under, name: string): boolean {
  return criteria === undefined || criteria.some((each) => askedFor[each] === name)
}

/** What a step asks for in this proceeding. */
export function asksOf(under: Under, { asks, byCriteria }: ProceedingStep): ProceedingStep['asks'] {
  if (asks === undefined || byCriteria !== true) return asks
  return Object.fromEntries(Object.entries(asks).filter(([name]) => isLookedAt(under, name)))
}
