import { defineSignal } from '@temporalio/workflow'
import type { Calendar } from '../domain/time/calendar'
import type { Instant } from '../domain/time/day'

/** One messenger per installation delivers the outbox and sends the morning's digest (decision 9). */
export const MESSENGER_WORKFLOW = 'messengerWorkflow'
export const MESSENGER_ID = 'messenger'

/** Its own: on a full morning the first bell is heard before the last case has rung (decision 92). */
export const MESSENGER_QUEUE = 'anjie-messenger'

/** The calendar as it is published now: a worker that starts tells it, and wakes the messenger. */
export const calendarSignal = defineSignal<[Calendar]>('calendar')

/** Something lies in the outbox. */
export const wakeSignal = defineSignal('wake')

export type MessengerStart = {
  calendar: Calendar
  /** Time of day of the digest on working days, Asia/Shanghai: after the morning's rungs. */
  digestAt: string
  carriedOver?: {
    nextDigest: Instant
    wake: boolean
    mail: MailLeft
    /** Absent where nothing is left to any channel. */
    channels?: MailLeft
  }
  continueAfterEvents?: number
}

/** `more`: the batch was full, call again. Counts are for the operator. */
export type DeliveryReport = {
  delivered: number
  vacancies: number
  more: boolean
  /** Messages no channel has tried yet; absent where there are none. */
  toChannels?: number
  /** No mail server is configured: there is nothing to be sent by e-mail. */
  withoutMail?: true
}

/** What is not sent after a call, beside what it had no time for: letters, or messages of channels. */
export type MailLeft = {
  /** When the first of those set aside is tried again. */
  nextTry: Instant | null
  /** People, or groups, for whom something was given up, and nothing has gone out since. */
  unreached: number
}

export type MailReport = MailLeft & { sent: number; setAside: number; more: boolean }

export type MessengerActivities = {
  /** Tells the office of dates that rest on a year after the last known one; once a month. */
  raiseCalendarAlarms(input: { now: Instant; knownUntil: number }): Promise<{ raised: number }>
  /** Outbox rows → inbox of whoever holds the post at `now`; urgent ones are queued as e-mail at once. */
  deliverOutbox(input: { now: Instant }): Promise<DeliveryReport>
  /** Gathers each person's undigested inbox messages into one e-mail to be sent. */
  composeDigests(input: { now: Instant }): Promise<{ composed: number }>
  /**
   * Sends what is owed by e-mail; at least once, with a stable Message-ID. A letter that fails is
   * set aside; only a server that cannot be used at all fails the call.
   */
  sendMail(input: { now: Instant }): Promise<MailReport>
  /**
   * Sends what is owed by channels; at least once, with a stable id. What fails is set aside, also when a
   * channel cannot be used at all: the others are no worse for it.
   */
  sendToChannels(input: { now: Instant }): Promise<MailReport>
}
