import type { MatterFacts } from '../../domain/analysis/hardest'
import { headsReview } from '../../domain/proceeding/heads-review'
import type { CaseNumber, PostCode, UndertakingId } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { caseConditions } from './case-filter'
import { visibleTo, type Viewer } from './case-scope'

export type MatterAtHand = MatterFacts & { lead: PostCode | null; subject: string | null }

/** Far more than anybody looks through, and no more than is ranked in a moment. */
export const MOST_AT_HAND = 500

/**
 * What is neither answered nor settled, with what is late or was taken up although it is (H1), of what is open
 * to somebody, and of that only what may be hard: the database counts the reasons of domain/analysis/hardest.ts
 * but for the villages, which alone make nothing hard. Those with most reasons come, should there be too many.
 */
export function mattersAtHand(
  db: Database,
  viewer: Viewer,
  { today, most }: { today: Day; most: number },
): Promise<MatterAtHand[]> {
  const conditions = [
    visibleTo(viewer),
    ...caseConditions({ counted: true, settled: false }),
    Prisma.sql`c.snapshot IS NOT NULL`,
    Prisma.sql`(c."concludedOn" IS NULL AND c."endedOn" IS NULL
      OR c.overdue OR jsonb_exists(c.snapshot, 'backlog'))`,
  ]
  // Each snapshot is opened once, and of its duties those that are open are taken out.
  return db.$queryRaw<MatterAtHand[]>(Prisma.sql`
    WITH looked AS MATERIALIZED (
      SELECT c.number, c."receivedOn", c."leadPostCode" AS lead, c."subjectPath" AS subject,
        jsonb_path_query_array(c.snapshot, '$.duties[*] ? (@.state == "open")') AS duties,
        c.snapshot->'promises' AS promises,
        (c.snapshot->>'round')::int AS round, c.snapshot->'cameBack' AS "cameBack",
        c.snapshot->'fallenAway' AS "fallenAway",
        c.snapshot->'supervision' AS supervision, c.snapshot->'backlog' AS backlog,
        COALESCE(c.listed, FALSE) AS listed,
        ARRAY(SELECT taken->>'case' FROM jsonb_array_elements(c.snapshot->'takenIn') taken) AS "takenIn"
      FROM "Case" c WHERE ${Prisma.join(conditions, ' AND ')}),
    weighed AS MATERIALIZED (
      SELECT *, ${limitPassed(today)} AS late,
        ${limitPassed(today)}::int + ${sumOf(otherReasons(today))} AS weight
      FROM looked),
    hard AS (
      SELECT * FROM weighed WHERE weight > 0
      ORDER BY weight DESC, late DESC, "receivedOn", number LIMIT ${most}::int)
    SELECT number, "receivedOn", lead, subject, duties, promises, round, "cameBack", "fallenAway",
      supervision, backlog,
      (SELECT count(DISTINCT v."villageCode")::int FROM "Case" v
        WHERE v.number = ANY(hard.number || hard."takenIn")) AS villages
    FROM hard`)
}

/** The heads' review of each that is under way. */
export async function reviewsUnderWay(
  db: Database,
  numbers: readonly CaseNumber[],
): Promise<ReadonlyMap<CaseNumber, UndertakingId>> {
  const rows = await db.$queryRaw<{ number: CaseNumber; id: UndertakingId }[]>`
    SELECT number, u.id FROM "Undertaking" u CROSS JOIN LATERAL unnest(u."caseNumbers") number
    WHERE u.kind = ${headsReview.kind} AND u."endedOn" IS NULL
      AND u."caseNumbers" && ${[...numbers]}::text[] AND number = ANY(${[...numbers]})
    ORDER BY u.id DESC`
  return new Map(rows.map(({ number, id }) => [number, id]))
}

function limitPassed(today: Day): Prisma.Sql {
  return Prisma.sql`jsonb_path_exists(duties,
    '$[*] ? (@.nature == "statutory" && @.due.due < $today)', jsonb_build_object('today', ${today}::text))`
}

function otherReasons(today: Day): Prisma.Sql[] {
  return [
    Prisma.sql`jsonb_path_exists(duties, '$[*].rung[*] ? (@ == "director")')`,
    Prisma.sql`jsonb_path_exists(promises,
      '$[*] ? (!exists(@.performedOn) && !exists(@.overtaken) && @.due < $today)',
      jsonb_build_object('today', ${today}::text))`,
    Prisma.sql`listed`,
    Prisma.sql`round > 0`,
    Prisma.sql`jsonb_path_exists("cameBack", '$[*]')
      OR jsonb_path_exists("fallenAway", '$[*].entrustment')`,
    Prisma.sql`jsonb_path_exists(backlog, '$.unsettledOn[*]')`,
  ]
}

function sumOf(reasons: readonly Prisma.Sql[]): Prisma.Sql {
  const counted = reasons.map((each) => Prisma.sql`COALESCE(${each}, FALSE)::int`)
  return Prisma.join(counted, ' + ')
}
