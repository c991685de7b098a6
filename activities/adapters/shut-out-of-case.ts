import type { Database, Transaction } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { heldOn } from '../../prisma/held-on'
import { isAboutUnitOf } from '../../prisma/shut-out'
import { stationStepsAside } from '../../prisma/stations-aside'
import type { Day } from '../../domain/time/day'

/**
 * Which of these cases are closed to somebody on that day: who is accused or stands back by then, and who
 * works in a unit a case is about (Arts. 28, 30), as for what is sent (`outbox-batch.ts`).
 */
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

type Addressed = { caseNumber: string; postCode: string }
const nameOf = ({ caseNumber, postCode }: Addressed) => `${caseNumber} ${postCode}`

/**
 * Of what is sent to posts those that are of a station that steps aside from the case: nothing of it goes
 * there (V2). Whoever holds another post besides is told in that one.
 */
export async function asideFrom(
  db: Database | Transaction,
  addressed: readonly Addressed[],
): Promise<(to: Addressed) => boolean> {
  const [numbers, posts] = [
    addressed.map(({ caseNumber }) => caseNumber),
    addressed.map(({ postCode }) => postCode),
  ]
  if (addressed.length === 0) return () => false
  const rows = await db.$queryRaw<Addressed[]>`
    SELECT sent."caseNumber", sent."postCode"
    FROM unnest(${numbers}::text[], ${posts}::text[]) AS sent ("caseNumber", "postCode")
    JOIN "Case" c ON c.number = sent."caseNumber"
    WHERE ${stationStepsAside(Prisma.sql`ARRAY[sent."postCode"]`)}`
  const aside = new Set(rows.map(nameOf))
  return (to) => aside.has(nameOf(to))
}
