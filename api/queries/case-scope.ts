import type { PersonId, PostCode, UnitCode } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'

/** What somebody may see or do by one action: the union of the scopes their posts give for it. */
export type Viewer = {
  person: PersonId
  everywhere: boolean
  units: readonly UnitCode[]
  leads: readonly PostCode[]
  ownFilings: boolean
}

/**
 * A condition over "Case" c. Outside it a case is as unknown as one that does not exist; so it is
 * to a person shut out of it, whatever their posts say (decision 3, Arts. 28, 30).
 */
export function visibleTo(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(${inScope(viewer)}) AND NOT (${viewer.person} = ANY(c.excluded))`
}

function inScope({ person, everywhere, units, leads, ownFilings }: Viewer): Prisma.Sql {
  if (everywhere) return Prisma.sql`TRUE`
  const conditions = [
    ...(units.length > 0 ? [Prisma.sql`c."unitCode" = ANY(${[...units]})`] : []),
    ...(leads.length > 0 ? [Prisma.sql`c."leadPostCode" = ANY(${[...leads]})`] : []),
    ...(ownFilings ? [Prisma.sql`c."registeredBy" = ${person}`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' OR ') : Prisma.sql`FALSE`
}
