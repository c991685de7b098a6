import { gzipSync } from 'node:zlib'
import { connect } from 'node:net'
import { defineRoute } from '../../api/http/route'
import { z } from '../../api/http/zod'
import { daySchema } from '../../api/schemas/values'
import { type ApiCaller, startApi, type RunningApi } from './running-api'

/** Something that takes a body, and something that breaks while it holds what somebody typed. */
const routes = [
  defineRoute({
    ...{ method: 'post', path: '/v1/probes/:id', operationId: 'probe', summary: 'x', tags: [] },
    access: { public: true },
    idempotent: 'by-nature',
    params: z.strictObject({ id: z.string().max(5) }),
    query: z.strictObject({ count: z.coerce.number().int().optional() }),
    body: z.strictObject({
      word: z.string().max(10),
      inner: z.strictObject({}).optional(),
      on: daySchema.optional(),
    }),
    answers: { 200: { description: 'x', schema: z.strictObject({ word: z.string() }) } },
    problems: [],
    handle: ({ body }) => {
      if (body.word === 'break') throw new Error(`cannot digest "${body.word} 张三"`)
      // More than was declared: the test's own check must see it.
      const answer = { word: body.word, ...(body.word === 'leak' ? { secret: 1 } : {}) }
      return Promise.resolve({ status: 200 as const, body: answer })
    },
  }),
]

let api: RunningApi
let caller: ApiCaller
beforeAll(async () => {
  api = await startApi({ routes })
  caller = api.stranger()
})
afterAll(() => api.close())

const probe = '/v1/probes/a'
const unknown = 'Leave this out: no such field is known here'
const aDay = 'Give a real day as YYYY-MM-DD, from 1949 to 2199'

const wrongFields = (body: Record<string, unknown>) =>
  Object.fromEntries(
    (body['fields'] as { path: string; message: string }[]).map(({ path, message }) => [
      path,
      message,
    ]),
  )

test('what is right comes through', async () => {
  const { status, body } = await caller.post(probe, { word: 'right' })
  expect([status, body]).toEqual([200, { word: 'right' }])
})

test.each([
  ['an unknown field', { word: 'a', extra: 1 }, { 'body.extra': unknown }],
  ['an unknown field further in', { word: 'a', inner: { x: 1 } }, { 'body.inner.x': unknown }],
  ['a field that is missing', {}, { 'body.word': 'This is missing: give a text' }],
  ['a field of another kind', { word: 5 }, { 'body.word': 'Give a text' }],
  ['a text too long', { word: 'a'.repeat(11) }, { 'body.word': 'Give at most 10 characters' }],
  ['no day', { word: 'a', on: '2026-02-30' }, { 'body.on': aDay }],
  [
    'a day whose reminders would lie in no year',
    { word: 'a', on: '2200-12-31' },
    { 'body.on': aDay },
  ],
  ['a NUL', { word: 'a\0b' }, { 'body.word': 'Remove the NUL character' }],
  ['an array', [1], { body: 'Give a JSON object' }],
  [
    'a prototype',
    JSON.parse('{"word":"a","__proto__":{"x":1}}') as object,
    { 'body.__proto__': unknown },
  ],
])('%s is refused by name, and what was sent is not repeated', async (_what, sent, fields) => {
  const { status, headers, body } = await caller.post(probe, sent)
  expect(status).toBe(400)
  expect(headers.get('Content-Type')).toMatch(/^application\/problem\+json/)
  expect(body).toMatchObject({
    type: 'urn:anjie:problem:invalid-request',
    title: 'The request does not have the expected form',
    status: 400,
    code: 'invalid-request',
  })
  expect(wrongFields(body)).toEqual(fields)
})

test('everything that is wrong is said in one answer', async () => {
  const { body } = await caller.post('/v1/probes/too-long?count=few&x=1', { word: 1 })
  expect(wrongFields(body)).toEqual({
    'params.id': 'Give at most 5 characters',
    'query.count': 'Give a number',
    'query.x': unknown,
    'body.word': 'Give a text',
  })
})

test.each([
  ['no JSON', '{"word":', 400, 'malformed-json'],
  ['a word without quotes', 'word', 400, 'malformed-json'],
])('%s is no body', async (_what, raw, status, code) => {
  const answer = await caller.post(probe, undefined, { raw })
  expect([answer.status, answer.body['code']]).toEqual([status, code])
  expect(answer.body['detail']).toBe('Send the body as one JSON object, in UTF-8.')
})

