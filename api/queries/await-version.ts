import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

/** In all, queries included: longer, and whoever waits is told that it is still on its way. */
const MOST_MILLIS = 500
const PAUSES_MILLIS = [4, 3, 3, 3, 4, 5, 7, 10, 15, 20, 30, 50, 80, 110, 150]

/** Whether the row has reached a version, after waiting a moment for the projection (walk, step 4). */
export async function rowReaches(
  connection: Connection,
  number: CaseNumber,
  version: number,
): Promise<boolean> {
  const over = new AbortController()
  const deadline = sleep(MOST_MILLIS, false, { signal: over.signal })
  // Aborted below, when nobody waits for it any more.
  deadline.catch(() => undefined)
  const reached = poll(connection, number, version, over.signal)
  try {
    return await Promise.race([reached, deadline])
  } finally {
    over.abort()
    // A database that falls silent later than the deadline is nobody's error here.
    reached.catch(() => undefined)
  }
}

async function poll(
  connection: Connection,
  number: CaseNumber,
  version: number,
  over: AbortSignal,
) {
  for (const pause of PAUSES_MILLIS) {
    if (await hasReached(connection, number, version)) return true
    if (over.aborted) return false
    await sleep(pause)
  }
  return hasReached(connection, number, version)
}

async function hasReached(
  connection: Connection,
  number: CaseNumber,
  version: number,
): Promise<boolean> {
  const rows = await select(
    connection,
    Prisma.sql`SELECT FROM "Case" WHERE number = ${number} AND version >= ${version}::int`,
  )
  return rows.length > 0
}
