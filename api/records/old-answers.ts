import type { Instant } from '../../domain/time/day'
import type { Database } from './database'

/**
 * Removes the oldest of the answers kept for repeated requests, no more than a batch at a time, so
 * that nobody's request waits behind it; answers how many went.
 */
export function removeAnswersBefore(db: Database, moment: Instant, batch: number): Promise<number> {
  return db.$executeRaw`
    DELETE FROM "IdempotencyKey" WHERE (principal, route, key) IN (
      SELECT principal, route, key FROM "IdempotencyKey"
      WHERE "createdAt" < ${moment}::timestamp
      ORDER BY "createdAt" LIMIT ${batch}::int)`
}
