import { MockActivityEnvironment } from '@temporalio/testing'
import { createCalendarAlarms } from '../../activities/adapters/calendar-alarms'
import { createChannelStore } from '../../activities/adapters/channel-store'
import { createMailStore } from '../../activities/adapters/mail-store'
import { createOutbox } from '../../activities/adapters/outbox'
import { createSendingTurns } from '../../activities/adapters/sending-turns'
import { createMessengerActivities } from '../../activities/messenger'
import { patience } from '../../commands/lives/patience'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { at, openOffice, type Office } from '../support/office'

let office: Office
/** Of two workers. */
let pools: [Pool, Pool]
let sent: string[]
/** Called while one letter, or message, is on its way. */
let onTheWay: () => Promise<typeof refused | undefined>
/** Ends what is on its way. */
let arrives: () => void = () => undefined

beforeAll(async () => {
  office = await openOffice()
  pools = [createPool(office.url, patience), createPool(office.url, patience)]
})
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()))
  await office.close()
})
beforeEach(() => {
  sent = []
  onTheWay = () => Promise.resolve(undefined)
})
afterEach(async () => {
  arrives()
  const locks = `SELECT count(*)::int AS kept FROM pg_locks WHERE locktype = 'advisory' AND database =
    (SELECT oid FROM pg_database WHERE datname = current_database())`
  expect((await office.pool.query(locks)).rows).toEqual([{ kept: 0 }])
  await office.clear()
})

const now = at('2026-03-10', '08:31')
const reader = 'justice-head'

const refused = { verdict: 'failed', reply: '550', permanent: true, concerns: 'message' } as const

async function send({ id }: { id: string }): Promise<{ verdict: 'sent' } | typeof refused> {
  sent.push(id)
  return (await onTheWay()) ?? { verdict: 'sent' }
}

const activities = (pool = pools[0]) =>
  createMessengerActivities({
    outbox: createOutbox(office.db, {
      mail: true,
      channels: [{ name: 'app', kind: 'webhook', posts: [] }],
    }),
    calendarAlarms: createCalendarAlarms(office.db),
    turns: createSendingTurns(pool),
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
function sender(what: Sender, pool = pools[0]) {
  const environment = new MockActivityEnvironment()
  const waits = new Promise<void>((resolve) =>
    environment.on('heartbeat', (progress: object) => {
      if ('waiting' in progress) resolve()
    }),
  )
  return { waits, environment, report: environment.run(activities(pool)[what], { now }) }
}

/** The first thing sent stays on its way until it `arrives`; resolves when it has left. */
function slowFirst(comes?: typeof refused): Promise<void> {
  const held = new Promise<typeof refused | undefined>((resolve) => {
    arrives = () => resolve(comes)
  })
  return new Promise<void>((resolve) => {
    onTheWay = () => {
      onTheWay = () => Promise.resolve(undefined)
      resolve()
      return held
    }
  })
}

describe.each<[Sender, Sender]>([
  ['sendMail', 'sendToChannels'],
  ['sendToChannels', 'sendMail'],
])('two who %s at once', (what, other) => {
  test('send everything once: the second waits until the first has ended', async () => {
    await owe(3)
    const left = slowFirst()
    const first = sender(what)
    await left
    const second = sender(what, pools[1])
    await second.waits
    expect(sent).toHaveLength(1)
    arrives()
    expect(await first.report).toMatchObject({ sent: 3 })
    expect(await second.report).toMatchObject({ sent: 0, setAside: 0 })
    expect(sent).toHaveLength(3)
    expect(new Set(sent).size).toBe(3)
  })

  test('whoever sends the other way need not wait', async () => {
    await owe(1)
    const left = slowFirst()
    const first = sender(what)
    await left
    expect(await sender(other).report).toMatchObject({ sent: 1 })
    arrives()
    expect(await first.report).toMatchObject({ sent: 1 })
  })

  test('whoever loses the connection sends nothing more, and the next goes on', async () => {
    await owe(3)
    const left = slowFirst()
    const first = sender(what)
    const failed = first.report.then(
      () => undefined,
      (error: unknown) => error,
    )
    await left
    const second = sender(what, pools[1])
    await second.waits
    await office.asOwner(lostTurns)
    // The one on its way is nobody's: it may come twice, under its one id.
    expect(await second.report).toMatchObject({ sent: 3 })
    arrives()
    expect(await failed).toMatchObject({ message: expect.stringMatching(/connection/) as string })
    expect(sent).toHaveLength(4)
  })

  test('what somebody else has sent meanwhile is not set aside by whoever lost the turn', async () => {
    await owe(1)
    const left = slowFirst(refused)
    const first = sender(what)
    await left
    await office.asOwner(lostTurns)
    expect(await sender(what, pools[1]).report).toMatchObject({ sent: 1 })
    arrives()
    await first.report
    const rows =
      what === 'sendMail' ? office.db.mailDelivery.findMany() : office.db.channelDelivery.findMany()
    expect(await rows).toMatchObject([{ tries: 0, givenUpAt: null, sentAt: new Date(now) }])
  })

  test('whoever is told to stop while waiting has sent nothing', async () => {
    await owe(1)
    const left = slowFirst()
    const first = sender(what)
    await left
    const second = sender(what, pools[1])
    await second.waits
    second.environment.cancel()
    await expect(second.report).rejects.toThrow('CANCELLED')
    arrives()
    expect(await first.report).toMatchObject({ sent: 1 })
    expect(sent).toHaveLength(1)
  })

  test('what has gone out is marked, also by a database that refuses at first', async () => {
    await owe(1)
    await office.asOwner(refusing)
    expect(await sender(what).report).toMatchObject({ sent: 1 })
    await office.asOwner(
      'DROP TRIGGER once ON "MailDelivery"; DROP TRIGGER once ON "ChannelDelivery"',
    )
    expect(await sender(what).report).toMatchObject({ sent: 0 })
    expect(sent).toHaveLength(1)
  })
})

/** Whoever holds a turn loses their connection. */
const lostTurns = `SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON oid = database
  WHERE locktype = 'advisory' AND datname = current_database()`

/** The first UPDATE of a session of the program fails: a sequence does not come back with what failed. */
const refusing = `
  CREATE SEQUENCE IF NOT EXISTS updates; GRANT USAGE ON SEQUENCE updates TO anjie_app;
  ALTER SEQUENCE updates RESTART;
  CREATE OR REPLACE FUNCTION once() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN IF nextval('updates') = 1 THEN RAISE 'busy'; END IF; RETURN NEW; END $$;
  CREATE TRIGGER once BEFORE UPDATE ON "MailDelivery" FOR EACH ROW EXECUTE FUNCTION once();
  CREATE TRIGGER once BEFORE UPDATE ON "ChannelDelivery" FOR EACH ROW EXECUTE FUNCTION once()`
