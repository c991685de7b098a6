import type { VillageCode } from '../../domain/ids'
import type { ChannelsContent } from '../../domain/reception/channels'
import { dayOf, instantFrom, type Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

export type ChannelsNow = {
  office: string | null
  version: number
  publishedOn: Day | null
  channels: ChannelsContent | null
  villages: { code: VillageCode; name: string }[]
}

export async function channelsNow(db: Database): Promise<ChannelsNow> {
  const installation = await db.installation.findFirst({ select: { name: true } })
  const newest = await db.publishedChannels.findFirst({ orderBy: { version: 'desc' } })
  const villages = await db.village.findMany({
    select: { code: true, name: true },
    orderBy: { code: 'asc' },
  })
  return {
    office: installation?.name ?? null,
    version: newest?.version ?? 0,
    publishedOn: newest === null ? null : dayOf(instantFrom(newest.publishedAt.getTime())),
    // Written by whoever keeps them, checked as it came in, and by nobody else.
    channels: (newest?.content ?? null) as ChannelsContent | null,
    villages: villages.map(({ code, name }) => ({ code: code as VillageCode, name })),
  }
}
