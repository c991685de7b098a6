import { MockActivityEnvironment } from '@temporalio/testing'
import { createCalendarAlarms } from '../../activities/adapters/calendar-alarms'
import {
  createChannelSender,
  type ConfiguredChannel,
} from '../../activities/adapters/channel-sender'
import { createChannelStore } from '../../activities/adapters/channel-store'
import { createMailStore } from '../../activities/adapters/mail-store'
import { createOutbox } from '../../activities/adapters/outbox'
import { createSendingTurns } from '../../activities/adapters/sending-turns'
import { createMessengerActivities } from '../../activities/messenger'
import type { PostCode } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import { at, openOffice, type MessageChange, type Office } from '../support/office'
import {
  isSignedForDingtalk,
  isSignedWith,
  startWebhookServer,
  type Answering,
  type WebhookServerStub,
} from '../support/webhook-server'

let office: Office
let far: WebhookServerStub
let registrar: string

beforeAll(async () => {
  office = await openOffice()
  registrar = await office.holderOf('office-registrar')
})
afterAll(() => office.close())
beforeEach(async () => {
  far = await startWebhookServer()
})
afterEach(async () => {
  await far.close()
  await office.clear()
  await office.asOwner('TRUNCATE "NotificationChoice"; UPDATE "Person" SET phone = NULL')
})

const ring = at('2026-03-10', '08:31')
const secret = 'a secret that both of them know 12'
const robotSecret = 'SEC0123456789abcdef'
const onTheWall = Date.parse(at('2026-03-10', '12:00'))
const group = ['justice-head' as PostCode]

const configured = (): ConfiguredChannel[] => [
  { name: 'app', kind: 'webhook', posts: [], url: `${far.url}/app`, secret },
  { name: 'sms', kind: 'sms', posts: [], url: `${far.url}/sms`, secret },
  {
    ...{ name: 'ding', kind: 'dingtalk', posts: group, secret: robotSecret },
    url: `${far.url}/robot/send?access_token=abc`,
  },
  { name: 'wecom', kind: 'wecom', posts: group, url: `${far.url}/webhook/send?key=abc` },
]

/** How long the far side is waited for (ms): only where it never answers is that short. */
type Given = { mail?: boolean; channels?: ConfiguredChannel[]; deadlineMillis?: number }

function activities({ mail = true, channels = configured(), deadlineMillis = 20_000 }: Given = {}) {
  const { cipher } = office
  return createMessengerActivities({
    outbox: createOutbox(office.db, { mail, channels }),
    calendarAlarms: createCalendarAlarms(office.db),
    turns: createSendingTurns(office.pool),
    mail: {
      store: createMailStore(office.db, { cipher }),
      server: { send: () => Promise.resolve({ verdict: 'sent' }) },
    },
    channels: {
      store: createChannelStore(office.db, { cipher }),
      sender: createChannelSender({
        ...{ channels, clock: () => onTheWall },
        limits: { deadlineMillis, answerBytes: 1_000 },
      }),
    },
  })
}

const deliver = (given?: Given, now: Instant = ring) =>
  new MockActivityEnvironment().run(activities(given).deliverOutbox, { now })
const send = (now: Instant = ring, given?: Given, env = new MockActivityEnvironment()) =>
  env.run((input: { now: Instant }) => activities(given).sendToChannels(input), { now })

const urgent = (change: MessageChange = {}) =>
  office.addMessage({ urgent: true, rung: 'unit-head', ...change })

async function choose(personId: string, mail: string, ...channels: string[]): Promise<void> {
  const data = { mail, channels, changedAt: ring }
  await office.db.notificationChoice.upsert({
    where: { personId },
    create: { personId, ...data },
    update: data,
  })
}

async function givePhone(id: string, number: string): Promise<void> {
  const { value, keyId } = office.cipher.seal(`Person.phone:${id}`, number)
  await office.db.person.update({ where: { id }, data: { phone: value, phoneKey: keyId } })
}

const nothing = { sent: 0, setAside: 0, more: false, nextTry: null, unreached: 0 }
const owed = () => office.db.channelDelivery.findMany({ orderBy: { id: 'asc' } })
const letters = () => office.db.mailDelivery.count()
const paths = () => far.received.map(({ path }) => path)

