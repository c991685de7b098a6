import { randomUUID } from 'node:crypto'
import { createIndexing } from '../../api/index-filings'
import {
  byProxy,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let proxy: ApiCaller
let road: string
let water: string
let theirs: string

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  proxy = await api.signedIn('proxy')
  const claims = ['修好转弯处的路面', '装一盏路灯']
  road = await given({ title: '反映路面破损', words: '转弯处坑洼很多。', claims })
  water = await given({
    ...{ title: '村道积水', words: '一下雨就积水，路面看不见。', village: 'laojie' },
    petitioners: [{ name: '欧阳 明', address: '老街村 3 号', phone: '139-0000-7777' }],
  })
  theirs = (await register(proxy, { ...byProxy, title: '路面塌陷', words: '塌陷在桥头。' })).case
  const { give } = handOn(staff, road)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
})
afterAll(() => api.close())

const given = async (change: object) => (await register(staff.office, change)).case

type Page = { cases: { number: string; title: string | null }[]; next: string | null }
const search = async (caller: ApiCaller, asked: object) =>
  bodyOf<Page>(await caller.post('/v1/case-searches', { sort: 'number', ...asked }))
const numbers = async (caller: ApiCaller, asked: object) =>
  (await search(caller, asked)).cases.map(({ number }) => number)

test('words are found in title and words, or in one claim, and all of them must be there', async () => {
  expect(await numbers(staff.office, { words: '路面' })).toEqual([road, water, theirs])
  expect(await numbers(staff.office, { words: '路面 积水' })).toEqual([water])
  expect(await numbers(staff.office, { words: '装一盏路灯' })).toEqual([road])
  expect(await numbers(staff.office, { words: '坑洼', phase: 'registered' })).toEqual([])
  expect(await numbers(staff.office, { words: '水库' })).toEqual([])
  expect(await numbers(staff.office, { words: '路面', village: 'laojie' })).toEqual([water])
})

test('a case is found by no claim that is not in it', async () => {
  const claims = ['退还多收的水费', '补发拖欠的工资']
  const { case: first } = await register(staff.office, {
    title: '两件事',
    words: '一并反映。',
    claims,
  })
  const { give } = handOn(staff, first)
  const split = await give('office', 'splits', { claims: [`${first}-C2`] })
  const [second = ''] = bodyOf<{ cases: string[] }>(split).cases
  await caseAt(staff.office, second, 1)
  expect(await numbers(staff.office, { words: '多收的水费' })).toEqual([first])
  expect(await numbers(staff.office, { words: '拖欠的工资' })).toEqual([second])
  expect(await numbers(staff.office, { words: '一并反映' })).toEqual([first, second])
})

test('pages go on where the last one ended', async () => {
  const first = await search(staff.office, { words: '路面', size: 2 })
  expect(first.cases.map(({ number }) => number)).toEqual([road, water])
  const next = await search(staff.office, { words: '路面', size: 2, after: first.next })
  expect(next.cases.map(({ number }) => number)).toEqual([theirs])
  expect(next.next).toBeNull()
  const other = { words: '路面', size: 2, sort: 'due', after: first.next }
  const refused = await staff.office.post('/v1/case-searches', other)
  expect(problemOf(refused)).toEqual([400, 'invalid-request'])
  expect(refused.text).toContain('"body.after"')
})

test('nothing is found that is not open to whoever asks, nor counted', async () => {
  expect(await numbers(proxy, { words: '路面' })).toEqual([theirs])
  expect(await numbers(staff.unit, { words: '路面' })).toEqual([])
  const secret = await given({ title: '路面款去向', accusedUnits: ['command-office'] })
  const total = async (caller: ApiCaller) =>
    bodyOf<{ total: number }>(await caller.get('/v1/case-counters')).total
  expect(await numbers(staff.director, { words: '路面款' })).toEqual([secret])
  expect(await numbers(staff.office, { words: '路面款' })).toEqual([])
  expect(await total(staff.director)).toBe((await total(staff.office)) + 1)
  expect(await total(proxy)).toBe(1)
  expect(await total(staff.unit)).toBe(0)
})

test('counters say how many stand where, under the same filters', async () => {
  const counters = async (query = '') => bodyOf(await staff.office.get(`/v1/case-counters${query}`))
  // How many are provisional depends on the day: a date of next year may not have its calendar yet.
  expect(await counters('?village=laojie')).toMatchObject({
    ...{ total: 1, overdue: 0, settled: 0 },
    ...{ byPhase: { registered: 1 }, byKind: { unsorted: 1 } },
  })
  expect(await counters('?kind=petition')).toMatchObject({
    ...{ total: 1, byPhase: { accepted: 1 }, byKind: { petition: 1 } },
  })
  expect(await counters('?overdue=true')).toMatchObject({ total: 0, byPhase: {} })
  expect(problemOf(await staff.office.get('/v1/case-counters?person=x'))).toEqual([
    ...[400, 'invalid-request'],
  ])
})

test('a petitioner is found by their whole name or telephone, by whoever may read contacts', async () => {
  expect(await numbers(staff.office, { name: '欧阳明' })).toEqual([water])
  for (const phone of [
    '139-0000-7777',
    '13900007777',
    '+86 139 0000 7777',
    '（１３９）００００７７７７',
  ]) {
    expect(await numbers(staff.office, { phone })).toEqual([water])
  }
  expect(await numbers(staff.office, { name: '欧阳' })).toEqual([])
  expect(await numbers(staff.office, { name: '欧阳明', phone: '110' })).toEqual([])
  for (const caller of [proxy, staff.unit, staff.lead, staff.mayor]) {
    const refused = await caller.post('/v1/case-searches', { name: '欧阳明' })
    expect(problemOf(refused)).toEqual([403, 'not-permitted'])
  }
  const entry = await api.owner.auditEntry.findFirstOrThrow({
    where: { action: 'petitioner-searched' },
    orderBy: { id: 'asc' },
  })
  expect(entry.detail).toEqual({ byName: true, byPhone: false, found: 1 })
})

