import type { Logger } from 'pino'
import type { Channel } from '../domain/messages/channels'
import { instantFrom } from '../domain/time/day'
import type { Database } from '../prisma/client'

/**
 * Tells the API which channels there are, so that people can choose among them: names and kinds. Where
 * they lead and what signs them stays in the worker's environment (decision 59).
 */
export async function noteChannels(
  database: Database,
  channels: readonly Channel[],
  log: Logger,
): Promise<void> {
  try {
    await note(database, channels)
    await missPosts(database, channels, log)
  } catch (error) {
    // Clocks and messages go on: what was noted before is what people choose from.
    log.warn({ err: error }, 'channels not noted: restart the worker once the database answers')
  }
}

async function note(database: Database, channels: readonly Channel[]): Promise<void> {
  const notedAt = instantFrom(Date.now())
  const names = channels.map(({ name }) => name)
  await database.$transaction(async (tx) => {
    await tx.channel.updateMany({
      where: { name: { notIn: names }, configured: true },
      data: { configured: false, notedAt },
    })
    for (const { name, kind } of channels) {
      const noted = { kind, configured: true, notedAt }
      await tx.channel.upsert({ where: { name }, create: { name, ...noted }, update: noted })
    }
  })
}

/** A group of a post nobody knows is never rung: a letter mistyped, or a post that was abolished. */
async function missPosts(
  database: Database,
  channels: readonly Channel[],
  log: Logger,
): Promise<void> {
  const posts = [...new Set(channels.flatMap((channel) => channel.posts))]
  const known = await database.post.findMany({
    where: { code: { in: posts }, abolishedOn: null },
    select: { code: true },
  })
  const missing = posts.filter((post) => known.every(({ code }) => code !== post))
  if (missing.length > 0) log.warn({ posts: missing }, 'a channel names a post that is not there')
}
