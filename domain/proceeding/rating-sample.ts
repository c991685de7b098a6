import { FEWEST_TOLD, type Rating } from '../person/rating'
import { addDays, latest, type Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'
import { isLookedAt } from './criteria'
import type { ProceedingState } from './proceeding'

/** So many are drawn where there are as many. The office's own number, unverified: confirm it locally. */
const RATINGS_DRAWN = 10

/** A year back from the day on which it came to be looked at. */
const RATED_WITHIN_DAYS = 365

/** A rating of a unit's work, without a word of who gave it: `key` is what it is drawn by. */
export type UnitRating = { key: string; rating: Rating; on: Day }

/** What was drawn, in sums; undefined where too few were given to tell anything. */
export type RatingSample = Readonly<Record<Rating, number>>

/** The year before the day on which it came to be looked at: when it opened, or when it was mended. */
export function ratedBefore({ openedOn, taken }: Pick<ProceedingState, 'openedOn' | 'taken'>): {
  from: Day
  before: Day
} {
  const mended = taken.filter(({ step }) => step === 'mend').map(({ on }) => on)
  const before = latest(openedOn, ...mended)
  return { from: addDays(before, -RATED_WITHIN_DAYS), before }
}

/**
 * A sample of what persons said of a unit's work (plan H5). All ratings of the unit, oldest first, are taken in whole
 * fives, and of these the fives whose last is of the stretch: so that from one telling to the next no single one
 * comes in or goes out, but where somebody has rated anew, which is a new rating. Which of them are drawn, a keyed
 * hash says that nobody can work out; until somebody rates anew it is the same for one acceptance.
 */
export function sampleOfRatings(
  ratings: readonly UnitRating[],
  { from, before }: { from: Day; before: Day },
  hashOf: (key: string) => string,
): RatingSample | undefined {
  const known = ratings.filter(({ on }) => on < before)
  const fives = Array.from({ length: Math.floor(known.length / FEWEST_TOLD) }, (_, nth) =>
    known.slice(nth * FEWEST_TOLD, (nth + 1) * FEWEST_TOLD),
  ).filter((five) => five.some(({ on }) => on >= from))
  const drawn = fives
    .flat()
    .map(({ key, rating }) => ({ rating, hash: hashOf(key) }))
    .sort((one, other) => (one.hash < other.hash ? -1 : 1))
    .slice(0, RATINGS_DRAWN)
  if (drawn.length === 0) return undefined
  const of = (rating: Rating) => drawn.filter((each) => each.rating === rating).length
  return {
    satisfied: of('satisfied'),
    'mostly-satisfied': of('mostly-satisfied'),
    dissatisfied: of('dissatisfied'),
  }
}

/** More than half of those drawn are not satisfied: whoever accepts all the same says why. */
export function needsReason(
  sample: RatingSample | undefined,
  under: Pick<ProceedingState, 'criteria'>,
): boolean {
  if (sample === undefined || !isLookedAt(under, 'ratings')) return false
  const all = sample.satisfied + sample['mostly-satisfied'] + sample.dissatisfied
  return sample.dissatisfied * 2 > all
}

/** Of a poor sample nobody accepts without a word: the reason, or back it goes. */
export function againstPoorSample(
  sample: RatingSample | undefined,
  said: { text: boolean },
  under: Pick<ProceedingState, 'criteria'>,
): Refused | undefined {
  if (said.text || !needsReason(sample, under)) return undefined
  const message =
    'More than half of the ratings drawn are "dissatisfied". Say in "text" why it is accepted all the same, or send it back.'
  return ['answers-do-not-fit', 'plan H5', message]
}