test('titles come only where they are asked for, and reading them is audited case by case', async () => {
  const read = () => api.owner.auditEntry.count({ where: { action: 'title-read' } })
  const before = await read()
  expect((await search(staff.office, { words: '积水' })).cases[0]?.title).toBeNull()
  expect(await read()).toBe(before)
  expect((await search(staff.office, { words: '积水', titles: true })).cases[0]?.title).toBe(
    '村道积水',
  )
  const listed = bodyOf<Page>(await staff.office.get('/v1/cases?sort=number&titles=true&size=2'))
  expect(listed.cases.map(({ title }) => title)).toEqual(['反映路面破损', '村道积水'])
  expect(await read()).toBe(before + 3)
})

test.each([
  [{ words: '路' }, 'body.words'],
  [{ words: '。。，，' }, 'body.words'],
  [{ words: '路面'.repeat(101) }, 'body.words'],
  [{ name: '' }, 'body.name'],
  [{ phone: '---' }, 'body.phone'],
  [{ after: 'x' }, 'body.after'],
  [{ words: '路面', dueFrom: '2026-03-02', dueTo: '2026-03-01' }, 'body.dueTo'],
  [{ risk: 'high' }, 'body.risk'],
])('%j is refused, and the answer names %s', async (asked, path) => {
  const answer = await staff.office.post('/v1/case-searches', asked, { key: randomUUID() })
  expect(problemOf(answer)).toEqual([400, 'invalid-request'])
  expect(answer.text).toContain(`"${path}"`)
})

test('the database holds numbers for a search, and never the words', async () => {
  const rows = await api.owner.$queryRaw<object[]>`
    SELECT grams FROM "FilingSearch" UNION ALL SELECT grams FROM "ClaimSearch"`
  const text = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  )
  expect(rows.length).toBeGreaterThan(2)
  expect(text).not.toMatch(/[路面积水]/)
})

test('what is found by is written again where it was removed', async () => {
  await api.owner.$executeRaw`DELETE FROM "FilingSearch"`
  await api.owner.$executeRaw`DELETE FROM "ClaimSearch"`
  expect(await numbers(staff.office, { words: '路面' })).toEqual([])
  const { number } = await api.owner.filing.findFirstOrThrow({ orderBy: { number: 'asc' } })
  await api.owner.$executeRaw`UPDATE "Filing" SET "titleKey" = 'lost' WHERE number = ${number}`
  expect(await createIndexing(api.deps).index()).toMatchObject({ whole: true })
  // One that cannot be opened keeps no other from being found.
  expect(await numbers(staff.office, { words: '路面 积水' })).toEqual([water])
  expect(await numbers(staff.office, { words: '装一盏路灯' })).toEqual([])
  await api.owner.$executeRaw`UPDATE "Filing" SET "titleKey" = '1' WHERE number = ${number}`
  expect(await createIndexing(api.deps).index()).toEqual({ indexed: 1, whole: true })
  expect(await createIndexing(api.deps).index()).toEqual({ indexed: 0, whole: true })
  expect(await numbers(staff.office, { words: '装一盏路灯' })).toEqual([road])
})

test('a filter by days, channel, area and standing takes what it says', async () => {
  const listed = async (query: string) =>
    bodyOf<Page>(await staff.office.get(`/v1/cases?sort=received&${query}`)).cases.map(
      ({ number }) => number,
    )
  const all = await listed('')
  expect(await listed('receivedFrom=2020-01-01&receivedTo=2020-12-31')).toEqual([])
  expect(await listed('receivedFrom=2020-01-01')).toEqual(all)
  expect(await listed('channel=letter')).toEqual([])
  expect(await listed('channel=counter')).toEqual(all)
  expect(await listed('settled=true')).toEqual([])
  expect(await listed('settled=false&listed=false&inherited=false')).toEqual(all)
  expect(await listed('concludedFrom=2020-01-01')).toEqual([])
  const { areaCode } = await api.owner.village.findUniqueOrThrow({ where: { code: 'laojie' } })
  expect(await listed(`area=${areaCode}`)).toEqual([water])
})

test('what was referred from above is listed and counted for the township, of no place or lead', async () => {
  const { areaCode } = await api.owner.village.findUniqueOrThrow({ where: { code: 'laojie' } })
  const places = [
    ['village', 'laojie'],
    ['area', areaCode],
    ['lead', 'lead-zhujia'],
  ] as const
  for (const path of ['cases', 'case-counters', 'case-exports']) {
    expectStatus(await staff.office.get(`/v1/${path}?channel=referred`), 200)
    for (const [name, code] of places) {
      expectStatus(await staff.office.get(`/v1/${path}?channel=counter&${name}=${code}`), 200)
      const refused = await staff.office.get(`/v1/${path}?channel=referred&${name}=${code}`)
      expect([refused.status, refused.text]).toEqual([
        400,
        expect.stringContaining('counted for the township as a whole'),
      ])
      const searched = { words: '路灯', channel: 'referred', [name]: code }
      expect((await staff.office.post('/v1/case-searches', searched)).status).toBe(400)
    }
  }
})
