import type { DeliveryReport } from '../../contract/messenger'
import { instantFrom, latest, type Instant } from '../../domain/time/day'
import type { Database, Transaction } from '../../prisma/client'
import type { Outbox } from '../messenger'
import { fillInboxes } from './fill-inboxes'
import { addressed, gone, leftOwed, lockNext, type OutboxRow } from './outbox-batch'
import type { WaysOut } from './owed-outside'

/** Rows that are looked at and written together: a moment's work, after which whoever delivers says so. */
const AT_ONCE = 25

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
 * Outbox → inbox of whoever holds the post at that moment. A few rows at a time are one transaction that locks
 * them, so two dispatchers never deliver the same one, and a killed one leaves each whole.
 */
export function createOutbox(database: Database, ways: WaysOut): Outbox {
  return {
    async deliver(now, limit, alive) {
      let delivered = 0
      let vacancies = 0
      for (let taken = 0; taken < limit;) {
        alive()
        const asked = Math.min(AT_ONCE, limit - taken)
        const outcomes = await database.$transaction((tx) => deliverNext(tx, asked, now, ways))
        delivered += outcomes.filter(({ reached }) => reached).length
        vacancies += outcomes.filter(needsAttention).length
        if (outcomes.length < asked) {
          // What is still owed for a vacant post shows until it is not, tried again or not.
          vacancies += await leftOwed(database, now)
          return report({ delivered, vacancies, more: false })
        }
        taken += outcomes.length
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

async function deliverNext(
  tx: Transaction,
  most: number,
  now: Instant,
  ways: WaysOut,
): Promise<OutboxOutcome[]> {
  const rows = await lockNext(tx, most, now)
  if (rows.length === 0) return []
  const isGone = await gone(tx, rows)
  const sent = rows
    .filter((row) => !isGone.has(row))
    .map((row) => ({ row, at: sendingMoment(row, now) }))
  const deliveries = await addressed(tx, sent)
  const messages = sent.flatMap(({ row, at }) => {
    const delivery = deliveries.get(row)
    return delivery === undefined ? [] : [{ row, at, delivery }]
  })
  await fillInboxes(tx, messages, ways)
  const found = [
    ...messages.map(({ row, delivery: { reached, vacant, passedOver } }) => ({
      ...{ row, outcome: { triedAt: now, reached, vacant, passedOver } },
    })),
    ...[...isGone].map((row) => ({ row, outcome: nothingToTell(now) })),
  ]
  await settle(tx, found, now)
  return found.map(({ outcome }) => outcome)
}

function nothingToTell(triedAt: Instant): OutboxOutcome {
  return { triedAt, reached: false, vacant: [], passedOver: [], withdrawn: true }
}

/**
 * A try that is made again after an outage comes with the moment of the first: what was written in
 * between is not sent before it rang, nor to whoever held the post then.
 */
function sendingMoment({ createdAt }: OutboxRow, now: Instant): Instant {
  return latest(now, instantFrom(createdAt.getTime()))
}

/** What came of each is kept with it; one that reached nobody stays owed. */
async function settle(
  tx: Transaction,
  found: readonly { row: OutboxRow; outcome: OutboxOutcome }[],
  now: Instant,
): Promise<void> {
  const rows = found.map(({ row, outcome }) => {
    const settled = outcome.reached || outcome.withdrawn === true
    return { id: row.id, outcome, deliveredAt: settled ? sendingMoment(row, now) : null }
  })
  await tx.$executeRaw`
    UPDATE "Outbox" SET outcome = new.outcome, "deliveredAt" = new."deliveredAt"
    FROM jsonb_populate_recordset(NULL::"Outbox", ${JSON.stringify(rows)}::jsonb) AS new
    WHERE "Outbox".id = new.id`
}
