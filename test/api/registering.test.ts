import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { createSweeper } from '../../api/sweeper'
import { addDays, instantFrom, type Instant } from '../../domain/time/day'
import { until } from '../support/messenger-driver'
import type { Answered, ApiCaller } from './running-api'
import {
  bodyOf,
  caseAt,
  expectStatus,
  filing,
  problemOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Registered,
} from './live-cases'

let api: LiveApi
let office: ApiCaller
let director: ApiCaller
/** How starting a workflow goes: as it does, with its server away, or killed before it. */
let starting: 'works' | 'away' | 'killed' = 'works'

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  start(start) {
    if (starting === 'works') return client.start(start)
    if (starting === 'killed') return Promise.reject(new Error('killed'))
    return Promise.resolve({ kind: 'unavailable', reason: 'away' })
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  office = await api.signedIn('office')
  director = await api.signedIn('director')
})
afterEach(() => {
  starting = 'works'
  api.clock.follow()
})
afterAll(() => api.close())

const post = (change: object = {}, key = randomUUID()) =>
  office.post('/v1/filings', filing(change), { key })

/** As a client does it: where the database was too busy, again with the same key. */
async function postPatiently(change: object = {}, key = randomUUID()): Promise<Answered> {
  for (;;) {
    const answer = await post(change, key)
    if (answer.status !== 503) return answer
  }
}

/** What a filing says that was received on a day long past, with an approval of its own. */
async function approvedLate(receivedOn: string) {
  const entry = { caseNumber: null, command: 'register', occurredOn: receivedOn, reason: '补录' }
  const answer = await director.post('/v1/late-entry-approvals', entry)
  return { receivedOn, lateEntryApproval: bodyOf<{ id: string }>(expectStatus(answer, 201)).id }
}

const counted = async (series: string, year: number) =>
  (await api.owner.counter.findUnique({ where: { series_year: { series, year } } }))?.last ?? 0

const phaseOf = async (number: string) =>
  (await api.owner.case.findUniqueOrThrow({ where: { number } })).phase

async function untilLiving(number: string): Promise<void> {
  await until(async () => (await phaseOf(number)) !== 'starting')
}

