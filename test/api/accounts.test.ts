import { addDays, dayOf } from '../../domain/time/day'
import { type ApiCaller, signInOf, startApi, type Answered, type RunningApi } from './running-api'

let api: RunningApi
let operator: ApiCaller

beforeAll(async () => {
  api = await startApi()
  operator = await api.signedIn('operator')
})
afterAll(() => api.close())

const put = (caller: ApiCaller, path: string, body: object) => caller.send('PUT', path, body)
const told = ({ status, body }: Answered) => [status, body['code']]
const lastAudit = async () =>
  (await api.owner.auditEntry.findMany({ orderBy: { id: 'desc' }, take: 1 }))[0]
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

async function newcomer(
  name: string,
  login: string,
): Promise<{ person: string; password: string }> {
  const entered = await operator.post('/v1/people', { name, email: `${login}@example.invalid` })
  const person = String(entered.body['person'])
  const given = await operator.post('/v1/accounts', { person, login })
  expect([entered.status, given.status]).toEqual([201, 201])
  return { person, password: String(given.body['password']) }
}

test('somebody new is entered, gets an account and signs in, and may do nothing without a post', async () => {
  const { person, password } = await newcomer('毛小雨', 'mao.xiaoyu')
  expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const caller = api.stranger()
  const { body } = await caller.signIn({ login: 'mao.xiaoyu', password })
  expect(body).toMatchObject({ person: { id: person, name: '毛小雨' }, posts: [], actions: [] })
  const people = (await (await api.signedIn('director')).get('/v1/people')).body['people']
  expect(people).toContainEqual({ person, name: '毛小雨', signsIn: true })
  const { accounts } = (await operator.get('/v1/accounts')).body
  expect(accounts).toContainEqual({ login: 'mao.xiaoyu', person, name: '毛小雨', disabled: false })
  const stored = await api.owner.person.findUniqueOrThrow({ where: { id: person } })
  const cipher = api.deps.fieldCipher
  expect(cipher.open(`Person.email:${person}`, stored.email!, stored.emailKey!)).toBe(
    'mao.xiaoyu@example.invalid',
  )
  const entries = await api.owner.auditEntry.findMany({ where: { subject: `person:${person}` } })
  expect(entries.map(({ action }) => action)).toEqual([
    ...['person-added', 'account-added', 'signed-in'],
  ])
  expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/毛小雨|mao/)
  expect(api.logged.join('')).not.toMatch(/毛小雨|mao\.xiaoyu@/)
  expect(api.logged.join('')).not.toContain(password)
})

test('the same person entered twice by one request is one', async () => {
  const body = { name: '只此一人' }
  const [one, other] = [
    await operator.post('/v1/people', body, { key: 'one-person-only' }),
    await operator.post('/v1/people', body, { key: 'one-person-only' }),
  ]
  expect(other.body).toEqual(one.body)
})

