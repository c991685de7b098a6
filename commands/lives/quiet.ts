import { setTimeout as pause } from 'node:timers/promises'
import type { Township } from './township'

const PATIENCE_MS = 180_000
const PAUSE_MS = 20

/**
 * Waits until nothing is under way: every case lives, what has come about by now is written, and
 * every message lies where it belongs. Only then may the clock be turned on.
 */
export async function untilQuiet({ db, clock }: Pick<Township, 'db' | 'clock'>): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const rows = await db.$queryRaw<{ what: string }[]>`
      SELECT "number" AS what FROM "Case"
      WHERE "phase" = 'starting' OR "nextInstant" <= ${clock.now()}::timestamptz
      UNION ALL SELECT "id" FROM "Outbox" WHERE "deliveredAt" IS NULL
      UNION ALL SELECT "id" FROM "MailDelivery" WHERE "sentAt" IS NULL AND "kind" = 'urgent'
      LIMIT 1`
    const [first] = rows
    if (first === undefined) return
    if (Date.now() > until) {
      throw new Error(`At ${clock.now()} this waits in vain: ${first.what}`)
    }
    await pause(PAUSE_MS)
  }
}
