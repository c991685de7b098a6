import { randomUUID } from 'node:crypto'
import { createForgetting } from '../../api/forget-answers'
import { createSweeper } from '../../api/sweeper'
import { instantFrom, millisOf } from '../../domain/time/day'
import { at, startApi, type ApiCaller, type RunningApi } from './running-api'
import { bodyOf, filing } from './live-cases'
import { until } from '../support/messenger-driver'

const HOUR = 3_600_000
const monday = at('2026-03-02', '09:00')
const after = (hours: number) => instantFrom(millisOf(monday) + hours * HOUR)

let api: RunningApi
let director: ApiCaller
beforeAll(async () => {
  api = await startApi()
  director = await api.signedIn('director')
})
beforeEach(() => api.owner.$executeRaw`DELETE FROM "IdempotencyKey"`)
afterAll(() => api.close())

const approval = { caseNumber: null, command: 'register', occurredOn: '2026-01-05', reason: 'x' }
const approve = async (key: string) =>
  bodyOf<{ id: string }>(await director.post('/v1/late-entry-approvals', approval, { key })).id

test('an answer is given again for three days, and then the request is a new one', async () => {
  const key = randomUUID()
  api.clock.set(monday)
  const first = await approve(key)
  api.clock.set(after(72))
  expect(await createForgetting(api.deps).forget()).toBe(0)
  expect(await approve(key)).toBe(first)
  api.clock.set(instantFrom(millisOf(after(72)) + 1))
  expect(await createForgetting(api.deps).forget()).toBe(1)
  expect(await approve(key)).not.toBe(first)
})

test('where it is to be kept longer it is', async () => {
  const key = randomUUID()
  api.clock.set(monday)
  const first = await approve(key)
  api.clock.set(after(100))
  const longer = createForgetting({ ...api.deps, answersKeptHours: 168 })
  expect(await longer.forget()).toBe(0)
  expect(await approve(key)).toBe(first)
})

async function addAnswers(count: number): Promise<void> {
  await api.owner.$executeRaw`
    INSERT INTO "IdempotencyKey"
    SELECT 'person-1', 'POST /v1/filings', 'key-' || i, 'hash', 201, '', '1', ${monday}::timestamp
    FROM generate_series(1, ${count}::int) i`
}

test('many go in batches, each a statement of its own, and no round goes on for ever', async () => {
  await addAnswers(20_700)
  api.clock.set(after(73))
  const removed: number[] = []
  const counting = api.db.$extends({
    query: {
      async $executeRaw({ args, query }) {
        const gone = (await query(args)) as unknown as number
        removed.push(gone)
        return gone
      },
    },
  })
  const prisma = counting as unknown as typeof api.db
  const forgetting = createForgetting({ ...api.deps, prisma })
  expect(await forgetting.forget()).toBe(20_000)
  expect(await forgetting.forget()).toBe(700)
  expect(removed).toEqual([...Array.from({ length: 41 }, () => 500), 200])
})

test('the sweeper does it by itself, and an outage of it stops nothing else', async () => {
  api.clock.set(after(73))
  await addAnswers(3)
  const office = await api.signedIn('office')
  await office.post('/v1/filings', filing({ receivedOn: '2026-03-02' }))
  await api.owner.$executeRaw`REVOKE DELETE ON "IdempotencyKey" FROM anjie_app`
  const started: string[] = []
  const caseClient = {
    ...api.deps.caseClient,
    start: ({ registration }: { registration: { number: string } }) => {
      started.push(registration.number)
      return Promise.resolve({ kind: 'started' as const })
    },
  }
  const sweeper = createSweeper({
    ...api.deps,
    caseClient,
    leftAfterMillis: -1_000,
    everyMillis: 20,
  })
  sweeper.start()
  await until(() => api.logged.join('').includes('not forgotten yet'))
  await api.owner.$executeRaw`GRANT DELETE ON "IdempotencyKey" TO anjie_app`
  await until(async () => (await old()) === 0)
  await sweeper.stop()
  expect(started).toHaveLength(1)
})

const old = () => api.owner.idempotencyKey.count({ where: { createdAt: { lte: monday } } })
