import { MockActivityEnvironment } from '@temporalio/testing'
import { createCalendarAlarms } from '../../activities/adapters/calendar-alarms'
import { createMailServer } from '../../activities/adapters/mail'
import { createMailStore } from '../../activities/adapters/mail-store'
import { createOutbox } from '../../activities/adapters/outbox'
import { createSendingTurns } from '../../activities/adapters/sending-turns'
import { createMessengerActivities } from '../../activities/messenger'
import type { DeliveryReport } from '../../contract/messenger'
import { register } from '../../domain/case/register'
import { asDay, type Instant } from '../../domain/time/day'
import { knownUntil } from '../../domain/time/publishing'
import { publishedCalendar } from '../../rules'
import { registration, settings } from '../support/case-fixtures'
import { invented2027 } from '../support/invented-2027'
import { startMailServer, type MailServerStub } from '../support/mail-server'
import { at, openOffice, type Office } from '../support/office'

let office: Office
let smtp: MailServerStub

beforeAll(async () => {
  office = await openOffice()
  smtp = await startMailServer()
})
afterAll(async () => {
  await smtp.close()
  await office.close()
})
beforeEach(() =>
  office.asOwner('TRUNCATE "Outbox", "InboxMessage", "MailDelivery", "ChannelDelivery"'),
)
afterEach(() => office.asOwner('TRUNCATE "PublishedYear"; UPDATE "Case" SET "endedOn" = \'x\''))

const activities = () =>
  createMessengerActivities({
    outbox: createOutbox(office.db, { mail: true }),
    calendarAlarms: createCalendarAlarms(office.db),
    turns: createSendingTurns(office.pool),
    mail: {
      store: createMailStore(office.db, { cipher: office.cipher }),
      server: createMailServer({ url: smtp.url, from: 'office@petitions.example.invalid' }),
    },
  })

const deliver = (now: Instant): Promise<DeliveryReport> =>
  new MockActivityEnvironment().run(activities().deliverOutbox, { now })

/** A case as its projection leaves it: fifteen days after 21 December 2026 is 5 January 2027. */
async function caseReaching2027(): Promise<void> {
  const number = (await office.addMessage()).split('/')[0]!
  const day = asDay('2026-12-21')
  const given = registration({ receivedOn: day, registeredAt: at(day, '09:00') })
  const rules = settings({ calendar: publishedCalendar() })
  const { state } = register(given, rules, at(day, '09:00'))
  await office.db.case.update({
    where: { number },
    data: { provisional: true, snapshot: JSON.parse(JSON.stringify(state)) as object },
  })
  await office.clear()
}

/** The messenger's morning: look, deliver. */
async function morning(now: Instant, until = knownUntil(publishedCalendar())): Promise<number> {
  const { raised } = await activities().raiseCalendarAlarms({ now, knownUntil: until })
  await deliver(now)
  return raised
}

test('the director and the head of the office hear of it, once a month', async () => {
  await caseReaching2027()
  await caseReaching2027()
  expect(await morning(at('2026-10-30', '08:45'))).toBe(0)
  expect(await morning(at('2026-11-02', '08:45'))).toBe(2)
  expect(await morning(at('2026-11-03', '08:45'))).toBe(0)
  expect(await morning(at('2026-11-30', '08:45'))).toBe(0)
  expect(await morning(at('2026-12-01', '08:45'))).toBe(2)
  const rows = await office.db.outbox.findMany({ orderBy: { createdAt: 'asc' } })
  expect(rows.map(({ facts }) => facts)).toEqual(
    Array.from({ length: 4 }, () => ({ year: 2027, dates: 2, cases: 2 })),
  )
  const inboxes = await Promise.all(rows.slice(0, 2).map(({ id }) => office.inbox(id)))
  const told = inboxes.flat().map(({ person }) => person)
  expect(told.sort()).toEqual(
    [await office.holderOf('director'), await office.holderOf('office-head')].sort(),
  )
})

test('by e-mail it comes with the digest, and says how many and what to do', async () => {
  await caseReaching2027()
  const now = at('2026-11-02', '08:45')
  await morning(now)
  await activities().composeDigests({ now })
  const env = new MockActivityEnvironment()
  await env.run((input: { now: Instant }) => activities().sendMail(input), { now })
  const letter = smtp.received.find(({ to }) => to.join().includes('director@'))
  expect(letter?.body).toContain('2027年放假安排尚未导入')
  expect(letter?.body).toContain('1 件信访事项的 1 个期限')
})

test('where no date rests on the year nobody is told, and nobody once it is imported', async () => {
  expect(await morning(at('2026-11-02', '08:45'))).toBe(0)
  await caseReaching2027()
  expect(await morning(at('2026-11-02', '08:45'), 2027)).toBe(0)
})

test('one that could not be delivered yet is dropped when the year comes in', async () => {
  await caseReaching2027()
  const now = at('2026-11-02', '08:45')
  await activities().raiseCalendarAlarms({ now, knownUntil: 2026 })
  const { holidays, makeUpDays, ...year } = invented2027
  await office.db.publishedYear.create({
    data: {
      ...{ ...year, importedBy: 'person-1', importedAt: now },
      ...{ holidays: [...holidays], makeUpDays: [...makeUpDays] },
    },
  })
  expect(await deliver(now)).toEqual({
    delivered: 0,
    vacancies: 0,
    more: false,
  })
  expect(await office.db.inboxMessage.count()).toBe(0)
  expect(await office.db.outbox.count({ where: { deliveredAt: null } })).toBe(0)
})

test('several rounds at once write it once', async () => {
  await caseReaching2027()
  const now = at('2026-11-02', '08:45')
  const rounds = Array.from({ length: 4 }, () =>
    activities().raiseCalendarAlarms({ now, knownUntil: 2026 }),
  )
  await Promise.all(rounds)
  expect(await office.db.outbox.count()).toBe(2)
})