test.each([['null'], ['"word"'], ['5'], ['true'], ['[]'], ['[{"word":"a"}]']])(
  '%s is JSON and no object, and that is what is said',
  async (raw) => {
    const { status, body } = await caller.post(probe, undefined, { raw })
    expect([status, body['code']]).toEqual([400, 'invalid-request'])
    expect(wrongFields(body)).toEqual({ body: 'Give a JSON object' })
  },
)

test('nothing is no body either', async () => {
  const { status, body } = await caller.post(probe, undefined, { raw: '' })
  expect([status, body['code']]).toEqual([400, 'invalid-request'])
  expect(wrongFields(body)).toEqual({ body: 'This is missing: give a JSON object' })
})

test.each([
  ['text/plain', {}],
  ['application/x-www-form-urlencoded', {}],
  ['application/json; charset=latin1', {}],
  ['application/json', { 'Content-Encoding': 'gzip' }],
])('a body as %s %j is not read', async (type, headers) => {
  const raw = Buffer.from('{"word":"a"}')
  const answer = await caller.post(probe, undefined, {
    raw: 'Content-Encoding' in headers ? gzipSync(raw) : raw,
    headers: { 'Content-Type': type, ...headers },
  })
  expect([answer.status, answer.body['code']]).toEqual([415, 'unsupported-media-type'])
})

test.each([
  ['just above the limit', 256 * 1024],
  ['of five megabytes', 5 * 1024 * 1024],
])('a body %s is refused', async (_what, bytes) => {
  const answer = await caller.post(probe, { word: 'a'.repeat(bytes) })
  expect([answer.status, answer.body['code']]).toEqual([413, 'body-too-large'])
})

test('a body within the limit is read', async () => {
  const answer = await caller.post(probe, { word: 'a'.repeat(255 * 1024) })
  expect(answer.body['code']).toBe('invalid-request')
})

test('a body is not read before it is clear that whoever sends it may', async () => {
  const answer = await caller.post('/v1/filings', undefined, { raw: '{"broken' })
  expect(answer.status).toBe(401)
})

test('a body where none belongs is refused', async () => {
  const signedIn = await api.signedIn('office')
  const answer = await signedIn.post('/v1/inbox/none/read', { read: true })
  expect([answer.status, answer.body['code']]).toEqual([400, 'invalid-request'])
})

test('an address that is none is 404, another method 405 with those that are', async () => {
  const nowhere = await caller.get('/v1/nothing/张三')
  expect([nowhere.status, nowhere.body['code']]).toEqual([404, 'not-found'])
  expect(nowhere.text).not.toContain('张三')
  const method = await caller.send('PUT', '/v1/me')
  expect([method.status, method.body['code']]).toEqual([405, 'method-not-allowed'])
  expect(method.headers.get('Allow')).toBe('GET, HEAD')
  const deeper = await caller.send('DELETE', '/v1/cases/2026-000001')
  expect([deeper.status, deeper.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  expect((await caller.get('/v1/probes/%E0%A4%A')).status).toBeLessThan(500)
  expect((await caller.post('/v1/probes/%E0%A4%A', {})).body['code']).toBe('invalid-request')
})

test('an error nobody expected says nothing but an id, which the log knows', async () => {
  const { status, body, text } = await caller.post(probe, { word: 'break' })
  expect([status, body['code']]).toEqual([500, 'internal'])
  expect(text).not.toMatch(/digest|张三|at /)
  const line = api.logged.find((each) => each.includes(body['errorId'] as string))
  expect(line).toMatch(/"kind":"Error"/)
  expect(line).toMatch(/doors\.test\.ts/)
  expect(line).not.toMatch(/digest|张三/)
})

test('the suite sees an answer that holds more than its route declares', async () => {
  expect((await caller.post(probe, { word: 'leak' })).status).toBe(500)
})

test('answers are kept by nobody and framed by nobody', async () => {
  const { headers } = await caller.post(probe, { word: 'a' })
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Content-Security-Policy')).toBe("default-src 'none';frame-ancestors 'none'")
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect(headers.get('X-Powered-By')).toBeNull()
  expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/)
})

test('a client that leaves in the middle of its body harms nobody', async () => {
  const { port } = new URL(api.origin)
  const socket = connect(Number(port), '127.0.0.1')
  socket.write(
    'POST /v1/probes/a HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' +
      'Content-Length: 1000\r\n\r\n{"word":',
  )
  await new Promise((resolve) => setTimeout(resolve, 100))
  socket.destroy()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect((await caller.post(probe, { word: 'after' })).status).toBe(200)
})
