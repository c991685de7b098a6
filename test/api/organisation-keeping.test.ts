import { type ApiCaller, at, startApi, type Answered, type RunningApi } from './running-api'

let api: RunningApi
let director: ApiCaller
let mayor: ApiCaller

beforeAll(async () => {
  api = await startApi()
  director = await api.signedIn('director')
  mayor = await api.signedIn('mayor')
})
beforeEach(() => api.clock.set(at('2026-03-10', '09:00')))
afterAll(() => api.close())

type Organisation = {
  installation: { version: number }
  bodies: { code: string; name: string; superior: string | null }[]
  areas: { code: string; name: string; villages: { code: string; name: string }[] }[]
  units: { code: string; name: string; headPost: string | null }[]
  posts: { code: string; title: string; holders: { person: string; capacity: string }[] }[]
}

const read = async () => (await director.get('/v1/organisation')).body as unknown as Organisation
const versionNow = async () => (await read()).installation.version
const put = (caller: ApiCaller, path: string, body: object) => caller.send('PUT', path, body)
const told = ({ status, body }: Answered) => [status, body['code']]
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId
const holdingOf = (postCode: string, capacity = 'holder') =>
  api.owner.holding.findFirstOrThrow({ where: { postCode, capacity } })

test('a new village of a new area, with its committee, its posts and their holders', async () => {
  const before = await versionNow()
  const sent = [
    await director.post('/v1/areas', { code: 'xinpian', name: '新片' }),
    await director.post('/v1/villages', { code: 'baisha', name: '白沙村', area: 'xinpian' }),
    await director.post('/v1/units', { code: 'village-baisha', name: '白沙村委', headPost: null }),
    await director.post('/v1/posts', {
      ...{ code: 'baisha-head', title: '白沙村村民委员会主任', role: 'unit' },
      ...{ unit: 'village-baisha', village: 'baisha' },
    }),
    await put(director, '/v1/units/village-baisha', {
      name: '白沙村村委会',
      headPost: 'baisha-head',
    }),
    await director.post('/v1/holdings', {
      ...{ post: 'baisha-head', person: await personOf('lead2'), capacity: 'holder' },
      startsOn: '2026-03-10',
    }),
  ]
  expect(sent.map(({ status }) => status)).toEqual([201, 201, 201, 201, 200, 201])
  expect(sent.map(({ body }) => body['version'])).toEqual([1, 2, 3, 4, 5, 6].map((n) => before + n))
  const now = await read()
  expect(now.areas.find(({ code }) => code === 'xinpian')).toEqual({
    ...{ code: 'xinpian', name: '新片', lead: null },
    villages: [{ code: 'baisha', name: '白沙村' }],
  })
  expect(now.units.find(({ code }) => code === 'village-baisha')).toMatchObject({
    ...{ name: '白沙村村委会', headPost: 'baisha-head' },
  })
  expect(now.posts.find(({ code }) => code === 'baisha-head')?.holders).toMatchObject([
    { person: await personOf('lead2'), capacity: 'holder' },
  ])
  const lead2 = await api.signedIn('lead2')
  expect((await lead2.get('/v1/me')).body['posts']).toContainEqual(
    expect.objectContaining({ code: 'baisha-head', role: 'unit', village: 'baisha' }),
  )
  const entries = (await mayor.get('/v1/audit?subject=post:baisha-head')).body['entries']
  expect(entries).toMatchObject([
    { action: 'appointed', actor: { id: await personOf('director') } },
    { action: 'post-added', detail: { role: 'unit', unit: 'village-baisha', village: 'baisha' } },
  ])
  // What somebody typed is no part of the audit.
  expect(JSON.stringify(await api.owner.auditEntry.findMany(), withBigints)).not.toContain('白沙')
})

const withBigints = (_key: string, value: unknown) =>
  typeof value === 'bigint' ? String(value) : value

test('things are renamed, and stay what they are', async () => {
  expect(
    [
      await put(director, '/v1/areas/ganxi', { name: '甘溪工作片' }),
      await put(director, '/v1/villages/meiling', { name: '梅岭村', area: 'huangdian' }),
      await put(director, '/v1/posts/lead-congress', { title: '人大主席（联系老干部）' }),
      await put(director, '/v1/bodies/lanxi-court', { name: '兰溪法院', superior: 'jinhua-city' }),
    ].map(({ status }) => status),
  ).toEqual([200, 200, 200, 200])
  const now = await read()
  expect(now.areas.find(({ code }) => code === 'ganxi')?.name).toBe('甘溪工作片')
  expect(
    now.areas.find(({ code }) => code === 'huangdian')?.villages.map(({ code }) => code),
  ).toContain('meiling')
  expect(now.posts.find(({ code }) => code === 'lead-congress')?.title).toMatch(/老干部/)
  expect(now.bodies.find(({ code }) => code === 'lanxi-court')).toMatchObject({
    superior: 'jinhua-city',
  })
})

