import type { CaseNumber, PersonId, PetitionerId, PostCode } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import { findReceptionDay, type FoundReception } from '../queries/reception-days'
import type { Transaction } from './database'

type NewReception = {
  id: string
  day: Day
  opensAt: string
  closesAt: string
  place: string
  post: PostCode
  capacity: number
}

export async function addReceptionDay(
  tx: Transaction,
  { post, ...added }: NewReception,
  { by, at }: { by: PersonId; at: Instant },
): Promise<void> {
  await tx.receptionDay.create({
    data: { ...added, postCode: post, publishedBy: by, publishedAt: at },
  })
}

/** A reception day with its appointments, which stay as they are until the transaction ends. */
export async function heldReceptionDay(
  tx: Transaction,
  id: string,
): Promise<FoundReception | undefined> {
  await tx.$queryRaw`SELECT id FROM "ReceptionDay" WHERE id = ${id} FOR UPDATE`
  return findReceptionDay(tx, id)
}

export async function cancelReceptionDay(tx: Transaction, id: string, at: Instant): Promise<void> {
  await tx.receptionDay.update({ where: { id }, data: { cancelledAt: at } })
}

export type Seat = { receptionId: string; caseNumber: CaseNumber; petitionerId: PetitionerId }

export async function hasSeat(tx: Transaction, seat: Seat): Promise<boolean> {
  return (await tx.receptionSeat.count({ where: { ...seat, givenUpAt: null } })) > 0
}

/** Taken anew where it was given up before. */
export async function takeSeat(tx: Transaction, seat: Seat, takenAt: Instant): Promise<void> {
  await tx.receptionSeat.upsert({
    where: { receptionId_caseNumber_petitionerId: seat },
    create: { ...seat, takenAt },
    update: { takenAt, givenUpAt: null },
  })
}

export async function giveUpSeat(tx: Transaction, seat: Seat, givenUpAt: Instant): Promise<void> {
  await tx.receptionSeat.updateMany({ where: { ...seat, givenUpAt: null }, data: { givenUpAt } })
}
