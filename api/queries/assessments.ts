import type { CaseState } from '../../domain/case/state'
import type { Assessed, AssessedDuty } from '../../domain/assessment/assessment'
import type { Stretch } from '../../domain/assessment/stretch'
import type { Accepting, InspectedIn } from '../../domain/assessment/looked-at'
import type { PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { openTo, type Viewer } from './case-scope'

export type AssessedUnit = Assessed & { code: UnitCode; name: string }

/**
 * Over "Case" c: open to whoever asks, and nothing that is about officials or that nobody has sorted, for a
 * row with one report in it tells its unit that it is reported on (decision 68).
 */
const counted = (viewer: Viewer) => Prisma.sql`
  ${openTo(viewer)} AND c.kind IS NOT NULL AND c.kind <> 'report' AND c."aboutOfficial" IS NOT TRUE`

/** What each unit owed and did: every unit for whoever sees all cases, else one's own. */
export async function assessedUnits(
  db: Database,
  viewer: Viewer,
  stretch: Stretch,
): Promise<AssessedUnit[]> {
  const own = viewer.everywhere ? Prisma.sql`TRUE` : Prisma.sql`u.code = ANY(${[...viewer.units]})`
  const units = await db.$queryRaw<UnitRow[]>`
    SELECT u.code, u.name, ARRAY(SELECT p.code FROM "Post" p
      WHERE p."unitCode" = u.code OR p.code = u."headPostCode") AS posts,
      ARRAY(SELECT p."villageCode" FROM "Post" p
        WHERE p.code = u."headPostCode" AND p."villageCode" IS NOT NULL) AS villages
    FROM "Unit" u WHERE ${own} ORDER BY u.code`
  const codes = units.map(({ code }) => code)
  const posts = units.flatMap((each) => each.posts)
  const villages = units.flatMap((each) => each.villages)
  const [duties, matters, inspected, accepting] = await Promise.all([
    dutiesIn(db, viewer, posts, stretch),
    mattersIn(db, viewer, codes, stretch),
    inspectedIn(db, villages),
    acceptingOf(db, viewer, codes, posts),
  ])
  return units.map((unit) => ({
    ...unit,
    duties: duties.filter(({ owedBy }) => unit.posts.includes(owedBy)),
    matters: matters.filter((each) => each.unit === unit.code).map(({ state }) => state),
    inspected,
    accepting: accepting.filter(({ unit: code, lead }) =>
      code === null ? unit.posts.includes(lead) : code === unit.code,
    ),
  }))
}

type UnitRow = Pick<AssessedUnit, 'code' | 'name'> & {
  posts: PostCode[]
  villages: VillageCode[]
}

type OwedDuty = AssessedDuty & { owedBy: PostCode }

function dutiesIn(
  db: Database,
  viewer: Viewer,
  posts: readonly PostCode[],
  { from, to }: Stretch,
): Promise<OwedDuty[]> {
  return db.$queryRaw<OwedDuty[]>`
    SELECT d.id, d.due, d."doneOn", d.state, d."owedBy" FROM "Duty" d
    LEFT JOIN "Case" c ON d."subjectType" = 'case' AND c.number = d.subject
    LEFT JOIN "Undertaking" u ON d."subjectType" = 'undertaking' AND u.id = d.subject
    WHERE d."owedBy" = ANY(${[...posts]}) AND d.due BETWEEN ${from} AND ${to}
      AND CASE WHEN c.number IS NULL THEN cardinality(u."caseNumbers") = 0
          ELSE ${counted(viewer)} END`
}

/** Of what was answered or closed in the stretch, or in which something was promised for it. */
function mattersIn(
  db: Database,
  viewer: Viewer,
  units: readonly UnitCode[],
  { from, to }: Stretch,
): Promise<{ unit: UnitCode; state: CaseState }[]> {
  return db.$queryRaw<{ unit: UnitCode; state: CaseState }[]>`
    SELECT c."unitCode" AS unit, c.snapshot AS state FROM "Case" c
    WHERE c."unitCode" = ANY(${[...units]}) AND c.snapshot IS NOT NULL AND ${counted(viewer)}
      AND (c."concludedOn" BETWEEN ${from} AND ${to}
        OR c.snapshot #>> '{answer,issuedOn}' BETWEEN ${from} AND ${to}
        OR EXISTS (SELECT FROM jsonb_array_elements(c.snapshot -> 'promises') promised
          WHERE promised ->> 'due' BETWEEN ${from} AND ${to}))`
}

/** What returns of inspections found in these villages, in any campaign (plan B5). */
function inspectedIn(db: Database, villages: readonly VillageCode[]): Promise<InspectedIn[]> {
  return db.$queryRaw<InspectedIn[]>`
    SELECT u."campaignId" AS campaign, jsonb_agg(filed.results ORDER BY filed.at) AS returns
    FROM "Undertaking" u
    CROSS JOIN LATERAL (
      SELECT r.at, jsonb_agg(v) AS results
      FROM jsonb_array_elements(u.snapshot->'returns') WITH ORDINALITY AS r(each, at)
      CROSS JOIN LATERAL jsonb_array_elements(r.each->'filed'->'villages') v
      WHERE r.each->'filed'->>'form' = 'inspection' AND v->>'village' = ANY(${[...villages]})
      GROUP BY r.at) filed
    WHERE u.type IN ('campaign', 'participant')
    GROUP BY u.id ORDER BY u.id`
}

/** Of a matter, that of its unit; of work without one, that of whose post is to mend it (plan H5). */
type AcceptingOf = Accepting & { unit: UnitCode | null; lead: PostCode }

function acceptingOf(
  db: Database,
  viewer: Viewer,
  units: readonly UnitCode[],
  posts: readonly PostCode[],
): Promise<AcceptingOf[]> {
  return db.$queryRaw<AcceptingOf[]>`
    SELECT u.id, u.snapshot->'taken' AS taken, c."unitCode" AS unit,
      u.snapshot #>> '{parties,lead,0}' AS lead
    FROM "Undertaking" u LEFT JOIN "Case" c ON c.number = ANY(u."caseNumbers")
    WHERE u.type = 'proceeding' AND u.kind = 'acceptance' AND u.snapshot IS NOT NULL
      AND CASE WHEN c.number IS NULL THEN u.snapshot #>> '{parties,lead,0}' = ANY(${[...posts]})
          ELSE c."unitCode" = ANY(${[...units]}) AND ${counted(viewer)} END
    ORDER BY u.id`
}
