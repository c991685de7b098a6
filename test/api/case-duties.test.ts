import {
  allStaff,
  bodyOf,
  caseAt,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { addDays } from '../../domain/time/day'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let number: string
let unsorted: string

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  number = (await register(staff.office)).case
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  unsorted = (await register(staff.office, { accusedUnits: ['justice'] })).case
  await caseAt(staff.office, unsorted, 1)
})
afterAll(() => api.close())

type Listed = { caseNumber: string; kind: string; owedBy: string; state: string; due: string }
type Page = { duties: Listed[]; next: string | null }
const page = async (caller: ApiCaller, query = '') =>
  bodyOf<Page>(await caller.get(`/v1/case-duties${query}`))
const listed = async (caller: ApiCaller, query = '') =>
  (await page(caller, query)).duties.map((duty) => `${duty.caseNumber} ${duty.kind} ${duty.state}`)

test('what is owed on the cases open to me, whoever owes it', async () => {
  const owed = await listed(staff.office)
  expect(owed).toContain(`${number} sort done`)
  expect(owed).toContain(`${number} handle open`)
  expect(owed).toContain(`${unsorted} sort open`)
  expect(await listed(staff.unit, '?kind=sort')).toEqual([`${number} sort done`])
  expect(await listed(await api.signedIn('unit2'))).toEqual([])
  expect(await listed(await api.signedIn('proxy'))).toEqual([])
})

test('by post, kind, state, lateness and day', async () => {
  expect(await listed(staff.office, '?post=natural-resources-head')).toEqual([
    `${number} sign-for open`,
  ])
  expect(await listed(staff.office, '?kind=handle&nature=statutory')).toEqual([
    `${number} handle open`,
  ])
  expect(await listed(staff.office, '?state=done')).toEqual(
    expect.arrayContaining([`${number} sort done`]),
  )
  expect(await listed(staff.office, '?overdue=true')).toEqual([])
  expect(await listed(staff.office, `?dueTo=${addDays(today, -1)}`)).toEqual([])
  expect((await listed(staff.office, `?dueFrom=${today}`)).length).toBeGreaterThan(3)
  const turned = `?dueFrom=${today}&dueTo=${addDays(today, -1)}`
  for (const query of ['?kind=watch', '?state=late', '?after=x', '?person=1', turned]) {
    expect(problemOf(await staff.office.get(`/v1/case-duties${query}`))[0]).toBe(400)
  }
})

test('page by page, none twice and none left out', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const query: string = after === null ? '?size=2' : `?size=2&after=${after}`
    const { duties, next } = await page(staff.office, query)
    seen.push(...duties.map(({ caseNumber, kind, due }) => `${due} ${caseNumber} ${kind}`))
    after = next
  } while (after !== null)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBe((await listed(staff.office)).length)
  expect(seen.map((each) => each.slice(0, 10))).toEqual(
    seen.map((each) => each.slice(0, 10)).sort(),
  )
})

test('every due date a duty ever had is shown, with the moment from which it held', async () => {
  const { give } = handOn(staff, number)
  await give('unit', 'signature')
  await give('mayor', 'extension', { days: 30, text: '涉及多个部门。' })
  type History = { kind: string; due: string; dueDates: { due: string; setAt: string }[] }
  const { duties } = bodyOf<{ duties: History[] }>(
    await staff.office.get(`/v1/cases/${number}/duties`),
  )
  const handle = duties.find(({ kind }) => kind === 'handle')!
  expect(handle.dueDates).toHaveLength(2)
  expect(handle.dueDates[1]!.due).toBe(handle.due)
  expect(handle.dueDates[0]!.due < handle.due).toBe(true)
  expect(handle.dueDates[0]!.setAt < handle.dueDates[1]!.setAt).toBe(true)
  const other = await (await api.signedIn('unit2')).get(`/v1/cases/${number}/duties`)
  expect(problemOf(other)).toEqual([404, 'case-not-found'])
})
