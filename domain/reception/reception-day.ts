import type { Role } from '../access'
import type { Day } from '../time/day'

/** 领导接待日: whom people come to see leads, or answers for the body (Zhejiang Art. 12, 2022 Art. 18; plan T7). */
const receivingRoles: readonly Role[] = ['head', 'director', 'lead']

type Offered = { day: Day; post: { role: Role; abolishedOn: Day | null } | undefined }

/** Why nobody can be received so, in plain words; undefined where they can. */
export function againstReceptionDay({ day, post }: Offered, today: Day): string | undefined {
  if (day < today) return 'That day is over. Publish a reception day of today or later.'
  if (post === undefined || !receivingRoles.includes(post.role)) {
    return 'A lead official, the director or the head of the body receives. Choose the post of one.'
  }
  const { abolishedOn } = post
  if (abolishedOn === null || abolishedOn > day) return undefined
  return `That post is no more from ${abolishedOn} on. Choose one that is there on the day.`
}

type Seats = { day: Day; capacity: number; taken: number; cancelled: boolean }

/** Why no appointment can be had, in plain words; undefined where one can. */
export function againstAppointment(
  { day, capacity, taken, cancelled }: Seats,
  today: Day,
): string | undefined {
  if (cancelled) return 'That reception day was called off. Choose another one.'
  if (day < today) return 'That reception day is over. Choose another one.'
  if (taken < capacity) return undefined
  return 'All appointments of that reception day are taken. Choose another one.'
}
