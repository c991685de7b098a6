import type { LeftAlone, Repaired, Round } from '../../contract/reconciliation'
import type { Instant } from '../../domain/time/day'
import type { PostCode } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'

type Waiting = { count: number; oldest: Instant | null }

export type Operations = {
  /** Registered, and not seen to live. */
  starting: Waiting
  /** Messages written and not brought to an inbox. */
  undeliveredMessages: Waiting
  /** Of other messages, those for which no post on their way has a holder (O4): the alarm heard of each. */
  messagesToVacantPosts: Waiting & { posts: PostCode[] }
  /** Letters that are owed, or failed and are tried again. */
  unsentLetters: Waiting
  /** The same of messages to channels. */
  unsentToChannels: Waiting
  lastReconciliation: Round | null
}

/** Tried, and come past a post without a holder: who may act where there is one is shut out. */
const forVacantPosts = Prisma.sql`COALESCE(outcome->'vacant' <> '[]', FALSE)`

/** What an operator looks at first: numbers and moments, and nothing of any person. */
export async function readOperations(db: Database): Promise<Operations> {
  const [waiting] = await db.$queryRaw<Omit<Operations, 'lastReconciliation'>[]>`
    SELECT
      (SELECT json_build_object('count', count(*), 'oldest', to_char(min(f."registeredAt"), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       FROM "Case" c JOIN "Filing" f ON f.number = c."filingNumber"
       WHERE c.phase = 'starting') AS starting,
      (SELECT json_build_object('count', count(*), 'oldest', to_char(min("createdAt"), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       FROM "Outbox" WHERE "deliveredAt" IS NULL AND NOT ${forVacantPosts}) AS "undeliveredMessages",
      (SELECT json_build_object('count', count(*), 'oldest', to_char(min("createdAt"), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'posts', COALESCE((
           SELECT json_agg(DISTINCT post ORDER BY post)
           FROM "Outbox" o, jsonb_array_elements_text(o.outcome->'vacant') post
           WHERE o."deliveredAt" IS NULL AND ${forVacantPosts}), '[]'))
       FROM "Outbox" WHERE "deliveredAt" IS NULL AND ${forVacantPosts}) AS "messagesToVacantPosts",
      (SELECT json_build_object('count', count(*), 'oldest', to_char(min("createdAt"), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       FROM "MailDelivery" WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL) AS "unsentLetters",
      (SELECT json_build_object('count', count(*), 'oldest', to_char(min("createdAt"), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
       FROM "ChannelDelivery" WHERE "sentAt" IS NULL AND "givenUpAt" IS NULL) AS "unsentToChannels"`
  if (waiting === undefined) throw new Error('A statement without a table answered no row')
  return { ...waiting, lastReconciliation: await lastRound(db) }
}

async function lastRound(db: Database): Promise<Round | null> {
  const row = await db.reconciliation.findFirst({ orderBy: { begunAt: 'desc' } })
  if (row === null) return null
  const { begunAt, endedAt, compared, repairedCount, leftCount, repaired, left } = row
  return {
    begunAt: begunAt.toISOString() as Instant,
    endedAt: endedAt.toISOString() as Instant,
    ...{ compared, repairedCount, leftCount },
    // Written by the reconciler and by nobody else.
    repaired: repaired as unknown as readonly Repaired[],
    left: left as unknown as readonly LeftAlone[],
  }
}
