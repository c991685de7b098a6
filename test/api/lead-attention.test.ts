import type { components } from '../../client/schema'
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
}, 60_000)
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
