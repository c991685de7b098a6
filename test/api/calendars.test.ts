import type { CaseClient } from '../../api/case-client/case-client'
import { createSweeper } from '../../api/sweeper'
import { movedDates } from '../../domain/case/moved-dates'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { addDays, asDay, dayOf, instantFrom } from '../../domain/time/day'
import { knownUntil } from '../../domain/time/publishing'
import { hashOf, loadRulePack, publishedCalendar } from '../../rules'
import { pinnedCalendar } from '../../rules/pinned-rules'
import { settings } from '../support/case-fixtures'
import { until } from '../support/messenger-driver'
import { asFiles, publishingRest } from '../support/publishing'
import { startCases } from '../support/started-cases'
import type { ApiCaller } from './running-api'
import {
  allStaff,
  bodyOf,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  type LiveApi,
  type Staff,
} from './live-cases'

type Shown = { due: string; provisional: boolean } | null
type Moving = { number: string; dates: { id: string; kind: string; from: Shown; to: Shown }[] }
type Preview = { examined: number; cases: Moving[]; next: string | null }

let away = false
let api: LiveApi
let staff: Staff
let operator: ApiCaller

beforeAll(async () => {
  api = await startLiveApi((client): CaseClient => ({
    ...client,
    updateRules: (what, order) =>
      away
        ? Promise.resolve({ kind: 'unavailable', reason: 'a test' })
        : client.updateRules(what, order),
  }))
  staff = await allStaff(api)
  operator = await api.signedIn('operator')
})
afterAll(() => api.close())

const today = dayOf(instantFrom(Date.now()))
const known = knownUntil(publishedCalendar())

async function pages(path: string, body?: object): Promise<Moving[]> {
  const found: Moving[] = []
  for (let after = ''; ;) {
    const query = after === '' ? '' : `?after=${after}`
    const answer = await staff.director.post(`/v1/${path}/preview${query}`, body)
    const { cases, next } = bodyOf<Preview>(expectStatus(answer, 200))
    found.push(...cases)
    if (next === null) return found
    after = next
  }
}

async function openDuties(number: string): Promise<Map<string, Shown>> {
  const where = { subject: number, state: 'open' }
  const duties = await api.db.duty.findMany({ where, orderBy: { id: 'asc' } })
  return new Map(duties.map(({ id, due, provisional }) => [id, { due, provisional }]))
}

const dutyNow = async (number: string, kind: string) =>
  (await openDuties(number)).get(`${number}/${kind}/1`)

const seenToLive = (numbers: readonly string[]) =>
  until(
    async () =>
      (await api.db.case.count({ where: { number: { in: [...numbers] }, phase: 'starting' } })) ===
      0,
    60_000,
  )

test('everybody reads what is known and until when; only the director publishes', async () => {
  for (const caller of [staff.office, staff.unit, operator]) {
    const answer = expectStatus(await caller.get('/v1/calendars'), 200)
    expect(answer.body).toMatchObject({ knownUntil: known })
    expect(answer.body['years']).toContainEqual({
      ...{ year: 2019, revision: 2, publishedOn: '2019-03-22', origin: 'program' },
      source: expect.stringContaining('2019年劳动节') as string,
    })
    for (const path of ['calendars/preview', 'calendars']) {
      expect(problemOf(await caller.post(`/v1/${path}`, { years: [] }))).toEqual([
        403,
        'not-permitted',
      ])
    }
    expect(problemOf(await caller.post('/v1/rule-packs/adoption'))).toEqual([403, 'not-permitted'])
  }
})

test('dates that rest on a year not published are listed to whom the case is open', async () => {
  // Fifteen days after 21 December is 5 January of the year after (Art. 23).
  api.clock.set(`${known}-12-21T02:00:00.000Z` as never)
  const { case: number } = await register(staff.office, { receivedOn: `${known}-12-21` })
  api.clock.follow()
  const due = `${known + 1}-01-05`
  const list = async (caller: ApiCaller) =>
    bodyOf<Preview>(expectStatus(await caller.get('/v1/calendars/provisional-dates'), 200)).cases
  expect((await list(staff.office)).find((each) => each.number === number)?.dates).toContainEqual({
    ...{ id: `${number}/notify/1`, what: 'duty', kind: 'notify', due },
    years: [known + 1],
  })
  expect((await list(staff.unit)).map((each) => each.number)).not.toContain(number)
  expect(problemOf(await operator.get('/v1/calendars/provisional-dates'))).toEqual([
    403,
    'not-permitted',
  ])
})

