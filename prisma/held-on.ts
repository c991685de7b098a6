import { Prisma } from './generated/client'

/**
 * A holding's days, its last one included: whoever leaves has the post on that day still, whoever
 * follows may have it too. One condition, in the two ways in which queries are written.
 */
export function heldOn(day: string) {
  return { startsOn: { lte: day }, OR: [{ endsOn: null }, { endsOn: { gte: day } }] }
}

/** The same over "Holding" h. */
export function heldOnSql(day: string): Prisma.Sql {
  return Prisma.sql`h."startsOn" <= ${day} AND (h."endsOn" IS NULL OR h."endsOn" >= ${day})`
}