describe('what goes by which way', () => {
  test('whoever chose nothing is written to as before, and no channel owes them anything', async () => {
    await urgent()
    expect(await deliver()).toEqual({ delivered: 1, vacancies: 0, more: false })
    expect([await letters(), await owed()]).toEqual([1, []])
  })

  test('an urgent message goes by the ways its reader chose, the inbox has it anyway', async () => {
    await choose(registrar, 'none', 'app')
    const id = await urgent()
    expect(await deliver()).toMatchObject({ delivered: 1, toChannels: 1 })
    expect(await office.inbox(id)).toEqual([{ person: registrar, reason: 'holder', mailId: null }])
    expect(await letters()).toBe(0)
    expect(await send()).toEqual({ ...nothing, sent: 1 })
    expect(paths()).toEqual(['/app'])
    await choose(registrar, 'urgent', 'app')
    await urgent()
    await deliver()
    expect(await letters()).toBe(1)
    expect(await send()).toEqual({ ...nothing, sent: 1 })
  })

  test('a message that is not urgent takes no channel, and no digest comes to whoever wants none', async () => {
    await choose(registrar, 'urgent', 'app')
    await office.addMessage()
    await office.addMessage({ posts: ['justice-head'] })
    await deliver()
    const { composed } = await activities().composeDigests({ now: at('2026-03-10', '08:45') })
    expect(composed).toBe(1)
    expect(await office.db.mailDelivery.findMany({ where: { personId: registrar } })).toEqual([])
    expect(await owed()).toEqual([])
  })

  test('an urgent message whose chosen way is gone takes another', async () => {
    await choose(registrar, 'none', 'app')
    await urgent()
    await deliver({ channels: configured().filter(({ name }) => name !== 'app') })
    expect([await letters(), await owed()]).toEqual([1, []])
    await urgent()
    await deliver({ mail: false, channels: configured().filter(({ name }) => name === 'app') })
    expect(await owed()).toMatchObject([{ channel: 'app', personId: registrar }])
  })

  test('delivered twice it is owed once, and told of again to whoever delivers after a kill', async () => {
    await choose(registrar, 'none', 'app')
    await urgent()
    await deliver()
    expect(await deliver()).toEqual({ delivered: 0, vacancies: 0, more: false, toChannels: 1 })
    expect(await owed()).toHaveLength(1)
  })
})

describe('to a person', () => {
  test('goes number, duty and day, signed, under an id of its own, and nobody’s name', async () => {
    await choose(registrar, 'none', 'app')
    const message = await urgent()
    await deliver()
    await send()
    const [{ id } = { id: '' }] = await owed()
    const [call] = far.received
    if (call === undefined) throw new Error('Nothing has arrived')
    expect(JSON.parse(call.body)).toEqual({
      ...{ id, to: registrar },
      text: `【案结】加急 【逾期升级（单位负责人）】信访事项 ${message.split('/')[0]}：书面告知信访人。期限：2026-03-17（法定期限）`,
    })
    expect(call.headers).toMatchObject({
      'anjie-id': id,
      'anjie-timestamp': String(onTheWall / 1_000),
      'content-type': 'application/json; charset=utf-8',
    })
    expect([isSignedWith(secret, call), isSignedWith('another', call)]).toEqual([true, false])
  })

  test('a short message goes to the number that is kept, and to nobody without one', async () => {
    await choose(registrar, 'none', 'sms')
    await givePhone(registrar, '13800000000')
    await urgent()
    await deliver()
    await office.asOwner('UPDATE "Person" SET phone = NULL')
    expect(await send()).toMatchObject({ sent: 0, setAside: 1 })
    expect(await owed()).toMatchObject([{ reply: 'no-address' }])
    await givePhone(registrar, '13900000000')
    expect(await send(at('2026-03-11', '08:31'))).toMatchObject({ sent: 1 })
    expect(far.received.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { to: '13900000000' },
    ])
  })

  test('of a case closed to them since nothing goes', async () => {
    await choose(registrar, 'none', 'app')
    const id = await urgent()
    await deliver()
    await office.db.case.update({
      where: { number: id.split('/')[0]! },
      data: { excluded: [registrar] },
    })
    expect(await send()).toEqual({ ...nothing, sent: 1 })
    expect(far.received).toEqual([])
  })
})

