import { changedSince, versionSeen } from '../http/etag'
import { defineRoute } from '../http/route'
import { channelsNow } from '../queries/channels'
import { receptionDaysFrom } from '../queries/reception-days'
import { appendAudit } from '../records/audit'
import { heldChannelsVersion, publishChannels } from '../records/channels'
import { channelsBody, channelsKept, publicChannels } from '../schemas/channels'

/** What its tags are of. */
const CHANNELS = 'channels'

const publicRoute = defineRoute({
  method: 'get',
  path: '/v1/public/channels',
  operationId: 'readChannels',
  summary:
    'How one reaches the office, when leaders receive, what rights people have; for everybody',
  description: 'Read without signing in (2022 Art. 18; plan T4, T7).',
  tags: ['look-up'],
  access: { public: true },
  tagged: true,
  answers: { 200: { description: 'As it is published now', schema: publicChannels } },
  problems: [],
  async handle({ deps, now, today }) {
    const published = await channelsNow(deps.prisma)
    const days = await receptionDaysFrom(deps.prisma, today, now)
    const receptionDays = days
      .filter(({ cancelled }) => !cancelled)
      .map(({ id, day, opensAt, closesAt, place, receives, taken, capacity }) => {
        return { id, day, opensAt, closesAt, place, receives, free: taken < capacity }
      })
    const { version } = published
    const body = { ...published, receptionDays }
    return { status: 200 as const, tag: { of: CHANNELS, version }, body }
  },
})

const publishRoute = defineRoute({
  method: 'put',
  path: '/v1/channels',
  operationId: 'publishChannels',
  summary: 'Publish how one reaches the office, the rights people have, and the steps',
  description: 'What was published before stays on record with who published it and when.',
  tags: ['organisation'],
  access: { action: 'keep-channels' },
  body: channelsBody,
  ifMatch: true,
  answers: { 200: { description: 'Published', schema: channelsKept } },
  problems: [],
  async handle({ deps, body, principal, now, seen }) {
    const version = await deps.prisma.$transaction(async (tx) => {
      const held = await heldChannelsVersion(tx)
      const rested = versionSeen(seen, CHANNELS)
      if (rested !== undefined && rested !== held) {
        throw changedSince(`What is published is at version ${held} by now.`, 'decision 77')
      }
      const next = held + 1
      const { personId: by } = principal
      await publishChannels(tx, { version: next, content: body, by, at: now })
      const audit = { actor: by, action: 'channels-published', subject: `channels:${next}` }
      await appendAudit(tx, now, audit)
      return next
    })
    return { status: 200 as const, body: { version, publishedAt: now } }
  },
})

export const channelRoutes = [publicRoute, publishRoute]
