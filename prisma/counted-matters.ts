import type { Day } from '../domain/time/day'
import { Prisma } from './generated/client'

/**
 * Over "Case" c: sorted, of no official, and counted where it goes on, if it was merged: as the figures of a
 * circular count (decision 68). What was split off is a matter of its own; one that was withdrawn was raised
 * all the same.
 */
export const countedInAnalysis = Prisma.sql`
  (c.kind IS NOT NULL AND c.kind <> 'report' AND c."aboutOfficial" IS NOT TRUE
    AND c.counted->>'mergedInto' IS NULL)`

type Days = { from: Day; to: Day }

/** Those that say what they are about, received in these days; of these the ones of which `which` holds. */
export function mattersToCluster({ from, to }: Days, which: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    SELECT c.number, c."subjectPath" AS subject, c."villageCode" AS village, c."receivedOn"
    FROM "Case" c
    WHERE ${which} AND ${countedInAnalysis} AND c."subjectPath" IS NOT NULL
      AND c."receivedOn" >= ${from} AND c."receivedOn" <= ${to}`
}

/**
 * The first day of the record: on which something was registered here, for of what else came on an earlier day
 * of receipt nothing is known. Old books hold what was unsettled, and not what came then: they begin nothing.
 * Filings are looked at in the order of their registration, until the first that begins it.
 */
export const recordBegins = Prisma.sql`
  SELECT to_char(
    f."registeredAt" AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS since
  FROM "Filing" f
  WHERE EXISTS (
    SELECT FROM "Case" c WHERE c."filingNumber" = f.number AND c.inherited IS NOT TRUE)
  ORDER BY f."registeredAt" LIMIT 1`

/** Proceedings of that kind that were open by that day, however they came out since (decision 87). */
export function clustersSeen(kind: string, by: Day): Prisma.Sql {
  return Prisma.sql`
    SELECT id, "caseNumbers" AS cases FROM "Undertaking"
    WHERE type = 'proceeding' AND kind = ${kind} AND "openedOn" <= ${by} ORDER BY id`
}