describe('a group', () => {
  const ofJustice: MessageChange = { posts: ['justice-head'] }
  const titleOf = async () =>
    (await office.db.post.findUniqueOrThrow({ where: { code: 'justice-head' } })).title
  const numberOf = (id: string) => ({ number: id.split('/')[0]! })

  test('is rung once in a round, told whose inbox it is and nothing of any case', async () => {
    await urgent(ofJustice)
    await urgent(ofJustice)
    await urgent()
    await office.addMessage(ofJustice)
    expect(await deliver()).toMatchObject({ delivered: 4, toChannels: 2 })
    expect(await send()).toEqual({ ...nothing, sent: 2 })
    const content = `【案结】${await titleOf()}的收件箱有新的加急消息，请登录系统查看。`
    expect(far.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { msgtype: 'text', text: { content } },
      { msgtype: 'text', text: { content } },
    ])
    expect(paths().sort()).toEqual(['/robot/send', '/webhook/send'])
    const robot = far.received.find(({ path }) => path === '/robot/send')!
    expect(robot.query.get('access_token')).toBe('abc')
    expect(robot.query.get('timestamp')).toBe(String(onTheWall))
    expect([isSignedForDingtalk(robotSecret, robot), isSignedForDingtalk('x', robot)]).toEqual([
      ...[true, false],
    ])
  })

  test.each<[string, MessageChange]>([
    ['a report on officials', { caseKind: 'report' }],
    ['what is not sorted yet', { caseKind: null }],
    ['a case somebody was shut out of when it was written', { excluded: ['person-1'] }],
  ])('hears nothing of %s', async (_what, change) => {
    await urgent({ ...ofJustice, ...change })
    await deliver()
    expect(await owed()).toEqual([])
  })

  test.each<[string, object]>([
    ['somebody is shut out of by now', { excluded: ['person-1'] }],
    ['that is about a unit', { snapshot: { accusedUnits: ['enforcement'] } }],
  ])('hears nothing of a case %s, before the ring is owed or after', async (_what, data) => {
    const before = await urgent(ofJustice)
    await office.owner.case.update({ where: numberOf(before), data })
    await deliver()
    expect(await owed()).toEqual([])
    const after = await urgent(ofJustice)
    await deliver()
    await office.owner.case.update({ where: numberOf(after), data })
    expect(await send()).toEqual({ ...nothing, sent: 2 })
    expect(far.received).toEqual([])
  })

  test('is not rung for what has been done meanwhile', async () => {
    const id = await urgent(ofJustice)
    await deliver()
    await office.owner.duty.updateMany({
      where: { subject: id.split('/')[0]! },
      data: { state: 'done', doneOn: '2026-03-10' },
    })
    await send()
    expect(far.received).toEqual([])
  })
})