test('what is refused says what to do, and leaves nothing behind', async () => {
  const before = await read()
  const refused = [
    await director.post('/v1/areas', { code: 'ganxi', name: '又一个' }),
    await director.post('/v1/areas', { code: 'Gan Xi', name: '又一个' }),
    await director.post('/v1/villages', { code: 'baihe', name: '白鹤村', area: 'nowhere' }),
    await put(director, '/v1/areas/nowhere', { name: '无' }),
    await put(director, '/v1/bodies/jinhua-city', { name: '金华', superior: 'lanxi-city' }),
    await director.post('/v1/bodies', {
      ...{ code: 'province', name: '省', level: 'prefecture', superior: 'lanxi-court' },
    }),
    await director.post('/v1/posts', {
      ...{ code: 'clerk', title: '科员', role: 'emperor', unit: null, village: null },
    }),
    await director.post('/v1/posts', {
      ...{ code: 'clerk', title: '科员', role: 'unit', unit: 'nowhere', village: null },
    }),
  ]
  expect(refused.map(told)).toEqual([
    ...[
      [409, 'code-taken'],
      [400, 'invalid-request'],
      [422, 'unknown-reference'],
    ],
    ...[
      [404, 'not-found'],
      [422, 'superior-not-possible'],
      [422, 'superior-not-possible'],
    ],
    ...[
      [400, 'invalid-request'],
      [422, 'unknown-reference'],
    ],
  ])
  for (const { body } of refused) expect(body['detail']).toMatch(/\.$/)
  expect(await read()).toEqual(before)
})

test('a repeated request gets its first answer, and adds nothing more', async () => {
  const area = { code: 'twice', name: '两次' }
  const first = await director.post('/v1/areas', area, { key: 'the-same-area' })
  const again = await director.post('/v1/areas', area, { key: 'the-same-area' })
  expect([first.status, again.status]).toEqual([201, 201])
  expect(again.body).toEqual(first.body)
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
})

