import { addDays } from '../../domain/time/day'
import { expectStatus, problemOf, today } from './live-cases'
import { startApi, type ApiCaller, type RunningApi } from './running-api'

let api: RunningApi
let office: ApiCaller
let director: ApiCaller
beforeAll(async () => {
  api = await startApi()
  office = await api.signedIn('office')
  director = await api.signedIn('director')
})
afterAll(() => api.close())

const content = {
  address: '黄店镇人民政府一楼信访接待窗口',
  hours: '工作日 8:30–11:30，14:00–17:00',
  phones: ['0579-88880000'],
  post: '兰溪市黄店镇人民政府信访办公室，321103',
  online: '在本页直接提交，无需注册，无需通过代办员。',
  rights: ['任何人都可以直接提出信访事项。', '凭查询码可以随时查询。'],
  steps: ['登记：当日。', '书面告知：十五日内。'],
}
const publish = (change: object = {}, headers: Record<string, string> = {}) =>
  director.send('PUT', '/v1/channels', { ...content, ...change }, { headers })
const read = () => api.stranger().get('/v1/public/channels')

describe('what is published of the channels', () => {
  test('anybody reads it without signing in, and before there is anything', async () => {
    const { body } = expectStatus(await read(), 200)
    expect(body).toMatchObject({ version: 0, channels: null, publishedOn: null })
    expect(body['villages']).toContainEqual({ code: 'laojie', name: expect.any(String) as string })
    expectStatus(await publish(), 200)
    const after = expectStatus(await read(), 200)
    expect(after.body).toMatchObject({ version: 1, publishedOn: today, channels: content })
  })

  test('is kept by the director alone, and audited', async () => {
    const refused = await office.send('PUT', '/v1/channels', content)
    expect(problemOf(refused)).toEqual([403, 'not-permitted'])
    const { version } = expectStatus(await publish(), 200).body as { version: number }
    const [entry] = await api.owner.auditEntry.findMany({
      where: { subject: `channels:${version}` },
    })
    expect(entry).toMatchObject({ action: 'channels-published', detail: {} })
  })

  test('goes by the tag of what was seen, and each version stays', async () => {
    const seen = (await read()).headers.get('ETag') ?? ''
    expectStatus(await publish({ hours: '全天' }, { 'If-Match': seen }), 200)
    const stale = await publish({ hours: '半天' }, { 'If-Match': seen })
    expect(problemOf(stale)).toEqual([412, 'changed-since'])
    const kept = await api.owner.publishedChannels.findMany({ orderBy: { version: 'asc' } })
    expect(kept.map(({ version }) => version)).toEqual(kept.map((_, index) => index + 1))
    expect(kept.at(-1)?.content).toMatchObject({ hours: '全天' })
    const first = kept[0]?.content
    expect(first).toEqual(content)
  })

  test('of many who publish at once each makes a version of its own', async () => {
    const before = (await read()).body['version'] as number
    const answers = await Promise.all([1, 2, 3, 4].map(() => publish()))
    const versions = answers.map(({ body }) => body['version'] as number)
    expect(versions.sort()).toEqual([1, 2, 3, 4].map((nth) => before + nth))
  })

  test('nothing else is taken, and nothing without its parts', async () => {
    for (const change of [{ phones: [] }, { rights: [] }, { keyPersons: [] }, { address: ' ' }]) {
      expect(problemOf(await publish(change))).toEqual([400, 'invalid-request'])
    }
  })
})

describe('reception days', () => {
  const offered = (change: object = {}) => ({
    ...{ day: addDays(today, 7), opensAt: '09:00', closesAt: '11:30', place: '一楼接待室' },
    ...{ post: 'lead-zhujia', capacity: 2, ...change },
  })
  const add = (change: object = {}) => office.post('/v1/reception-days', offered(change))

  test('are published by the office and read by anybody, by post and without a name', async () => {
    const { id } = expectStatus(await add(), 201).body as { id: string }
    const { body, text } = expectStatus(await read(), 200)
    const { day, opensAt, closesAt, place } = offered()
    expect(body['receptionDays']).toContainEqual({
      ...{ id, day, opensAt, closesAt, place, free: true },
      receives: expect.any(String) as string,
    })
    expect(text).not.toContain('person-')
    expect(problemOf(await (await api.signedIn('unit')).get('/v1/reception-days'))).toEqual([
      ...[403, 'not-permitted'],
    ])
  })

  test.each([
    [{ day: addDays(today, -1) }, 422, 'reception-not-open'],
    [{ post: 'nowhere' }, 422, 'reception-not-open'],
    [{ post: 'laojie-proxy' }, 422, 'reception-not-open'],
    [{ closesAt: '08:00' }, 400, 'invalid-request'],
    [{ opensAt: '9 o’clock' }, 400, 'invalid-request'],
    [{ capacity: 0 }, 400, 'invalid-request'],
  ])('%j is refused: %d %s', async (change, status, code) => {
    expect(problemOf(await add(change))).toEqual([status, code])
  })

  test('one is called off while nobody has an appointment on it, and then shown to nobody', async () => {
    const { id } = expectStatus(await add({ day: addDays(today, 9) }), 201).body as { id: string }
    const path = `/v1/reception-days/${id}/cancellation`
    expect(expectStatus(await office.post(path), 200).body).toMatchObject({ cancelled: true })
    expect(expectStatus(await office.post(path), 200).body).toMatchObject({ cancelled: true })
    expect((await read()).text).not.toContain(id)
    const audited = { subject: `reception:${id}`, action: 'reception-day-cancelled' }
    expect(await api.owner.auditEntry.count({ where: audited })).toBe(1)
    const nowhere = await office.post('/v1/reception-days/none/cancellation')
    expect(problemOf(nowhere)).toEqual([404, 'not-found'])
  })
})
