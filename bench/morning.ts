import type { Pool } from 'pg'
import { millisOf, type Instant } from '../domain/time/day'
import { percentile, type Measured } from './figure'
import type { Letter } from './mail-sink'

/** What one minute, in which many rungs came due, left in the record. */
export type Morning = {
  /** Of each rung, milliseconds since the epoch: when its workflow rang it, and when that stood here. */
  rungs: readonly { case: string; rang: number; stood: number }[]
  /** Rows of the outbox, the keys they have, and what lies in inboxes. */
  sent: { urgent: number; ordinary: number; keys: number; inboxes: number; addressed: number }
  /** Letters owed, by kind. */
  letters: { urgent: number; digest: number; people: number }
}

export async function readMorning(
  pool: Pool,
  numbers: readonly string[],
  ringAt: Instant,
): Promise<Morning> {
  const given = [numbers, ringAt]
  const rungs = await pool.query<Morning['rungs'][number]>(
    `SELECT e."caseNumber" AS case, ${millis('e."recordedAt"')} AS rang, ${millis('e."storedAt"')} AS stood
     FROM "CaseEntry" e, jsonb_array_elements(e.events) event
     WHERE e."caseNumber" = ANY($1) AND e."recordedAt" >= $2 AND event->>'type' = 'rung-reached'`,
    given,
  )
  const sent = await pool.query<Morning['sent']>(
    `SELECT count(DISTINCT o.id) FILTER (WHERE o.urgent)::int AS urgent,
       count(DISTINCT o.id) FILTER (WHERE NOT o.urgent)::int AS ordinary,
       count(DISTINCT (o."dutyId", o.rung, o.due))::int AS keys,
       count(i.id)::int AS inboxes, count(DISTINCT (i."personId", o."dutyId", o.rung, o.due))::int AS addressed
     FROM "Outbox" o LEFT JOIN "InboxMessage" i ON i."outboxId" = o.id
     WHERE o."caseNumber" = ANY($1) AND o."createdAt" >= $2`,
    given,
  )
  const letters = await pool.query<Morning['letters']>(
    `SELECT count(*) FILTER (WHERE kind = 'urgent')::int AS urgent,
       count(*) FILTER (WHERE kind = 'digest')::int AS digest,
       count(DISTINCT "personId") FILTER (WHERE kind = 'digest')::int AS people
     FROM "MailDelivery" WHERE "sentAt" >= $1`,
    [ringAt],
  )
  const [inOutbox, owed] = [sent.rows[0], letters.rows[0]]
  if (inOutbox === undefined || owed === undefined) throw new Error('A count has no row')
  return { rungs: rungs.rows, sent: inOutbox, letters: owed }
}

const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`

/** The lateness of the morning, and what of it was lost or came twice. */
export function told(
  count: number,
  { rungs, sent, letters }: Morning,
  received: readonly Letter[],
  ringAt: Instant,
): Measured[] {
  const due = millisOf(ringAt)
  const lateness = (instants: readonly number[]) => instants.map((each) => (each - due) / 1_000)
  const rang = lateness(rungs.map((each) => each.rang))
  const stood = lateness(rungs.map((each) => each.stood))
  const cases = new Set(rungs.map((each) => each.case)).size
  const kinds = new Set(received.map(({ messageId }) => messageId)).size
  const messages = sent.urgent + sent.ordinary
  const one = (name: string, unit: string, value: number, aim?: string): Measured => {
    return { name, unit, runs: [value], ...(aim === undefined ? {} : { aim }) }
  }
  const late = (name: string, all: readonly number[]) => [
    one(`${name}, p50`, 's', percentile(all, 50)),
    one(`${name}, p99`, 's', percentile(all, 99)),
    one(`${name}, the last`, 's', percentile(all, 100)),
  ]
  return [
    ...late(`${count} rungs of one minute: rung late by`, rang),
    ...late('the same: in the record after', stood),
    one('rungs lost', '', count - cases, '0'),
    one('rungs that rang twice', '', rungs.length - cases, '0'),
    one('messages of these rungs, at once', '', sent.urgent),
    one('messages of these rungs, for the digest', '', sent.ordinary),
    one('messages lost or under a key of another', '', rungs.length - sent.keys, '0'),
    one('messages twice in an inbox', '', sent.inboxes - sent.addressed, '0'),
    one('messages in inboxes for each sent', '', sent.inboxes / messages),
    one('letters sent at once', '', letters.urgent),
    one('digests', '', letters.digest),
    one('people with more than one digest', '', letters.digest - letters.people, '0'),
    one(
      'letters received but not owed, or lost',
      '',
      Math.abs(kinds - letters.urgent - letters.digest),
      '0',
    ),
    one('letters received twice', '', received.length - kinds, '0'),
    one('the last letter, digests among them, after', 's', lastOf(received, due)),
  ]
}

function lastOf(received: readonly Letter[], due: number): number {
  const letter = received.at(-1)
  return letter === undefined ? NaN : (letter.at - due) / 1_000
}
