import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { standardLimits } from '../../api/http/limits'
import { addDays } from '../../domain/time/day'
import {
  allStaff,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Registered,
  type Staff,
} from './live-cases'
import { startApi } from './running-api'

let api: LiveApi
let staff: Staff
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const matter = (change: object = {}) => ({
  title: '村道积水',
  words: '村口的路一下雨就积水，孩子上学不便。',
  petitioners: [somebody],
  ...change,
})
const file = (change: object = {}, key: string = randomUUID()) =>
  api.stranger().post('/v1/own-filings', matter(change), { key })
const filed = async (change: object = {}) =>
  expectStatus(await file(change), 201).body as unknown as Registered & {
    next: { zh: string; en: string }
  }

describe('a matter that somebody files themselves', () => {
  test('gets numbers, code and dates as at the counter, and lies in the office’s list', async () => {
    const own = await filed()
    const atCounter = await register(staff.office)
    expect(own.queryCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(own.dates).toEqual(atCounter.dates)
    expect(own.next.zh).toContain('查询码')
    const { body } = await caseAt(staff.office, own.case, 1)
    expect(body).toMatchObject({ number: own.case, channel: 'online', receivedOn: today })
    const { body: other } = await caseAt(staff.office, atCounter.case, 1)
    const owed = ({ duties }: Record<string, unknown>) =>
      (duties as { kind: string; due: unknown; owedBy: unknown }[]).map(({ kind, due, owedBy }) => {
        return { kind, due, owedBy }
      })
    expect(owed(body)).toEqual(owed(other))
    const { body: list } = await staff.office.get('/v1/cases?channel=online')
    expect((list['cases'] as { number: string }[]).map(({ number }) => number)).toContain(own.case)
  })

  test('is registered in their own right: journal and audit name them, no post and no person', async () => {
    const own = await filed()
    const actor = `${own.filing}-P1`
    await caseAt(staff.office, own.case, 1)
    const { body } = await staff.office.get(`/v1/cases/${own.case}/timeline`)
    expect((body['entries'] as object[])[0]).toMatchObject({ cause: 'registered', actor })
    const found = await api.owner.auditEntry.findMany({
      where: { subject: `filing:${own.filing}` },
    })
    expect(found).toEqual([
      expect.objectContaining({
        ...{ actor, action: 'filing-registered' },
        detail: { case: own.case, channel: 'online' },
      }),
    ])
    const row = await api.owner.case.findUniqueOrThrow({ where: { number: own.case } })
    expect([row.registeredBy, row.registeredForPost]).toEqual([actor, null])
    // No proxy has it: it went through nobody (T7).
    const proxy = await api.signedIn('proxy')
    expect(problemOf(await proxy.get(`/v1/cases/${own.case}`))).toEqual([404, 'case-not-found'])
  })

  test('opens with its code at the person’s own door', async () => {
    const { queryCode, filing } = await filed()
    const stranger = api.stranger()
    const data = await stranger.post('/v1/own-data', { queryCode, phone: somebody.phone })
    expect(expectStatus(data, 200).body).toMatchObject({ filing, channel: 'online', others: 0 })
    const { body } = await stranger.post('/v1/look-ups', { queryCode })
    expect(body).toMatchObject({ filing, receivedOn: today })
  })

  test('does not say when it was received, whom it is about by a code, or from where it came', async () => {
    for (const change of [
      ...[{ receivedOn: addDays(today, -3) }, { channel: 'counter' }, { accused: ['person-1'] }],
      ...[{ accusedUnits: ['justice'] }, { inherited: true }, { repeatOf: '2020-000001' }],
    ]) {
      expect(problemOf(await file(change))).toEqual([400, 'invalid-request'])
    }
    expect(problemOf(await file({ village: 'atlantis' }))).toEqual([422, 'unknown-reference'])
    expect(problemOf(await file({ about: '某科长' }))).toEqual([400, 'invalid-request'])
  })

  test('of many who come together is heard through those who speak for them', async () => {
    const petitioners = Array.from({ length: 6 }, () => somebody)
    const refused = await file({ petitioners, jointVisit: { people: 40 } })
    expect(problemOf(refused)).toEqual([422, 'too-many-representatives'])
    expectStatus(
      await file({ petitioners: petitioners.slice(0, 5), jointVisit: { people: 40 } }),
      201,
    )
  })
})

describe('the same sent again', () => {
  test('with its key is answered the same, and filed once', async () => {
    const key = randomUUID()
    const first = expectStatus(await file({}, key), 201)
    const again = expectStatus(await file({}, key), 201)
    expect(again.body).toEqual(first.body)
    expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  })

  test('nobody reads the answer of another by their key alone, nor is kept from filing', async () => {
    const key = randomUUID()
    const first = expectStatus(await file({}, key), 201)
    const other = expectStatus(await file({ words: '另一件事。' }, key), 201)
    expect(other.body['queryCode']).not.toBe(first.body['queryCode'])
    expect(other.headers.get('Idempotency-Replayed')).toBeNull()
    const rows = await api.owner.idempotencyKey.findMany({ where: { key } })
    for (const { principal } of rows) expect(principal).toMatch(/^sent:[0-9a-f]{64}$/)
    expect(rows).toHaveLength(2)
  })

  test('a key that could be guessed is none', async () => {
    for (const key of ['12345678', 'x'.repeat(31)]) {
      expect(problemOf(await file({}, key))).toEqual([400, 'invalid-request'])
    }
  })
})

describe('about an official', () => {
  const about = '村建办的一位负责人，姓名不详'

  test('their own words stand with the case, and whom it is about the office names', async () => {
    const own = await filed({ aboutOfficial: true, about })
    expect(own.next.zh).toContain('保密')
    const { body } = await caseAt(staff.office, own.case, 1)
    expect(body).toMatchObject({ aboutOfficial: true })
    expect(body['texts']).toEqual([
      expect.objectContaining({ kind: 'about', body: about, author: `${own.filing}-P1` }),
    ])
    const accused = { accusedUnits: ['natural-resources'] }
    await handOn(staff, own.case).give('office', 'accused', accused)
    expect(api.logged.join('\n')).not.toContain(about)
  })

  test('what is said to be so stays so, whatever it is sorted as', async () => {
    const own = await filed({ aboutOfficial: true })
    const { give } = handOn(staff, own.case)
    await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
    const row = await api.owner.case.findUniqueOrThrow({ where: { number: own.case } })
    expect([row.kind, row.aboutOfficial]).toEqual(['petition', true])
    const usual = await filed()
    await caseAt(staff.office, usual.case, 1)
    const other = await api.owner.case.findUniqueOrThrow({ where: { number: usual.case } })
    expect(other.aboutOfficial).toBe(false)
  })
})

test('one address files so many in a while, and whoever corrects theirs uses none of them up', async () => {
  const limits = { ...standardLimits, filing: { windowMillis: 60_000, most: 2 } }
  const away = { start: () => Promise.resolve({ kind: 'unavailable', reason: 'not here' }) }
  const caseClient = { ...away, close: () => Promise.resolve() } as unknown as CaseClient
  const limited = await startApi({ settings: { limits }, caseClient })
  try {
    const send = (change: object = {}) =>
      limited.stranger().post('/v1/own-filings', matter(change), { key: randomUUID() })
    for (let nth = 0; nth < 4; nth += 1) expect((await send({ title: '' })).status).toBe(400)
    // Filed it is, even while its workflow cannot start: the sweeper starts it.
    expect([(await send()).status, (await send()).status]).toEqual([201, 201])
    expect(await limited.owner.case.count({ where: { phase: 'starting' } })).toBe(2)
    const refused = await send()
    expect(problemOf(refused)).toEqual([429, 'rate-limited'])
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
  } finally {
    await limited.close()
  }
})
