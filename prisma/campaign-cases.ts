import { Prisma } from './generated/client'

/** Conditions over "Case" c, by what its state says of campaigns (decision 86). */

/** It is in it, or was and left. */
export function everIn(campaign: string): Prisma.Sql {
  const named = JSON.stringify([{ campaign }])
  return Prisma.sql`(c.campaigns IS NOT NULL AND c.campaigns @> ${named}::jsonb)`
}

/** The campaign has it still. */
export function runningIn(campaign: string): Prisma.Sql {
  return Prisma.sql`(${everIn(campaign)} AND ${settleByIn(campaign)} IS NOT NULL)`
}

/**
 * It has it, or had it until it came to its end; what was taken out, goes on in another case, or is about
 * officials, is shown in none.
 */
export function shownIn(campaign: string): Prisma.Sql {
  return Prisma.sql`(${everIn(campaign)} AND ${shownBy(campaign, 'settleBy')} IS NOT NULL AND NOT ${isAboutOfficials}
    AND c.snapshot -> 'mergedInto' IS NULL)`
}

/** As `isAboutOfficials` of domain/case has it (Arts. 28, 30). */
export const isAboutOfficials = Prisma.sql`(
  c.kind IS NOT DISTINCT FROM 'report' OR COALESCE(c."aboutOfficial", FALSE)
  OR COALESCE(jsonb_array_length(c."accusedUnits"), 0) > 0
  OR COALESCE(jsonb_array_length(c."accusedPersons"), 0) > 0)`

/** By when the campaign that has it is to settle it; null where it has it not, or no more. */
export function settleByIn(campaign: string): Prisma.Sql {
  return Prisma.sql`(${entryIn(campaign)} #>> '{settleBy}')`
}

/** Of a case that is shown in it: since when it had it, or until when it was to settle it. */
export function shownBy(campaign: string, what: 'on' | 'settleBy'): Prisma.Sql {
  const vars = JSON.stringify({ campaign })
  return Prisma.sql`(jsonb_path_query_first(
    c.campaigns, '$[*] ? (@.campaign == $campaign && (!exists(@.leftOn) || @.ended == true))',
    ${vars}::jsonb) ->> ${what})`
}

function entryIn(campaign: string): Prisma.Sql {
  const vars = JSON.stringify({ campaign })
  return Prisma.sql`jsonb_path_query_first(
    c.campaigns, '$[*] ? (@.campaign == $campaign && !exists(@.leftOn))', ${vars}::jsonb)`
}
