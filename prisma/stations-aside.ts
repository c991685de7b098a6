import { leaderRoles } from '../domain/station/station'
import { Prisma } from './generated/client'

/** The units of the village of "Post" s. */
const committees = Prisma.sql`
  SELECT m."unitCode" FROM "Post" m
  WHERE m."villageCode" = s."villageCode" AND m."unitCode" IS NOT NULL
  UNION SELECT u.code FROM "Unit" u JOIN "Post" m ON m.code = u."headPostCode"
  WHERE m."villageCode" = s."villageCode"`

const texts = (column: Prisma.Sql) =>
  Prisma.sql`ARRAY(SELECT jsonb_array_elements_text(coalesce(${column}, '[]'::jsonb)))`

/**
 * Whether a station steps aside, over the "Post" s of a proxy: the matter is about its village's committee,
 * about somebody who has or had a post of that village, or about a leader of the township (V2). Who is what
 * the organisation says; somebody who was it when it happened counts as well.
 */
function stepsAside(persons: Prisma.Sql, units: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`s.role = 'proxy' AND (
    EXISTS (
      SELECT FROM "Holding" h JOIN "Post" p ON p.code = h."postCode"
      WHERE h."personId" = ANY(${persons}) AND (p.role = ANY(${[...leaderRoles]})
        OR p."villageCode" = s."villageCode" OR p."unitCode" IN (${committees})))
    OR EXISTS (SELECT FROM (${committees}) AS committee WHERE committee."unitCode" = ANY(${units})))`
}

const asideFromCase = stepsAside(
  texts(Prisma.sql`c."accusedPersons"`),
  texts(Prisma.sql`c."accusedUnits"`),
)

const isAboutSomebody = Prisma.sql`
  (c.excluded <> '{}' OR coalesce(c."accusedUnits", '[]'::jsonb) <> '[]'::jsonb)`

/**
 * Whether one of these posts, given as an SQL array, is of a station that steps aside, over "Case" c. Nearly
 * no case is about anybody: those are told by the first condition.
 */
export function stationStepsAside(posts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${isAboutSomebody}
    AND EXISTS (SELECT FROM "Post" s WHERE s.code = ANY(${posts}) AND ${asideFromCase}))`
}

/** The posts of all stations that step aside, over "Case" c, as an SQL array. */
export const postsAside = Prisma.sql`
  CASE WHEN ${isAboutSomebody}
    THEN ARRAY(SELECT s.code FROM "Post" s WHERE ${asideFromCase}) ELSE '{}' END`

/** The posts of all stations that step aside from what is about these. */
export function postsSteppingAside(
  persons: readonly string[],
  units: readonly string[],
): Prisma.Sql {
  const aside = stepsAside(Prisma.sql`${[...persons]}`, Prisma.sql`${[...units]}`)
  return Prisma.sql`SELECT s.code FROM "Post" s WHERE ${aside} ORDER BY s.code`
}
