import type { CaseKind } from '../case/kinds'
import type { PostCode } from '../ids'
import type { MessageText } from './text'

/**
 * How a message may leave the house beside e-mail (decision 59). `dingtalk` and `wecom` are robots in a
 * group; `sms` reaches a telephone; `webhook` hands over to a program of the installation's own.
 */
export const channelKinds = ['dingtalk', 'wecom', 'sms', 'webhook'] as const
export type ChannelKind = (typeof channelKinds)[number]

/** A channel as the rules know it: where it leads and its secret are the sender's alone. */
export type Channel = {
  name: string
  kind: ChannelKind
  /** Posts whose group it rings in; none where it reaches persons. */
  posts: readonly PostCode[]
}

/** Who reads along in a group nobody here can know: such a channel is rung, and told nothing. */
export function ringsInGroup(kind: ChannelKind): boolean {
  return kind === 'dingtalk' || kind === 'wecom'
}

/** Whether a channel leads to somebody at all; a group leads to nobody by themselves. */
export function leadsTo(kind: ChannelKind, { phone }: { phone: boolean }): boolean {
  return kind === 'webhook' || (kind === 'sms' && phone)
}

/** What a ring would be about; `kind` is null for a matter that is not sorted yet. */
export type GroupMatter = {
  kind: CaseKind | null
  anybodyShutOut: boolean
  aboutOfficial: boolean
}

/**
 * Whoever is in the group may be the one the matter is about, and must not learn even that there is one
 * (Arts. 28, 30). So a group is rung for no report on officials, for nothing that may still turn out to
 * be one, and for no case from which anybody is shut out.
 */
export function mayRingInGroup({ kind, anybodyShutOut, aboutOfficial }: GroupMatter): boolean {
  return kind !== null && kind !== 'report' && !anybodyShutOut && !aboutOfficial
}

/** The channels in whose group one of these posts is rung, and for which of them. */
export function groupsOf(
  channels: readonly Channel[],
  posts: readonly PostCode[],
): { channel: string; post: PostCode }[] {
  const asked = [...new Set(posts)]
  return channels
    .filter(({ kind }) => ringsInGroup(kind))
    .flatMap(({ name, posts: theirs }) =>
      asked.filter((post) => theirs.includes(post)).map((post) => ({ channel: name, post })),
    )
}

/** All a group is told: no number, no duty, no day, by which one could tell the case. */
export function groupText(postTitle: string): string {
  return `【案结】${postTitle}的收件箱有新的加急消息，请登录系统查看。`
}

/** Paid by the length: what rang and for which case, and what has changed since or by when. */
export function shortText({ title, lines }: MessageText): string {
  return `【案结】加急 ${title}。${lines[0] ?? ''}`
}
