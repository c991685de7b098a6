import { shippedLeaflets } from '../../leaflets/read'
import { addDays } from '../../domain/time/day'
import {
  advance,
  allStaff,
  bodyOf,
  byProxy,
  caseAt,
  expectStatus,
  problemOf,
  recipientOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let proxy: ApiCaller
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  proxy = await api.signedIn('proxy')
})
afterAll(() => api.close())

type Told = { code: string; title: string; hash: string }
const hashOf = (code: string) =>
  shippedLeaflets().find(({ leaflet }) => leaflet.code === code)?.hash
const hand = (caller: ApiCaller, number: string, body: object) =>
  caller.post(`/v1/cases/${number}/leaflets`, { occurredOn: today, way: 'in-hand', ...body })
const fittingFor = async (caller: ApiCaller, number: string) => {
  const { body } = expectStatus(await caller.get(`/v1/cases/${number}/leaflets`), 200)
  return (body['leaflets'] as Told[]).map(({ code }) => code)
}

test('anybody reads them, without an account: all that hold today, and each whole', async () => {
  const stranger = api.stranger()
  const { body } = expectStatus(await stranger.get('/v1/public/leaflets'), 200)
  const told = body['leaflets'] as Told[]
  expect(told.map(({ code }) => code)).toContain('labour-arbitration')
  const one = expectStatus(await stranger.get('/v1/public/leaflets/labour-arbitration'), 200)
  expect(one.body).toMatchObject({
    hash: hashOf('labour-arbitration'),
    door: { name: expect.stringContaining('仲裁') as string },
    basis: expect.arrayContaining([
      { law: '信访工作条例', articles: ['31(2)'], unverified: false },
    ]) as object[],
  })
  const byHash = `/v1/public/leaflets/three-levels?hash=${hashOf('three-levels')}`
  expect((await stranger.get(byHash)).body).toMatchObject({ code: 'three-levels' })
  const other = `/v1/public/leaflets/courts?hash=${hashOf('three-levels')}`
  expect(problemOf(await stranger.get(other))).toEqual([404, 'not-found'])
  expect(problemOf(await stranger.get('/v1/public/leaflets/rumours'))).toEqual([404, 'not-found'])
})

test('what fits a matter follows how it was sorted and what it is about', async () => {
  const { case: number } = await register(staff.office)
  await caseAt(staff.office, number, 1)
  expect(await fittingFor(staff.office, number)).toEqual(['your-rights'])
  await advance(staff, number, 'acceptance')
  expect(await fittingFor(staff.office, number)).toEqual(['three-levels', 'your-rights'])
  const path = '劳动保障/拖欠工资'
  await api.owner.subject.createMany({
    data: [{ path: '劳动保障' }, { path, parentPath: '劳动保障' }],
    skipDuplicates: true,
  })
  await api.owner.case.update({ where: { number }, data: { subjectPath: path } })
  expect(await fittingFor(staff.office, number)).toEqual([
    ...['labour-arbitration', 'three-levels', 'your-rights'],
  ])
  expect(problemOf(await proxy.get(`/v1/cases/${number}/leaflets`))).toEqual([
    404,
    'case-not-found',
  ])
  const read = { action: 'leaflets-read', subject: `case:${number}` }
  expect(await api.owner.auditEntry.count({ where: read })).toBe(3)
})

test('a proxy hands one out, and whoever got it sees it by their query code', async () => {
  const { case: number, queryCode } = await register(proxy, byProxy)
  await caseAt(proxy, number, 1)
  expectStatus(await hand(proxy, number, { leaflet: 'three-levels' }), 200)
  const { body: detail } = await caseAt(proxy, number, 2)
  const hash = hashOf('three-levels')
  const recipient = recipientOf(number)
  expect(detail['leaflets']).toEqual([
    { leaflet: 'three-levels', hash, way: 'in-hand', on: today, recipient },
  ])
  const seen = expectStatus(await api.stranger().post('/v1/look-ups', { queryCode }), 200)
  const [first] = bodyOf<{ cases: { leaflets: object[] }[] }>(seen).cases
  expect(first?.leaflets).toEqual([
    {
      ...{ on: today, code: 'three-levels', hash },
      title: expect.stringContaining('三级程序') as string,
      way: expect.objectContaining({ code: 'in-hand', zh: '当面发放' }) as object,
    },
  ])
})

test('none that is not there, and of several people it is said who got it', async () => {
  const petitioners = [somebody, { ...somebody, name: '李大江', phone: '139 0000 4321' }]
  const { case: number } = await register(staff.office, { petitioners })
  await caseAt(staff.office, number, 1)
  const unknown = await hand(staff.office, number, { leaflet: 'rumours' })
  expect(problemOf(unknown)).toEqual([422, 'unknown-reference'])
  const nobody = await hand(staff.office, number, { leaflet: 'your-rights' })
  expect(problemOf(nobody)).toEqual([400, 'invalid-request'])
  const recipient = `F${number}-P2`
  expectStatus(await hand(staff.office, number, { leaflet: 'your-rights', recipient }), 200)
  const stranger = await hand(staff.office, number, { leaflet: 'your-rights', recipient: 'x' })
  expect(problemOf(stranger)).toEqual([422, 'unknown-recipient'])
  const early = { leaflet: 'your-rights', recipient, occurredOn: addDays(today, 1) }
  expect(problemOf(await hand(staff.office, number, early))).toEqual([422, 'date-in-future'])
})