test('what an import moves is what the preview showed, and a preview changes nothing', async () => {
  const registered = [await register(staff.office), await register(staff.office)]
  const accused = await api.db.holding.findFirstOrThrow({ where: { postCode: 'director' } })
  const hidden = await register(staff.office, { accused: [accused.personId] })
  const numbers = [...registered, hidden].map((each) => each.case)
  await seenToLive(numbers)
  const notice = asDay(registered[0]!.dates[0]!.due)
  const body = { years: asFiles(publishingRest(notice, today)) }

  const before = await Promise.all(numbers.map(openDuties))
  const preview = await pages('calendars', body)
  expect(await pages('calendars', body)).toEqual(preview)
  expect(await Promise.all(numbers.map(openDuties))).toEqual(before)
  expect((await staff.office.get('/v1/calendars')).body['knownUntil']).toBe(known)
  const shown = preview.filter(({ number }) => numbers.includes(number))
  // Whom a report is about learns nothing of it, not even that one of its dates moves (Art. 30).
  expect(shown.map(({ number }) => number)).toEqual(registered.map((each) => each.case))

  // Two at once store it once, and while the workflow service is away nobody is told to go by it.
  away = true
  const both = [1, 2].map(() => staff.director.post('/v1/calendars', body))
  for (const answer of await Promise.all(both)) expectStatus(answer, 202)
  const again = expectStatus(await staff.director.post('/v1/calendars', body), 202)
  expect(again.body).toMatchObject({ added: [], updating: 'calendar' })
  const sweeper = createSweeper({ ...api.deps, leftAfterMillis: -1_000 })
  await expect(sweeper.sweep()).rejects.toThrow('workflow service: a test')
  away = false
  await sweeper.sweep()
  const updated = () =>
    api.db.caseEntry.count({ where: { cause: 'update-rules', caseNumber: { in: numbers } } })
  await until(async () => (await updated()) === numbers.length)

  for (const { number, dates } of shown) {
    const now = await openDuties(number)
    expect(dates.map(({ id }) => [id, now.get(id)])).toEqual(dates.map(({ id, to }) => [id, to]))
  }
  const noticeOf = shown[0]!.dates.find(({ kind }) => kind === 'notify')!.to
  expect(await dutyNow(hidden.case, 'notify')).toEqual(noticeOf)
  const fresh = await register(staff.office)
  expect(fresh.dates[0]!.due).toBe(noticeOf?.due)
}, 120_000)

test('what does not follow upon what is known is refused, and what is wrong with it is said', async () => {
  const [year] = asFiles(publishingRest(addDays(asDay(`${known}-06-01`), 0), today))
  const changed = {
    ...year!,
    revisions: year!.revisions.map((each) => ({ ...each, source: '另一通知' })),
  }
  const answer = await staff.director.post('/v1/calendars', { years: [changed] })
  expect(problemOf(answer)).toEqual([422, 'calendar-not-usable'])
  const left = {
    ...year!,
    year: known + 3,
    revisions: [{ ...year!.revisions[0]!, holidays: [], makeUpDays: [] }],
  }
  expect(problemOf(await staff.director.post('/v1/calendars/preview', { years: [left] }))).toEqual([
    422,
    'calendar-not-usable',
  ])
  const form = await staff.director.post('/v1/calendars', {
    years: [{ year: 2027, revisions: [] }],
  })
  expect(problemOf(form)).toEqual([400, 'invalid-request'])
})

test('a day that is none is named by its place, and what was sent is not repeated', async () => {
  const years = [{ year: 2027, revisions: [{ revision: 1, publishedOn: '王小明 13800000000' }] }]
  const { status, text } = await staff.director.post('/v1/calendars', { years })
  expect(status).toBe(400)
  expect(text).toContain('body.years.0.revisions.0.publishedOn')
  expect(text).not.toContain('王小明')
})

test.each(['calendars/preview', 'calendars'])(
  'a notice that is still to be published is refused by %s, and what to give is said',
  async (path) => {
    const { body: before } = await staff.office.get('/v1/calendars')
    const year = Number(before['knownUntil']) + 1
    const publishedOn = addDays(today, 7)
    const revisions = [
      { revision: 1, publishedOn, source: '一份尚未发布的通知', holidays: [], makeUpDays: [] },
    ]
    const answer = await staff.director.post(`/v1/${path}`, { years: [{ year, revisions }] })
    expect(problemOf(answer)).toEqual([422, 'calendar-not-usable'])
    expect(answer.body['detail']).toBe(
      `publishedOn of revision 1 of ${year} is ${publishedOn}, which has not come yet. ` +
        'Give the day its notice was published, today or earlier.',
    )
    expect((await staff.office.get('/v1/calendars')).body).toEqual(before)
  },
)

test('another version of a pack comes to open cases only when it is ordered', async () => {
  const pack = loadRulePack('national-2022')
  const clocks = pack.clocks.map((each) =>
    each.clock === 'notify' ? { ...each, length: { unit: 'days', count: 10 } as const } : each,
  )
  const older = { ...pack, clocks }
  const rules = settings({
    ...{ pack: older, packHash: hashOf(older) },
    ...pinnedCalendar(publishedCalendar(), today),
  })
  const registeredAt = instantFrom(Date.now())
  const [number] = await startCases(api, 1, rules, registeredAt, 2001)
  const ours = async () => {
    const { packs } = bodyOf<{ packs: { id: string; behind: number }[] }>(
      await operator.get('/v1/rule-packs'),
    )
    return packs.find(({ id }) => id === 'national-2022')
  }
  expect(await ours()).toMatchObject({ behind: 1, hash: hashOf(pack) })
  const preview = await pages('rule-packs')
  const row = await api.db.case.findUniqueOrThrow({ where: { number: number! } })
  const state = row.snapshot as unknown as CaseState
  const expected = movedDates(state, rules, { pack, packHash: hashOf(pack) }, registeredAt)
  expect(preview).toEqual([{ number: number as CaseNumber, dates: expected }])
  expectStatus(await staff.director.post('/v1/rule-packs/adoption'), 202)
  await until(async () => (await ours())?.behind === 0)
  expect(await dutyNow(number!, 'notify')).toEqual(
    expected.find(({ kind }) => kind === 'notify')?.to,
  )
}, 120_000)
