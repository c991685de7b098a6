import { setTimeout as pause } from 'node:timers/promises'
import type { Township } from '../lives/township'

const PATIENCE_MS = 120_000
const PAUSE_MS = 15

/**
 * Waits until nothing is under way: everything lives, what has come about by now is written, and every
 * message was tried. What reached nobody, because a post is vacant, stays in the outbox for its next holder.
 */
export async function allQuiet({ db, clock }: Pick<Township, 'db' | 'clock'>): Promise<void> {
  const until = Date.now() + PATIENCE_MS
  for (;;) {
    const now = clock.now()
    const [first] = await db.$queryRaw<{ what: string }[]>`
      SELECT "number" AS what FROM "Case"
      WHERE "phase" = 'starting' OR "nextInstant" <= ${now}::timestamptz
      UNION ALL SELECT "id" FROM "Undertaking"
      WHERE "phase" = 'starting' OR "nextInstant" <= ${now}::timestamptz
      UNION ALL SELECT "id" FROM "Outbox" WHERE "deliveredAt" IS NULL AND "outcome" IS NULL
      UNION ALL SELECT "id" FROM "MailDelivery" WHERE "sentAt" IS NULL AND "kind" = 'urgent'
      LIMIT 1`
    if (first === undefined) return
    if (Date.now() > until) throw new Error(`At ${now} this waits in vain: ${first.what}`)
    await pause(PAUSE_MS)
  }
}
