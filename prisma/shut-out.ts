import type { Database, Transaction } from './client'
import { Prisma } from './generated/client'
import { heldOn } from './held-on'

/**
 * Whether the case is about a unit of somebody with these posts (Art. 30), over "Case" c. Whoever
 * works in such a unit, or heads it, is shut out of the case as a person who is accused is: who that
 * is, the organisation says on the day it is asked.
 */
export function isAboutUnitOf(posts: readonly string[]): Prisma.Sql {
  return isAboutUnitOfAny(Prisma.sql`${[...posts]}`)
}

/** The same of posts given as an SQL array. */
export function isAboutUnitOfAny(posts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`COALESCE(jsonb_exists_any(c."accusedUnits", ARRAY(
    SELECT p."unitCode" FROM "Post" p WHERE p.code = ANY(${posts}) AND p."unitCode" IS NOT NULL
    UNION
    SELECT u.code FROM "Unit" u WHERE u."headPostCode" = ANY(${posts}))), FALSE)`
}

/** Everybody who works in these units on that day, heads and deputies among them. */
export async function membersOf(
  db: Database | Transaction,
  units: readonly string[],
  day: string,
): Promise<string[]> {
  if (units.length === 0) return []
  const holdings = await db.holding.findMany({
    where: {
      ...heldOn(day),
      post: {
        AND: [
          { OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }] },
          {
            OR: [
              { unitCode: { in: [...units] } },
              { headOf: { some: { code: { in: [...units] } } } },
            ],
          },
        ],
      },
    },
    select: { personId: true },
    distinct: ['personId'],
  })
  return holdings.map(({ personId }) => personId)
}
