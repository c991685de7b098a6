import { createServer, type AddressInfo } from 'node:net'
import { MockActivityEnvironment } from '@temporalio/testing'
import { createCalendarAlarms } from '../../activities/adapters/calendar-alarms'
import { createMailServer } from '../../activities/adapters/mail'
import { createMailStore } from '../../activities/adapters/mail-store'
import { createOutbox } from '../../activities/adapters/outbox'
import { createSendingTurns } from '../../activities/adapters/sending-turns'
import { createMessengerActivities } from '../../activities/messenger'
import type { Instant } from '../../domain/time/day'
import { startMailServer, type MailServerStub } from '../support/mail-server'
import { at, openOffice, type MessageChange, type Office } from '../support/office'

let office: Office
let smtp: MailServerStub

beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())
beforeEach(async () => {
  smtp = await startMailServer()
})
afterEach(async () => {
  await smtp.close()
  await office.clear()
})

const ring = at('2026-03-10', '08:31')
const morning = at('2026-03-10', '08:45')
const nextMorning = at('2026-03-11', '08:45')
const from = '案结 <office@petitions.example.invalid>'
const registrar = 'office-registrar@example.invalid'

const activities = (url = smtp.url) =>
  createMessengerActivities({
    outbox: createOutbox(office.db, { mail: true }),
    calendarAlarms: createCalendarAlarms(office.db),
    turns: createSendingTurns(office.pool),
    mail: {
      store: createMailStore(office.db, {
        cipher: office.cipher,
      }),
      server: createMailServer({ url, from }),
    },
  })

const deliver = (now: Instant = ring) =>
  new MockActivityEnvironment().run(activities().deliverOutbox, { now })
const compose = (now: Instant = morning) => activities().composeDigests({ now })
const send = (now: Instant = morning, url?: string, env = new MockActivityEnvironment()) =>
  env.run((input: { now: Instant }) => activities(url).sendMail(input), { now })

async function urgent(change: MessageChange = {}): Promise<void> {
  await office.addMessage({ urgent: true, rung: 'unit-head', ...change })
  await deliver()
}

const nothing = { sent: 0, setAside: 0, more: false, nextTry: null, unreached: 0 }
const unsent = () => office.db.mailDelivery.count({ where: { sentAt: null } })
const failureOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('the digest', () => {
  test('is one letter for each person and morning, with all that gathered', async () => {
    const [one, other] = [await office.addMessage(), await office.addMessage()]
    await office.addMessage({ posts: ['justice-head'] })
    await deliver()
    expect(await compose()).toEqual({ composed: 2 })
    expect(await compose(at('2026-03-10', '08:46'))).toEqual({ composed: 0 })
    expect(await send()).toEqual({ ...nothing, sent: 2 })
    const letter = smtp.received.find(({ to }) => to.includes(registrar))
    expect(letter?.subject).toBe('【案结】2026-03-10 职责事项提醒（2 条）')
    for (const id of [one, other]) {
      const number = id.split('/')[0]
      expect(letter?.body).toContain(`信访事项 ${number}`)
    }
    expect(await send()).toEqual(nothing)
    expect(smtp.received).toHaveLength(2)
  })

  test('says nothing of a case that has been closed to its reader since, and is not sent for that alone', async () => {
    const [closed, open] = [await office.addMessage(), await office.addMessage()]
    await deliver()
    await compose()
    const reader = await office.holderOf('office-registrar')
    const shutOutOf = (id: string) =>
      office.db.case.update({ where: { number: id.split('/')[0]! }, data: { excluded: [reader] } })
    await shutOutOf(closed)
    expect(await send()).toEqual({ ...nothing, sent: 1 })
    expect(smtp.received[0]?.body).toContain(open.split('/')[0])
    expect(smtp.received[0]?.body).not.toContain(closed.split('/')[0])

    const later = await office.addMessage()
    await deliver(at('2026-03-10', '10:00'))
    await compose(nextMorning)
    await shutOutOf(later)
    await send(nextMorning)
    expect(smtp.received).toHaveLength(1)
    expect(await unsent()).toBe(0)
  })

  test('that has gone out takes nothing more in: what comes later waits for the next morning', async () => {
    await office.addMessage()
    await deliver()
    await compose()
    await send()
    await office.addMessage()
    await deliver(at('2026-03-10', '10:00'))
    expect(await compose(at('2026-03-10', '11:00'))).toEqual({ composed: 0 })
    expect(await compose(nextMorning)).toEqual({ composed: 1 })
    await send(nextMorning)
    expect(smtp.received.map(({ subject }) => subject)).toEqual([
      '【案结】2026-03-10 职责事项提醒（1 条）',
      '【案结】2026-03-11 职责事项提醒（1 条）',
    ])
  })

  test('leaves out what has long been in the inbox, and whom no e-mail reaches', async () => {
    await office.addMessage({ createdAt: at('2026-02-20', '08:30') })
    await deliver(at('2026-02-20', '08:31'))
    expect(await compose()).toEqual({ composed: 0 })
  })

  test('is not composed, and no letter is sent, where there is no mail server', async () => {
    await office.addMessage()
    await deliver()
    const silent = createMessengerActivities({
      outbox: createOutbox(office.db, { mail: false }),
      calendarAlarms: createCalendarAlarms(office.db),
      turns: createSendingTurns(office.pool),
    })
    expect(await silent.composeDigests({ now: morning })).toEqual({ composed: 0 })
    const run = () => silent.sendMail({ now: morning })
    expect(await new MockActivityEnvironment().run(run)).toEqual(nothing)
    expect(await office.db.mailDelivery.count()).toBe(0)
  })
})

