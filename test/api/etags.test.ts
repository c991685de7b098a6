import { randomUUID } from 'node:crypto'
import { ProblemAnswered, type Client } from '../../client/client'
import {
  advance,
  allStaff,
  caseAt,
  filing,
  problemOf,
  recipientOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff
let number: string
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
beforeEach(async () => {
  number = (await register(staff.office)).case
  await caseAt(staff.office, number, 1)
})
afterAll(() => api.close())

const on = { occurredOn: today }
const acceptance = { ...on, kind: 'petition', route: 'hear-and-decide' } as const
const tagOf = ({ headers }: { headers: Headers }) => headers.get('ETag') ?? ''
const caseTag = async (client: Client) =>
  tagOf(await client.get('/v1/cases/{number}', { path: { number } }))

async function refused(asked: Promise<unknown>): Promise<[number, string, string | undefined]> {
  const problem = await asked.catch((error: unknown) => error)
  if (!(problem instanceof ProblemAnswered)) throw new Error(`No problem: ${String(problem)}`)
  const { status, code, fields } = problem.problem
  return [status, code, fields?.[0]?.path]
}
const since = [412, 'changed-since', undefined]

const accept = (ifMatch: string, key = randomUUID()) =>
  staff.office.calls.post('/v1/cases/{number}/acceptance', {
    ...{ path: { number }, body: acceptance, ifMatch, key },
  })
const serve = () =>
  staff.office.calls.post('/v1/cases/{number}/notices', {
    ...{ path: { number }, body: { ...on, recipient: recipientOf(number), way: 'signed' } },
  })

test('the same answer has the same tag, is not sent twice, and is kept nowhere on the way', async () => {
  const { calls } = staff.office
  const path = { number }
  const first = await calls.get('/v1/cases/{number}', { path })
  expect(tagOf(first)).toMatch(new RegExp(`^"case:${number}\\.1\\.[\\w-]{22}"$`))
  expect(first.headers.get('Vary')).toContain('Cookie')
  expect(first.headers.get('Cache-Control')).toBe('no-store')
  expect(await calls.getIfOther(tagOf(first), '/v1/cases/{number}', { path })).toBeUndefined()
  const among = `"x", W/${tagOf(first)}`
  const again = await staff.office.get(`/v1/cases/${number}`, {
    headers: { 'If-None-Match': among },
  })
  expect([again.status, again.text, again.headers.get('ETag')]).toEqual([304, '', tagOf(first)])
  await serve()
  await caseAt(staff.office, number, 2)
  const second = await calls.getIfOther(tagOf(first), '/v1/cases/{number}', { path })
  expect(second?.data.version).toBe(2)
})

test('two who see other views have other tags, and so has a draft that moves no version', async () => {
  await advance(staff, number, 'signature')
  const [office, unit] = [await caseTag(staff.office.calls), await caseTag(staff.unit.calls)]
  expect(office).not.toBe(unit)
  expect(office.split('.').slice(0, 2)).toEqual(unit.split('.').slice(0, 2))
  const body = { kind: 'opinion', text: '经核实，予以支持。' } as const
  const stored = staff.unit.calls.post('/v1/cases/{number}/texts', { path: { number }, body })
  expect((await stored).status).toBe(201)
  expect(await caseTag(staff.unit.calls)).not.toBe(unit)
})

test('a command that rests on what was seen is carried out, and one on what was before is not', async () => {
  const seen = await caseTag(staff.office.calls)
  await serve()
  expect(await refused(accept(seen))).toEqual(since)
  await caseAt(staff.office, number, 2)
  expect((await accept(await caseTag(staff.office.calls))).data.version).toBe(3)
})

test('a version by the body is refused as before, and two that differ are asked about', async () => {
  const seen = await caseTag(staff.office.calls)
  const path = { number }
  const stale = { ...acceptance, expectedVersion: 9 }
  const answer = await staff.office.post(`/v1/cases/${number}/acceptance`, stale)
  expect(problemOf(answer)).toEqual([409, 'stale-version'])
  const both = { path, body: stale, ifMatch: seen }
  const asked = staff.office.calls.post('/v1/cases/{number}/acceptance', both)
  expect(await refused(asked)).toEqual([400, 'invalid-request', 'body.expectedVersion'])
})

test('repeated under its key with the tag of then, a request gets its first answer', async () => {
  const seen = await caseTag(staff.office.calls)
  const key = randomUUID()
  const first = await accept(seen, key)
  expect((await accept(seen, key)).data).toEqual({ ...first.data, pending: false })
  expect(await refused(accept(seen))).toEqual(since)
})

test('of two who saw the same, one at a time: the case decides, not whoever asks first', async () => {
  const seen = await caseTag(staff.office.calls)
  const path = { number }
  const explain = (text: string) =>
    staff.office.calls.post('/v1/cases/{number}/explanations', {
      ...{ path, body: { ...on, text }, ifMatch: seen },
    })
  const given = await Promise.allSettled(['一', '二', '三', '四'].map(explain))
  const fulfilled = given.filter(({ status }) => status === 'fulfilled')
  expect(fulfilled).toHaveLength(1)
  for (const each of given) {
    if (each.status === 'rejected')
      expect(await refused(Promise.reject(each.reason as Error))).toEqual(since)
  }
})

test.each([
  ['no quotes', 'case:1', 400],
  ['nothing', '', 400],
  ['one of two not a tag', '"a", b', 400],
  ['that of another thing', '"organisation.1.abc"', 412],
  ['that of another case', '"case:2020-000001.1.abc"', 412],
  ['a comma within', '"case:1,2"', 412],
  ['a weak one', 'W/"case:NUMBER.1.abc"', 412],
  ['whatever there is', '*', 200],
  ['the newest of several', '"case:NUMBER.0.a", "case:NUMBER.1.b"', 200],
])('If-Match with %s: %s answers %d', async (_what, header, status) => {
  const headers = { 'If-Match': header.replaceAll('NUMBER', number) }
  const answer = await staff.office.post(`/v1/cases/${number}/acceptance`, acceptance, { headers })
  expect(answer.status).toBe(status)
  if (status === 400)
    expect(answer.body['fields']).toEqual([
      {
        path: 'header.If-Match',
        message: 'Give the ETag of what you saw as it came, in its quotes, or *',
      },
    ])
})

test('what is written beside a case goes by its tag too', async () => {
  const seen = await caseTag(staff.office.calls)
  await serve()
  await caseAt(staff.office, number, 2)
  const path = { number }
  const text = { path, body: { kind: 'opinion', text: '支持。' } as const, ifMatch: seen }
  expect(await refused(staff.office.calls.post('/v1/cases/{number}/texts', text))).toEqual(since)
  const about = (ifMatch: string) =>
    staff.office.calls.put('/v1/cases/{number}/subject', { path, body: { subject: null }, ifMatch })
  expect(await refused(about(seen))).toEqual(since)
  expect((await about(await caseTag(staff.office.calls))).data.subject).toBeNull()
})

test('the organisation has a tag, and is changed by whoever saw it as it is', async () => {
  const { calls } = staff.director
  const read = await calls.get('/v1/organisation')
  const rename = (ifMatch: string, name: string) =>
    calls.put('/v1/areas/{code}', { path: { code: 'zhujia' }, body: { name }, ifMatch })
  expect((await rename(tagOf(read), '朱家片')).status).toBe(200)
  expect(await refused(rename(tagOf(read), '朱家'))).toEqual(since)
  const changed = await calls.getIfOther(tagOf(read), '/v1/organisation')
  expect(changed?.data.areas.find(({ code }) => code === 'zhujia')?.name).toBe('朱家片')
  const area = { code: 'new-area', name: '新片' }
  const key = randomUUID()
  const add = (ifMatch: string) => calls.post('/v1/areas', { body: area, ifMatch, key })
  const first = await add(tagOf(changed!))
  expect((await add(tagOf(changed!))).data).toEqual(first.data)
})

test('a mapping of books is saved over by whoever saw the one of now', async () => {
  const { calls } = staff.director
  const path = { name: 'mailbox' }
  const assumed = {
    channel: 'online',
    kind: 'petition',
    route: 'hear-and-decide',
    place: 'here',
  } as const
  const columns = {
    留言编号: 'key',
    留言主题: 'title',
    留言详情: 'words',
    留言时间: 'receivedOn',
  } as const
  const save = (channel: 'online' | 'letter', ifMatch?: string) =>
    calls.put('/v1/ledgers/{name}', {
      ...{ path, body: { columns, assumed: { ...assumed, channel } } },
      ...(ifMatch === undefined ? {} : { ifMatch }),
    })
  expect(await refused(calls.get('/v1/ledgers/{name}', { path }))).toEqual([
    404,
    'not-found',
    undefined,
  ])
  expect(await refused(save('online', '"ledger:mailbox.x"'))).toEqual(since)
  await save('online')
  const seen = tagOf(await calls.get('/v1/ledgers/{name}', { path }))
  expect((await save('letter', seen)).data.assumed.channel).toBe('letter')
  expect(await refused(save('online', seen))).toEqual(since)
  expect((await save('online', '*')).status).toBe(200)
})

test('the tree of subjects is not sent to whoever has it', async () => {
  const { calls } = staff.office
  const tree = await calls.get('/v1/subjects')
  expect(await calls.getIfOther(tagOf(tree), '/v1/subjects')).toBeUndefined()
})

test('where nothing goes by a tag, one is refused and not passed over', async () => {
  const answer = await staff.office.post('/v1/filings', filing(), {
    headers: { 'If-Match': '"a"' },
  })
  expect(problemOf(answer)).toEqual([400, 'invalid-request'])
})
