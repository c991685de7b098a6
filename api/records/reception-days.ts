import type { CaseNumber, PersonId, PetitionerId, PostCode } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import type { Database, Transaction } from './database'

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

/** Its appointments stay as they are until the transaction ends. */
export async function holdReceptionDay(tx: Transaction, id: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM "ReceptionDay" WHERE id = ${id} FOR UPDATE`
}

export async function cancelReceptionDay(tx: Transaction, id: string, at: Instant): Promise<void> {
  await tx.receptionDay.update({ where: { id }, data: { cancelledAt: at } })
}

export type Seat = { receptionId: string; caseNumber: CaseNumber; petitionerId: PetitionerId }

/** Taken anew where it was given up before. */
export async function takeSeat(tx: Transaction, seat: Seat, takenAt: Instant): Promise<void> {
  await tx.receptionSeat.upsert({
    where: { receptionId_caseNumber_petitionerId: seat },
    create: { ...seat, takenAt },
    update: { takenAt, givenUpAt: null },
  })
}

/** Of somebody on a case every one, or every one but that of this reception day. */
export async function giveUpSeats(
  db: Database | Transaction,
  { caseNumber, petitionerId }: Omit<Seat, 'receptionId'>,
  { but, at }: { but?: string; at: Instant },
): Promise<void> {
  await db.receptionSeat.updateMany({
    where: {
      ...{ caseNumber, petitionerId, givenUpAt: null },
      ...(but === undefined ? {} : { receptionId: { not: but } }),
    },
    data: { givenUpAt: at },
  })
}