describe('a letter', () => {
  test('carries its own id as Message-ID and nobody’s name', async () => {
    await urgent()
    await send()
    const { id, sentAt } = await office.db.mailDelivery.findFirstOrThrow()
    expect(sentAt).toEqual(new Date(morning))
    expect(smtp.received).toMatchObject([
      { to: [registrar], messageId: `<${id}@petitions.example.invalid>` },
    ])
    expect(smtp.received[0]?.subject).toMatch(
      /^加急 【逾期升级（单位负责人）】信访事项 2026-\d{6}：/,
    )
    expect(smtp.received[0]?.body).not.toContain('宋知言')
  })

  test('says nothing of posts in a report on officials', async () => {
    await urgent({ caseKind: 'report', posts: ['enforcement-head', 'director'] })
    await send()
    expect(smtp.received[0]?.body).toContain('岗位空缺')
    expect(smtp.received[0]?.body).not.toMatch(/执法|队长/)
  })

  test('waits while the server cannot be reached, and the failure quotes nobody', async () => {
    await urgent()
    const { url } = smtp
    await smtp.close()
    const failure = await failureOf(send())
    expect(failure).toMatchObject({
      name: 'MailServerUnusable',
      message: 'The mail server cannot be used: ECONNREFUSED',
    })
    expect(JSON.stringify(failure, Object.getOwnPropertyNames(failure))).not.toContain('@example')
    expect(await unsent()).toBe(1)
    smtp = await startMailServer(Number(new URL(url).port))
    expect(await send()).toEqual({ ...nothing, sent: 1 })
  })

  test('that is put off is set aside: the others go out, and it goes when its time has come', async () => {
    await urgent()
    await urgent({ posts: ['justice-head'] })
    smtp.onRecipient = (address) => (address === registrar ? 451 : 250)
    const nextTry = at('2026-03-10', '08:50')
    const left = { more: false, nextTry, unreached: 0 }
    expect(await send()).toEqual({ sent: 1, setAside: 1, ...left })
    smtp.onRecipient = () => 250
    expect(await send(at('2026-03-10', '08:49'))).toEqual({ sent: 0, setAside: 0, ...left })
    expect(await send(nextTry)).toEqual({ ...nothing, sent: 1 })
    expect(smtp.received.map(({ to }) => to[0])).toEqual([
      'justice-head@example.invalid',
      registrar,
    ])
  })

  test('that fails holds up none behind it, even where more fail than one call takes', async () => {
    for (let letters = 0; letters < 51; letters += 1) await urgent()
    await office.addMessage({ urgent: true, posts: ['justice-head'] })
    await deliver(at('2026-03-10', '08:40'))
    smtp.onRecipient = (address) => (address === registrar ? 451 : 250)
    expect(await send()).toMatchObject({ sent: 0, setAside: 50, more: true })
    expect(await send()).toMatchObject({ sent: 1, setAside: 1, more: false })
    expect(smtp.received.map(({ to }) => to[0])).toEqual(['justice-head@example.invalid'])
  })

  test('on which the server breaks off is set aside, and goes again under the same Message-ID', async () => {
    await urgent()
    await urgent({ posts: ['justice-head'] })
    smtp.onLetter = ({ to }) => (to.includes(registrar) ? 'die' : 'accept')
    const nextTry = at('2026-03-10', '08:50')
    expect(await send()).toMatchObject({ sent: 1, setAside: 1, nextTry })
    smtp.onLetter = () => 'accept'
    expect(await send(nextTry)).toEqual({ ...nothing, sent: 1 })
    const ids = smtp.received.flatMap(({ to, messageId }) => (to[0] === registrar ? messageId : []))
    expect(ids).toEqual([expect.stringMatching(/^<.+@/), ids[0]])
  })

  test('is not to blame for a server that goes away while it is sent', async () => {
    await urgent()
    smtp.onLetter = () => {
      void smtp.close()
      return 'die'
    }
    expect(await failureOf(send())).toMatchObject({ name: 'MailServerUnusable' })
    expect(await office.db.mailDelivery.findFirst()).toMatchObject({ tries: 0, sentAt: null })
    smtp = await startMailServer(Number(new URL(smtp.url).port))
    expect(await send()).toEqual({ ...nothing, sent: 1 })
  })

  test('goes out again when the sender dies before marking it', async () => {
    await urgent()
    await office.asOwner('REVOKE UPDATE ON "MailDelivery" FROM anjie_app')
    expect(await failureOf(send())).toBeInstanceOf(Error)
    await office.asOwner('GRANT UPDATE ON "MailDelivery" TO anjie_app')
    expect(await send()).toEqual({ ...nothing, sent: 1 })
    expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(1)
    expect(smtp.received).toHaveLength(2)
  })

  test('that is refused is tried daily, given up after twelve tries, and said to be', async () => {
    await urgent()
    smtp.onRecipient = () => 550
    const march = (day: number) => at(`2026-03-${day}`, '08:45')
    for (let day = 10; day < 21; day += 1) {
      const left = { more: false, nextTry: march(day + 1), unreached: 0 }
      expect(await send(march(day))).toEqual({ sent: 0, setAside: 1, ...left })
    }
    const audited = () => office.db.auditEntry.findMany({ where: { action: 'mail-given-up' } })
    expect(await audited()).toEqual([])
    const given = { ...nothing, unreached: 1 }
    expect(await send(march(21))).toEqual({ ...given, setAside: 1 })
    expect(await send(march(28))).toEqual(given)
    const { id } = await office.db.mailDelivery.findFirstOrThrow()
    expect(await audited()).toMatchObject([
      { subject: `mail:${id}`, detail: { reply: '550', tries: 12 } },
    ])

    // Whom a later letter reaches is not out of reach any more.
    smtp.onRecipient = () => 250
    await urgent()
    expect(await send(march(29))).toEqual({ ...nothing, sent: 1 })
  })

  test('to somebody whose address was taken away is refused and not sent', async () => {
    await urgent({ posts: ['lead-ganxi'] })
    const id = await office.holderOf('lead-ganxi')
    await office.owner.person.update({ where: { id }, data: { email: null } })
    expect(await send()).toMatchObject({ sent: 0, setAside: 1 })
    expect(await office.db.mailDelivery.findFirst()).toMatchObject({ reply: 'no-address' })
  })

  test('has an end, also where the server never stops answering', async () => {
    await urgent()
    const dripping = createServer((socket) => {
      const drip = setInterval(() => socket.write('220-still here\r\n'), 20)
      socket.on('close', () => clearInterval(drip)).on('error', () => undefined)
    })
    await new Promise<void>((resolve) => void dripping.listen(0, '127.0.0.1', resolve))
    const { port } = dripping.address() as AddressInfo
    const server = createMailServer({ url: `smtp://127.0.0.1:${port}`, from, deadlineMillis: 300 })
    const letter = { id: 'x', to: registrar, text: { subject: 'x', body: 'x' } }
    const failure = await failureOf(server.send(letter))
    dripping.close()
    expect(failure).toMatchObject({ message: 'The mail server cannot be used: ETIMEDOUT' })
  })

  test('waits when the server refuses our sign-in: that concerns them all', async () => {
    await urgent()
    const url = smtp.url.replace('smtp://', 'smtp://user:wrong@')
    expect(await failureOf(send(morning, url))).toMatchObject({
      message: 'The mail server cannot be used: EAUTH 535',
    })
    expect(await unsent()).toBe(1)
  })
})

test('a cancelled round stops between two letters', async () => {
  await urgent()
  await urgent({ posts: ['justice-head'] })
  const env = new MockActivityEnvironment()
  smtp.onLetter = () => {
    env.cancel()
    return 'accept'
  }
  expect(await failureOf(send(morning, smtp.url, env))).toBeInstanceOf(Error)
  expect(smtp.received).toHaveLength(1)
  expect(await unsent()).toBe(1)
})
