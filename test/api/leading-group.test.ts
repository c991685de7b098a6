import { mayReadCircular } from '../../api/circular-access'
import type { CircularState } from '../../domain/circular/circular'
import { at, startApi, type Answered, type ApiCaller, type RunningApi } from './running-api'

let api: RunningApi
let director: ApiCaller
let unit: ApiCaller

beforeAll(async () => {
  api = await startApi()
  director = await api.signedIn('director')
  unit = await api.signedIn('unit')
})
beforeEach(() => api.clock.set(at('2026-03-10', '09:00')))
afterAll(() => api.close())

const path = '/v1/posts/natural-resources-head/group-seat'
const seatOf = async (post: string) => {
  const { body } = await director.get('/v1/organisation')
  const { posts } = body as unknown as { posts: { code: string; groupSeat: string | null }[] }
  return posts.find(({ code }) => code === post)?.groupSeat
}
const told = ({ status, body }: Answered) => [status, body['code']]

test('the demo has a leading group with head’s deputies and members (O1)', async () => {
  expect(await seatOf('lead-zhujia')).toBe('deputy')
  expect(await seatOf('justice-head')).toBe('member')
  expect(await seatOf('office-registrar')).toBeNull()
})

test('a seat is given and taken by whoever keeps the organisation, and opens no case (O5)', async () => {
  const before = (await unit.get('/v1/me')).body['actions']
  expect((await director.send('PUT', path, { seat: null })).status).toBe(200)
  expect(await seatOf('natural-resources-head')).toBeNull()
  expect((await director.send('PUT', path, { seat: 'deputy' })).status).toBe(200)
  const me = (await unit.get('/v1/me')).body as unknown as { posts: object[]; actions: unknown }
  expect(me.posts).toMatchObject([{ code: 'natural-resources-head', groupSeat: 'deputy' }])
  expect(me.actions).toEqual(before)
  const entries = (
    await api
      .signedIn('mayor')
      .then((mayor) => mayor.get('/v1/audit?subject=post:natural-resources-head'))
  ).body['entries']
  expect(entries).toMatchObject([
    { action: 'post-seated', detail: { seat: 'deputy', seatBefore: null } },
    { action: 'post-seated', detail: { seat: null, seatBefore: 'member' } },
  ])
})

test('the group has one head, and a post that is abolished has no seat', async () => {
  const seated = (post: string, seat: string | null) =>
    director.send('PUT', `/v1/posts/${post}/group-seat`, { seat })
  expect((await seated('lead-zhujia', 'head')).status).toBe(200)
  const second = await seated('justice-head', 'head')
  expect(told(second)).toEqual([422, 'seat-taken'])
  expect(second.body['detail']).toContain('PUT /v1/posts/lead-zhujia/group-seat')
  expect((await seated('lead-zhujia', 'deputy')).status).toBe(200)
  expect((await seated('justice-head', 'head')).status).toBe(200)
  expect((await seated('justice-head', 'member')).status).toBe(200)

  const of = { code: 'of-today', title: '临时岗', role: 'unit', unit: 'justice', village: null }
  expect((await director.post('/v1/posts', of)).status).toBe(201)
  const abolition = { abolishedOn: '2026-03-10' }
  const abolished = await director.send('PUT', '/v1/posts/of-today/abolition', abolition)
  expect(abolished.status).toBe(200)
  expect(told(await seated('of-today', 'member'))).toEqual([422, 'days-not-possible'])
})

test('nobody else gives a seat, there are three, and of a post that is not there none', async () => {
  expect(told(await unit.send('PUT', path, { seat: 'head' }))).toEqual([403, 'not-permitted'])
  expect(told(await director.send('PUT', path, { seat: 'watcher' }))).toEqual([
    ...[400, 'invalid-request'],
  ])
  const nobody = await director.send('PUT', '/v1/posts/nobody/group-seat', { seat: 'head' })
  expect(told(nobody)).toEqual([404, 'not-found'])
})

test('what is published to the group is read by whoever has a seat, and by no other unit', () => {
  const post = { code: 'p', title: 'p', capacity: 'holder', unitCode: 'u', villageCode: null }
  const reader = (groupSeat: 'member' | null) =>
    ({ personId: 'person', posts: [{ ...post, role: 'unit', groupSeat }] }) as never
  const paper = (readers: string) =>
    ({ publishedOn: '2019-05-01', terms: { readers } }) as unknown as CircularState
  expect(mayReadCircular(reader('member'), paper('leading-group'))).toBe(true)
  expect(mayReadCircular(reader(null), paper('leading-group'))).toBe(false)
  expect(mayReadCircular(reader('member'), paper('secretary'))).toBe(false)
})
