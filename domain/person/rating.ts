import { isDefined } from '../present'
import { addDays, latest, type Day } from '../time/day'
import type { PetitionerId } from '../ids'
import type { CaseState } from '../case/state'
import type { PersonRefusal } from './refusal'

/** 满意度评价 (Arts. 18, 21): of the work on one matter, by the office and by the unit apart. */
export const ratedWork = ['office', 'unit'] as const
export type RatedWork = (typeof ratedWork)[number]

/** 满意, 基本满意, 不满意. The scale is practice and in none of the texts: unverified. */
export const ratings = ['satisfied', 'mostly-satisfied', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]

/** How long it may be given, and changed, after the last paper or the close. Unverified as well. */
const RATING_DAYS = 90

/** A unit's own people are told sums of so many ratings, and then of so many more, so that nobody is found out by one. */
export const FEWEST_TOLD = 5

/**
 * The last day on which a petitioner may rate, or change, how this matter was dealt with; undefined
 * before there is something to rate, and of what goes on in another case (decision 38).
 */
export function ratableUntil(state: CaseState, petitioner: PetitionerId): Day | undefined {
  const { recipients, mergedInto, answer, remedies, concludedOn, endedOn } = state
  if (mergedInto !== undefined || !recipients.some(({ id }) => id === petitioner)) return undefined
  const papers = [...(answer?.services ?? []), ...remedies.map(({ service }) => service)]
    .filter(isDefined)
    .filter(({ recipient }) => recipient === petitioner)
    .map(({ on }) => on)
  const [first, ...more] = [...papers, concludedOn, endedOn].filter(isDefined)
  return first === undefined ? undefined : addDays(latest(first, ...more), RATING_DAYS)
}

/** Whose work there is to rate: a unit's only where one has the matter. */
export function ratableWork({ entrustment }: Pick<CaseState, 'entrustment'>): RatedWork[] {
  return entrustment === undefined ? ['office'] : [...ratedWork]
}

/** Why a rating is not taken, in plain words; undefined where it is. */
export function againstRating(
  state: CaseState,
  { petitioner, of }: { petitioner: PetitionerId; of: RatedWork },
  today: Day,
): PersonRefusal | undefined {
  const until = ratableUntil(state, petitioner)
  if (until === undefined) {
    return [
      'not-allowed-now',
      state.mergedInto === undefined
        ? 'There is nothing to rate yet. Rate it once the answer has been handed to you, or the matter is closed.'
        : `This matter goes on in case ${state.mergedInto}. Rate it there.`,
    ]
  }
  if (today > until) {
    return [
      'window-over',
      `It could be rated until ${until}. Tell the petition office what you still want to say.`,
    ]
  }
  if (ratableWork(state).includes(of)) return undefined
  return ['not-for-this-matter', 'No unit has this matter. Rate the work of the office.']
}
