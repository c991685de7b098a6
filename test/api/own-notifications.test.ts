import { roles } from '../../domain/access'
import { type ApiCaller, loginOf, startApi, type RunningApi } from './running-api'
import { problemOf } from './live-cases'

let api: RunningApi
let office: ApiCaller
let colleague: ApiCaller
let me: string

const path = '/v1/me/notifications'
const put = (caller: ApiCaller, body: object) => caller.send('PUT', path, body)

beforeAll(async () => {
  api = await startApi()
  office = await api.signedIn('office')
  colleague = await api.signedIn('office2')
  me = ((await office.get('/v1/me')).body['person'] as { id: string }).id
  const notedAt = new Date()
  await api.owner.channel.createMany({
    data: [
      { name: 'app', kind: 'webhook', configured: true, notedAt },
      { name: 'gone', kind: 'webhook', configured: false, notedAt },
      { name: 'group', kind: 'wecom', configured: true, notedAt },
      { name: 'sms', kind: 'sms', configured: true, notedAt },
    ],
  })
})
afterAll(() => api.close())

const offered = [
  { name: 'app', kind: 'webhook', reachesYou: true },
  { name: 'sms', kind: 'sms', reachesYou: false },
]

test.each(roles.map((role) => [role]))('%s reads and sets their own', async (role) => {
  const caller = await api.signedIn(loginOf[role])
  const unchosen = { mail: 'all', channels: [], hasAddress: true, offered }
  expect((await caller.get(path)).body).toEqual(unchosen)
  const set = await put(caller, { mail: 'urgent', channels: [] })
  expect([set.status, set.body]).toEqual([200, { ...unchosen, mail: 'urgent' }])
  expect((await put(caller, { mail: 'all', channels: [] })).status).toBe(200)
})

test('it is one’s own alone, kept in place of the one before, and audited', async () => {
  expect((await api.stranger().get(path)).status).toBe(401)
  expect((await put(api.stranger(), { mail: 'none', channels: [] })).status).toBe(401)
  await put(office, { mail: 'urgent', channels: ['app', 'app'] })
  const set = await put(office, { mail: 'none', channels: ['app'] })
  expect(set.body).toMatchObject({ mail: 'none', channels: ['app'] })
  expect((await office.get(path)).body).toEqual(set.body)
  expect((await colleague.get(path)).body).toMatchObject({ mail: 'all', channels: [] })
  expect(await api.owner.notificationChoice.findMany({ where: { personId: me } })).toMatchObject([
    { mail: 'none', channels: ['app'] },
  ])
  const [last] = await api.owner.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 })
  expect(last).toMatchObject({
    ...{ actor: me, action: 'notifications-chosen', subject: `person:${me}` },
    detail: { mail: 'none', channels: 'app' },
  })
  await api.owner.channel.update({ where: { name: 'app' }, data: { configured: false } })
  expect((await office.get(path)).body).toMatchObject({ mail: 'none', channels: [] })
  await api.owner.channel.update({ where: { name: 'app' }, data: { configured: true } })
})

test.each([
  ['nothing at all', { mail: 'none', channels: [] }, [422, 'urgent-silenced']],
  ['a way that does not lead there', { mail: 'none', channels: ['sms'] }, [422, 'urgent-silenced']],
  ['a group', { mail: 'all', channels: ['group'] }, [422, 'unknown-reference']],
  ['what is configured no more', { mail: 'all', channels: ['gone'] }, [422, 'unknown-reference']],
  ['the inbox turned off', { mail: 'all', channels: [], inbox: false }, [400, 'invalid-request']],
  ['another measure', { mail: 'weekly', channels: [] }, [400, 'invalid-request']],
])('%s is refused, and changes nothing', async (_what, body, problem) => {
  const before = (await colleague.get(path)).body
  expect(problemOf(await put(colleague, body))).toEqual(problem)
  expect((await colleague.get(path)).body).toEqual(before)
})

test('a telephone number makes short messages a way, and nobody reads it here', async () => {
  const operator = await api.signedIn('operator')
  const change = (body: object) => operator.send('PUT', `/v1/people/${me}`, body)
  expect(problemOf(await change({ phone: '12345' }))).toEqual([400, 'invalid-request'])
  expect((await change({ phone: '+86 138-0000-0000' })).status).toBe(200)
  const { phone, phoneKey } = await api.owner.person.findUniqueOrThrow({ where: { id: me } })
  expect(api.deps.fieldCipher.open(`Person.phone:${me}`, phone!, phoneKey!)).toBe('13800000000')
  const { body, text } = await office.get(path)
  expect(body['offered']).toEqual(offered.map((each) => ({ ...each, reachesYou: true })))
  expect(text).not.toContain('138')
  expect((await put(office, { mail: 'none', channels: ['sms'] })).status).toBe(200)
  expect((await change({ phone: null })).status).toBe(200)
  const without = await api.owner.person.findUniqueOrThrow({ where: { id: me } })
  expect([without.phone, without.phoneKey]).toEqual([null, null])
  expect(api.logged.join('')).not.toContain('13800000000')
})
