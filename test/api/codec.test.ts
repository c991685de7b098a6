import { type ApiCaller, startApi, type RunningApi } from './running-api'

const uiOrigin = 'http://127.0.0.1:8233'
let api: RunningApi
let operator: ApiCaller
beforeAll(async () => {
  api = await startApi({ settings: { temporalUiOrigin: uiOrigin } })
  operator = await api.signedIn('operator')
}, 60_000)
afterAll(() => api.close())

const inBase64 = (text: string) => Buffer.from(text).toString('base64')
const plain = {
  metadata: { encoding: inBase64('json/plain') },
  data: inBase64('{"phase":"registered"}'),
}

/** As the UI sends it: proto JSON, from its own origin, with the cookie of whoever looks. */
const fromUi = { Origin: uiOrigin, 'Sec-Fetch-Site': 'same-site', 'X-Namespace': 'default' }

test('what is encoded is unreadable, and decodes to what it was', async () => {
  const encoded = await operator.post('/codec/encode', { payloads: [plain] }, { headers: fromUi })
  expect(encoded.status).toBe(200)
  const [sealed] = encoded.body['payloads'] as (typeof plain)[]
  expect(Buffer.from(sealed?.data ?? '', 'base64').toString('latin1')).not.toContain('registered')
  expect(sealed?.metadata.encoding).toBe(inBase64('binary/anjie-aes-256-gcm'))
  const decoded = await operator.post('/codec/decode', { payloads: [sealed] }, { headers: fromUi })
  expect(decoded.body).toEqual({ payloads: [plain] })
})

test('what the worker’s own codec wrote is readable, and what was never sealed stays as it is', async () => {
  const bytes = (text: string) => new Uint8Array(Buffer.from(text))
  const [sealed] = await api.deps.payloadCodec.encode([
    { metadata: { encoding: bytes('json/plain') }, data: bytes('"x"') },
  ])
  const sent = {
    metadata: Object.fromEntries(
      Object.entries(sealed?.metadata ?? {}).map(([key, value]) => [
        key,
        Buffer.from(value).toString('base64'),
      ]),
    ),
    data: Buffer.from(sealed?.data ?? []).toString('base64'),
  }
  const nothing = { metadata: { encoding: inBase64('binary/null') } }
  const { body } = await operator.post('/codec/decode', { payloads: [sent, plain, nothing] })
  expect(body['payloads']).toEqual([
    { metadata: { encoding: inBase64('json/plain') }, data: inBase64('"x"') },
    plain,
    { ...nothing, data: '' },
  ])
})

test('a payload that was altered is refused with a sentence', async () => {
  const encoded = await operator.post('/codec/encode', { payloads: [plain] })
  const [sealed] = encoded.body['payloads'] as (typeof plain)[]
  const bytes = Buffer.from(sealed?.data ?? '', 'base64')
  bytes[20] = (bytes[20] ?? 0) ^ 1
  const altered = { ...sealed, data: bytes.toString('base64') }
  const { status, body } = await operator.post('/codec/decode', { payloads: [altered] })
  expect([status, body['code']]).toEqual([422, 'payload-not-readable'])
  const other = { ...sealed, metadata: { ...sealed?.metadata, 'anjie-key-id': inBase64('gone') } }
  expect((await operator.post('/codec/decode', { payloads: [other] })).status).toBe(422)
})

test('larger payloads pass here than elsewhere', async () => {
  const large = { ...plain, data: inBase64('x'.repeat(1024 * 1024)) }
  expect((await operator.post('/codec/encode', { payloads: [large] })).status).toBe(200)
})

test('only those who may read payloads may', async () => {
  expect((await api.stranger().post('/codec/decode', { payloads: [] })).status).toBe(401)
  const director = await api.signedIn('director')
  const { status, body } = await director.post('/codec/decode', { payloads: [] })
  expect([status, body['code']]).toEqual([403, 'not-permitted'])
})

test('the Temporal UI may ask from its origin with the cookie, and nobody else', async () => {
  const preflight = (origin: string) =>
    api.stranger().send('OPTIONS', '/codec/decode', undefined, {
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-namespace',
      },
    })
  const allowed = await preflight(uiOrigin)
  expect(allowed.status).toBe(204)
  expect(Object.fromEntries(allowed.headers)).toMatchObject({
    'access-control-allow-origin': uiOrigin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type, x-namespace, authorization',
  })
  const other = await preflight('https://elsewhere.example')
  expect(other.headers.get('Access-Control-Allow-Origin')).toBeNull()
  const asked = await operator.post('/codec/decode', { payloads: [] }, { headers: fromUi })
  expect(asked.headers.get('Access-Control-Allow-Origin')).toBe(uiOrigin)
  const headers = { Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }
  const stolen = await operator.post('/codec/decode', { payloads: [] }, { headers })
  expect([stolen.status, stolen.body['code']]).toEqual([403, 'cross-site-request'])
  // Its leave ends at the codec.
  const signIn = await operator.send('DELETE', '/v1/sessions/current', undefined, {
    headers: fromUi,
  })
  expect(signIn.status).toBe(403)
  expect(
    (await operator.get('/v1/me', { headers: fromUi })).headers.get('Access-Control-Allow-Origin'),
  ).toBeNull()
})
