import type { PostCode } from '../ids'
import type { Day } from '../time/day'
import { daysNotPossible, type OrganisationRefusal } from './refusal'

/**
 * 创建领导小组 (plan O1): a post has a seat in it, and so has whoever takes the post over (O4). A seat opens
 * the papers published to the group, and no case (O5).
 */
export const groupSeats = ['head', 'deputy', 'member'] as const
export type GroupSeat = (typeof groupSeats)[number]

/** `abolishedOn`: null while the post stays. */
export type SeatedPost = { code: PostCode; seat: GroupSeat | null; abolishedOn: Day | null }

/** A seat can always be taken away. A post that is abolished has none, and the group has one head (组长). */
export function againstSeating(
  { code, abolishedOn }: Pick<SeatedPost, 'code' | 'abolishedOn'>,
  seat: GroupSeat | null,
  seated: readonly SeatedPost[],
  today: Day,
): OrganisationRefusal | undefined {
  if (seat === null) return undefined
  if (abolishedOn !== null && abolishedOn <= today) {
    return daysNotPossible(
      `"${code}" is abolished since ${abolishedOn}. Give the seat to another post.`,
    )
  }
  const head = seated.find(
    (each) =>
      each.seat === 'head' &&
      each.code !== code &&
      (each.abolishedOn === null || each.abolishedOn > today),
  )
  if (seat !== 'head' || head === undefined) return undefined
  return {
    code: 'seat-taken',
    rule: 'plan O1',
    message: `"${head.code}" is head of the group, and there is one. Give that post another seat first with PUT /v1/posts/${head.code}/group-seat.`,
  }
}
