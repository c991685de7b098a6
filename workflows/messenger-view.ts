import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import {
  proxySinks,
  setCurrentDetails,
  upsertSearchAttributes,
  type Sinks,
} from '@temporalio/workflow'
import type { MessengerStart } from '../contract/messenger'
import { millisOf, type Instant } from '../domain/time/day'
import { workflowNow } from './clock'
import type { SendingView } from './sending-round'

const state = defineSearchAttributeKey('AnjieState', SearchAttributeType.KEYWORD)
const overdue = defineSearchAttributeKey('AnjieOverdue', SearchAttributeType.BOOL)
const nextInstant = defineSearchAttributeKey('AnjieNextInstant', SearchAttributeType.DATETIME)

/** What the last round came to. */
export type Round = { at: Instant; delivered: number; vacancies: number; composed: number }

type Shown = { state: MessengerState; next: Instant }
/** `vacancy`: the last round met a vacant post or reached nobody. */
type MessengerState =
  'waiting' | 'vacancy' | 'channel-undelivered' | 'mail-undelivered' | 'mail-held-up'

/** What goes out beside the messenger's own work. */
type Sending = { mail: SendingView; channels: SendingView }

/** Replay listens here, so that it can fail when the messenger would do something else (decision 8). */
export type MessengerSinks = Sinks & {
  messenger: {
    shown(shown: Shown & { details: string }): void
    carriedOver(start: MessengerStart): void
  }
}
export const { messenger: replayed } = proxySinks<MessengerSinks>()

/** Somebody must do something: an address, a mail server or a post is to be put right. */
const troubles: readonly MessengerState[] = [
  ...(['channel-undelivered', 'mail-undelivered', 'mail-held-up'] as const),
]

/** A mail server that answers needs seconds; after this long the list says that it does not. */
const HELD_UP_MILLIS = 5 * 60_000

/** What operators see of the messenger. Only a change of what the list shows goes into the history. */
export function createMessengerView() {
  let shown: Shown | undefined
  return (next: Instant, round: Round | undefined, sending: Sending): void => {
    const now: Shown = { state: stateNow(round, sending), next }
    upsertChanges(shown, now)
    shown = now
    const details = detailsOf(now, round, sending)
    setCurrentDetails(details)
    replayed.shown({ ...now, details })
  }
}

/** The most pressing of what is to be said. */
function stateNow(round: Round | undefined, { mail, channels }: Sending): MessengerState {
  const { since, left } = mail
  const held = since === undefined ? 0 : millisOf(workflowNow()) - millisOf(since)
  if (held > HELD_UP_MILLIS) return 'mail-held-up'
  if (left.unreached > 0) return 'mail-undelivered'
  if (channels.left.unreached > 0) return 'channel-undelivered'
  return round !== undefined && round.vacancies > 0 ? 'vacancy' : 'waiting'
}

function upsertChanges(before: Shown | undefined, now: Shown): void {
  const changes = [
    ...(before?.state === now.state
      ? []
      : [
          { key: state, value: now.state },
          { key: overdue, value: troubles.includes(now.state) },
        ]),
    ...(before?.next === now.next ? [] : [{ key: nextInstant, value: new Date(now.next) }]),
  ]
  if (changes.length > 0) upsertSearchAttributes(changes)
}

function detailsOf({ next }: Shown, round: Round | undefined, sending: Sending): string {
  const lines =
    round === undefined
      ? []
      : [
          `- last round ${round.at}: ${round.delivered} delivered, ${round.composed} digests`,
          `- ${round.vacancies} met a vacant post or reached nobody`,
        ]
  const { mail, channels } = sending
  const outside = [...mailLines(mail), ...channelLines(channels)]
  return [`**next digest** ${next}`, '', ...lines, ...outside].join('\n')
}

function mailLines({ since, left }: SendingView): string[] {
  const { nextTry, unreached } = left
  return [
    ...(since === undefined ? [] : [`- e-mail under way since ${since}`]),
    ...(nextTry === null ? [] : [`- letters set aside, tried again at ${nextTry}`]),
    ...(unreached === 0 ? [] : [`- people e-mail does not reach: ${unreached}`]),
  ]
}

function channelLines({ since, left }: SendingView): string[] {
  const { nextTry, unreached } = left
  return [
    ...(since === undefined ? [] : [`- messages to channels under way since ${since}`]),
    ...(nextTry === null ? [] : [`- messages to channels set aside, tried again at ${nextTry}`]),
    ...(unreached === 0 ? [] : [`- people and groups a channel does not reach: ${unreached}`]),
  ]
}
