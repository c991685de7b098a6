import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

/** In all, queries included: longer, and whoever waits is told that it is still on its way. */
const MOST_MILLIS = 500
const PAUSES_MILLIS = [4, 3, 3, 3, 4, 5, 7, 10, 15, 20, 30, 50, 80, 110, 150]

/** Whether the row has reached a version, after waiting a moment for the projection (walk, step 4). */
export function rowReaches(
  connection: Connection,
  number: CaseNumber,
  version: number,
): Promise<boolean> {
  return comesInTime(() => hasReached(connection, number, version))
}

/** Looks again and again for that moment, and no longer: also where the database does not answer. */
export async function comesInTime(isThere: () => Promise<boolean>): Promise<boolean> {
  const over = new AbortController()
  const deadline = sleep(MOST_MILLIS, false, { signal: over.signal })
  // Aborted below, when nobody waits for it any more.
  deadline.catch(() => undefined)
  const reached = poll(isThere, over.signal)
  try {
    return await Promise.race([reached, deadline])
  } finally {
    over.abort()
    // A database that falls silent later than the deadline is nobody's error here.
    reached.catch(() => undefined)
  }
}

async function poll(isThere: () => Promise<boolean>, over: AbortSignal): Promise<boolean> {
  for (const pause of PAUSES_MILLIS) {
    if (await isThere()) return true
    if (over.aborted) return false
    await sleep(pause)
  }
  return isThere()
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
