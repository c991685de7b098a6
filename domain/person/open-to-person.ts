import { isPossible } from '../case/procedure'
import { isAwaited } from '../case/settlement'
import { receptionOf } from '../case/receptions'
import type { SettlementQuestion } from '../case/questions'
import type { CaseState } from '../case/state'
import type { PetitionerId } from '../ids'
import { addDays, type Day } from '../time/day'
import { againstAnyStep, reviewToAsk } from './asking-review'
import { ratableUntil } from './rating'
import type { PersonRefusal } from './refusal'

export const personSteps = [
  'request-review',
  'request-final-review',
  'answer-settled',
  'rate',
  // Asked for by whichever reception day one chooses: it is open to everybody who has none.
  'appoint-reception',
  'withdraw-reception',
] as const
export type PersonStep = (typeof personSteps)[number]

/** `until`: the last day, where there is one; of an answer, before silence counts for one (H8). */
export type OpenToPerson = { what: PersonStep; until?: Day }

/** What a petitioner can do about their matter today, themselves and without an account. */
export function openToPerson(
  state: CaseState,
  petitioner: PetitionerId,
  today: Day,
  unansweredDays: number,
): OpenToPerson[] {
  const review = reviewToAsk(state, petitioner, today)
  const canAsk = 'ask' in review && isPossible(state, review.ask)
  const question = openQuestion(state, petitioner)
  const rated = ratableUntil(state, petitioner)
  const received = receptionOf(state, petitioner)
  return [
    ...(canAsk ? [{ what: review.ask, until: review.last }] : []),
    ...(question === undefined ? [] : [answering(question, unansweredDays)]),
    ...(received === undefined || today >= received.day
      ? []
      : [{ what: 'withdraw-reception' as const, until: addDays(received.day, -1) }]),
    ...(rated === undefined || today > rated ? [] : [{ what: 'rate' as const, until: rated }]),
  ]
}

function answering(question: SettlementQuestion, unansweredDays: number): OpenToPerson {
  // Whoever was silent until then is heard all the same.
  if (!isAwaited(question)) return { what: 'answer-settled' }
  return { what: 'answer-settled', until: addDays(question.askedOn, unansweredDays) }
}

function openQuestion(state: CaseState, petitioner: PetitionerId): SettlementQuestion | undefined {
  if (!isPossible(state, 'answer-settled')) return undefined
  return state.questions.findLast(
    ({ recipient, answer }) => recipient === petitioner && answer === undefined,
  )
}

/** Why a word on whether it is settled is not taken, in plain words; undefined where it is. */
export function againstAnswering(
  state: CaseState,
  petitioner: PetitionerId,
): PersonRefusal | undefined {
  const gone = againstAnyStep(state, petitioner)
  if (gone !== undefined) return gone
  if (openQuestion(state, petitioner) !== undefined) return undefined
  return [
    'not-allowed-now',
    'You have not been asked whether this is settled, or have answered. Tell the petition office if something has changed since.',
  ]
}
