import type { Role } from '../../domain/access'
import type { BodyCode, PersonId, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import type { BodyLevel, PlacedBody } from '../../domain/organisation/bodies'
import type { Capacity, Holding } from '../../domain/organisation/holding'
import type { LedUnit } from '../../domain/organisation/leading'
import type { Eligibility } from '../../domain/station/station'
import type { Day } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'

type Source = Database | Transaction

/** A post with everybody who has, had or will have it, the first of them first. */
export type KeptPost = {
  code: PostCode
  title: string
  role: Role
  unit: UnitCode | null
  village: VillageCode | null
  abolishedOn: Day | null
  /** What it answers for, and which units it heads. */
  responsibleFor: string[]
  heads: UnitCode[]
  /** What it leads (plan H3). */
  leads: { areas: string[]; units: UnitCode[] }
  holdings: Holding[]
}

export async function findKeptPost(db: Source, code: PostCode): Promise<KeptPost | undefined> {
  const post = await db.post.findUnique({
    where: { code },
    include: {
      holdings: { orderBy: [{ startsOn: 'asc' }, { id: 'asc' }] },
      responsibility: { select: { duty: true }, orderBy: { duty: 'asc' } },
      headOf: { select: { code: true }, orderBy: { code: 'asc' } },
      leadsAreas: { select: { code: true }, orderBy: { code: 'asc' } },
      leadsUnits: { select: { code: true }, orderBy: { code: 'asc' } },
    },
  })
  if (post === null) return undefined
  return {
    ...{ code, title: post.title, role: post.role as Role },
    unit: post.unitCode as UnitCode | null,
    village: post.villageCode as VillageCode | null,
    abolishedOn: post.abolishedOn as Day | null,
    responsibleFor: post.responsibility.map(({ duty }) => duty),
    heads: post.headOf.map((unit) => unit.code as UnitCode),
    leads: {
      areas: post.leadsAreas.map((area) => area.code),
      units: post.leadsUnits.map((unit) => unit.code as UnitCode),
    },
    holdings: post.holdings.map(holdingOf),
  }
}

function holdingOf(row: {
  id: string
  personId: string
  capacity: string
  startsOn: string
  endsOn: string | null
  eligibility: string | null
}): Holding {
  return {
    id: row.id,
    person: row.personId as PersonId,
    capacity: row.capacity as Capacity,
    startsOn: row.startsOn as Day,
    endsOn: row.endsOn as Day | null,
    ...(row.eligibility === null ? {} : { eligibility: row.eligibility as Eligibility }),
  }
}

/** The post whose holding that is. */
export async function postOfHolding(db: Source, id: string): Promise<PostCode | undefined> {
  const found = await db.holding.findUnique({ where: { id }, select: { postCode: true } })
  return found === null ? undefined : (found.postCode as PostCode)
}

export type KeptUnit = LedUnit & { headPost: PostCode | null; lead: PostCode | null }

export async function findUnit(db: Source, code: UnitCode): Promise<KeptUnit | undefined> {
  const found = await db.unit.findUnique({
    where: { code },
    include: { body: true, headPost: { include: { village: true } } },
  })
  if (found === null) return undefined
  return {
    ...{ code, external: found.body.external },
    area: found.headPost?.village?.areaCode ?? null,
    headPost: found.headPostCode as PostCode | null,
    lead: found.leadPostCode as PostCode | null,
  }
}

/** The lead of a work area; undefined where there is no such area. */
export async function leadOfArea(db: Source, code: string): Promise<PostCode | null | undefined> {
  const found = await db.workArea.findUnique({ where: { code }, select: { leadPostCode: true } })
  return found === null ? undefined : (found.leadPostCode as PostCode | null)
}

/** The unit competent for a subject; undefined where there is no such subject. */
export async function unitOfSubject(
  db: Source,
  path: string,
): Promise<UnitCode | null | undefined> {
  const found = await db.subject.findUnique({ where: { path }, select: { unitCode: true } })
  return found === null ? undefined : (found.unitCode as UnitCode | null)
}

export async function placedBodies(db: Source): Promise<PlacedBody[]> {
  const bodies = await db.body.findMany({ select: { code: true, level: true, superiorCode: true } })
  return bodies.map(({ code, level, superiorCode }) => ({
    code: code as BodyCode,
    level: level as BodyLevel,
    superior: superiorCode as BodyCode | null,
  }))
}

export async function installedBody(db: Source): Promise<BodyCode> {
  const { bodyCode } = await db.installation.findUniqueOrThrow({ where: { id: 1 } })
  return bodyCode as BodyCode
}

const counted = {
  area: (db: Source, code: string) => db.workArea.count({ where: { code } }),
  village: (db: Source, code: string) => db.village.count({ where: { code } }),
  unit: (db: Source, code: string) => db.unit.count({ where: { code } }),
  body: (db: Source, code: string) => db.body.count({ where: { code } }),
  post: (db: Source, code: string) => db.post.count({ where: { code } }),
  person: (db: Source, id: string) => db.person.count({ where: { id } }),
} as const
export type KeptThing = keyof typeof counted

export async function isKnown(db: Source, thing: KeptThing, code: string): Promise<boolean> {
  return (await counted[thing](db, code)) > 0
}
