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
}, 60_000)
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
  expect(entries).toMatchObject([{ action: 'post-seated' }, { action: 'post-seated' }])
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
