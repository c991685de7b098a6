import { setTimeout as sleep } from 'node:timers/promises'
import { Prisma } from '../../prisma/generated/client'
import { select } from '../../prisma/statements'
import { inTransaction, type Connection, type Pool } from './database'

/** Longer than a merging takes that waits for the workflow service in vain. */
const MOST_MILLIS = 10_000
const PAUSE_MILLIS = 25

const mergingLock = 0x6d_65_72_67

/**
 * One merging at a time, whichever process carries it out (decision 38): two that begin at once may
 * name each other's case. Whoever waits holds no connection, or many would leave none for the one that
 * is at work; and a process that dies in between leaves its turn to the next. Undefined where it
 * never came.
 */
export async function inMergingTurn<T>(
  pool: Pool,
  work: () => Promise<T>,
): Promise<{ done: T } | undefined> {
  const until = performance.now() + MOST_MILLIS
  do {
    const turn = await inTransaction(pool, async (connection) =>
      (await isOurs(connection)) ? { done: await work() } : undefined,
    )
    if (turn !== undefined) return turn
    await sleep(PAUSE_MILLIS)
  } while (performance.now() < until)
  return undefined
}

/** Until the transaction ends, or its connection. */
async function isOurs(connection: Connection): Promise<boolean> {
  const [row] = await select<{ ours: boolean }>(
    connection,
    Prisma.sql`SELECT pg_try_advisory_xact_lock(${mergingLock}::bigint) AS ours`,
  )
  return row?.ours === true
}