test('a filing gets its numbers, a query code and the day by which the person is told', async () => {
  const { filing: number, case: caseNumber, queryCode, dates } = await register(office)
  expect([number, caseNumber]).toEqual([
    expect.stringMatching(/^F\d{4}-\d{6}$/),
    expect.stringMatching(/^\d{4}-\d{6}$/),
  ])
  expect(queryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  expect(dates).toEqual([expect.objectContaining({ what: 'notice' })])
  expect(dates[0]?.due.localeCompare(addDays(today, 15))).toBeGreaterThanOrEqual(0)
})

test('somebody whose name or address is unclear is owed no notice', async () => {
  const { dates } = await register(office, { petitioners: [{ phone: '0579 000 000' }] })
  expect(dates).toEqual([])
})

test('who the people are is not readable in the database, and found by an exact name', async () => {
  const { filing: number } = await register(office)
  const [row] = await api.owner.petitioner.findMany({ where: { filingNumber: number } })
  const stored = await api.owner.filing.findUniqueOrThrow({ where: { number } })
  const bytes = [row?.name, row?.address, row?.phone, stored.words, stored.title, stored.queryCode]
  const whole = Buffer.concat(bytes.map((each) => Buffer.from(each ?? []))).toString()
  for (const typed of [...Object.values(somebody), '积水']) expect(whole).not.toContain(typed)
  const nameHash = api.deps.fieldCipher.hash('Petitioner.name', somebody.name)
  expect(await api.owner.petitioner.count({ where: { filingNumber: number, nameHash } })).toBe(1)
})

test('numbers run without gaps under many registrations at once, some of them failing', async () => {
  const year = Number(today.slice(0, 4))
  const before = await counted('case', year)
  const late = await approvedLate('2025-03-03')
  const key = randomUUID()
  const answers = await Promise.all([
    ...Array.from({ length: 12 }, () => postPatiently()),
    ...Array.from({ length: 5 }, () => postPatiently(late)),
    ...Array.from({ length: 5 }, () => postPatiently({ title: '同一件' }, key)),
  ])
  const registered = answers.filter(({ status }) => status === 201).map(bodyOf<Registered>)
  const refused = answers.filter(({ status }) => status !== 201).map(problemOf)
  expect(refused).toEqual(Array.from({ length: 4 }, () => [422, 'approval-not-usable']))
  const numbers = [...new Set(registered.map((each) => Number(each.case.slice(5))))]
  expect(numbers.sort((one, other) => one - other)).toEqual(
    Array.from({ length: 14 }, (_, index) => before + 1 + index),
  )
  expect(new Set(registered.map((each) => each.filing.slice(6))).size).toBe(14)
  const rows = await api.owner.case.findMany({ where: { number: { startsWith: `${year}-` } } })
  expect(rows.length).toBe(await counted('case', year))
  expect(await counted('filing', year)).toBe(await counted('case', year))
})

test('the same key finds the same numbers and code; with another body it is refused', async () => {
  const key = randomUUID()
  const first = expectStatus(await post({}, key), 201)
  const again = expectStatus(await post({}, key), 201)
  expect(again.body).toEqual(first.body)
  expect(problemOf(await post({ title: '另一件事' }, key))).toEqual([
    ...[409, 'idempotency-key-reused'],
  ])
})

test('what could not be registered again is answered all the same when its key comes again', async () => {
  const late = await approvedLate('2025-03-04')
  const key = randomUUID()
  const first = expectStatus(await post(late, key), 201)
  expect(problemOf(await post(late))).toEqual([422, 'approval-not-usable'])
  const again = expectStatus(await post(late, key), 201)
  expect(again.body).toEqual(first.body)
  expect(problemOf(await post({ ...late, title: '另一件事' }, key))).toEqual([
    ...[409, 'idempotency-key-reused'],
  ])
})

test('killed between commit and start, a filing is found again by its key and started by the sweeper', async () => {
  starting = 'killed'
  const key = randomUUID()
  const killed = await post({}, key)
  expect(killed.status).toBe(500)
  const { case: number } = bodyOf<Registered>(expectStatus(await post({}, key), 201))
  expect(await phaseOf(number)).toBe('starting')

  const sweeper = createSweeper({ ...api.deps, prisma: api.db, caseClient: api.caseClient })
  expect((await sweeper.sweep()).asked).toBe(0)
  const { leftAfterMillis, ...rest } = { leftAfterMillis: 0, ...api.deps }
  const eager = { ...rest, prisma: api.db, caseClient: api.caseClient, leftAfterMillis }
  const both = await Promise.all([createSweeper(eager).sweep(), createSweeper(eager).sweep()])
  expect(both.every(({ asked }) => asked >= 1)).toBe(true)
  await untilLiving(number)
  expect(await phaseOf(number)).toBe('registered')
  expect(await api.owner.caseEntry.count({ where: { caseNumber: number } })).toBe(1)
  // Those of other tests as well, however slowly they begin to live.
  await until(async () => (await api.db.case.count({ where: { phase: 'starting' } })) === 0)
  expect((await createSweeper(eager).sweep()).left).toBe(0)
})

test('with the workflow service away a filing is taken in all the same, and can be looked at', async () => {
  starting = 'away'
  const { case: number } = bodyOf<Registered>(expectStatus(await post(), 201))
  const seen = expectStatus(await office.get(`/v1/cases/${number}`), 200)
  expect(seen.body).toMatchObject({ phase: 'starting', version: 0, allowed: [] })
  const duties = seen.body['duties'] as { kind: string }[]
  expect(duties.map(({ kind }) => kind)).toEqual(['sort', 'notify'])
  starting = 'works'
  const body = { occurredOn: today, kind: 'petition', route: 'hear-and-decide' }
  const accepted = await office.post(`/v1/cases/${number}/acceptance`, body)
  expect(expectStatus(accepted, 200).body).toMatchObject({ phase: 'accepted', version: 2 })
})

test('whoever a matter is about is shut out from the first moment', async () => {
  starting = 'away'
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'director' } })
  const { case: number } = await register(office, { accused: [personId] })
  expect(problemOf(await director.get(`/v1/cases/${number}`))).toEqual([404, 'case-not-found'])
  expectStatus(await office.get(`/v1/cases/${number}`), 200)
  expect((await director.get('/v1/cases?sort=newest')).text).not.toContain(number)
})

type Duties = { kind: string; nature: string; state: string; openedOn: string; due: string }[]
const dutiesOf = async (number: string) =>
  (await caseAt(director, number, 1)).body['duties'] as Duties

test('what another body assigned counts from the day it came here, and is reported back by its day', async () => {
  const on = addDays(today, -2)
  const reportBackOn = addDays(today, 40)
  const origin = { from: 'lanxi-petition-office', how: 'assigned', on, reportBackOn }
  const change = { channel: 'referred', receivedOn: addDays(today, -50), origin }
  const { case: number } = await register(office, change)
  const { body } = await caseAt(director, number, 1)
  expect(body).toMatchObject({ origin, receivedOn: change.receivedOn })
  const duties = await dutiesOf(number)
  expect(duties.find(({ kind }) => kind === 'notify')?.openedOn).toBe(on)
  expect(duties.find(({ kind }) => kind === 'report-back')?.due).toBe(reportBackOn)
  expect(body['windows']).toEqual([
    expect.objectContaining({ clock: 'object', recipient: null, openedOn: on, state: 'open' }),
  ])
})

