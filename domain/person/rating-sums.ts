import { FEWEST_TOLD, type Rating } from './rating'

type RatingCounts = Readonly<Record<Rating, number>>

/** What may be told of one office or unit: how often each was said, once enough have said anything. */
export function toldCounts(
  counted: readonly { rating: Rating; count: number }[],
): RatingCounts | undefined {
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  if (total < FEWEST_TOLD) return undefined
  const of = (rating: Rating) => counted.find((each) => each.rating === rating)?.count ?? 0
  return {
    satisfied: of('satisfied'),
    'mostly-satisfied': of('mostly-satisfied'),
    dissatisfied: of('dissatisfied'),
  }
}
