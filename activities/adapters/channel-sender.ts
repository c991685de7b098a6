import type { Channel } from '../../domain/messages/channels'
import type { ChannelSender, ChannelVerdict, Outgoing } from '../channels'
import { dingtalkUrl, signatureHeaders } from '../../protection/channel-signatures'
import { postJson, standardLimits, type Posted, type PostLimits } from './post-json'

/** A channel as the worker's environment configures it. */
export type ConfiguredChannel = Channel & {
  url: string
  /** A WeCom robot has none: its address is the secret. */
  secret?: string
}

export type SenderOptions = {
  channels: readonly ConfiguredChannel[]
  /** The clock on the wall, in milliseconds: a signature is good for minutes, a try may come hours later. */
  clock: () => number
  limits?: PostLimits
}

export function createChannelSender(options: SenderOptions): ChannelSender {
  const { channels, clock, limits = standardLimits } = options
  return {
    async send({ id, channel: name, outgoing }) {
      const channel = channels.find((each) => each.name === name)
      if (channel === undefined) return refused('channel-not-configured', 'channel')
      const prepared = prepare(channel, { id, outgoing }, clock())
      if (prepared === undefined) return refused('no-address', 'message')
      const { url, body, headers } = prepared
      return verdictOn(channel, await postJson(url, { body, headers }, limits))
    },
  }
}

type Prepared = { url: URL; body: string; headers: Record<string, string> }

/** Undefined where the channel does not lead to whoever it is for. */
function prepare(
  { kind, url, secret = '' }: ConfiguredChannel,
  { id, outgoing }: { id: string; outgoing: Outgoing },
  millis: number,
): Prepared | undefined {
  const text = outgoing.text
  if (kind === 'dingtalk' || kind === 'wecom') {
    if (outgoing.to !== 'group') return undefined
    const body = JSON.stringify({ msgtype: 'text', text: { content: text } })
    return {
      url: kind === 'dingtalk' ? dingtalkUrl(url, secret, millis) : new URL(url),
      ...{ body, headers: {} },
    }
  }
  if (outgoing.to !== 'person') return undefined
  const to = kind === 'sms' ? outgoing.phone : outgoing.person
  if (to === undefined) return undefined
  const body = JSON.stringify({ id, to, text })
  return { url: new URL(url), body, headers: signatureHeaders({ id, body }, secret, millis) }
}

/** The far side asks to wait, or is not well. */
const PASSING = [408, 425, 429]
/** About this message and no other: its form, its number, its size. */
const ABOUT_THE_MESSAGE = [400, 413, 422]

function verdictOn(channel: Channel, posted: Posted): ChannelVerdict {
  if ('failure' in posted) {
    return { verdict: 'failed', reply: posted.failure, permanent: false, concerns: 'channel' }
  }
  const { status, body } = posted
  const reply = String(status)
  if (status >= 200 && status < 300) {
    return channel.kind === 'dingtalk' || channel.kind === 'wecom'
      ? robotVerdict(body)
      : { verdict: 'sent' }
  }
  if (status >= 500 || PASSING.includes(status)) {
    return { verdict: 'failed', reply, permanent: false, concerns: 'channel' }
  }
  return refused(reply, ABOUT_THE_MESSAGE.includes(status) ? 'message' : 'channel')
}

/** System busy; DingTalk and WeCom: more than 20 messages in a minute. */
const ROBOT_PASSING = [-1, 130101, 410100, 45009]

/** A robot answers 200 whatever it thinks of it; what it thinks stands in the answer. */
function robotVerdict(body: string): ChannelVerdict {
  const code = errcodeIn(body)
  if (code === 0) return { verdict: 'sent' }
  if (code === undefined) return refused('answer-not-readable', 'channel')
  const permanent = !ROBOT_PASSING.includes(code)
  return { verdict: 'failed', reply: `errcode ${code}`, permanent, concerns: 'channel' }
}

function errcodeIn(body: string): number | undefined {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== 'object' || answer === null || !('errcode' in answer)) return undefined
    return typeof answer.errcode === 'number' ? answer.errcode : undefined
  } catch {
    return undefined
  }
}

function refused(reply: string, concerns: 'message' | 'channel'): ChannelVerdict {
  return { verdict: 'failed', reply, permanent: true, concerns }
}