test('a login and an account are given once, also at once', async () => {
  const { person } = await newcomer('申屠明', 'shentu')
  const entered = await operator.post('/v1/people', { name: '另一人' })
  const other = String(entered.body['person'])
  const give = (body: object) => operator.post('/v1/accounts', body)
  expect(told(await give({ person, login: 'shentu2' }))).toEqual([409, 'code-taken'])
  expect(told(await give({ person: other, login: 'shentu' }))).toEqual([409, 'code-taken'])
  expect(told(await give({ person: 'nobody', login: 'nobody' }))).toEqual([
    ...[422, 'unknown-reference'],
  ])
  expect(told(await give({ person: other, login: 'No Login' }))).toEqual([400, 'invalid-request'])
  const both = await Promise.all([
    give({ person: other, login: 'first' }),
    give({ person: other, login: 'second' }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  expect(await api.owner.account.count({ where: { personId: other } })).toBe(1)
})

test('name and address are put right, what is left out stays', async () => {
  const { person } = await newcomer('改前', 'renamed')
  const before = await api.owner.person.findUniqueOrThrow({ where: { id: person } })
  expect((await put(operator, `/v1/people/${person}`, { name: '改后' })).status).toBe(200)
  const renamed = await api.owner.person.findUniqueOrThrow({ where: { id: person } })
  expect(renamed.email).toEqual(before.email)
  expect(api.deps.fieldCipher.open(`Person.name:${person}`, renamed.name, renamed.nameKey)).toBe(
    '改后',
  )
  expect((await put(operator, `/v1/people/${person}`, { email: null })).status).toBe(200)
  const without = await api.owner.person.findUniqueOrThrow({ where: { id: person } })
  expect([without.email, without.emailKey, without.emailHash]).toEqual([null, null, null])
  expect((await lastAudit())?.detail).toEqual({ name: false, email: true, phone: false })
  expect(told(await put(operator, `/v1/people/${person}`, {}))).toEqual([400, 'invalid-request'])
  expect(told(await put(operator, '/v1/people/none', { name: '无' }))).toEqual([404, 'not-found'])
})

test('a disabled account is out at once, and what it was signed in to does not come back', async () => {
  const caller = await api.signedIn('village')
  const path = '/v1/accounts/village/disabled'
  expect((await put(operator, path, { disabled: true })).status).toBe(204)
  expect((await caller.get('/v1/me')).status).toBe(401)
  const { password } = signInOf(api.signIns, 'village')
  const again = await api.stranger().post('/v1/sessions', { login: 'village', password })
  expect(told(again)).toEqual([401, 'sign-in-failed'])
  expect((await put(operator, path, { disabled: false })).status).toBe(204)
  expect((await caller.get('/v1/me')).status).toBe(401)
  expect((await (await api.signedIn('village')).get('/v1/me')).status).toBe(200)
  const actions = await api.owner.auditEntry.findMany({
    where: { subject: `person:${await personOf('village')}`, action: { startsWith: 'account-' } },
  })
  expect(actions.map(({ action }) => action)).toEqual(['account-disabled', 'account-enabled'])
})

test('a lost password is replaced: the old one and its sessions are worth nothing', async () => {
  const caller = await api.signedIn('lead2')
  const { status, body } = await operator.post('/v1/accounts/lead2/passwords')
  expect([status, body['login']]).toEqual([201, 'lead2'])
  expect((await caller.get('/v1/me')).status).toBe(401)
  const { password } = signInOf(api.signIns, 'lead2')
  const old = await api.stranger().post('/v1/sessions', { login: 'lead2', password })
  expect(old.status).toBe(401)
  await api.stranger().signIn({ login: 'lead2', password: String(body['password']) })
  expect(await api.owner.idempotencyKey.count({ where: { route: { contains: 'accounts' } } })).toBe(
    0,
  )
  expect(told(await operator.post('/v1/accounts/none/passwords'))).toEqual([404, 'not-found'])
})

test('nobody does it to their own account', async () => {
  const refused = [
    await put(operator, '/v1/accounts/operator/disabled', { disabled: true }),
    await operator.post('/v1/accounts/operator/passwords'),
  ]
  expect(refused.map(told)).toEqual(refused.map(() => [422, 'own-account']))
  expect((await operator.get('/v1/me')).status).toBe(200)
})

test('the only operator’s lost password is given by whoever the director makes their deputy', async () => {
  const director = await api.signedIn('director')
  const appointed = await director.post('/v1/holdings', {
    ...{ post: 'operator', person: await personOf('office2'), capacity: 'deputy' },
    startsOn: dayOf(api.deps.clock.now()),
  })
  expect(appointed.status).toBe(201)
  const deputy = await api.signedIn('office2')
  const given = await deputy.post('/v1/accounts/operator/passwords')
  expect((await operator.get('/v1/me')).status).toBe(401)
  await operator.signIn({ login: 'operator', password: String(given.body['password']) })
  const id = String(appointed.body['id'])
  const ended = await put(director, `/v1/holdings/${id}/last-day`, {
    endsOn: addDays(dayOf(api.deps.clock.now()), -1),
  })
  expect(ended.status).toBe(200)
  expect(told(await deputy.get('/v1/accounts'))).toEqual([403, 'not-permitted'])
})

describe('one’s own password', () => {
  const path = '/v1/me/password'

  test('is changed with the old one, and only here one stays signed in', async () => {
    const { password: old } = signInOf(api.signIns, 'unit')
    const here = await api.signedIn('unit')
    const elsewhere = await api.signedIn('unit')
    const before = here.cookie
    const changed = await put(here, path, { old, new: '一个很长的新密码 2026' })
    expect(changed.status).toBe(204)
    expect(here.cookie).not.toBe(before)
    expect((await here.get('/v1/me')).status).toBe(200)
    expect((await elsewhere.get('/v1/me')).status).toBe(401)
    await api.stranger().signIn({ login: 'unit', password: '一个很长的新密码 2026' })
    expect(
      (await api.stranger().post('/v1/sessions', { login: 'unit', password: old })).status,
    ).toBe(401)
    const entries = await api.owner.auditEntry.findMany({ where: { action: 'password-changed' } })
    expect(entries).toMatchObject([{ actor: await personOf('unit'), detail: {} }])
  })

  test('is not changed without it, nor to a short one', async () => {
    const caller = await api.signedIn('unit2')
    const { password: old } = signInOf(api.signIns, 'unit2')
    expect(told(await put(caller, path, { old: 'not this', new: 'long enough to do' }))).toEqual([
      ...[422, 'password-wrong'],
    ])
    expect((await lastAudit())?.action).toBe('password-change-failed')
    expect(told(await put(caller, path, { old, new: 'short' }))).toEqual([400, 'invalid-request'])
    expect(told(await put(caller, path, { old, new: old }))).toEqual([400, 'invalid-request'])
    expect((await api.signedIn('unit2')).cookie).toBeDefined()
  })

  test('of two at once with the same old one, one counts', async () => {
    const { password: old } = signInOf(api.signIns, 'lead')
    const [one, other] = [await api.signedIn('lead'), await api.signedIn('lead')]
    const sent = await Promise.all([
      put(one, path, { old, new: 'the first new password' }),
      put(other, path, { old, new: 'the second new password' }),
    ])
    const statuses = sent.map(({ status }) => status)
    expect(statuses.filter((status) => status === 204)).toHaveLength(1)
    expect([401, 422]).toContain(statuses.find((status) => status !== 204))
  })

  test('guessing at it ends after a few tries, for this person and nobody else', async () => {
    const caller = await api.signedIn('proxy')
    const tries = []
    for (let i = 0; i < 11; i += 1) {
      tries.push((await put(caller, path, { old: `guess ${i}`, new: 'long enough to do' })).status)
    }
    expect(tries).toEqual([...Array.from({ length: 10 }, () => 422), 429])
    const other = await api.signedIn('office2')
    const wrong = await put(other, path, { old: 'wrong', new: 'long enough to do' })
    expect(wrong.status).toBe(422)
  })
})
