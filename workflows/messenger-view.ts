import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common'
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow'
import { millisOf, type Instant } from '../domain/time/day'
import { workflowNow } from './clock'

const state = defineSearchAttributeKey('AnjieState', SearchAttributeType.KEYWORD)
const overdue = defineSearchAttributeKey('AnjieOverdue', SearchAttributeType.BOOL)
const nextInstant = defineSearchAttributeKey('AnjieNextInstant', SearchAttributeType.DATETIME)

/** What the last round came to. */
export type Round = { at: Instant; delivered: number; vacancies: number; composed: number }

type Shown = { state: MessengerState; next: Instant }
/** `vacancy`: the last round met a vacant post or reached nobody. */
type MessengerState = 'waiting' | 'vacancy' | 'mail-held-up'

/** A mail server that answers needs seconds; after this long the list says that it does not. */
const HELD_UP_MILLIS = 5 * 60_000

/**
 * What operators see of the messenger. Only a change of what the list shows goes into the history.
 * `mailSince` is when the round of e-mail under way began.
 */
export function createMessengerView() {
  let shown: Shown | undefined
  return (next: Instant, round: Round | undefined, mailSince: Instant | undefined): void => {
    const heldUp =
      mailSince !== undefined && millisOf(workflowNow()) - millisOf(mailSince) > HELD_UP_MILLIS
    const now: Shown = { state: heldUp ? 'mail-held-up' : stateAfter(round), next }
    upsertChanges(shown, now)
    shown = now
    setCurrentDetails(detailsOf(now, round, mailSince))
  }
}

function stateAfter(round: Round | undefined): MessengerState {
  return round !== undefined && round.vacancies > 0 ? 'vacancy' : 'waiting'
}

function upsertChanges(before: Shown | undefined, now: Shown): void {
  const changes = [
    ...(before?.state === now.state
      ? []
      : [
          { key: state, value: now.state },
          { key: overdue, value: now.state === 'mail-held-up' },
        ]),
    ...(before?.next === now.next ? [] : [{ key: nextInstant, value: new Date(now.next) }]),
  ]
  if (changes.length > 0) upsertSearchAttributes(changes)
}

function detailsOf({ next }: Shown, round: Round | undefined, mailSince?: Instant): string {
  const mail = mailSince === undefined ? [] : [`- e-mail under way since ${mailSince}`]
  const last =
    round === undefined
      ? []
      : [
          `- last round ${round.at}: ${round.delivered} delivered, ${round.composed} digests`,
          `- ${round.vacancies} met a vacant post or reached nobody`,
        ]
  return [`**next digest** ${next}`, '', ...last, ...mail].join('\n')
}
