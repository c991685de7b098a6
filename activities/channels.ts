import type { MailLeft, MailReport } from '../contract/messenger'
import type { MailFailure } from '../domain/messages/mail-tries'
import type { Instant } from '../domain/time/day'
import { marked, type Proceed } from './sending-turn'

/** A heartbeat goes out between any two; a channel that hangs is asked once in a call. */
const BATCH = 50

/** What goes out: to somebody by themselves, or as a ring in a group. */
export type Outgoing =
  { to: 'person'; person: string; phone?: string; text: string } | { to: 'group'; text: string }

/** A message as it would read now; `outgoing` is absent where nothing is left to say. */
export type OwedByChannel = { id: string; channel: string; outgoing?: Outgoing }

/** `concerns`: whether the channel refused this one alone, or could not be used at all. */
export type ChannelVerdict =
  { verdict: 'sent' } | ({ verdict: 'failed'; concerns: 'message' | 'channel' } & MailFailure)

export type ChannelStore = {
  /** To be tried at `now`, the oldest first: new ones, and those set aside whose time has come. */
  owed(now: Instant, limit: number): Promise<OwedByChannel[]>
  sent(id: string, now: Instant): Promise<void>
  /** Until its next try, or for good. */
  setAside(id: string, failure: MailFailure, now: Instant): Promise<void>
  left(): Promise<MailLeft>
}

/** Never rejects because of the far side: a verdict says what became of it. */
export type ChannelSender = {
  send(message: { id: string; channel: string; outgoing: Outgoing }): Promise<ChannelVerdict>
}

export type Channels = { store: ChannelStore; sender: ChannelSender }

/**
 * Sends what is owed by channels, the oldest first. A channel that cannot be used is not asked again in
 * the same call: what else it owes is put off with the same answer, and holds up no other channel.
 */
export async function sendToChannels(
  { store, sender }: Channels,
  now: Instant,
  proceed: Proceed,
): Promise<MailReport> {
  const owed = await store.owed(now, BATCH)
  const away = new Map<string, MailFailure>()
  let sent = 0
  for (const { id, channel, outgoing } of owed) {
    await proceed({ sent })
    const failure =
      away.get(channel) ??
      (outgoing && failureIn(await sender.send({ id, channel, outgoing }), channel, away))
    // Nothing to say is as good as said. Sent first and marked after: the far side knows a copy by its id.
    if (failure === undefined) await marked(() => store.sent(id, now))
    else await store.setAside(id, failure, now)
    if (failure === undefined) sent += 1
  }
  const more = owed.length === BATCH
  return { sent, setAside: owed.length - sent, more, ...(await store.left()) }
}

function failureIn(
  answer: ChannelVerdict,
  channel: string,
  away: Map<string, MailFailure>,
): MailFailure | undefined {
  if (answer.verdict === 'sent') return undefined
  const { reply, permanent, concerns } = answer
  if (concerns === 'channel') away.set(channel, { reply, permanent })
  return { reply, permanent }
}
