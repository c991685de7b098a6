import type { DeliveryReport } from '../../contract/messenger'
import type { PersonId } from '../../domain/ids'
import type { CalendarAlarm } from '../../domain/messages/calendar-alarm'
import { recipientsOf, type Delivery } from '../../domain/messages/recipients'
import { dayOf, instantFrom, latest, type Instant } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'
import type { Outbox } from '../messenger'
import { alarmPosts, staffedPosts } from './holders'
import { asideFrom, shutOutOfCase } from './shut-out-of-case'
import { idFrom } from './message-ids'
import { oweOutside, type WaysOut } from './owed-outside'

/** What was found at the moment of sending, kept with the row. */
export type OutboxOutcome = {
  triedAt: Instant
  reached: boolean
  vacant: readonly string[]
  passedOver: readonly string[]
  /** What it speaks of is gone since it was written: nobody is told of it. */
  withdrawn?: true
}

/**
 * Outbox → inbox of whoever holds the post at that moment. Each row is one transaction that locks
 * it, so two dispatchers never deliver the same one, and a killed one leaves it whole.
 */
export function createOutbox(database: Database, ways: WaysOut): Outbox {
  return {
    async deliver(now, limit, alive) {
      let delivered = 0
      let vacancies = 0
      for (let taken = 0; taken < limit; taken += 1) {
        alive()
        const outcome = await database.$transaction((tx) => deliverNext(tx, now, ways))
        if (outcome === undefined) return report({ delivered, vacancies, more: false })
        if (outcome.reached) delivered += 1
        if (needsAttention(outcome)) vacancies += 1
      }
      return report({ delivered, vacancies, more: true })
    },
  }

  /**
   * What is owed by a channel is counted where it lies: a try that is made again after a kill tells of
   * what the killed one left.
   */
  async function report(found: DeliveryReport): Promise<DeliveryReport> {
    if (ways.channels === undefined || ways.channels.length === 0) return found
    const toChannels = await database.channelDelivery.count({
      where: { sentAt: null, givenUpAt: null, nextTryAt: null },
    })
    return toChannels === 0 ? found : { ...found, toChannels }
  }
}

function needsAttention({ reached, vacant, withdrawn }: OutboxOutcome): boolean {
  return withdrawn !== true && (!reached || vacant.length > 0)
}

type Row = {
  id: string
  dutyId: string | null
  caseNumber: string | null
  facts: unknown
  posts: string[]
  excluded: string[]
  urgent: boolean
  createdAt: Date
}

async function deliverNext(
  tx: Transaction,
  now: Instant,
  ways: WaysOut,
): Promise<OutboxOutcome | undefined> {
  const row = await lockNext(tx, now)
  if (row === undefined) return undefined
  const outcome: OutboxOutcome = (await isGone(tx, row))
    ? { triedAt: now, reached: false, vacant: [], passedOver: [], withdrawn: true }
    : await deliver(tx, row, { now, at: sendingMoment(row, now) }, ways)
  const settled = outcome.reached || outcome.withdrawn === true
  await tx.outbox.update({
    where: { id: row.id },
    data: { outcome, ...(settled ? { deliveredAt: sendingMoment(row, now) } : {}) },
  })
  return outcome
}

/**
 * A try that is made again after an outage comes with the moment of the first: what was written in
 * between is not sent before it rang, nor to whoever held the post then.
 */
function sendingMoment({ createdAt }: Row, now: Instant): Instant {
  return latest(now, instantFrom(createdAt.getTime()))
}

/** A duty that was withdrawn, a year that has been imported. */
async function isGone(tx: Transaction, { dutyId, facts }: Row): Promise<boolean> {
  if (dutyId !== null) {
    const duty = await tx.duty.findUniqueOrThrow({ where: { id: dutyId } })
    return duty.state === 'withdrawn'
  }
  const { year } = facts as CalendarAlarm
  return (await tx.publishedYear.count({ where: { year } })) > 0
}

/**
 * The oldest row not tried yet in this round. One that reached nobody stays and is taken again in
 * the next round, behind nothing: it cannot hold up those after it.
 */
async function lockNext(tx: Transaction, now: Instant): Promise<Row | undefined> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT "id", "dutyId", "caseNumber", "facts", "posts", "excluded", "urgent", "createdAt"
    FROM "Outbox"
    WHERE "deliveredAt" IS NULL
      AND ("outcome" IS NULL OR ("outcome"->>'triedAt') COLLATE "C" < ${now})
    ORDER BY "createdAt", "id" LIMIT 1
    FOR UPDATE SKIP LOCKED`
  return rows[0]
}

async function deliver(
  tx: Transaction,
  row: Row,
  { now, at }: { now: Instant; at: Instant },
  ways: WaysOut,
): Promise<OutboxOutcome> {
  const delivery = await addressed(tx, row, at)
  await fillInboxes(tx, row, delivery, { now: at, ways })
  const { reached, vacant, passedOver } = delivery
  return { triedAt: now, reached, vacant, passedOver }
}

async function addressed(tx: Transaction, row: Row, now: Instant): Promise<Delivery> {
  const { confidential, bodyCode } = await subjectOf(tx, row)
  const today = dayOf(now)
  const alarm = await alarmPosts(tx, bodyCode)
  const staffed = await staffedPosts(tx, [...row.posts, ...alarm], today)
  const shutOut = row.caseNumber === null ? [] : await shutOutOfCase(tx, row.caseNumber, today)
  const { caseNumber } = row
  const isAside = await asideFrom(
    tx,
    row.posts.map((postCode) => ({ caseNumber, postCode })),
  )
  const posts = staffed
    .slice(0, row.posts.length)
    .map((each) => ({ ...each, stepsAside: isAside({ caseNumber, postCode: each.post }) }))
  return recipientsOf({
    posts,
    alarm: staffed.slice(row.posts.length),
    excluded: [...row.excluded, ...shutOut].map((person) => person as PersonId),
    confidential,
  })
}

async function subjectOf(tx: Transaction, { caseNumber }: Row) {
  if (caseNumber === null) {
    const { bodyCode } = await tx.installation.findFirstOrThrow({ select: { bodyCode: true } })
    return { bodyCode, confidential: false }
  }
  const { kind, bodyCode, aboutOfficial } = await tx.case.findUniqueOrThrow({
    where: { number: caseNumber },
    select: { kind: true, bodyCode: true, aboutOfficial: true },
  })
  // A matter not sorted yet may turn out to be a report.
  return { bodyCode, confidential: kind === null || kind === 'report' || aboutOfficial === true }
}

/** Exactly once each: (outbox row, person) is unique, and a second try adds only who is new. */
async function fillInboxes(
  tx: Transaction,
  row: Row,
  { recipients }: Delivery,
  { now, ways }: { now: Instant; ways: WaysOut },
): Promise<void> {
  if (recipients.length === 0) return
  const people = recipients.map(({ person }) => person)
  const known = await tx.inboxMessage.findMany({
    where: { outboxId: row.id, personId: { in: people } },
    select: { personId: true },
  })
  const fresh = recipients.filter(({ person }) =>
    known.every(({ personId }) => personId !== person),
  )
  const letters = row.urgent
    ? await oweOutside(tx, row, fresh, { now, ways })
    : new Map<string, string>()
  await tx.inboxMessage.createMany({
    data: fresh.map(({ person, post, reason }) => ({
      id: idFrom('inbox', row.id, person),
      outboxId: row.id,
      personId: person,
      postCode: post,
      reason,
      sentAt: now,
      mailId: letters.get(person) ?? null,
    })),
  })
}
