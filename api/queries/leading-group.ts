import type { PostCode } from '../../domain/ids'
import type { GroupSeat, SeatedPost } from '../../domain/organisation/leading-group'
import type { Day } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'

const select = { code: true, groupSeat: true, abolishedOn: true } as const

export async function findSeatedPost(
  tx: Transaction,
  code: PostCode,
): Promise<SeatedPost | undefined> {
  const post = await tx.post.findUnique({ where: { code }, select })
  return post === null ? undefined : seatedOf(post)
}

/** One, or none; of abolished posts as well. */
export async function headsOfGroup(tx: Transaction): Promise<SeatedPost[]> {
  const heads = await tx.post.findMany({ where: { groupSeat: 'head' satisfies GroupSeat }, select })
  return heads.map(seatedOf)
}

function seatedOf(row: {
  code: string
  groupSeat: string | null
  abolishedOn: string | null
}): SeatedPost {
  return {
    code: row.code as PostCode,
    seat: row.groupSeat as GroupSeat | null,
    abolishedOn: row.abolishedOn as Day | null,
  }
}
