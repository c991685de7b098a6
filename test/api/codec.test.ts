import { type ApiCaller, startApi, type RunningApi } from './running-api'

const uiOrigin = 'http://127.0.0.1:8233'
let api: RunningApi
let operator: ApiCaller
beforeAll(async () => {
  api = await startApi({ settings: { temporalUiOrigin: uiOrigin } })
  operator = await api.signedIn('operator')
})
afterAll(() => api.close())

const inBase64 = (text: string) => Buffer.from(text).toString('base64')
const plain = {
  metadata: { encoding: inBase64('json/plain') },
  data: inBase64('{"phase":"registered"}'),
}

/** As the worker writes it into a history, and the UI reads it from there. */
async function sealedBy({ deps }: RunningApi, { metadata, data }: typeof plain) {
  const [sealed] = await deps.payloadCodec.encode([
    {
      metadata: { encoding: new Uint8Array(Buffer.from(metadata.encoding, 'base64')) },
      data: new Uint8Array(Buffer.from(data, 'base64')),
    },
  ])
  const text = (bytes: Uint8Array | null | undefined) => Buffer.from(bytes ?? []).toString('base64')
  return {
    metadata: {
      encoding: text(sealed?.metadata?.['encoding']),
      'anjie-key-id': text(sealed?.metadata?.['anjie-key-id']),
    },
    data: text(sealed?.data),
  }
}

/** As the UI sends it: proto JSON, from its own origin, with the cookie of whoever looks. */
const fromUi = { Origin: uiOrigin, 'Sec-Fetch-Site': 'same-site', 'X-Namespace': 'default' }

test('what is encoded is unreadable, and decodes to what it was', async () => {
  const sealed = await sealedBy(api, plain)
  expect(Buffer.from(sealed.data, 'base64').toString('latin1')).not.toContain('registered')
  expect(sealed.metadata.encoding).toBe(inBase64('binary/anjie-aes-256-gcm'))
  const decoded = await operator.post('/codec/decode', { payloads: [sealed] }, { headers: fromUi })
  expect(decoded.body).toEqual({ payloads: [plain] })
})

test('what was never sealed stays as it is, and every reading is kept on record', async () => {
  const nothing = { metadata: { encoding: inBase64('binary/null') } }
  const sealed = await sealedBy(api, plain)
  const { body } = await operator.post('/codec/decode', { payloads: [sealed, plain, nothing] })
  expect(body['payloads']).toEqual([plain, plain, { ...nothing, data: '' }])
  const last = await api.deps.prisma.auditEntry.findFirst({
    where: { action: 'payloads-read' },
    orderBy: { id: 'desc' },
  })
  expect(last?.detail).toEqual({ count: 3 })
})

test('a payload that was altered is refused with a sentence', async () => {
  const sealed = await sealedBy(api, plain)
  const bytes = Buffer.from(sealed.data, 'base64')
  bytes[20] = (bytes[20] ?? 0) ^ 1
  const altered = { ...sealed, data: bytes.toString('base64') }
  const { status, body } = await operator.post('/codec/decode', { payloads: [altered] })
  expect([status, body['code']]).toEqual([422, 'payload-not-readable'])
  const other = { ...sealed, metadata: { ...sealed.metadata, 'anjie-key-id': inBase64('gone') } }
  expect((await operator.post('/codec/decode', { payloads: [other] })).status).toBe(422)
})

test('larger payloads pass here than elsewhere', async () => {
  const large = { ...plain, data: inBase64('x'.repeat(1024 * 1024)) }
  expect((await operator.post('/codec/decode', { payloads: [large] })).status).toBe(200)
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
  // Its leave ends at the codec and at its own sign-in page, in browsers that say no more than the origin.
  const { login, password } = api.signIns.find((each) => each.login === 'operator')!
  const fromItsPage = { headers: { Origin: uiOrigin } }
  const signedIn = await api.stranger().post('/v1/sessions', { login, password }, fromItsPage)
  expect(signedIn.status).toBe(201)
  const signOut = await operator.send('DELETE', '/v1/sessions/current', undefined, {
    headers: fromUi,
  })
  expect(signOut.status).toBe(403)
  expect(
    (await operator.get('/v1/me', { headers: fromUi })).headers.get('Access-Control-Allow-Origin'),
  ).toBeNull()
})
