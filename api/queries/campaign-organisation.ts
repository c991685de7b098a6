import type { Participant } from '../../domain/campaign/taking-part'
import type { PostCode, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

export type CampaignGround = {
  posts: PostCode[]
  villages: VillageCode[]
  /** Everybody who could have a part: of each village, station, lead and unit the post that owes it. */
  participants: Participant[]
}

/**
 * Whom a campaign can ask on that day. A village owes by the head of its committee, its station by its
 * proxy, a unit by its head, a lead by their own post. Whose area or field it is looks when they are late.
 */
export async function campaignGround(db: Database, day: Day): Promise<CampaignGround> {
  const living = { OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }] }
  const inOrder = { orderBy: { code: 'asc' } } as const
  const posts = await db.post.findMany({ where: living, ...inOrder })
  const villages = await db.village.findMany({ ...inOrder, include: { area: true } })
  const units = await db.unit.findMany({
    ...inOrder,
    include: { headPost: { include: { village: { include: { area: true } } } }, body: true },
  })
  const known = new Set(posts.map(({ code }) => code))
  const isThere = (post: string | null): post is string => post !== null && known.has(post)

  const villageOf = (code: string) => villages.find((village) => village.code === code)
  const areaLead = (village: string) => {
    const lead = villageOf(village)?.area.leadPostCode ?? null
    return isThere(lead) ? { lead: lead as PostCode } : {}
  }
  const committees = units.flatMap(({ headPost }) => {
    if (headPost === null || headPost.villageCode === null || !isThere(headPost.code)) return []
    const { code, villageCode } = headPost
    return [{ village: villageCode, head: code as PostCode }]
  })
  const headOf = (village: string) => committees.find((each) => each.village === village)?.head
  const unitParts = units.flatMap(({ code, headPostCode, leadPostCode, body, headPost }) => {
    if (body.external || !isThere(headPostCode) || headPost?.villageCode !== null) return []
    const lead = isThere(leadPostCode) ? { lead: leadPostCode as PostCode } : {}
    return [{ role: 'unit' as const, code, post: headPostCode as PostCode, ...lead }]
  })
  return {
    posts: posts.map(({ code }) => code as PostCode),
    villages: villages.map(({ code }) => code as VillageCode),
    participants: [
      ...committees.map(({ village, head }) => {
        return { role: 'village' as const, code: village, post: head, ...areaLead(village) }
      }),
      ...posts.flatMap(({ code, role, villageCode }) => {
        if (role !== 'proxy' || villageCode === null) return []
        const unitHead = headOf(villageCode)
        const above = unitHead === undefined ? {} : { unitHead }
        const post = code as PostCode
        return [
          { role: 'station' as const, code: villageCode, post, ...above, ...areaLead(villageCode) },
        ]
      }),
      ...posts.flatMap(({ code, role }) =>
        role === 'lead' ? [{ role: 'lead' as const, code, post: code as PostCode }] : [],
      ),
      ...unitParts,
    ].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  }
}

const keyOf = ({ role, code }: Participant) => `${role} ${code}`
