import type { BodyCode, PersonId, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { gapOf, type StationGap } from '../../domain/station/gaps'
import type { Eligibility } from '../../domain/station/station'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { Prisma } from '../../prisma/generated/client'
import { heldOn } from '../../prisma/held-on'
import { postsSteppingAside } from '../../prisma/stations-aside'
import type { FieldCipher } from '../../protection/field-cipher'
import { openName } from './people'

type Named = { persons: readonly PersonId[]; units: readonly (UnitCode | BodyCode)[] }

/** The posts of stations that step aside from what is about these (V2). */
export async function stationsAside(db: Database, { persons, units }: Named): Promise<PostCode[]> {
  if (persons.length + units.length === 0) return []
  const rows = await db.$queryRaw<{ code: PostCode }[]>(postsSteppingAside(persons, units))
  return rows.map(({ code }) => code)
}

function ofStationsOn(day: Day): Prisma.PostWhereInput {
  return { role: 'proxy', OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }] }
}

/** Those of a village, with whoever holds or deputises at each. */
export async function stationPosts(
  db: Database,
  village: VillageCode,
  day: Day,
): Promise<{ code: PostCode; holders: PersonId[] }[]> {
  const posts = await db.post.findMany({
    where: { ...ofStationsOn(day), villageCode: village },
    select: { code: true, holdings: { where: heldOn(day), select: { personId: true } } },
    orderBy: { code: 'asc' },
  })
  return posts.map(({ code, holdings }) => ({
    code: code as PostCode,
    holders: holdings.map(({ personId }) => personId as PersonId),
  }))
}

/** Every village with the posts of its station and who is proxy there that day (V1). */
export async function stationsOn(db: Database, cipher: FieldCipher, day: Day) {
  const installation = await db.installation.findFirst({ select: { version: true } })
  const villages = await db.village.findMany({
    orderBy: [{ areaCode: 'asc' }, { code: 'asc' }],
    include: {
      area: true,
      posts: {
        where: ofStationsOn(day),
        orderBy: { code: 'asc' },
        include: {
          holdings: {
            where: heldOn(day),
            include: { person: true },
            orderBy: [{ capacity: 'desc' }, { startsOn: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
  })
  const stations = villages.map(({ code, name, area, posts }) => ({
    village: { code, name },
    area: { code: area.code, name: area.name },
    posts: posts.map((post) => ({
      post: post.code as PostCode,
      title: post.title,
      vacant: isVacant(post.holdings),
      proxies: post.holdings.map((holding) => ({
        holding: holding.id,
        person: holding.personId as PersonId,
        name: openName(cipher, holding.person),
        capacity: holding.capacity === 'deputy' ? ('deputy' as const) : ('holder' as const),
        since: holding.startsOn as Day,
        eligibility: holding.eligibility as Eligibility | null,
      })),
    })),
  }))
  return { version: installation?.version ?? 0, stations }
}

/** What each village lacks that day; null where it lacks nothing. */
export async function stationGapsOn(db: Database, day: Day): Promise<(StationGap | null)[]> {
  const villages = await db.village.findMany({
    select: {
      posts: {
        where: ofStationsOn(day),
        select: { holdings: { where: heldOn(day), select: { capacity: true } } },
      },
    },
  })
  return villages.map(({ posts }) =>
    gapOf(posts.map(({ holdings }) => ({ vacant: isVacant(holdings) }))),
  )
}

/** Whoever deputises stands in for a proxy, and is none. */
function isVacant(holdings: readonly { capacity: string }[]): boolean {
  return holdings.every(({ capacity }) => capacity === 'deputy')
}
