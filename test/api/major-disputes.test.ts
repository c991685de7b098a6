import {
  allStaff,
  byProxy,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let proxy: ApiCaller
let village: ApiCaller

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  proxy = await api.signedIn('proxy')
  village = await api.signedIn('village')
})
afterAll(() => api.close())

const mark = (caller: ApiCaller, number: string) =>
  caller.post(`/v1/cases/${number}/urgency`, { occurredOn: today })

type Owed = { kind: string; state: string; due: string; owedBy: { code: string } | string }

/** What the office owes once it is marked, and what is sent of it. */
async function owed(number: string) {
  const { body } = await caseAt(staff.office, number, 2)
  const duty = (body['duties'] as Owed[]).find(({ kind }) => kind === 'report-urgent')
  const told = await api.owner.outbox.findMany({
    where: { caseNumber: number, dutyId: { contains: 'report-urgent' }, rung: 'opened' },
  })
  return { duty, told: told.map(({ urgent, posts }) => ({ urgent, posts })) }
}

async function ofVillage(): Promise<string> {
  const { case: number } = await register(staff.office, { village: 'laojie' })
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'dispute' })
  await give('office', 'entrustment', { unit: 'village-laojie', lead: 'lead-zhujia' })
  return number
}

test('a proxy says that a dispute is major: the office looks the same day and is told at once', async () => {
  const { case: number } = await register(proxy, { ...byProxy, village: 'laojie' })
  expectStatus(await mark(proxy, number), 200)
  const { duty, told } = await owed(number)
  expect(duty).toMatchObject({ state: 'open', due: today })
  const sorting = await api.owner.duty.findFirstOrThrow({
    where: { subject: number, kind: 'sort' },
  })
  expect(told.map(({ urgent, posts }) => [urgent, posts[0]])).toEqual([[true, sorting.owedBy]])
})

test('so does the head of a village of what is entrusted to its committee', async () => {
  const number = await ofVillage()
  expectStatus(await mark(village, number), 200)
  expect((await owed(number)).duty).toMatchObject({ state: 'open', due: today })
  expect(problemOf(await mark(village, number))).toEqual([422, 'not-allowed-now'])
})

test('nobody else does: who sees nothing of it learns nothing, who only leads or heads may not', async () => {
  const number = await ofVillage()
  const unknown = [404, 'case-not-found']
  expect(problemOf(await mark(proxy, number))).toEqual(unknown)
  expect(problemOf(await mark(staff.unit, number))).toEqual(unknown)
  for (const caller of [staff.lead, staff.mayor]) {
    expect(problemOf(await mark(caller, number))).toEqual([403, 'not-permitted'])
  }
})
