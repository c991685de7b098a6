import type { CaseNumber, PetitionerId, PostCode } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'

export type FoundReception = {
  id: string
  day: Day
  opensAt: string
  closesAt: string
  place: string
  post: PostCode
  /** The title of that post. */
  receives: string
  capacity: number
  taken: number
  cancelled: boolean
}

/** A command that has not been heard of for so long was not carried out. */
const PENDING_MINUTES = 10

/** In their order; of those that are over none. */
export function receptionDaysFrom(
  db: Database,
  from: Day,
  now: Instant,
): Promise<FoundReception[]> {
  return receptionsWhere(db, Prisma.sql`r.day >= ${from}`, now)
}

export function receptionDays(
  db: Database,
  ids: readonly string[],
  now: Instant,
): Promise<FoundReception[]> {
  if (ids.length === 0) return Promise.resolve([])
  return receptionsWhere(db, Prisma.sql`r.id = ANY(${[...ids]})`, now)
}

export async function findReceptionDay(
  db: Database | Transaction,
  id: string,
  now: Instant,
): Promise<FoundReception | undefined> {
  const [found] = await receptionsWhere(db, Prisma.sql`r.id = ${id}`, now)
  return found
}

/**
 * A seat is taken while its case says so; taken before the case is told, it counts for as long as a
 * command may be under way, so that a process that dies in between keeps nobody's place for ever.
 */
const isTaken = (now: Instant) => Prisma.sql`(
  (s."givenUpAt" IS NULL
    AND s."takenAt" > ${now}::timestamp - make_interval(mins => ${PENDING_MINUTES}::int))
  OR COALESCE(jsonb_path_exists(c.snapshot,
    '$.receptions[*] ? (@.reception == $reception && @.recipient == $recipient && !exists(@.ended))',
    jsonb_build_object('reception', s."receptionId", 'recipient', s."petitionerId")), FALSE))`

function receptionsWhere(
  db: Database | Transaction,
  condition: Prisma.Sql,
  now: Instant,
): Promise<FoundReception[]> {
  return db.$queryRaw<FoundReception[]>`
    SELECT r.id, r.day, r."opensAt", r."closesAt", r.place, r."postCode" AS post,
           p.title AS receives, r.capacity, r."cancelledAt" IS NOT NULL AS cancelled,
           (SELECT count(*)::int FROM "ReceptionSeat" s JOIN "Case" c ON c.number = s."caseNumber"
            WHERE s."receptionId" = r.id AND ${isTaken(now)}) AS taken
    FROM "ReceptionDay" r JOIN "Post" p ON p.code = r."postCode"
    WHERE ${condition}
    ORDER BY r.day, r."opensAt", r.id`
}

type Seat = { receptionId: string; caseNumber: CaseNumber; petitionerId: PetitionerId }

/** Whether they have a place there already: whoever asks again takes no second one. */
export async function hasSeat(tx: Transaction, seat: Seat): Promise<boolean> {
  return (await tx.receptionSeat.count({ where: { ...seat, givenUpAt: null } })) > 0
}
