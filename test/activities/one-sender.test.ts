import { MockActivityEnvironment } from '@temporalio/testing'
import { createCalendarAlarms } from '../../activities/adapters/calendar-alarms'
import { createChannelStore } from '../../activities/adapters/channel-store'
import { createMailStore } from '../../activities/adapters/mail-store'
import { createOutbox } from '../../activities/adapters/outbox'
import { createSendingTurns } from '../../activities/adapters/sending-turns'
import { createMessengerActivities } from '../../activities/messenger'
import { at, openOffice, type Office } from '../support/office'

let office: Office
let sent: string[]
/** Called while one letter, or message, is on its way. */
let onTheWay: (id: string) => Promise<void>

beforeAll(async () => {
  office = await openOffice()
}, 60_000)
afterAll(() => office.close())
beforeEach(() => {
  sent = []
  onTheWay = () => Promise.resolve()
})
afterEach(() => office.clear())

const now = at('2026-03-10', '08:31')
const reader = 'justice-head'

async function send({ id }: { id: string }): Promise<{ verdict: 'sent' }> {
  sent.push(id)
  await onTheWay(id)
  return { verdict: 'sent' }
}

const activities = () =>
  createMessengerActivities({
    outbox: createOutbox(office.db, {
      mail: true,
      channels: [{ name: 'app', kind: 'webhook', posts: [] }],
    }),
    calendarAlarms: createCalendarAlarms(office.db),
    turns: createSendingTurns(office.pool),
    mail: { store: createMailStore(office.db, { cipher: office.cipher }), server: { send } },
    channels: {
      store: createChannelStore(office.db, { cipher: office.cipher }),
      sender: { send },
    },
  })

/** As many letters as messages for a channel. */
async function owe(count: number): Promise<void> {
  const personId = await office.holderOf(reader)
  const choice = { mail: 'urgent', channels: ['app'], changedAt: now }
  await office.db.notificationChoice.upsert({
    where: { personId },
    create: { personId, ...choice },
    update: choice,
  })
  for (let each = 0; each < count; each += 1) {
    await office.addMessage({ urgent: true, posts: [reader] })
  }
  await new MockActivityEnvironment().run(activities().deliverOutbox, { now })
}

type Sender = 'sendMail' | 'sendToChannels'

/** Somebody who sends; `waits` resolves once they wait for their turn. */
function sender(what: Sender) {
  const environment = new MockActivityEnvironment()
  const waits = new Promise<void>((resolve) =>
    environment.on('heartbeat', (progress: object) => {
      if ('waiting' in progress) resolve()
    }),
  )
  return { waits, environment, report: environment.run(activities()[what], { now }) }
}

/** The first thing sent stays on its way until `arrives` is called; `leaves` resolves when it is. */
function slowFirst(): { leaves: Promise<void>; arrives: () => void } {
  let arrives: () => void = () => undefined
  const held = new Promise<void>((resolve) => (arrives = resolve))
  const leaves = new Promise<void>((resolve) => {
    onTheWay = () => {
      onTheWay = () => Promise.resolve()
      resolve()
      return held
    }
  })
  return { leaves, arrives }
}

describe.each<[Sender, Sender]>([
  ['sendMail', 'sendToChannels'],
  ['sendToChannels', 'sendMail'],
])('two who %s at once', (what, other) => {
  test('send everything once: the second waits until the first has ended', async () => {
    await owe(3)
    const slow = slowFirst()
    const first = sender(what)
    await slow.leaves
    const second = sender(what)
    await second.waits
    expect(sent).toHaveLength(1)
    slow.arrives()
    expect(await first.report).toMatchObject({ sent: 3 })
    expect(await second.report).toMatchObject({ sent: 0, setAside: 0 })
    expect(sent).toHaveLength(3)
    expect(new Set(sent).size).toBe(3)
  })

  test('whoever sends the other way need not wait', async () => {
    await owe(1)
    const slow = slowFirst()
    const first = sender(what)
    await slow.leaves
    expect(await sender(other).report).toMatchObject({ sent: 1 })
    slow.arrives()
    expect(await first.report).toMatchObject({ sent: 1 })
  })

  test('whoever loses the connection sends nothing more, and the next goes on', async () => {
    await owe(3)
    const slow = slowFirst()
    const first = sender(what)
    const failed = first.report.then(
      () => undefined,
      (error: unknown) => error,
    )
    await slow.leaves
    const second = sender(what)
    await second.waits
    await office.asOwner(
      `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON oid = database
       WHERE locktype = 'advisory' AND datname = current_database()`,
    )
    // The one on its way is nobody's: it may come twice, under its one id.
    expect(await second.report).toMatchObject({ sent: 3 })
    slow.arrives()
    expect(await failed).toBeInstanceOf(Error)
    expect(sent).toHaveLength(4)
  })

  test('whoever is told to stop while waiting has sent nothing', async () => {
    await owe(1)
    const slow = slowFirst()
    const first = sender(what)
    await slow.leaves
    const second = sender(what)
    await second.waits
    second.environment.cancel()
    await expect(second.report).rejects.toThrow('CANCELLED')
    slow.arrives()
    expect(await first.report).toMatchObject({ sent: 1 })
    expect(sent).toHaveLength(1)
  })
})
