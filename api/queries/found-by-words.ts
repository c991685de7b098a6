import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'

/**
 * Cases whose words hold what is searched for: by number where they are few, and else only how to
 * tell them. A page of a hundred thousand that match is found soon by walking along the list and never
 * by gathering them all; a handful is found soon by gathering, and never by walking.
 */
export type FoundByWords = { numbers: readonly string[] } | { grams: readonly string[] }

/** Fewer than these are gathered. */
const MANY = 3_000

export async function foundByWords(
  db: Database,
  grams: readonly string[],
  many = MANY,
): Promise<FoundByWords> {
  const wanted = Prisma.sql`s.grams @> ${[...grams]}::bigint[]`
  const found = await db.$queryRaw<{ number: string }[]>`
    SELECT number FROM (
      (SELECT f.number FROM "FilingSearch" s
       JOIN "Case" f ON f."filingNumber" = s."filingNumber" WHERE ${wanted} LIMIT ${many})
      UNION ALL
      (SELECT cl."caseNumber" FROM "ClaimSearch" s
       JOIN "Claim" cl ON cl.id = s."claimId" WHERE ${wanted} LIMIT ${many})) found
    LIMIT ${many}`
  return found.length < many ? { numbers: found.map(({ number }) => number) } : { grams }
}

/** By title and words of its filing, or by one of the claims that are in this very case now. */
export function isFoundByWords(found: FoundByWords): Prisma.Sql {
  if ('numbers' in found) return Prisma.sql`c.number = ANY(${[...found.numbers]})`
  const grams = Prisma.sql`${[...found.grams]}::bigint[]`
  // Each of the two is asked of one case: as a set of cases the planner would gather them all first.
  return Prisma.sql`(
    COALESCE((SELECT s.grams @> ${grams} FROM "FilingSearch" s
              WHERE s."filingNumber" = c."filingNumber"), FALSE)
    OR COALESCE((SELECT bool_or(s.grams @> ${grams}) FROM "Claim" cl
                 JOIN "ClaimSearch" s ON s."claimId" = cl.id WHERE cl."caseNumber" = c.number), FALSE))`
}
