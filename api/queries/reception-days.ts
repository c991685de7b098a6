import type { PostCode } from '../../domain/ids'
import { asDay, type Day } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'

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

const withSeats = {
  post: { select: { title: true } },
  _count: { select: { seats: { where: { givenUpAt: null } } } },
} as const

/** In their order; of those that are over none. */
export async function receptionDaysFrom(db: Database, from: Day): Promise<FoundReception[]> {
  const rows = await db.receptionDay.findMany({
    where: { day: { gte: from } },
    include: withSeats,
    orderBy: [{ day: 'asc' }, { opensAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(found)
}

export async function receptionDays(
  db: Database,
  ids: readonly string[],
): Promise<FoundReception[]> {
  if (ids.length === 0) return []
  const where = { id: { in: [...ids] } }
  return (await db.receptionDay.findMany({ where, include: withSeats })).map(found)
}

export async function findReceptionDay(
  db: Database | Transaction,
  id: string,
): Promise<FoundReception | undefined> {
  const row = await db.receptionDay.findUnique({ where: { id }, include: withSeats })
  return row === null ? undefined : found(row)
}

type Row = {
  id: string
  day: string
  opensAt: string
  closesAt: string
  place: string
  postCode: string
  post: { title: string }
  capacity: number
  cancelledAt: Date | null
  _count: { seats: number }
}

function found(row: Row): FoundReception {
  const { id, opensAt, closesAt, place, capacity } = row
  return {
    ...{ id, day: asDay(row.day), opensAt, closesAt, place, capacity },
    ...{ post: row.postCode as PostCode, receives: row.post.title },
    ...{ taken: row._count.seats, cancelled: row.cancelledAt !== null },
  }
}
