import type { Database, Transaction } from '../../prisma/client'
import { accusedUnitsOf, membersOf } from '../../prisma/shut-out'
import type { Day } from '../../domain/time/day'

/**
 * Everybody who must hear nothing of a case on that day: whoever is accused or stands back by then,
 * and whoever works in a unit it is about (Arts. 28, 30). Asked at the moment of sending, because a
 * message may be older than the reason to withhold it.
 */
export async function shutOutOfCase(
  db: Database | Transaction,
  number: string,
  day: Day,
): Promise<string[]> {
  const row = await db.case.findUnique({ where: { number }, select: { excluded: true } })
  const units = await accusedUnitsOf(db, number)
  return [...(row?.excluded ?? []), ...(await membersOf(db, units, day))]
}
