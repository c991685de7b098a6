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

/** And it is worked on there: what goes on in another case, or is about officials, is shown in none. */
export function shownIn(campaign: string): Prisma.Sql {
  return Prisma.sql`(${runningIn(campaign)} AND NOT ${isAboutOfficials}
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

/** Since when it has it. */
export function joinedOnIn(campaign: string): Prisma.Sql {
  return Prisma.sql`(${entryIn(campaign)} #>> '{on}')`
}

function entryIn(campaign: string): Prisma.Sql {
  const vars = JSON.stringify({ campaign })
  return Prisma.sql`jsonb_path_query_first(
    c.campaigns, '$[*] ? (@.campaign == $campaign && !exists(@.leftOn))', ${vars}::jsonb)`
}
