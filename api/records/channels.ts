import type { PersonId } from '../../domain/ids'
import type { ChannelsContent } from '../../domain/reception/channels'
import type { Instant } from '../../domain/time/day'
import type { Transaction } from './database'

const channelsLock = 0x63_68_61_6e

/** The version that is there, which stays the newest until the transaction ends. */
export async function heldChannelsVersion(tx: Transaction): Promise<number> {
  // Whoever publishes waits here for the other, and then sees what they published.
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(${channelsLock}::bigint)::text`
  const { _max } = await tx.publishedChannels.aggregate({ _max: { version: true } })
  return _max.version ?? 0
}

export async function publishChannels(
  tx: Transaction,
  published: { version: number; content: ChannelsContent; by: PersonId; at: Instant },
): Promise<void> {
  const { version, content, by, at } = published
  await tx.publishedChannels.create({
    data: { version, content, publishedBy: by, publishedAt: at },
  })
}
