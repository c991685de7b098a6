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

/** By when the campaign that has it is to settle it; null where it has it not, or no more. */
export function settleByIn(campaign: string): Prisma.Sql {
  const vars = JSON.stringify({ campaign })
  return Prisma.sql`(jsonb_path_query_first(
    c.campaigns, '$[*] ? (@.campaign == $campaign && !exists(@.leftOn)).settleBy', ${vars}::jsonb
  ) #>> '{}')`
}
