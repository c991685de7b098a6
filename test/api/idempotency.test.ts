import { KEY_PATTERN } from '../../api/http/idempotency'
import { defineRoute } from '../../api/http/route'
import { z } from '../../api/http/zod'
import { type ApiCaller, startApi, type RunningApi } from './running-api'

const path = '/v1/late-entry-approvals'
const seen: string[] = []

const probe = defineRoute({
  ...{ method: 'post', path: '/v1/probes/:number', operationId: 'probe', summary: 'x', tags: [] },
  access: { action: 'read-organisation' },
  idempotent: 'update',
  params: z.strictObject({ number: z.string() }),
  query: z.strictObject({ wait: z.string().optional() }),
  body: z.strictObject({ a: z.number().optional(), b: z.number().optional() }),
  answers: { 204: { description: 'x' } },
  problems: [],
  handle: ({ idempotency }) => {
    seen.push(`${idempotency.updateId} ${idempotency.bodyHash}`)
    return Promise.resolve({ status: 204 as const })
  },
})

let api: RunningApi
let director: ApiCaller
let mayor: ApiCaller
beforeAll(async () => {
  api = await startApi({ routes: [probe] })
  director = await api.signedIn('director')
  mayor = await api.signedIn('mayor')
})
afterAll(() => api.close())

const approval = (reason: string) => ({
  ...{ caseNumber: null, command: 'register', occurredOn: '2026-01-05' },
  reason,
})
const approvals = async () => (await api.owner.lateEntryApproval.findMany()).length
const audited = async () =>
  (await api.owner.auditEntry.findMany({ where: { action: 'late-entry-approved' } })).length

test('the same key gives the same answer and does nothing again', async () => {
  const key = 'key-for-one-approval'
  const first = await director.post(path, approval('came by post'), { key })
  expect(first.status).toBe(201)
  const counts = [await approvals(), await audited()]
  const again = await director.post(path, approval('came by post'), { key })
  expect([again.status, again.body]).toEqual([201, first.body])
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
  expect(first.headers.get('Idempotency-Replayed')).toBeNull()
  expect([await approvals(), await audited()]).toEqual(counts)
})

test('the order of fields does not make another request; what they say does', async () => {
  const key = 'key-with-two-orders'
  const { reason, ...rest } = approval('the same')
  const first = await director.post(path, { reason, ...rest }, { key })
  const again = await director.post(path, { ...rest, reason }, { key })
  expect(again.body).toEqual(first.body)
  const other = await director.post(path, approval('something else'), { key })
  expect([other.status, other.body['code']]).toEqual([409, 'idempotency-key-reused'])
})

test('the key of one person means nothing for another', async () => {
  const key = 'key-of-two-persons'
  const one = await director.post(path, approval('the same'), { key })
  const two = await mayor.post(path, approval('the same'), { key })
  expect([one.status, two.status]).toEqual([201, 201])
  expect(two.body['id']).not.toBe(one.body['id'])
})

test('five at once, all under way before any is done, are done once and told the same', async () => {
  const before = [await approvals(), await audited()]
  const key = 'key-of-five-at-once'
  const answers = await whileLocked('LateEntryApproval', 5, () =>
    Array.from({ length: 5 }, () => director.post(path, approval('at once'), { key })),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ body }) => body['id'])).size).toBe(1)
  const after = [await approvals(), await audited()]
  expect(after).toEqual(before.map((count) => count + 1))
})

const TURN = { timeout: 30_000 }

