import type { components } from '../../client/schema'
import { addDays } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  expectStatus,
  expectTextsBound,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const attended = { how: 'heard-report', text: '听取承办单位汇报，议定月底前修好排水沟。' }

test('what a leader did for a matter stands on the matter, by its lead and by nobody it is closed to', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await give('lead', 'lead-attention', attended)
  await give('mayor', 'lead-attention', { ...attended, how: 'visited' })

  const body = bodyOf<components['schemas']['Case']>(
    expectStatus(await staff.office.get(`/v1/cases/${number}`), 200),
  )
  expect(body.attention.map(({ how, on }) => [how, on])).toEqual([
    ['heard-report', today],
    ['visited', today],
  ])
  expect(body.texts.find(({ id }) => id === body.attention[0]?.text)).toMatchObject({
    ...{ kind: 'lead-attention', body: attended.text },
  })
  await expectTextsBound(staff.office, number)

  const given = { occurredOn: today, ...attended }
  const other = await api.signedIn('lead2')
  expect((await other.post(`/v1/cases/${number}/lead-attention`, given)).status).toBe(404)
  const unit = await staff.unit.post(`/v1/cases/${number}/lead-attention`, given)
  expect(problemOf(unit)).toEqual([403, 'not-permitted'])
})

test('what a leader did is entered when nobody holds the post any more, and is a leader’s of that day', async () => {
  const before = addDays(today, -1)
  const { case: number } = await register(staff.office, { receivedOn: before })
  const { give } = handOn(staff, number, before)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await api.owner.holding.deleteMany({ where: { postCode: 'lead-zhiyan' } })
  const where = { code: 'lead-zhiyan' }
  await api.owner.post.update({ where, data: { abolishedOn: today } })
  const meeting = { what: 'case-meeting', text: '会商意见：先行修复。', leader: 'lead-zhiyan' }
  const visit = { ...attended, leader: 'lead-zhiyan' }
  await give('office', 'advice', meeting)
  await give('office', 'lead-attention', visit)

  const told = async (door: string, body: object) =>
    problemOf(await staff.office.post(`/v1/cases/${number}/${door}`, body))
  const unknown = [422, 'unknown-reference']
  // Of today there is no such post any more, and a village proxy leads nothing on any day.
  expect(await told('advice', { ...meeting, occurredOn: today })).toEqual(unknown)
  expect(await told('lead-attention', { ...visit, occurredOn: today })).toEqual(unknown)
  const proxy = { leader: 'laojie-proxy', occurredOn: before }
  expect(await told('advice', { ...meeting, ...proxy })).toEqual(unknown)
  expect(await told('lead-attention', { ...visit, ...proxy })).toEqual(unknown)
})
