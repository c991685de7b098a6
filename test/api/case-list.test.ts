import { register as registered } from '../../domain/case/register'
import type { CaseStart } from '../../contract/case-workflow'
import type { ApiCaller } from './running-api'
import { until } from '../support/messenger-driver'
import {
  byProxy,
  advance,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
} from './live-cases'

let api: LiveApi
const callers = new Map<string, ApiCaller>()
const numbers: string[] = []

beforeAll(async () => {
  api = await startLiveApi()
  const logins = ['office', 'office2', 'unit', 'unit2', 'director', 'lead', 'lead2', 'proxy']
  for (const login of logins) callers.set(login, await api.signedIn(login))
  for (let count = 0; count < 6; count += 1) {
    const village = count % 2 === 0 ? { village: 'laojie' } : {}
    numbers.push((await register(caller('office'), village)).case)
  }
  numbers.push((await register(caller('proxy'), byProxy)).case)
  const staff = { office: caller('office'), unit: caller('unit'), director: caller('director') }
  await advance(staff, numbers[0] ?? '', 'signature')
  await advance(staff, numbers[1] ?? '', 'acceptance')
  await until(async () => (await numbersOf('office', '?phase=starting')).length === 0)
})
afterAll(() => api.close())

function caller(login: string): ApiCaller {
  const found = callers.get(login)
  if (found === undefined) throw new Error(`Nobody is signed in as ${login}`)
  return found
}

type Page = { cases: { number: string; nextDue: string | null }[]; next: string | null }
const page = async (login: string, query: string) =>
  expectStatus(await caller(login).get(`/v1/cases${query}`), 200).body as unknown as Page
const numbersOf = async (login: string, query = '') =>
  (await page(login, query)).cases.map(({ number }) => number)
const sorted = (list: readonly (string | undefined)[]) => [...list].sort()

test('everybody sees what their posts open to them, and no more', async () => {
  expect(await numbersOf('office', '?sort=number')).toEqual(numbers)
  expect(await numbersOf('unit')).toEqual([numbers[0]])
  expect(await numbersOf('lead')).toEqual([numbers[0]])
  expect(await numbersOf('unit2')).toEqual([])
  expect(await numbersOf('lead2')).toEqual([])
  expect(await numbersOf('proxy')).toEqual([numbers[6]])
})

test('filters by phase, unit, lead, village and lateness', async () => {
  expect(await numbersOf('office', '?phase=signed-for')).toEqual([numbers[0]])
  expect(await numbersOf('office', '?unit=natural-resources')).toEqual([numbers[0]])
  expect(await numbersOf('office', '?lead=lead-zhujia')).toEqual([numbers[0]])
  expect(await numbersOf('office', '?unit=justice')).toEqual([])
  expect(await numbersOf('office', '?village=laojie&sort=number')).toEqual([
    ...[numbers[0], numbers[2], numbers[4]],
  ])
  expect(await numbersOf('office', '?overdue=true')).toEqual([])
  expect((await numbersOf('office', '?overdue=false')).length).toBe(7)
  expect(problemOf(await caller('office').get('/v1/cases?phase=asleep'))).toEqual([
    ...[400, 'invalid-request'],
  ])
  expect(problemOf(await caller('office').get('/v1/cases?risk=1'))).toEqual([
    ...[400, 'invalid-request'],
  ])
})

test('mine: what I registered, and that on which one of my posts owes something', async () => {
  expect(sorted(await numbersOf('office', '?mine=true'))).toEqual(sorted(numbers))
  // Following up an accepted case is owed by the second post of the office.
  expect(sorted(await numbersOf('office2', '?mine=true'))).toEqual(sorted([numbers[0], numbers[1]]))
  expect(await numbersOf('director', '?mine=true')).toEqual([])
})

test('what is due next comes first', async () => {
  const { cases } = await page('office', '?sort=due')
  const dues = cases.map(({ nextDue }) => nextDue)
  expect(dues).toEqual([...dues].sort())
  expect(await numbersOf('office', '?sort=newest')).toEqual([...numbers].reverse())
})

test.each(['due', 'number', 'newest'])(
  'pages by %s neither repeat nor skip a case while others are written',
  async (sort) => {
    const before = new Set(await numbersOf('office', `?sort=${sort}&size=100`))
    const seen: string[] = []
    let next: string | null = null
    do {
      const after: string = next === null ? '' : `&after=${next}`
      const found: Page = await page('office', `?sort=${sort}&size=2${after}`)
      seen.push(...found.cases.map(({ number }) => number))
      next = found.next
      if (seen.length === 4) await register(caller('office'))
    } while (next !== null)
    expect(new Set(seen).size).toBe(seen.length)
    expect([...before].filter((number) => !seen.includes(number))).toEqual([])
  },
)

test('a cursor that was tampered with is refused', async () => {
  expect(problemOf(await caller('office').get('/v1/cases?after=abc'))).toEqual([
    ...[400, 'invalid-request'],
  ])
})

test('a cursor goes on in the order in which it was given, and in no other', async () => {
  const { next } = await page('office', '?sort=due&size=2')
  const other = await caller('office').get(`/v1/cases?sort=number&size=2&after=${next}`)
  expect(problemOf(other)).toEqual([400, 'invalid-request'])
})

test('a range that is turned round is refused, by lists and counters alike', async () => {
  for (const range of ['received', 'due', 'concluded', 'ended']) {
    const query = `?${range}From=2026-03-02&${range}To=2026-03-01`
    for (const path of ['/v1/cases', '/v1/case-counters']) {
      const answer = await caller('office').get(path + query)
      expect([path, range, ...problemOf(answer)]).toEqual([path, range, 400, 'invalid-request'])
      expect(answer.text).toContain(`"query.${range}To"`)
    }
    const oneDay = `?${range}From=2026-03-02&${range}To=2026-03-02`
    expect(await numbersOf('office', oneDay)).toEqual([])
  }
})

test('what nobody has sorted yet is listed as it is counted', async () => {
  const unsorted = await numbersOf('office', '?kind=unsorted&size=100')
  const { body } = await caller('office').get('/v1/case-counters')
  const counted = body as unknown as { byKind: { unsorted: number } }
  expect(unsorted.length).toBe(counted.byKind.unsorted)
  expect(unsorted).not.toContain(numbers[0])
  expect(unsorted).toContain(numbers[2])
})

test('a page is one statement, however many cases it holds', async () => {
  let statements = 0
  const counting = api.db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        statements += 1
        return query(args)
      },
    },
  })
  const { listCases } = await import('../../api/queries/case-list')
  const scope = { everywhere: true, units: [], leads: [], receives: [], stations: [] }
  const viewer = { person: 'person-1', posts: [], ...scope }
  const { cases } = await listCases(
    counting as unknown as typeof api.db,
    viewer as unknown as Parameters<typeof listCases>[1],
    {},
    { sort: 'due', size: 100 },
  )
  expect([cases.length > 5, statements]).toEqual([true, 1])
})

test('the dates told at the counter are those the case lives by', async () => {
  const { case: number } = await register(caller('office'))
  await until(async () => (await numbersOf('office', '?phase=starting')).length === 0)
  const row = await api.owner.case.findUniqueOrThrow({ where: { number } })
  const start = row.startArgs as unknown as CaseStart
  const snapshot = row.snapshot as unknown as { duties: unknown; registeredAt: never }
  const told = registered(start.registration, start.settings, snapshot.registeredAt)
  expect(snapshot.duties).toEqual(JSON.parse(JSON.stringify(told.state.duties)))
  expect(row.receivedOn).toBe(today)
})
