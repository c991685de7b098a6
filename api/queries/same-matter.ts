import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'
import { casesWhere, type FoundCase } from './find-case'

/** All the cases of a matter but this one. */
export async function casesOfMatter(
  connection: Connection,
  number: CaseNumber,
): Promise<FoundCase[]> {
  return (await wholeMatter(connection, number)).filter((each) => each.number !== number)
}

/**
 * The cases in which a matter lies or lay, whoever may see them: those of one filing, what
 * they were merged into, and what was taken in there (decisions 1, 38). For what holds of all of
 * them alike, and never to be shown.
 */
export async function wholeMatter(
  connection: Connection,
  number: CaseNumber,
): Promise<FoundCase[]> {
  const rows = await select<{ number: CaseNumber }>(
    connection,
    Prisma.sql`
    WITH RECURSIVE matter AS (
      SELECT ${number}::text AS number
      UNION
      SELECT beside.number FROM matter
      JOIN "Case" c ON c.number = matter.number
      CROSS JOIN LATERAL (
        SELECT f.number FROM "Case" f WHERE f."filingNumber" = c."filingNumber"
        UNION ALL SELECT c.snapshot->>'mergedInto'
        UNION ALL SELECT taken->>'case'
          FROM jsonb_array_elements(COALESCE(c.snapshot->'takenIn', '[]')) taken
      ) beside
      WHERE beside.number IS NOT NULL
    )
    SELECT number FROM matter`,
  )
  const numbers = rows.map((row) => row.number)
  return casesWhere(connection, Prisma.sql`c.number = ANY(${numbers}) ORDER BY c.number`)
}
