import type { PersonId, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { isAboutUnitOf } from '../../prisma/shut-out'
import { stationStepsAside } from '../../prisma/stations-aside'

/** What somebody may see or do by one action: the union of the scopes their posts give for it. */
export type Viewer = {
  person: PersonId
  /** Every post they hold or deputise for, whatever it allows. */
  posts: readonly PostCode[]
  everywhere: boolean
  units: readonly UnitCode[]
  leads: readonly PostCode[]
  /** Posts that are to receive somebody: until they have, they see the case (T7). */
  receives: readonly PostCode[]
  /** Posts for which a filing may have been registered (O4); having one opens one's own as well. */
  stations: readonly PostCode[]
  /** Of these stations: what was given to one of them is seen as well (V2). */
  stationVillages: readonly VillageCode[]
}

/**
 * A condition over "Case" c. Outside it a case is as unknown as one that does not exist; so it is
 * to whoever is shut out of it, as a person or with their unit, whatever their posts allow
 * (decision 3, Arts. 28, 30).
 */
export function visibleTo(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`${inScope(viewer)} AND ${openTo(viewer)}`
}

/** The same of everything that speaks of a case to somebody: a duty, a message. */
export function openTo({ person, posts }: Pick<Viewer, 'person' | 'posts'>): Prisma.Sql {
  return Prisma.sql`NOT (${person} = ANY(c.excluded)) AND NOT ${isAboutUnitOf(posts)}`
}

/** By what their posts allow; not yet without what is closed to them. */
export function inScope(viewer: Viewer): Prisma.Sql {
  const { everywhere, units, leads, receives, stations } = viewer
  if (everywhere) return Prisma.sql`TRUE`
  const conditions = [
    ...(units.length > 0 ? [Prisma.sql`c."unitCode" = ANY(${[...units]})`] : []),
    ...(leads.length > 0 ? [Prisma.sql`c."leadPostCode" = ANY(${[...leads]})`] : []),
    ...(receives.length > 0
      ? [Prisma.sql`jsonb_exists_any(c."receivedBy", ${[...receives]})`]
      : []),
    ...(stations.length > 0 ? [ofStations(viewer)] : []),
  ]
  return conditions.length > 0
    ? Prisma.sql`(${Prisma.join(conditions, ' OR ')})`
    : Prisma.sql`FALSE`
}

/**
 * What a station filed or was given, unless it steps aside (V2). Of several stations one that does closes
 * it for all, for it is one person who would see it.
 */
function ofStations({ person, stations, stationVillages }: Viewer): Prisma.Sql {
  const theirs = Prisma.sql`(
    ${registered(person, stations)} OR c."stationVillage" = ANY(${[...stationVillages]}))`
  return Prisma.sql`(${theirs} AND NOT ${stationStepsAside(Prisma.sql`${[...stations]}`)})`
}

/** For one of these posts, whoever held it then, or by this person. */
export function registered(person: PersonId, posts: readonly PostCode[]): Prisma.Sql {
  return Prisma.sql`(c."registeredForPost" = ANY(${[...posts]}) OR c."registeredBy" = ${person})`
}
