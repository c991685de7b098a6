import { randomBytes } from 'node:crypto'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import { defineRoute } from '../../api/http/route'
import { isDatabaseOutage } from '../../api/http/outages'
import { parseKeyring } from '../../protection/keyring'
import { testServers } from '../support/servers'
import { within } from '../support/within'
import { type ApiCaller, startApi, type RunningApi } from './running-api'
import { silentProxy, type SilentProxy } from './silent-proxy'

/** A request whose database falls silent between two statements of one transaction. */
const stranded = defineRoute({
  ...{ method: 'post', path: '/v1/stranded', operationId: 'stranded', summary: 'x', tags: [] },
  access: { signedIn: true },
  idempotent: 'by-nature',
  answers: { 204: { description: 'x' } },
  problems: [],
  async handle({ deps }) {
    await deps.prisma.$transaction(async (tx) => {
      await tx.counter.count()
      proxy.fallSilent()
      await tx.counter.count()
    })
    return { status: 204 as const }
  },
})

let proxy: SilentProxy
let api: RunningApi
let caller: ApiCaller

beforeAll(async () => {
  const { port } = testServers().postgres
  proxy = await silentProxy(port)
  api = await startApi({
    routes: [stranded],
    throughUrl: (url) => url.replace(`:${port}/`, `:${proxy.port}/`),
  })
  caller = await api.signedIn('director')
})
afterAll(async () => {
  await proxy.close()
  await api.close()
})

/** No tests of speed: only that an answer comes before a person, or a proxy, has given up. */
const inTime = <T>(work: Promise<T>): Promise<T> => within(5_000, work)

const approval = { caseNumber: null, command: 'register', occurredOn: '2026-01-05', reason: 'x' }
const key = 'key-across-an-outage'

test('both stores answering, the process is ready', async () => {
  const { status, body } = await caller.get('/readyz')
  expect([status, body]).toEqual([200, { ready: true, database: 'ok', workflowService: 'ok' }])
})

test('a database that has fallen silent is said to be so, in time and by name', async () => {
  proxy.fallSilent()
  const asked = [
    caller.get('/v1/me'),
    caller.post('/v1/late-entry-approvals', approval, { key }),
    caller.post('/v1/sessions', { login: 'office', password: 'x' }),
    caller.post('/v1/look-ups', { queryCode: '111111111111' }),
  ]
  for (const answer of await inTime(Promise.all(asked))) {
    expect([answer.status, answer.body['code']]).toEqual([503, 'database-unavailable'])
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  }
  const ready = await inTime(caller.get('/readyz'))
  expect([ready.status, ready.body]).toEqual([
    503,
    { ready: false, database: 'no answer', workflowService: 'ok' },
  ])
  expect((await caller.get('/livez')).status).toBe(200)
})

test('when it speaks again the same request is carried out, once', async () => {
  proxy.speak()
  const first = await caller.post('/v1/late-entry-approvals', approval, { key })
  expect(first.status).toBe(201)
  const again = await caller.post('/v1/late-entry-approvals', approval, { key })
  expect(again.body).toEqual(first.body)
  expect(await api.owner.lateEntryApproval.count()).toBe(1)
})

test('one that falls silent in the middle of a transaction leaves no connection behind', async () => {
  const sent = Array.from({ length: 3 }, () => caller.post('/v1/stranded'))
  const answers = await inTime(Promise.all(sent))
  expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
  proxy.speak()
  const later = await inTime(Promise.all(Array.from({ length: 20 }, () => caller.get('/v1/me'))))
  expect(new Set(later.map(({ status }) => status))).toEqual(new Set([200]))
})

test('a database that takes no connections is an outage too, and harms no later request', async () => {
  await proxy.vanish()
  for (const path of ['/v1/me', '/v1/organisation', '/v1/duties']) {
    const answer = await inTime(caller.get(path))
    expect([answer.status, answer.body['code']]).toEqual([503, 'database-unavailable'])
  }
  expect((await inTime(caller.get('/readyz'))).body['database']).toBe('no answer')
})

test('a workflow service that is away is named', async () => {
  const keyring = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
  const where = { address: '127.0.0.1:9', namespace: 'default' }
  const away = createCaseClient({ ...where, keyring, deadlineMillis: 1_000 })
  const alone = await startApi({ caseClient: away })
  try {
    const { status, body } = await inTime(alone.stranger().get('/readyz'))
    expect([status, body]).toEqual([
      503,
      { ready: false, database: 'ok', workflowService: 'no answer' },
    ])
  } finally {
    await alone.close()
  }
})

test.each([
  [{ code: 'P1001' }, true],
  [{ code: 'P2024' }, true],
  [{ code: 'ECONNREFUSED' }, true],
  [{ code: '57P01' }, true],
  [{ cause: { originalCode: '53300' } }, true],
  [{ message: 'Query read timeout' }, true],
  [{ code: 'P2002' }, false],
  [{ code: 'P2025' }, false],
  [{ code: '23505' }, false],
  [{ code: '22021' }, false],
  [{ message: 'cannot read properties of undefined' }, false],
])('%j: an outage is told from a fault: %s', (error, outage) => {
  expect(isDatabaseOutage(error)).toBe(outage)
})
