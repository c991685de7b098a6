import { heartbeat } from '@temporalio/activity'
import type {
  DeliveryReport,
  MailLeft,
  MailReport,
  MessengerActivities,
} from '../contract/messenger'
import type { MailText } from '../domain/messages/mail'
import type { MailFailure } from '../domain/messages/mail-tries'
import type { Instant } from '../domain/time/day'
import { sendToChannels, type Channels } from './channels'
import { asOnlySender, marked, type Proceed, type SendingTurns } from './sending-turn'

/** Rows of the outbox taken in one call: a flood after an outage comes in steps. */
const OUTBOX_BATCH = 200
/** Letters take longer than rows, and a heartbeat goes out between any two. */
const MAIL_BATCH = 50

export type Outbox = {
  /** `alive` is called before the rows that are taken together: whoever has died is missed. */
  deliver(now: Instant, limit: number, alive: () => void): Promise<DeliveryReport>
}

/**
 * A letter as it would read now; `to` is absent for a person whose address was taken away, `text` for
 * one who must hear nothing any more of what it was to say.
 */
export type OwedMail = { id: string; to?: string; text?: MailText }

export type MailStore = {
  composeDigests(now: Instant): Promise<number>
  /** Letters to be tried at `now`: new ones, and those set aside whose time has come. */
  owed(now: Instant, limit: number): Promise<OwedMail[]>
  sent(id: string, now: Instant): Promise<void>
  /** Until its next try, or for good. */
  setAside(id: string, failure: MailFailure, now: Instant): Promise<void>
  left(): Promise<MailLeft>
}

/** `reply` is the server's code, never its words: they may quote the address. */
export type MailVerdict = { verdict: 'sent' } | ({ verdict: 'failed' } & MailFailure)

/** Rejects when the server cannot be used at all; a verdict is about this letter alone. */
export type MailServer = { send(letter: Required<OwedMail>): Promise<MailVerdict> }

export type CalendarAlarms = {
  /** Answers how many messages were written. */
  raise(now: Instant, knownUntil: number): Promise<number>
}

export type MessengerDeps = {
  outbox: Outbox
  calendarAlarms: CalendarAlarms
  turns: SendingTurns
  /** Absent where no mail server is configured: messages then go to the inbox only. */
  mail?: { store: MailStore; server: MailServer }
  /** Absent: messages take no other way. */
  channels?: Channels
}

const nothingSent: MailReport = { sent: 0, setAside: 0, more: false, nextTry: null, unreached: 0 }

export function createMessengerActivities(deps: MessengerDeps): MessengerActivities {
  const { outbox, calendarAlarms, turns, mail, channels } = deps
  return {
    async raiseCalendarAlarms({ now, knownUntil }) {
      return { raised: await calendarAlarms.raise(now, knownUntil) }
    },

    async deliverOutbox({ now }) {
      const report = await outbox.deliver(now, OUTBOX_BATCH, heartbeat)
      return mail === undefined ? { ...report, withoutMail: true } : report
    },

    async composeDigests({ now }) {
      return { composed: mail === undefined ? 0 : await mail.store.composeDigests(now) }
    },

    async sendMail({ now }) {
      return mail === undefined
        ? nothingSent
        : await asOnlySender(turns, 'mail', (proceed) => sendLetters(mail, now, proceed))
    },

    async sendToChannels({ now }) {
      return channels === undefined
        ? nothingSent
        : await asOnlySender(turns, 'channels', (proceed) => sendToChannels(channels, now, proceed))
    },
  }
}

type Mail = NonNullable<MessengerDeps['mail']>

async function sendLetters(mail: Mail, now: Instant, proceed: Proceed): Promise<MailReport> {
  const owed = await mail.store.owed(now, MAIL_BATCH)
  let sent = 0
  for (const letter of owed) {
    await proceed({ sent })
    if (await sendOne(mail, letter, now)) sent += 1
  }
  const setAside = owed.length - sent
  return { sent, setAside, more: owed.length === MAIL_BATCH, ...(await mail.store.left()) }
}

/**
 * Sent first and marked after: after whoever dies in between it is sent again, under the same Message-ID,
 * by which the reader's mail program knows the second copy (decisions 9, 97).
 */
async function sendOne(
  { store, server }: Mail,
  { id, to, text }: OwedMail,
  now: Instant,
): Promise<boolean> {
  // Nothing is left to say, and nobody is to be told so.
  if (text === undefined) {
    await store.sent(id, now)
    return true
  }
  const answer: MailVerdict =
    to === undefined
      ? { verdict: 'failed', reply: 'no-address', permanent: true }
      : await server.send({ id, to, text })
  if (answer.verdict === 'sent') await marked(() => store.sent(id, now))
  else await store.setAside(id, answer, now)
  return answer.verdict === 'sent'
}
