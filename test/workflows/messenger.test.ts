import { Client, Connection } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import {
  bundleWorkflowCode,
  NativeConnection,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import {
  calendarSignal,
  MESSENGER_QUEUE,
  type DeliveryReport,
  type MailReport,
} from '../../contract/messenger'
import { nextDigest } from '../../domain/messages/digest'
import {
  addDays,
  dayOf,
  instantAt,
  instantFrom,
  weekdayOf,
  type Instant,
} from '../../domain/time/day'
import { knownUntil } from '../../domain/time/publishing'
import { calendar, driveMessenger, until, type Ground } from '../support/messenger-driver'
import { createNamespace, testServers, timeSkippingEnv } from '../support/servers'

let bundle: WorkflowBundleWithSourceMap

beforeAll(async () => {
  bundle = await bundleWorkflowCode({ workflowsPath: require.resolve('../../workflows/index') })
})

describe('on a server in real time', () => {
  let ground: Ground

  beforeAll(async () => {
    const { address } = testServers().temporal
    const namespace = await createNamespace()
    const connection = await NativeConnection.connect({ address })
    const client = new Client({ connection: await Connection.connect({ address }), namespace })
    ground = { client, connection, namespace, bundle }
  })
  afterAll(async () => {
    await ground.client.connection.close()
    await ground.connection.close()
  })

  test('looks at once when it begins, and delivers until nothing more is there', async () => {
    await driveMessenger(ground, {}, async ({ outbox, times, wake }) => {
      await until(() => times('sendMail').length === 1)
      outbox.rows = 5
      await wake()
      await until(() => times('sendMail').length === 2)
      expect(outbox.rows).toBe(0)
      expect(times('deliverOutbox')).toHaveLength(4)
      // One round has one `now`, by which a row that reached nobody is not tried twice in it.
      expect(new Set(times('deliverOutbox').slice(1)).size).toBe(1)
    })
  })

  test('whoever dies while delivering is missed within seconds', async () => {
    await driveMessenger(ground, {}, async ({ times, handle }) => {
      await until(() => times('deliverOutbox').length === 1)
      const { events } = await handle.fetchHistory()
      const heartbeats = (events ?? []).flatMap(
        ({ activityTaskScheduledEventAttributes: scheduled }) =>
          scheduled?.activityType?.name === 'deliverOutbox' ? [scheduled.heartbeatTimeout] : [],
      )
      expect(heartbeats.map((each) => Number(each?.seconds))).toEqual([10])
    })
  })

  test('a wake during a round brings one more, however many they are', async () => {
    let release = () => undefined as void
    const held = new Promise<void>((resolve) => (release = resolve))
    let rounds = 0
    const deliverOutbox = async (): Promise<DeliveryReport> => {
      rounds += 1
      if (rounds === 2) await held
      return { delivered: 0, vacancies: rounds === 3 ? 1 : 0, more: false }
    }
    await driveMessenger(ground, { deliverOutbox }, async ({ wake, shown }) => {
      await until(() => rounds === 1)
      await wake()
      await until(() => rounds === 2)
      await Promise.all([wake(), wake(), wake()])
      release()
      await until(async () => (await shown()).state === 'vacancy')
      expect(rounds).toBe(3)
    })
  })

  test('the list shows that a post is vacant until a round meets none', async () => {
    await driveMessenger(ground, {}, async ({ outbox, wake, shown, times }) => {
      await until(() => times('deliverOutbox').length === 1)
      outbox.vacancies = 1
      outbox.rows = 1
      await wake()
      await until(async () => (await shown()).state === 'vacancy')
      await wake()
      await until(async () => (await shown()).state === 'waiting')
    })
  })

  test('channels are asked when something is owed by them, and a mail server that is down holds up none', async () => {
    const sendMail = () => Promise.reject(new Error('down'))
    let owed = 0
    const deliverOutbox = () =>
      Promise.resolve({
        delivered: 1,
        vacancies: 0,
        more: false,
        ...(owed && { toChannels: owed }),
      })
    const sendToChannels = () => {
      owed = 0
      return Promise.resolve({ sent: 1, unreached: 2 })
    }
    const options = { deliverOutbox, sendMail, sendToChannels }
    await driveMessenger(ground, options, async ({ times, wake, shown }) => {
      await until(() => times('sendMail').length > 0)
      await wake()
      await until(() => times('deliverOutbox').length === 2)
      expect(times('sendToChannels')).toEqual([])
      owed = 2
      await wake()
      await until(() => times('sendToChannels').length === 1)
      await until(async () => (await shown()).state === 'channel-undelivered')
      expect((await shown()).overdue).toBe(true)
    })
  })

  test('where there is no mail server nothing is asked of it', async () => {
    let rounds = 0
    const deliverOutbox = (): Promise<DeliveryReport> => {
      rounds += 1
      return Promise.resolve({ delivered: 1, vacancies: 0, more: false, withoutMail: true })
    }
    await driveMessenger(ground, { deliverOutbox }, async ({ times, wake, shown }) => {
      await until(() => rounds === 1)
      await wake()
      await until(() => rounds === 2)
      await until(async () => (await shown()).state === 'waiting')
      expect(times('sendMail')).toEqual([])
    })
  })

  test('continues as new with no wake lost and no letter forgotten, replaying every task', async () => {
    const sendMail = () => Promise.reject(new Error('down'))
    const options = { continueAfterEvents: 40, sendMail, maxCachedWorkflows: 0 }
    await driveMessenger(ground, options, async (messenger) => {
      const { outbox, times, wake, handle } = messenger
      const runs = new Set<string>()
      for (let wakes = 0; wakes < 20; wakes += 1) {
        outbox.rows += 1
        await wake()
        if (wakes % 4 === 0) await until(() => outbox.rows === 0)
        runs.add((await handle.describe()).runId)
      }
      await until(() => outbox.rows === 0)
      expect(runs.size).toBeGreaterThan(1)
      expect(await messenger.historyLength()).toBeLessThan(80)
      // Every run takes up the letters of the one before it.
      await until(() => times('sendMail').length >= runs.size)
    })
  })

  test('one that was begun on another queue comes to its own with its next run', async () => {
    const options = { continueAfterEvents: 40, begunOn: 'where-cases-are' }
    await driveMessenger(ground, options, async ({ handle, outbox, wake }) => {
      const queue = async () => (await handle.describe()).taskQueue
      expect(await queue()).toBe('where-cases-are')
      await until(async () => {
        outbox.rows += 1
        await wake()
        await until(() => outbox.rows === 0)
        return (await queue()) === MESSENGER_QUEUE
      })
    })
  })
})

describe('on a server whose clock is turned', () => {
  const HOUR = 3_600_000
  const DAY = 24 * HOUR
  let env: TestWorkflowEnvironment
  let ground: Ground

  beforeAll(async () => {
    env = await timeSkippingEnv()
    const { client, nativeConnection: connection } = env
    ground = { client, connection, namespace: 'default', bundle }
  })
  afterAll(() => env.teardown())
  beforeEach(() => turnToNoon())

  const now = async () => instantFrom(await env.currentTimeMs())

  /** Far from any digest, whatever the hour at which the tests are run. */
  async function turnToNoon(): Promise<void> {
    const today = dayOf(await now())
    const noons = [today, addDays(today, 1)].map((day) => Date.parse(instantAt(day, '12:00')))
    const present = await env.currentTimeMs()
    await env.sleep(Math.max(1, (noons.find((each) => each > present) ?? present) - present))
  }

  /** Ended in the middle of something, a messenger would hold the clock for the next test. */
  const settle = () => env.sleep(1000)

  /** The working mornings from then until now, as the calendar has them. */
  async function morningsSince(from: Instant): Promise<Instant[]> {
    const to = await now()
    const found: Instant[] = []
    for (let at = nextDigest(calendar, '08:45', from); at <= to;) {
      found.push(at)
      at = nextDigest(calendar, '08:45', at)
    }
    return found
  }

  /** The last of them, once the server's clock has turned past what was due (ms), and hardly later. */
  function expectSoonAfter(due: string | undefined, times: readonly string[]): void {
    const late = Date.parse(times.at(-1) ?? '') - Date.parse(due ?? '')
    expect(late).toBeGreaterThanOrEqual(0)
    expect(late).toBeLessThan(30_000)
  }

  const toTheMinute = (instants: readonly string[]) => instants.map((each) => each.slice(0, 16))

  test('the digest goes at its hour on working days only, and idle days cost nothing', async () => {
    await driveMessenger(ground, {}, async ({ times, shown, historyLength }) => {
      const from = await now()
      await env.sleep(9 * DAY)
      const mornings = await morningsSince(from)
      expect(toTheMinute(times('composeDigests'))).toEqual(toTheMinute(mornings))
      for (const at of mornings) expect([0, 6]).not.toContain(weekdayOf(dayOf(at)))

      const next = nextDigest(calendar, '08:45', await now())
      expect(await shown()).toEqual({ state: 'waiting', overdue: false, next: new Date(next) })
      const before = await historyLength()
      await env.sleep(Date.parse(next) - (await env.currentTimeMs()) - HOUR)
      expect(await historyLength()).toBe(before)
    })
  })

  test('every working morning it looks for dates of a year after the last it knows', async () => {
    await driveMessenger(ground, {}, async ({ times, handle, knownUntil: told }) => {
      const from = await now()
      await env.sleep(5 * DAY)
      const looked = toTheMinute(times('raiseCalendarAlarms'))
      expect(looked).toEqual(toTheMinute(await morningsSince(from)))
      const last = knownUntil(calendar)
      expect(new Set(told)).toEqual(new Set([last]))
      const next = { ...calendar.years[0]!, year: last + 1 }
      await handle.signal(calendarSignal, { years: [...calendar.years, next] })
      await env.sleep(5 * DAY)
      expect(told.at(-1)).toBe(last + 1)
    })
  })

  test('no digest is missed or doubled over runs', async () => {
    await driveMessenger(ground, { continueAfterEvents: 30 }, async ({ times, handle }) => {
      const from = await now()
      const { runId } = await handle.describe()
      await env.sleep(12 * DAY)
      expect((await handle.describe()).runId).not.toBe(runId)
      expect(toTheMinute(times('composeDigests'))).toEqual(toTheMinute(await morningsSince(from)))
    })
  })

  test('a mail server that is down holds up no inbox, is tried again, and shows in the list', async () => {
    let down = true
    const sendMail = () =>
      down ? Promise.reject(new Error('down')) : Promise.resolve({ sent: 1, more: false })
    await driveMessenger(ground, { sendMail }, async (messenger) => {
      const { times, outbox, wake, shown, historyLength } = messenger
      await env.sleep(20 * 60_000)
      outbox.rows = 3
      await wake()
      await until(() => outbox.rows === 0)
      await until(async () => (await shown()).state === 'mail-held-up')
      expect(await shown()).toMatchObject({ overdue: true })
      const before = await historyLength()
      const tried = times('sendMail').length
      await env.sleep(HOUR)
      expect(times('sendMail').length).toBeGreaterThan(tried + 5)
      expect(await historyLength()).toBe(before)
      down = false
      await env.sleep(10 * 60_000)
      expect(await shown()).toMatchObject({ state: 'waiting', overdue: false })
      await settle()
    })
  })

  test('a letter set aside gets a round of its own when it is due, and holds up none before', async () => {
    let due: Instant | undefined
    const sendMail = (at: Instant): Promise<Partial<MailReport>> => {
      due ??= instantFrom(Date.parse(at) + 10 * 60_000)
      return Promise.resolve(at < due ? { setAside: 1, nextTry: due } : { sent: 1 })
    }
    await driveMessenger(ground, { sendMail }, async ({ times, outbox, wake }) => {
      await env.sleep(5 * 60_000)
      outbox.rows = 1
      await wake()
      await env.sleep(4 * 60_000)
      expect(times('sendMail')).toHaveLength(2)
      await env.sleep(60 * 60_000)
      expect(times('sendMail')).toHaveLength(3)
      expectSoonAfter(due, times('sendMail'))
      await settle()
    })
  })

  test('letters set aside and people out of reach are not forgotten from one run to the next', async () => {
    let due: Instant | undefined
    const sendMail = (at: Instant): Promise<Partial<MailReport>> => {
      due ??= instantFrom(Date.parse(at) + 3 * HOUR)
      const nextTry = at < due ? due : null
      return Promise.resolve({ setAside: 1, nextTry, unreached: 1 })
    }
    const options = { sendMail, continueAfterEvents: 25 }
    await driveMessenger(ground, options, async ({ times, wake, outbox, handle, shown }) => {
      const { runId } = await handle.describe()
      outbox.rows = 2
      for (let wakes = 0; wakes < 6; wakes += 1) {
        await wake()
        await env.sleep(60_000)
      }
      expect((await handle.describe()).runId).not.toBe(runId)
      expect(await shown()).toMatchObject({ state: 'mail-undelivered', overdue: true })
      const before = times('sendMail').length
      await env.sleep(4 * HOUR)
      expect(times('sendMail')).toHaveLength(before + 1)
      expectSoonAfter(due, times('sendMail'))
      await settle()
    })
  })

  test('messages set aside by channels are tried when they are due, also in the next run', async () => {
    let due: Instant | undefined
    const deliverOutbox = (): Promise<DeliveryReport> => {
      const untried = due === undefined ? { toChannels: 1 } : {}
      return Promise.resolve({ delivered: 1, vacancies: 0, more: false, ...untried })
    }
    const sendToChannels = (at: Instant): Promise<Partial<MailReport>> => {
      if (due !== undefined && at >= due) return Promise.resolve({ sent: 1 })
      due ??= instantFrom(Date.parse(at) + 3 * HOUR)
      return Promise.resolve({ setAside: 1, nextTry: due, unreached: 1 })
    }
    const options = { deliverOutbox, sendToChannels, continueAfterEvents: 25 }
    await driveMessenger(ground, options, async ({ times, wake, handle, shown }) => {
      const { runId } = await handle.describe()
      for (let wakes = 0; wakes < 6; wakes += 1) {
        await wake()
        await env.sleep(60_000)
      }
      expect((await handle.describe()).runId).not.toBe(runId)
      expect(await shown()).toMatchObject({ state: 'channel-undelivered', overdue: true })
      await env.sleep(4 * HOUR)
      expectSoonAfter(due, times('sendToChannels'))
      await until(async () => (await shown()).state === 'waiting')
      await settle()
    })
  })

  test('a database that is away delays a round and loses nothing', async () => {
    let failing = 4
    const deliverOutbox = (): Promise<DeliveryReport> =>
      (failing -= 1) >= 0
        ? Promise.reject(new Error('away'))
        : Promise.resolve({ delivered: 1, vacancies: 0, more: false })
    await driveMessenger(ground, { deliverOutbox }, async ({ times }) => {
      await env.sleep(60_000)
      expect(times('deliverOutbox')).toHaveLength(5)
      expect(times('sendMail')).toHaveLength(1)
      await settle()
    })
  })
})
