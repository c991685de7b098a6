import type { PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { Database } from './database'

/** Whether there is such a message of theirs; the first reading is the one that counts. */
export async function markRead(
  db: Database,
  personId: PersonId,
  id: string,
  now: Instant,
): Promise<boolean> {
  await db.inboxMessage.updateMany({
    where: { id, personId, readAt: null },
    data: { readAt: now },
  })
  return (await db.inboxMessage.count({ where: { id, personId } })) > 0
}
