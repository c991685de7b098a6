import type { Role } from '../../domain/access'
import type { BodyCode, PersonId, PostCode, UnitCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database, Transaction } from '../../prisma/client'
import { heldOn, heldOnSql } from '../../prisma/held-on'
import { membersOf } from '../../prisma/shut-out'

/** A post as it stands on a day; several people may hold it or deputise. */
export type PostToday = { code: PostCode; title: string; role: Role; holders: readonly PersonId[] }

const postOn = (today: Day) => Prisma.sql`
  SELECT p.code, p.title, p.role,
         COALESCE(array_agg(h."personId") FILTER (WHERE h."personId" IS NOT NULL), '{}') AS holders
  FROM "Post" p
  LEFT JOIN "Holding" h ON h."postCode" = p.code
    AND ${heldOnSql(today)}`
const unlessAbolished = (today: Day) =>
  Prisma.sql`(p."abolishedOn" IS NULL OR ${today} < p."abolishedOn")`

export async function findPost(
  db: Database,
  code: string,
  today: Day,
): Promise<PostToday | undefined> {
  const [post] = await db.$queryRaw<PostToday[]>(Prisma.sql`
    ${postOn(today)} WHERE p.code = ${code} AND ${unlessAbolished(today)} GROUP BY p.code`)
  return post
}

/** The post that heads a responsible unit of a body: `null` where the unit has none. */
export async function findUnitHead(
  db: Database,
  body: BodyCode,
  unit: UnitCode,
  today: Day,
): Promise<PostToday | null | undefined> {
  const found = await db.unit.findFirst({
    where: { code: unit, bodyCode: body },
    select: { headPostCode: true },
  })
  if (found === null) return undefined
  if (found.headPostCode === null) return null
  return (await findPost(db, found.headPostCode, today)) ?? null
}

/** Of these people, those nobody knows. */
export async function unknownPersons(
  db: Database,
  ids: readonly PersonId[],
): Promise<readonly PersonId[]> {
  const known = await db.person.findMany({ where: { id: { in: [...ids] } }, select: { id: true } })
  return ids.filter((id) => !known.some((person) => person.id === id))
}

/** What these people hold or deputise for on that day, whether or not they have an account. */
export async function postsHeldBy(
  db: Database | Transaction,
  persons: readonly PersonId[],
  day: Day,
  capacity: 'any' | 'holder' = 'any',
): Promise<PostCode[]> {
  if (persons.length === 0) return []
  const holdings = await db.holding.findMany({
    where: {
      ...{ personId: { in: [...persons] }, ...heldOn(day) },
      ...(capacity === 'any' ? {} : { capacity }),
      post: { OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }] },
    },
    select: { postCode: true },
    orderBy: { postCode: 'asc' },
    distinct: ['postCode'],
  })
  return holdings.map(({ postCode }) => postCode as PostCode)
}

/** Everybody who holds or deputises for a post of these roles on that day. */
export async function holdersOfRoles(
  db: Database,
  held: readonly Role[],
  day: Day,
): Promise<PersonId[]> {
  const holdings = await db.holding.findMany({
    where: {
      ...heldOn(day),
      post: {
        role: { in: [...held] },
        OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }],
      },
    },
    select: { personId: true },
    distinct: ['personId'],
  })
  return holdings.map(({ personId }) => personId as PersonId)
}

/** Of these codes, those no unit has. */
export async function unknownUnits<Code extends string>(
  db: Database,
  codes: readonly Code[],
): Promise<readonly Code[]> {
  const known = await db.unit.findMany({
    where: { code: { in: [...codes] } },
    select: { code: true },
  })
  return codes.filter((code) => !known.some((unit) => unit.code === code))
}

/** Everybody who works in these units today. */
export async function membersOfUnits(
  db: Database,
  units: readonly (UnitCode | BodyCode)[],
  today: Day,
): Promise<PersonId[]> {
  return (await membersOf(db, units, today)).map((person) => person as PersonId)
}
