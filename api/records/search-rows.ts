import { Prisma } from '../../prisma/generated/client'

/** What a filing's title and words are found by (decision 48). */
export function insertFilingSearch(filing: string, grams: readonly string[]): Prisma.Sql {
  return Prisma.sql`INSERT INTO "FilingSearch" VALUES (${filing}, ${[...grams]}::bigint[])`
}

/** What each claim is found by: it goes with the claim, and nobody finds by it a case that lacks it. */
export function insertClaimSearch(
  claims: readonly { claim: string; grams: readonly string[] }[],
): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO "ClaimSearch"
    SELECT new.claim, new.grams
    FROM jsonb_to_recordset(${JSON.stringify(claims)}::jsonb) AS new(claim text, grams bigint[])`
}
