import type { Database, Transaction } from '../../prisma/client'
import { heldOn } from '../../prisma/held-on'
import { accusedUnitsOf, isAboutUnitOf, membersOf } from '../../prisma/shut-out'
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

/** Which of these cases are closed to somebody on that day, by the same rule, asked once for them all. */
export async function closedTo(
  db: Database,
  person: string,
  numbers: readonly string[],
  day: Day,
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set()
  const held = await db.holding.findMany({
    where: { personId: person, ...heldOn(day) },
    select: { postCode: true },
  })
  const posts = held.map(({ postCode }) => postCode)
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT c.number FROM "Case" c
    WHERE c.number = ANY(${[...numbers]}) AND (${person} = ANY(c.excluded) OR ${isAboutUnitOf(posts)})`
  return new Set(rows.map(({ number }) => number))
}
