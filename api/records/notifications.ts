import type { PersonId } from '../../domain/ids'
import type { NotificationChoice } from '../../domain/messages/ways-out'
import type { Instant } from '../../domain/time/day'
import type { Transaction } from './database'

/** In the place of what they chose before. */
export async function keepNotificationChoice(
  tx: Transaction,
  personId: PersonId,
  { mail, channels }: NotificationChoice,
  changedAt: Instant,
): Promise<void> {
  const chosen = { mail, channels: [...channels], changedAt }
  await tx.notificationChoice.upsert({
    where: { personId },
    create: { personId, ...chosen },
    update: chosen,
  })
}