/** Lets requests go on only when so many of them wait to write into a table. */
async function whileLocked<T>(table: string, waiting: number, send: () => Promise<T>[]) {
  let sent: Promise<T>[] = []
  await api.owner.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(`LOCK TABLE "${table}" IN EXCLUSIVE MODE`)
    sent = send()
    for (let waits = 0; waits < waiting;) {
      const [row] = await tx.$queryRaw<{ waits: number }[]>`
        SELECT count(*)::int AS waits FROM pg_locks WHERE NOT granted
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
      waits = row?.waits ?? 0
    }
  }, TURN)
  return Promise.all(sent)
}

test('a refusal is not remembered: put right, the same key works', async () => {
  const key = 'key-of-a-refusal'
  const future = { ...approval('early'), occurredOn: '2199-01-01' }
  const refused = await director.post(path, future, { key })
  expect([refused.status, refused.body['code']]).toEqual([422, 'date-in-future'])
  expect(refused.body['rule']).toBe('decision 2')
  expect((await director.post(path, approval('early'), { key })).status).toBe(201)
})

test.each([
  ['none', undefined],
  ['a short one', 'short'],
  ['a long one', 'x'.repeat(129)],
  ['one with a space', 'with a space'],
])('without a proper key nothing is done: %s', async (_what, key) => {
  const before = await approvals()
  const headers: Record<string, string> = key === undefined ? {} : { 'Idempotency-Key': key }
  const { status, body } = await director.send('POST', path, approval('x'), { headers })
  const [field] = body['fields'] as { path: string; message: string }[]
  expect([status, field?.path]).toEqual([400, 'header.Idempotency-Key'])
  expect(body['detail']).toContain('in the header Idempotency-Key')
  const said = /^(This is missing: give|Give) 8 to 128 visible characters, such as (\S+)$/
  const [, asked, example] = said.exec(field?.message ?? '') ?? []
  expect(asked).toBe(key === undefined ? 'This is missing: give' : 'Give')
  // What is named as an example is one.
  expect(example).toMatch(KEY_PATTERN)
  expect(await approvals()).toBe(before)
})

test('what is kept of an answer is unreadable where it lies, and bound to its key', async () => {
  const answer = await director.post(path, approval('secret'), { key: 'key-of-kept-answer' })
  const where = { key: 'key-of-kept-answer' }
  const row = await api.owner.idempotencyKey.findFirstOrThrow({ where })
  expect(Buffer.from(row.answer).toString('latin1')).not.toContain(answer.body['id'])
  // Put under another key, the ciphertext does not open.
  const other = 'key-of-another-answer'
  await director.post(path, approval('secret'), { key: other })
  await api.owner.idempotencyKey.updateMany({
    where: { key: other },
    data: { answer: row.answer, answerKey: row.answerKey },
  })
  expect((await director.post(path, approval('secret'), { key: other })).status).toBe(500)
})

test('someone who has lost the post is not told the answer again', async () => {
  const key = 'key-of-a-lost-post'
  expect((await mayor.post(path, approval('x'), { key })).status).toBe(201)
  await api.owner.account.update({ where: { login: 'mayor' }, data: { disabled: true } })
  expect((await mayor.post(path, approval('x'), { key })).status).toBe(401)
  await api.owner.account.update({ where: { login: 'mayor' }, data: { disabled: false } })
})

test('of a command the id of its update follows from person, route and key alone', async () => {
  const send = async (caller: ApiCaller, address: string, body: object, key: string) => {
    expect((await caller.post(address, body, { key })).status).toBe(204)
    const [updateId, bodyHash] = (seen.at(-1) ?? '').split(' ')
    return { updateId, bodyHash }
  }
  const first = await send(director, '/v1/probes/1', { a: 1, b: 2 }, 'key-of-command')
  expect(first.updateId).toMatch(/^[0-9a-f]{64}$/)
  expect(await send(director, '/v1/probes/1?wait=0', { b: 2, a: 1 }, 'key-of-command')).toEqual(
    first,
  )
  const other = await send(director, '/v1/probes/1', { a: 2 }, 'key-of-command')
  expect(other.updateId).toBe(first.updateId)
  expect(other.bodyHash).not.toBe(first.bodyHash)
  const elsewhere = await send(director, '/v1/probes/2', { a: 1, b: 2 }, 'key-of-command')
  expect(elsewhere.bodyHash).not.toBe(first.bodyHash)
  const next = await send(director, '/v1/probes/1', { a: 1, b: 2 }, 'key-of-command-2')
  expect(next.updateId).not.toBe(first.updateId)
  const somebody = await send(mayor, '/v1/probes/1', { a: 1, b: 2 }, 'key-of-command')
  expect(somebody.updateId).not.toBe(first.updateId)
  expect(await api.owner.idempotencyKey.count({ where: { key: 'key-of-command' } })).toBe(0)
})
