import { ApplicationFailure, cancellationSignal, heartbeat } from '@temporalio/activity'
import type { DeliveryReport, MessengerActivities } from '../contract/messenger'
import type { MailText } from '../domain/messages/mail'
import type { Instant } from '../domain/time/day'

/** Rows of the outbox taken in one call: a flood after an outage comes in steps. */
const OUTBOX_BATCH = 200
/** Letters take longer than rows, and a heartbeat goes out between any two. */
const MAIL_BATCH = 50

export type Outbox = {
  deliver(now: Instant, limit: number): Promise<DeliveryReport>
}

/** A letter as it would read now; `to` is absent for a person whose address was taken away. */
export type OwedMail = { id: string; to?: string; text: MailText }

export type MailStore = {
  composeDigests(now: Instant): Promise<number>
  owed(now: Instant, limit: number): Promise<OwedMail[]>
  sent(id: string, now: Instant): Promise<void>
  /** `reply` is the server's code, never its words: they may quote the address. */
  refused(id: string, reply: string, now: Instant): Promise<void>
}

export type MailVerdict =
  | { verdict: 'sent' }
  /** For good, as far as the server is concerned. */
  | { verdict: 'refused'; reply: string }
  /** This letter, for now; others may pass. */
  | { verdict: 'deferred'; reply: string }

/** Rejects when the server cannot be used at all. */
export type MailServer = { send(letter: Required<OwedMail>): Promise<MailVerdict> }

export type CalendarAlarms = {
  /** Answers how many messages were written. */
  raise(now: Instant, knownUntil: number): Promise<number>
}

export type MessengerDeps = {
  outbox: Outbox
  calendarAlarms: CalendarAlarms
  /** Absent where no mail server is configured: messages then go to the inbox only. */
  mail?: { store: MailStore; server: MailServer }
}

export const MAIL_DEFERRED = 'mail-deferred'

export function createMessengerActivities(deps: MessengerDeps): MessengerActivities {
  const { outbox, calendarAlarms, mail } = deps
  return {
    async raiseCalendarAlarms({ now, knownUntil }) {
      return { raised: await calendarAlarms.raise(now, knownUntil) }
    },

    deliverOutbox: ({ now }) => outbox.deliver(now, OUTBOX_BATCH),

    async composeDigests({ now }) {
      return { composed: mail === undefined ? 0 : await mail.store.composeDigests(now) }
    },

    async sendMail({ now }) {
      if (mail === undefined) return { sent: 0, more: false }
      const owed = await mail.store.owed(now, MAIL_BATCH)
      let sent = 0
      const deferred: string[] = []
      for (const letter of owed) {
        cancellationSignal().throwIfAborted()
        heartbeat({ sent })
        const answer = await sendOne(mail, letter, now)
        if (answer.verdict === 'sent') sent += 1
        if (answer.verdict === 'deferred') deferred.push(answer.reply)
      }
      if (deferred.length > 0) throw deferral(sent, deferred)
      return { sent, more: owed.length === MAIL_BATCH }
    },
  }
}

type Mail = NonNullable<MessengerDeps['mail']>

/**
 * Sent first and marked after: whoever dies in between sends again, under the same Message-ID, by
 * which the reader's mail program knows the second copy (decision 9).
 */
async function sendOne({ store, server }: Mail, letter: OwedMail, now: Instant) {
  const { id, to, text } = letter
  const answer: MailVerdict =
    to === undefined
      ? { verdict: 'refused', reply: 'no-address' }
      : await server.send({ id, to, text })
  if (answer.verdict === 'sent') await store.sent(id, now)
  if (answer.verdict === 'refused') await store.refused(id, answer.reply, now)
  return answer
}

/** Fails the attempt, so that Temporal tries again with back-off; what was sent is marked by then. */
function deferral(sent: number, replies: readonly string[]): ApplicationFailure {
  const codes = [...new Set(replies)].join(', ')
  return ApplicationFailure.create({
    type: MAIL_DEFERRED,
    message: `The mail server put ${replies.length} letters off (${codes}) and took ${sent}`,
  })
}
