import type { MailReport } from '../../contract/messenger'
import { addDays, dayOf, instantAt, instantFrom, type Instant } from '../../domain/time/day'
import { until, type MessengerDriver, type MessengerOptions } from '../support/messenger-driver'

/** Turns the clock of the server the messenger runs on. */
export type Clock = {
  now(): Promise<Instant>
  sleep(millis: number): Promise<void>
}

/** A life of the messenger worth recording: what it is driven with, and what is done in it. */
export type MessengerLife = {
  options: () => MessengerOptions
  live(driver: MessengerDriver, clock: Clock): Promise<void>
}

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Midday, far from any digest: what is recorded does not hang on the hour it is recorded at. */
async function untilNoon({ now, sleep }: Clock): Promise<void> {
  const present = await now()
  const tomorrow = addDays(dayOf(present), 1)
  await sleep(Date.parse(instantAt(tomorrow, '12:00')) - Date.parse(present))
}

async function wakes(driver: MessengerDriver, count: number): Promise<void> {
  for (let wake = 0; wake < count; wake += 1) {
    driver.outbox.rows += 3
    await driver.wake()
    await until(() => driver.outbox.rows === 0)
  }
}

const after = (now: Instant, millis: number) => instantFrom(Date.parse(now) + millis)

/** One recorded history for each run of each of these in test/replay/messenger-histories. */
export const messengerLives: Readonly<Record<string, MessengerLife>> = {
  // At least one weekend and a vacancy lie in it.
  'digests-and-wakes': {
    options: () => ({}),
    live: async (driver, clock) => {
      await untilNoon(clock)
      await wakes(driver, 2)
      driver.outbox.vacancies = 2
      await wakes(driver, 1)
      driver.outbox.vacancies = 0
      await clock.sleep(8 * DAY)
      await wakes(driver, 1)
      await clock.sleep(MINUTE)
    },
  },
  'mail-server-away': {
    options: () => {
      let calls = 0
      const sendMail = (): Promise<Partial<MailReport>> => {
        calls += 1
        const away = calls > 2 && calls < 12
        return away ? Promise.reject(new Error('away')) : Promise.resolve({ sent: 1 })
      }
      return { sendMail }
    },
    live: async (driver, clock) => {
      await untilNoon(clock)
      await wakes(driver, 2)
      await clock.sleep(20 * MINUTE)
      await wakes(driver, 1)
      await clock.sleep(2 * DAY)
    },
  },
  'letters-set-aside': {
    options: () => {
      let calls = 0
      const sendMail = (now: Instant): Promise<Partial<MailReport>> => {
        calls += 1
        if (calls > 6) return Promise.resolve({ sent: 1 })
        const nextTry = after(now, calls * 20 * MINUTE)
        return Promise.resolve({ setAside: 1, nextTry, unreached: calls > 3 ? 1 : 0 })
      }
      return { sendMail }
    },
    live: async (driver, clock) => {
      await untilNoon(clock)
      await wakes(driver, 1)
      await clock.sleep(30 * MINUTE)
      await wakes(driver, 1)
      await clock.sleep(2 * DAY)
    },
  },
  'continued-as-new': {
    options: () => {
      let calls = 0
      const sendMail = (now: Instant): Promise<Partial<MailReport>> => {
        calls += 1
        const nextTry = after(now, 90 * MINUTE)
        return Promise.resolve({ setAside: 1, nextTry, unreached: calls > 1 ? 1 : 0 })
      }
      return { sendMail, continueAfterEvents: 80 }
    },
    live: async (driver, clock) => {
      await untilNoon(clock)
      await wakes(driver, 4)
      await clock.sleep(4 * 60 * MINUTE)
      await wakes(driver, 2)
      await clock.sleep(DAY)
    },
  },
  // A channel that is away over the end of a run, and somebody it does not reach until the last try.
  'channels-set-aside': {
    options: () => {
      let calls = 0
      const sendToChannels = (now: Instant): Promise<Partial<MailReport>> => {
        calls += 1
        if (calls > 4) return Promise.resolve({ sent: 1 })
        const nextTry = after(now, calls * 40 * MINUTE)
        return Promise.resolve({ setAside: 1, nextTry, unreached: calls > 2 ? 1 : 0 })
      }
      const deliverOutbox = () =>
        Promise.resolve({ delivered: 1, vacancies: 0, more: false, toChannels: 1 })
      return { deliverOutbox, sendToChannels, continueAfterEvents: 80 }
    },
    live: async (driver, clock) => {
      await untilNoon(clock)
      for (let wake = 0; wake < 5; wake += 1) {
        await driver.wake()
        await clock.sleep(15 * MINUTE)
      }
      await clock.sleep(5 * 60 * MINUTE)
    },
  },
}
