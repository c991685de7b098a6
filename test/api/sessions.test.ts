import { hashPassword, passwordFits } from '../../api/records/passwords'
import { type ApiCaller, signInOf, startApi, type RunningApi } from './running-api'

let api: RunningApi
beforeAll(async () => void (api = await startApi()))
afterAll(() => api.close())

const credentialsOf = (login: string) => {
  const { password } = signInOf(api.signIns, login)
  return { login, password }
}
const audit = (action: string) =>
  api.owner.auditEntry.findMany({ where: { action }, orderBy: { id: 'desc' } })

test('signing in answers who that is, and sets a cookie no script can read', async () => {
  const caller = api.stranger()
  const { status, headers, body } = await caller.post('/v1/sessions', credentialsOf('office'))
  expect(status).toBe(201)
  expect(body).toMatchObject({
    person: { id: expect.stringMatching(/^person-/) as string, name: '宋知言' },
    posts: [{ code: 'office-registrar', role: 'office', capacity: 'holder' }],
  })
  expect(body['actions']).toContainEqual({ action: 'accept', scopes: ['installation'] })
  expect(body['actions']).not.toContainEqual(expect.objectContaining({ action: 'issue-opinion' }))
  const [cookie] = headers.getSetCookie()
  expect(cookie).toMatch(/^anjie=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/)
  expect((await caller.get('/v1/me')).body).toEqual(body)
  const [entry] = await audit('signed-in')
  expect(entry).toMatchObject({ actor: (body['person'] as { id: string }).id, detail: {} })
})

test('an unknown login and a wrong password are told the same, and neither is written down', async () => {
  const wrong = { ...credentialsOf('office'), password: 'not this one' }
  const unknown = { login: 'no-such-login', password: 'not this one' }
  const first = await api.stranger().post('/v1/sessions', wrong)
  const second = await api.stranger().post('/v1/sessions', unknown)
  expect([first.status, second.status]).toEqual([401, 401])
  expect(second.body).toEqual(first.body)
  expect(first.body['code']).toBe('sign-in-failed')
  expect(first.headers.getSetCookie()).toEqual([])
  const entries = await audit('sign-in-failed')
  expect(entries.map(({ subject }) => subject)).toEqual([
    'unknown-login',
    expect.stringMatching(/^person:person-/),
  ])
  expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toContain('no-such-login')
  expect(api.logged.join('')).not.toMatch(/no-such-login|not this one/)
})

test('nobody’s password fits no account, not even the one that is compared against', async () => {
  await expect(passwordFits(undefined, 'nobody signs in with this')).resolves.toBe(false)
  const kept = await hashPassword('a password')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  await expect(passwordFits(kept, 'a password')).resolves.toBe(true)
  await expect(passwordFits(kept, 'another')).resolves.toBe(false)
})

test('the id of the session changes with every sign-in, and the old one is worth nothing', async () => {
  const caller = await api.signedIn('lead')
  const before = caller.cookie
  await caller.signIn(credentialsOf('unit'))
  expect(caller.cookie).not.toBe(before)
  const old = api.stranger()
  old.cookie = before
  expect((await old.get('/v1/me')).status).toBe(401)
  expect((await caller.get('/v1/me')).body).toMatchObject({ posts: [{ role: 'unit' }] })
})

test('a session id somebody planted is not taken over', async () => {
  const caller = api.stranger()
  caller.cookie = 'anjie=s%3Aplanted.signature'
  await caller.signIn(credentialsOf('lead'))
  expect(caller.cookie).not.toContain('planted')
})

test('signing out ends the session at once', async () => {
  const caller = await api.signedIn('lead')
  const kept = caller.cookie
  expect((await caller.send('DELETE', '/v1/sessions/current')).status).toBe(204)
  caller.cookie = kept
  expect((await caller.get('/v1/me')).status).toBe(401)
  expect(await audit('signed-out')).toHaveLength(1)
})

test('an account that is disabled is out with its next request, and does not come in again', async () => {
  const caller = await api.signedIn('village')
  await api.owner.account.update({ where: { login: 'village' }, data: { disabled: true } })
  expect((await caller.get('/v1/me')).status).toBe(401)
  const again = await api.stranger().post('/v1/sessions', credentialsOf('village'))
  expect(again.body['code']).toBe('sign-in-failed')
  const [last] = await api.owner.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 })
  expect(last?.action).toBe('sign-in-failed')
})

