import type { PersonId, PostCode, UnitCode } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { isAboutUnitOf } from '../../prisma/shut-out'

/** What somebody may see or do by one action: the union of the scopes their posts give for it. */
export type Viewer = {
  person: PersonId
  /** Every post they hold or deputise for, whatever it allows. */
  posts: readonly PostCode[]
  everywhere: boolean
  units: readonly UnitCode[]
  leads: readonly PostCode[]
  ownFilings: boolean
}

/**
 * A condition over "Case" c and "Filing" f. Outside it a case is as unknown as one that does not
 * exist; so it is to whoever is shut out of it, as a person or with their unit, whatever their posts
 * allow (decision 3, Arts. 28, 30).
 */
export function visibleTo(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`(${inScope(viewer)}) AND ${openTo(viewer)}`
}

/** The same of everything that speaks of a case to somebody: a duty, a message. */
export function openTo({ person, posts }: Pick<Viewer, 'person' | 'posts'>): Prisma.Sql {
  return Prisma.sql`NOT (${excludes(person)}) AND NOT ${isAboutUnitOf(posts)}`
}

function inScope({ person, everywhere, units, leads, ownFilings }: Viewer): Prisma.Sql {
  if (everywhere) return Prisma.sql`TRUE`
  const conditions = [
    ...(units.length > 0 ? [Prisma.sql`c."unitCode" = ANY(${[...units]})`] : []),
    ...(leads.length > 0 ? [Prisma.sql`c."leadPostCode" = ANY(${[...leads]})`] : []),
    ...(ownFilings ? [Prisma.sql`f."registeredBy" = ${person}`] : []),
  ]
  return conditions.length > 0 ? Prisma.join(conditions, ' OR ') : Prisma.sql`FALSE`
}

/** Before the first projection the start arguments say who is shut out. */
function excludes(person: PersonId): Prisma.Sql {
  const entry = JSON.stringify([{ person }])
  return Prisma.sql`
    COALESCE(c.snapshot, c."startArgs"->'registration')->'excluded' @> ${entry}::jsonb`
}
