import type { PersonId, PostCode } from '../../domain/ids'
import type { StaffedPost } from '../../domain/messages/recipients'
import type { Day } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import { heldOn } from '../../prisma/held-on'

/**
 * Who holds these posts on that day, in the order the posts were asked for. An abolished or unknown
 * post is as vacant as one nobody holds.
 */
export async function staffedPosts(
  tx: Transaction,
  posts: readonly string[],
  day: Day,
): Promise<StaffedPost[]> {
  const holdings = await tx.holding.findMany({
    where: {
      postCode: { in: [...new Set(posts)] },
      ...heldOn(day),
      post: { OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }] },
    },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  })
  return posts.map((post) => {
    const people = (capacity: string) =>
      holdings
        .filter((holding) => holding.postCode === post && holding.capacity === capacity)
        .map(({ personId }) => personId as PersonId)
    return { post: post as PostCode, holders: people('holder'), deputies: people('deputy') }
  })
}
