import type { components } from '../../client/schema'
import { addDays } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

type Analysis = components['schemas']['Analysis']
type Cell = { matters: number; cases: string }

let api: LiveApi
let staff: Staff

const within = '土地/征收'
const accepted = { kind: 'petition', route: 'hear-and-decide' }

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  await api.owner.subject.create({ data: { path: '土地' } })
  await api.owner.subject.create({ data: { path: within, parentPath: '土地' } })
})
afterAll(() => api.close())

async function matter(subject: string | null, change: object, kind: object | null = accepted) {
  const { case: number } = await register(staff.office, change)
  if (kind !== null) await handOn(staff, number).give('office', 'acceptance', kind)
  if (subject !== null) {
    const { calls } = staff.office
    await calls.put('/v1/cases/{number}/subject', { path: { number }, body: { subject } })
  }
  return number
}

const from = addDays(today, -60)
const analysed = async (login: keyof Staff = 'office', query = '') =>
  bodyOf<Analysis>(
    expectStatus(await staff[login].get(`/v1/analysis?from=${from}&to=${today}${query}`), 200),
  )

const cellsOf = ({ subjects }: Analysis): Cell[] =>
  subjects.flatMap((subject) => [
    ...[subject, ...subject.periods],
    ...(subject.areas ?? []).flatMap((area) => [
      ...[area, ...area.periods],
      ...area.villages.flatMap((village) => [village, ...village.periods]),
    ]),
  ])

test('every count opens the list of exactly its cases, and nothing else counts', async () => {
  const first = await matter(within, { village: 'laojie' })
  await matter(within, { village: 'laojie' })
  await matter(within, {})
  await matter('土地', { village: 'laojie' })
  await matter(null, { village: 'laojie' })
  // Not sorted, and a report: neither is counted.
  await matter(within, { village: 'laojie' }, null)
  await matter(within, { village: 'laojie' }, { kind: 'report' })
  // Merged: counted where it goes on.
  const merged = await matter(within, { village: 'laojie' })
  await handOn(staff, merged).give('office', 'merger', { into: first })

  const found = await analysed()
  const land = found.subjects.find(({ subject }) => subject === '土地')
  expect([land?.matters, land?.areas]).toEqual([4, null])
  const taking = found.subjects.find(({ subject }) => subject === within)
  expect([taking?.matters, taking?.areas?.map(({ matters }) => matters)]).toEqual([3, [2, 1]])
  const unsaid = found.subjects.find(({ subject }) => subject === null)
  expect([unsaid?.matters, unsaid?.areas]).toEqual([1, null])
  for (const { matters, cases } of cellsOf(found)) {
    const { body } = expectStatus(await staff.office.get(cases), 200)
    expect((body['cases'] as unknown[]).length).toBe(matters)
  }
  expect((await analysed('mayor')).subjects).toEqual(found.subjects)
  const own = await analysed('office', `&subject=${encodeURIComponent(within)}`)
  expect(own.subjects.map(({ subject }) => subject)).toEqual([within])
})

test('what is closed to somebody does not count for them', async () => {
  const number = await matter(within, { village: 'laojie' })
  const all = (await analysed('mayor')).subjects.find(({ subject }) => subject === within)
  await api.owner.case.update({ where: { number }, data: { excluded: [await idOf('mayor')] } })
  const left = (await analysed('mayor')).subjects.find(({ subject }) => subject === within)
  expect(left?.matters).toBe((all?.matters ?? 0) - 1)
})

async function idOf(login: keyof Staff): Promise<string> {
  const answer = expectStatus(await staff[login].get('/v1/me'), 200)
  return bodyOf<{ person: { id: string } }>(answer).person.id
}

test('asks for no channel, for days in order, and of nobody else', async () => {
  const ask = (query: string) => staff.office.get(`/v1/analysis?${query}`)
  expect(problemOf(await ask(`from=${from}&to=${today}&channel=referral`))[0]).toBe(400)
  expect(problemOf(await ask(`from=${today}&to=${from}`))[0]).toBe(400)
  expect(problemOf(await ask(`from=2000-01-01&to=${today}`))[0]).toBe(400)
  for (const login of ['lead', 'unit'] as const) {
    const refused = await staff[login].get(`/v1/analysis?from=${from}&to=${today}`)
    expect(problemOf(refused)).toEqual([403, 'not-permitted'])
  }
})