test('of two who decide on what they saw, the second reads again', async () => {
  const expectedVersion = await versionNow()
  const change = { name: '石井村', area: 'zhujia', expectedVersion }
  const [one, other] = await Promise.all([
    put(director, '/v1/villages/shijing', change),
    put(mayor, '/v1/villages/shijing', change),
  ])
  expect([one, other].map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = one.status === 409 ? one : other
  expect(refused.body).toMatchObject({ code: 'organisation-changed' })
  expect(await versionNow()).toBe(expectedVersion + 1)
})

test('two who appoint at once do not appoint two', async () => {
  const appoint = async (caller: ApiCaller, login: string) =>
    caller.post('/v1/holdings', {
      ...{ post: 'enforcement-head', person: await personOf(login), capacity: 'holder' },
      startsOn: '2026-03-12',
    })
  const sent = await Promise.all([appoint(director, 'lead'), appoint(mayor, 'lead2')])
  expect(sent.map(({ status }) => status).sort()).toEqual([201, 422])
  const refused = sent.find(({ status }) => status === 422)
  expect(refused?.body).toMatchObject({ code: 'post-is-held' })
  expect(refused?.body['detail']).toMatch(/PUT \/v1\/holdings\/[^/]+\/last-day/)
  const holdings = await api.owner.holding.count({ where: { postCode: 'enforcement-head' } })
  expect(holdings).toBe(1)
})

describe('nobody gives themselves a post', () => {
  const from = { capacity: 'holder', startsOn: '2026-03-10' } as const

  test('not as holder, not as deputy, and not by handing one over', async () => {
    const person = await personOf('director')
    const refused = [
      await director.post('/v1/holdings', { ...from, post: 'service-centre-head', person }),
      await director.post('/v1/holdings', { ...from, post: 'mayor', person, capacity: 'deputy' }),
      await director.post('/v1/handovers', { post: 'mayor', to: person, startsOn: '2026-03-10' }),
      await director.get(`/v1/posts/mayor/handover?to=${person}&startsOn=2026-03-10`),
    ]
    expect(refused.map(told)).toEqual(refused.map(() => [422, 'appoints-themselves']))
  })

  test('nor says who comes after or beside them; the director is appointed by the head', async () => {
    const person = await personOf('office2')
    const deputy = { ...from, capacity: 'deputy', person } as const
    const refused = [
      await director.post('/v1/holdings', { ...deputy, post: 'director' }),
      await mayor.post('/v1/holdings', { ...deputy, post: 'mayor' }),
    ]
    expect(refused.map(told)).toEqual(refused.map(() => [422, 'another-appoints']))
    expect((await mayor.post('/v1/holdings', { ...deputy, post: 'director' })).status).toBe(201)
    expect((await director.post('/v1/holdings', { ...deputy, post: 'mayor' })).status).toBe(201)
    // Whoever deputises for both decides on neither.
    const office2 = await api.signedIn('office2')
    const own = await put(office2, `/v1/holdings/${(await holdingOf('director')).id}/last-day`, {
      endsOn: null,
    })
    expect(told(own)).toEqual([422, 'another-appoints'])
    for (const code of ['director', 'mayor']) {
      const { id } = await holdingOf(code, 'deputy')
      const keeper = code === 'mayor' ? director : mayor
      const ended = await put(keeper, `/v1/holdings/${id}/last-day`, { endsOn: '2026-03-09' })
      expect(ended.status).toBe(200)
    }
    expect(((await office2.get('/v1/me')).body['posts'] as unknown[]).length).toBe(1)
  })

  test('nor lets the unit they are of be headed otherwise', async () => {
    await api.owner.post.update({ where: { code: 'director' }, data: { unitCode: 'justice' } })
    const refused = await put(director, '/v1/units/justice', { name: '司法所', headPost: 'mayor' })
    expect(told(refused)).toEqual([422, 'another-appoints'])
    await api.owner.post.update({ where: { code: 'director' }, data: { unitCode: null } })
  })
})

test('a last day is set, moved and taken back; what is over stays', async () => {
  const { id } = await holdingOf('party-building-head')
  const path = `/v1/holdings/${id}/last-day`
  expect((await put(director, path, { endsOn: '2026-03-20' })).body).toMatchObject({
    ...{ id, post: 'party-building-head', endsOn: '2026-03-20' },
  })
  const coming = await director.post('/v1/holdings', {
    ...{ post: 'party-building-head', person: await personOf('lead'), capacity: 'holder' },
    startsOn: '2026-03-21',
  })
  expect(coming.status).toBe(201)
  expect(told(await put(director, path, { endsOn: null }))).toEqual([422, 'post-is-held'])
  const called = await put(director, `/v1/holdings/${String(coming.body['id'])}/last-day`, {
    endsOn: '2026-03-20',
  })
  expect(called.status).toBe(200)
  expect((await put(director, path, { endsOn: null })).status).toBe(200)
  const { body } = await director.get('/v1/posts/party-building-head/holdings')
  expect(body['holdings']).toMatchObject([
    { id, capacity: 'holder', startsOn: '2022-05-01', endsOn: null },
    { startsOn: '2026-03-21', endsOn: '2026-03-20' },
  ])
  expect((await put(director, path, { endsOn: '2026-03-10' })).status).toBe(200)
  api.clock.set(at('2026-03-11', '00:01'))
  expect(told(await put(director, path, { endsOn: null }))).toEqual([422, 'days-not-possible'])
  expect(told(await put(director, '/v1/holdings/none/last-day', { endsOn: null }))).toEqual([
    ...[404, 'not-found'],
  ])
})

test('a post is abolished once nobody has it and nothing rests on it', async () => {
  const abolish = async (code: string, abolishedOn: string | null) =>
    put(director, `/v1/posts/${code}/abolition`, { abolishedOn })
  expect(told(await abolish('office-registrar', '2026-04-01'))).toEqual([422, 'post-in-use'])
  expect((await abolish('office-registrar', '2026-04-01')).body['detail']).toMatch(
    /^It answers for entrust, notify, sort, .* POST \/v1\/handovers\.$/,
  )
  const held = await abolish('lead-congress', '2026-04-01')
  expect(held.body['detail']).toMatch(/PUT \/v1\/holdings\/[^/]+\/last-day/)
  const { id } = await holdingOf('lead-congress')
  await put(director, `/v1/holdings/${id}/last-day`, { endsOn: '2026-03-31' })
  expect((await abolish('lead-congress', '2026-04-01')).status).toBe(200)
  const onAbolished = await director.post('/v1/holdings', {
    ...{ post: 'lead-congress', person: await personOf('lead'), capacity: 'holder' },
    startsOn: '2026-04-01',
  })
  expect(told(onAbolished)).toEqual([422, 'days-not-possible'])
  const heading = { name: '司法所', headPost: 'lead-congress' }
  expect(told(await put(director, '/v1/units/justice', heading))).toEqual([
    ...[422, 'days-not-possible'],
  ])
  expect((await abolish('lead-congress', null)).status).toBe(200)
  expect((await abolish('lead-congress', '2026-04-01')).status).toBe(200)
  const codes = async () => (await read()).posts.map(({ code }) => code)
  expect(await codes()).toContain('lead-congress')
  api.clock.set(at('2026-04-01', '00:00'))
  expect(await codes()).not.toContain('lead-congress')
  expect(told(await abolish('lead-congress', null))).toEqual([422, 'days-not-possible'])
  const taken = await director.post('/v1/posts', {
    ...{ code: 'lead-congress', title: '再来', role: 'lead', unit: null, village: null },
  })
  expect(told(taken)).toEqual([409, 'code-taken'])
})

test('where there is no organisation yet, there is none to keep', async () => {
  // Only the row that counts is taken away: whoever asks keeps their post.
  const { id, ...row } = await api.owner.installation.findFirstOrThrow()
  await api.owner.installation.deleteMany()
  expect(told(await put(director, '/v1/areas/ganxi', { name: '甘溪片' }))).toEqual([
    ...[503, 'organisation-incomplete'],
  ])
  await api.owner.installation.create({ data: { id, ...row } })
})