test('the director takes over a matter from before without an approval, and no dead clock begins', async () => {
  const change = { receivedOn: '2019-05-06', inherited: true }
  const { case: number, dates } = await register(director, change)
  expect(dates).toEqual([])
  const { body } = await caseAt(director, number, 1)
  expect(body).toMatchObject({ inherited: true, receivedOn: '2019-05-06', windows: [] })
  const duties = await dutiesOf(number)
  expect(duties.map(({ kind }) => kind).sort()).toEqual(['five-clears', 'five-ones', 'sort'])
  expect(duties.every(({ nature, openedOn }) => nature === 'internal' && openedOn === today)).toBe(
    true,
  )
})

test('a matter from before there were rules shows its dates, and runs no clock', async () => {
  const { case: number } = await register(director, { receivedOn: '2004-05-06', inherited: true })
  const row = await api.owner.case.findUniqueOrThrow({ where: { number } })
  expect(row.startArgs).toMatchObject({ settings: { pack: null } })
  const answer = await director.post(`/v1/cases/${number}/acceptance`, {
    ...{ occurredOn: today, kind: 'petition', route: 'hear-and-decide' },
  })
  expectStatus(answer, 200)
  expect((await dutiesOf(number)).filter(({ nature }) => nature === 'statutory')).toEqual([])
})

test('the rules are those of the day of receipt, and who reviews stands above the township', async () => {
  const { case: number } = await register(director, { receivedOn: '2018-03-01', inherited: true })
  const row = await api.owner.case.findUniqueOrThrow({ where: { number } })
  expect(row.startArgs).toMatchObject({
    settings: {
      ...{ pack: { id: 'zhejiang-2016' }, petitionOffice: 'none' },
      remedyBodies: { review: 'lanxi-city', finalReview: 'jinhua-city' },
    },
  })
})

test('a repeat names the case of before; one the registrar may not know of is no case', async () => {
  const { case: earlier } = await register(office)
  const { case: number } = await register(office, { repeatOf: earlier })
  expect((await caseAt(office, number, 1)).body['repeatOf']).toBe(earlier)
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'office' } })
  const { case: closed } = await register(director, { accused: [personId] })
  const refused = await post({ repeatOf: closed })
  expect(problemOf(refused)).toEqual([422, 'unknown-reference'])
})

test.each([
  ['counter', 5, undefined, 201],
  ['counter', 6, undefined, 422],
  ['counter', 5, 40, 201],
  ['letter', 6, undefined, 201],
  ['online', 6, 40, 422],
])('by %s, %i speak for a group of %s: %i', async (channel, speaking, people, status) => {
  const petitioners = Array.from({ length: speaking }, () => somebody)
  const joint = people === undefined ? {} : { jointVisit: { people } }
  const answer = await post({ channel, petitioners, ...joint })
  expect(answer.status).toBe(status)
  if (status === 422) {
    expect(answer.body).toMatchObject({
      ...{ code: 'too-many-representatives', rule: '信访工作条例 Art. 20' },
      detail: expect.stringContaining('up to 5 people') as unknown,
    })
  }
})

test('in Zhejiang, under its ordinance, a small group is heard through three', async () => {
  const petitioners = Array.from({ length: 4 }, () => somebody)
  const change = { receivedOn: '2018-03-01', inherited: true, petitioners }
  const small = await director.post('/v1/filings', filing({ ...change, jointVisit: { people: 9 } }))
  expect(small.body).toMatchObject({ rule: '浙江省信访条例 Art. 15' })
  expect(small.body['detail']).toMatch(/up to 3 people/)
  const large = { ...change, jointVisit: { people: 11 } }
  expectStatus(await director.post('/v1/filings', filing(large)), 201)
})

test('the year of a number is that of registration in Asia/Shanghai', async () => {
  starting = 'away'
  api.clock.set('2031-12-31T15:59:59.000Z' as Instant)
  const old = await register(office, { receivedOn: '2031-12-30' })
  api.clock.set('2031-12-31T16:00:00.000Z' as Instant)
  const young = await register(office, { receivedOn: '2031-12-30' })
  expect([old.case, old.filing, young.case, young.filing]).toEqual([
    ...['2031-000001', 'F2031-000001', '2032-000001', 'F2032-000001'],
  ])
})

test('a sweeper whose service is away says so, waits, and loses nothing', async () => {
  starting = 'away'
  const { case: number } = await register(office)
  const away: CaseClient = wrapped(api.caseClient)
  const clock = { now: () => instantFrom(Date.now() + 60_000) }
  const sweeper = createSweeper({ ...api.deps, prisma: api.db, caseClient: away, clock })
  await expect(sweeper.sweep()).rejects.toThrow('away')
  starting = 'works'
  expect((await sweeper.sweep()).asked).toBeGreaterThanOrEqual(1)
  await untilLiving(number)
  expect(await phaseOf(number)).toBe('registered')
})
