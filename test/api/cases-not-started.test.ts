import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { createSweeper } from '../../api/sweeper'
import { startApi, type ApiCaller, type RunningApi } from './running-api'
import { bodyOf, filing, problemOf } from './live-cases'

const unavailable = () => Promise.resolve({ kind: 'unavailable' as const, reason: 'away' })
let probes = 0
const away: CaseClient = {
  ...{ start: unavailable, command: unavailable, version: unavailable },
  ...{ startUndertaking: unavailable, commandUndertaking: unavailable },
  updateRules: unavailable,
  reconcile: unavailable,
  health: () => Promise.resolve(void (probes += 1)),
  close: () => Promise.resolve(),
}

let api: RunningApi
let office: ApiCaller
beforeAll(async () => {
  api = await startApi({ caseClient: away })
  office = await api.signedIn('office')
})
afterAll(() => api.close())

async function register(): Promise<string> {
  return bodyOf<{ case: string }>(await office.post('/v1/filings', filing())).case
}

test('a registration goes to the database three times: who asks, for whom, and the deed', async () => {
  // The first of a process also reads which years the office has imported.
  await register()
  let taken = 0
  const count = () => void (taken += 1)
  api.deps.pool.on('acquire', count)
  await register()
  api.deps.pool.off('acquire', count)
  expect(taken).toBe(3)
})

test('a key that brought one text before an outage cannot bring another after it', async () => {
  const number = await register()
  const key = randomUUID()
  const notice = (text: string) => ({
    ...{ occurredOn: filing().receivedOn, recipient: `F${number}-P1`, way: 'signed', text },
  })
  const send = async (text: string) =>
    problemOf(await office.post(`/v1/cases/${number}/notices`, notice(text), { key }))
  expect(await send('已受理')).toEqual([503, 'workflow-service-unavailable'])
  expect(await send('不予受理')).toEqual([409, 'idempotency-key-reused'])
  expect(await send('已受理')).toEqual([503, 'workflow-service-unavailable'])
  // It waits for its repetition, and nobody reads what has not been said yet.
  expect(await api.owner.caseText.count({ where: { caseNumber: number, kind: 'notice' } })).toBe(1)
  expect((await office.get(`/v1/cases/${number}`)).body['texts']).toEqual([])
})

test('whom a matter is about sees nothing of it, not even before it has started', async () => {
  const director = await api.signedIn('director')
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'director' } })
  const intake = await office.post('/v1/filings', filing({ accused: [personId] }))
  const { case: number } = bodyOf<{ case: string }>(intake)
  expect((await office.get(`/v1/cases/${number}`)).body['phase']).toBe('starting')
  expect(problemOf(await director.get(`/v1/cases/${number}`))).toEqual([404, 'case-not-found'])
})

test('a case that cannot be started keeps none of the later ones from it', async () => {
  const broken = await register()
  const next = await register()
  const tried: string[] = []
  const client: CaseClient = {
    ...away,
    start: ({ registration: { number } }) => {
      tried.push(number)
      if (number === broken) return Promise.reject(new RangeError('王小明'))
      return Promise.resolve({ kind: 'started' })
    },
  }
  api.logged.length = 0
  const sweeper = createSweeper({ ...api.deps, caseClient: client, leftAfterMillis: -1_000 })
  await sweeper.sweep()
  expect(tried).toEqual(expect.arrayContaining([broken, next]))
  const logged = api.logged.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(logged).toContainEqual(
    expect.objectContaining({ level: 'error', case: broken, code: 'RangeError' }),
  )
  expect(api.logged.join('')).not.toContain('王小明')
})

test('however many ask whether this is ready, the stores are asked once a second', async () => {
  const [before, began] = [probes, Date.now()]
  const answers = await Promise.all(Array.from({ length: 20 }, () => office.get('/readyz')))
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
  expect((await office.get('/readyz')).status).toBe(200)
  const seconds = Math.ceil((Date.now() - began) / 1_000)
  expect(probes).toBeGreaterThan(before)
  expect(probes).toBeLessThanOrEqual(before + seconds)
})