describe('what fails', () => {
  const later = at('2026-03-10', '08:36')
  const daily = at('2026-03-11', '08:31')
  const switching = { Upgrade: 'other', Connection: 'Upgrade' }

  async function one(): Promise<void> {
    await choose(registrar, 'none', 'app')
    await urgent()
    await deliver()
  }

  test.each<[string, Answering, string, Instant]>([
    ['a server that is not well', { status: 503 }, '503', later],
    ['one that asks to wait', { status: 429 }, '429', later],
    ['a refusal', { status: 422 }, '422', daily],
    ['an address nobody knows', { status: 404 }, '404', daily],
    ['silence', 'hang', 'timeout', later],
    ['a line that is cut', 'cut', 'ECONNRESET', later],
    ['another protocol', { status: 101, headers: switching }, 'no-answer', later],
    ['an answer without end', { status: 200, body: 'x'.repeat(2_000) }, 'answer-too-long', later],
  ])('%s is set aside', async (_what, answering, reply, nextTry) => {
    await one()
    far.onCall = () => answering
    const left = { more: false, nextTry, unreached: 0 }
    const patience = answering === 'hang' ? { deadlineMillis: 400 } : {}
    expect(await send(ring, patience)).toEqual({ sent: 0, setAside: 1, ...left })
    expect(await owed()).toMatchObject([{ tries: 1, reply, sentAt: null }])
    far.onCall = () => ({ status: 200 })
    expect(await send(nextTry)).toEqual({ ...nothing, sent: 1 })
    // Under one id, by which the far side knows the second copy.
    expect(new Set(far.received.map(({ headers }) => headers['anjie-id'])).size).toBe(1)
  })

  test('a redirect is followed by nobody', async () => {
    await one()
    const elsewhere = await startWebhookServer()
    far.onCall = () => ({ status: 307, headers: { Location: `${elsewhere.url}/` } })
    expect(await send()).toMatchObject({ setAside: 1, nextTry: daily })
    expect(await owed()).toMatchObject([{ reply: '307' }])
    expect(elsewhere.received).toEqual([])
    await elsewhere.close()
  })

  test('a server nobody reaches is asked once in a call, and holds up no other channel', async () => {
    const other = await office.holderOf('justice-head')
    await choose(registrar, 'none', 'app')
    await choose(other, 'none', 'sms')
    await givePhone(other, '13800000000')
    await urgent()
    await urgent()
    await deliver()
    await urgent({ posts: ['justice-head'], caseKind: 'report' })
    await deliver()
    const asked = far.received.length
    far.onCall = ({ path }) => (path === '/app' ? { status: 500 } : { status: 202 })
    expect(await send()).toMatchObject({ sent: 1, setAside: 2 })
    expect(paths().slice(asked).sort()).toEqual(['/app', '/sms'])
  })

  test.each([
    ['{"errcode":310000,"errmsg":"sign not match"}', 'errcode 310000', daily],
    ['{"errcode":130101,"errmsg":"send too fast"}', 'errcode 130101', later],
    ['<html>', 'answer-not-readable', daily],
    ['{"errcode":"0"}', 'answer-not-readable', daily],
  ])('a robot that answers %s has not taken it', async (body, reply, nextTry) => {
    await urgent({ posts: ['justice-head'] })
    const channels = configured().filter(({ kind }) => kind === 'dingtalk')
    await deliver({ channels })
    far.onCall = () => ({ status: 200, body })
    expect(await send(ring, { channels })).toMatchObject({ sent: 0, setAside: 1, nextTry })
    expect(await owed()).toMatchObject([{ reply }])
  })

  test('what was configured and is not any more waits, and says why', async () => {
    await one()
    expect(await send(ring, { channels: [] })).toMatchObject({ setAside: 1, nextTry: daily })
    expect(await owed()).toMatchObject([{ reply: 'channel-not-configured' }])
  })

  test('is given up after twelve tries, counted and audited, until something goes out again', async () => {
    await one()
    far.onCall = () => ({ status: 400 })
    const march = (day: number) => at(`2026-03-${day}`, '08:31')
    for (let day = 10; day < 22; day += 1) {
      const unreached = day === 21 ? 1 : 0
      expect(await send(march(day))).toMatchObject({ setAside: 1, unreached })
    }
    const [{ id } = { id: '' }] = await owed()
    expect(
      await office.db.auditEntry.findMany({ where: { action: 'channel-message-given-up' } }),
    ).toMatchObject([
      { subject: `channel-message:${id}`, detail: { channel: 'app', reply: '400', tries: 12 } },
    ])
    far.onCall = () => ({ status: 200 })
    await urgent()
    await deliver(undefined, march(22))
    expect(await send(march(22))).toEqual({ ...nothing, sent: 1 })
  })

  test('whoever dies before marking it sends again under the same id', async () => {
    await one()
    await office.asOwner('REVOKE UPDATE ON "ChannelDelivery" FROM anjie_app')
    await expect(send()).rejects.toThrow()
    await office.asOwner('GRANT UPDATE ON "ChannelDelivery" TO anjie_app')
    expect(await send()).toEqual({ ...nothing, sent: 1 })
    const ids = far.received.map(({ headers }) => headers['anjie-id'])
    expect([ids.length, new Set(ids).size]).toEqual([2, 1])
  })
})

test('a cancelled round stops between two messages', async () => {
  await choose(registrar, 'none', 'app')
  await urgent()
  await urgent()
  await deliver()
  const env = new MockActivityEnvironment()
  far.onCall = () => {
    env.cancel()
    return { status: 200 }
  }
  await expect(send(ring, undefined, env)).rejects.toThrow()
  expect(far.received).toHaveLength(1)
})