test('a session that has run out is none', async () => {
  const caller = await api.signedIn('lead2')
  await api.owner.$executeRaw`UPDATE "session" SET expire = now() - interval '1 minute'
    WHERE sess->>'personId' = (SELECT "personId" FROM "Account" WHERE login = 'lead2')`
  expect((await caller.get('/v1/me')).status).toBe(401)
})

describe('another site', () => {
  let caller: ApiCaller
  beforeAll(async () => void (caller = await api.signedIn('office2')))

  test.each([
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://elsewhere.example' }],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://127.0.0.1:9' }],
    [{ Origin: 'https://elsewhere.example' }],
    [{ Origin: 'null' }],
    [{ 'Sec-Fetch-Site': 'cross-site' }],
  ])('may change nothing with somebody’s cookie: %j', async (headers) => {
    const answer = await caller.post('/v1/inbox/none/read', undefined, { headers })
    expect([answer.status, answer.body['code']]).toEqual([403, 'cross-site-request'])
    const signIn = await caller.post('/v1/sessions', credentialsOf('office2'), { headers })
    expect(signIn.status).toBe(403)
    expect(
      (await caller.send('DELETE', '/v1/sessions/current', undefined, { headers })).status,
    ).toBe(403)
  })

  test.each([
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'http://localhost:8080' }],
    [{ 'Sec-Fetch-Site': 'none' }],
    [{ Origin: 'http://127.0.0.1:8080' }],
    [{}],
  ])('is not this one: %j', async (headers) => {
    const answer = await caller.post('/v1/inbox/none/read', undefined, { headers })
    expect([answer.status, answer.body['code']]).toEqual([404, 'not-found'])
  })
})

test('over TLS the cookie is secure and bound to this host', async () => {
  const secure = await startApi({
    settings: { publicOrigin: 'https://anjie.example.cn', trustProxy: 1 },
  })
  try {
    const { login, password } = signInOf(secure.signIns, 'office')
    const headers = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '203.0.113.9' }
    const answer = await secure.stranger().post('/v1/sessions', { login, password }, { headers })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-anjie=.*; Path=\/.*; Secure/)
    expect(answer.headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{7,}/)
  } finally {
    await secure.close()
  }
})

test('guessing at a password ends after a few tries, for this login from this address', async () => {
  const limited = await startApi({
    settings: {
      limits: {
        general: { windowMillis: 60_000, most: 1_000 },
        strict: { windowMillis: 60_000, most: 2 },
        codeAddress: { windowMillis: 60_000, most: 2 },
        code: { windowMillis: 60_000, most: 4 },
        filing: { windowMillis: 60_000, most: 2 },
        signIn: { windowMillis: 60_000, most: 3 },
        signInAddress: { windowMillis: 60_000, most: 6 },
        signInLogin: { windowMillis: 60_000, most: 50 },
      },
    },
  })
  try {
    const { login, password } = signInOf(limited.signIns, 'office')
    const tried = (body: object) => limited.stranger().post('/v1/sessions', body)
    // Signing in rightly does not use the tries up.
    for (let i = 0; i < 4; i += 1) expect((await tried({ login, password })).status).toBe(201)
    for (let i = 0; i < 3; i += 1) {
      expect((await tried({ login: ` ${login} `, password: 'wrong' })).status).toBe(401)
    }
    const refused = await tried({ login, password })
    expect([refused.status, refused.body['code']]).toEqual([429, 'rate-limited'])
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0)
    expect((await tried({ login: 'someone-else', password: 'wrong' })).status).toBe(401)
    // Nor can one address go on with other logins for ever.
    const others = []
    for (let i = 0; i < 4; i += 1) {
      others.push((await tried({ login: `other-${i}`, password: 'wrong' })).status)
    }
    expect(others.at(-1)).toBe(429)
    // The look-up by query code, which strangers may call, has fewer tries.
    const codes = [1, 2, 3].map((digit) => ({ queryCode: String(digit).repeat(12) }))
    const answers = []
    for (const code of codes) answers.push(await limited.stranger().post('/v1/look-ups', code))
    expect(answers.at(-1)?.status).toBe(429)
  } finally {
    await limited.close()
  }
})
