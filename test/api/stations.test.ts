import { asideFrom } from '../../activities/adapters/shut-out-of-case'
import type { PersonId } from '../../domain/ids'
import { addDays, type Day } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  byProxy,
  caseAt,
  expectStatus,
  filing,
  handOn,
  problemOf,
  refusalOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { Answered, ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let proxy: ApiCaller
/** Proxy of another village. */
let other: ApiCaller

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  ;[proxy, other] = [await api.signedIn('proxy'), await api.signedIn('lead2')]
  const personId = await personOf('lead2')
  await api.owner.holding.deleteMany({ where: { personId } })
  const held = { id: 'held-xinqiao', postCode: 'xinqiao-proxy', personId, capacity: 'deputy' }
  await api.owner.holding.create({ data: { ...held, startsOn: '2026-01-01' } })
})
afterAll(() => api.close())

const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId as PersonId
const holderOf = async (postCode: string) =>
  (await api.owner.holding.findFirstOrThrow({ where: { postCode, capacity: 'holder' } })).personId
const seen = async (caller: ApiCaller, number: string) => {
  const list = expectStatus(await caller.get('/v1/cases?sort=newest'), 200)
  const read = await caller.get(`/v1/cases/${number}`)
  return [list.text.includes(`"${number}"`), read.status]
}
const open = [true, 200]
const closed = [false, 404]
const lookUp = async (queryCode: string) =>
  expectStatus(await api.stranger().post('/v1/look-ups', { queryCode }), 200)
type Told = {
  onBehalf?: { consentedOn: Day }
  wayAround?: { zh: string }
  cases: { station?: { on: Day } }[]
}

describe('filing on somebody’s behalf', () => {
  const consent = (change: object) => filing({ onBehalf: { ...byProxy.onBehalf, ...change } })

  test.each([
    ['nothing', filing(), 'consent-missing'],
    ['a day to come', consent({ consentedOn: addDays(today, 1) }), 'date-in-future'],
    ['a day before the words', consent({ consentedOn: addDays(today, -1) }), 'date-too-early'],
  ])('a proxy who says %s is refused, and takes no number', async (_what, body, code) => {
    const before = await api.owner.filing.count()
    const answer = await proxy.post('/v1/filings', body)
    expect([...problemOf(answer), answer.body['rule']]).toEqual([422, code, 'plan V2'])
    expect(await api.owner.filing.count()).toBe(before)
  })

  test('that it was not read back is no way to say it; nobody else says it at all', async () => {
    expect(problemOf(await proxy.post('/v1/filings', consent({ readBack: false })))[0]).toBe(400)
    const answer = await staff.office.post('/v1/filings', filing(byProxy))
    expect(problemOf(answer)).toEqual([422, 'not-filed-by-proxy'])
  })

  test('it stands in the case and at the person’s door, and the receipt tells the way around', async () => {
    const { case: number, queryCode, wayAround } = await register(proxy, byProxy)
    expect(wayAround?.zh).toContain('不经代办站')
    const detail = await caseAt(staff.office, number, 1)
    expect(detail.body['onBehalf']).toEqual(byProxy.onBehalf)
    const told = bodyOf<Told>(await lookUp(queryCode))
    expect(told).toMatchObject({ onBehalf: { consentedOn: today }, wayAround })
    const { phone } = somebody
    const own = await api.stranger().post('/v1/own-data', { queryCode, phone })
    expect(expectStatus(own, 200).body['onBehalf']).toMatchObject({ consentedOn: today })
  })

  test('of what somebody filed at the counter nothing of it is told', async () => {
    const { case: number, queryCode, wayAround } = await register(staff.office)
    expect(wayAround).toBeUndefined()
    expect((await caseAt(staff.office, number, 1)).body).not.toHaveProperty('onBehalf')
    const told = bodyOf<Told>(await lookUp(queryCode))
    expect([told.onBehalf, told.wayAround]).toEqual([undefined, undefined])
  })
})

describe('a station steps aside', () => {
  const about: [string, () => Promise<object>][] = [
    ['its village’s committee', () => Promise.resolve({ accusedUnits: ['village-laojie'] })],
    ['a cadre of the village', async () => ({ accused: [await holderOf('laojie-head')] })],
    ['a leader of the township', async () => ({ accused: [await personOf('lead')] })],
    ['the head', async () => ({ accused: [await personOf('mayor')] })],
  ]

  test.each(about)('from what is about %s, said as it is filed', async (_whom, accused) => {
    const filed = await register(proxy, { ...byProxy, ...(await accused()) })
    expect(filed.wayAround?.zh).toContain('不经代办站')
    await caseAt(staff.office, filed.case, 1)
    expect(await seen(proxy, filed.case)).toEqual(closed)
    expect(await seen(staff.office, filed.case)).toEqual(open)
    const { startArgs } = await api.owner.case.findUniqueOrThrow({ where: { number: filed.case } })
    expect(JSON.stringify(startArgs)).not.toContain('filedAt')
  })

  test.each(about)('from what is about %s, said later', async (_whom, accused) => {
    const { case: number, queryCode } = await register(proxy, byProxy)
    await caseAt(staff.office, number, 1)
    const before = await lookUp(queryCode)
    expect(await seen(proxy, number)).toEqual(open)
    await handOn(staff, number).give('office', 'accused', await accused())
    expect(await seen(proxy, number)).toEqual(closed)
    // Whoever kept the receipt at the station learns nothing by it.
    expect((await lookUp(queryCode)).text).toBe(before.text)
  })

  test('not from what is about another village, nor about somebody of a township office', async () => {
    const accused = [await holderOf('xinqiao-head'), await holderOf('justice-head')]
    const { case: number } = await register(proxy, { ...byProxy, accused })
    await caseAt(staff.office, number, 1)
    expect(await seen(proxy, number)).toEqual(open)
  })

  test('and sees it again once it is found not to be about them', async () => {
    const accused = [await holderOf('laojie-head')]
    const { case: number } = await register(proxy, { ...byProxy, accused })
    await caseAt(staff.office, number, 1)
    await handOn(staff, number).give('director', 'cleared', { accused, text: '与其无关。' })
    expect(await seen(proxy, number)).toEqual(open)
  })

  test('and whoever leads the matter besides does by that post what it allows, and no proxy’s', async () => {
    const accused = [await holderOf('lead-zhujia')]
    const { case: number } = await register(proxy, { ...byProxy, accused })
    const { give } = handOn(staff, number)
    await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
    const [personId, postCode] = [await personOf('proxy'), 'lead-huangdian']
    const held = { id: 'held-lead', postCode, personId, capacity: 'deputy', startsOn: '2026-01-01' }
    await api.owner.holding.create({ data: held })
    await give('office', 'entrustment', { unit: 'natural-resources', lead: postCode })
    const read = expectStatus(await proxy.get(`/v1/cases/${number}`), 200)
    const { allowed } = bodyOf<{ allowed: string[] }>(read)
    expect([allowed.includes('form-team'), allowed.includes('name-accused')]).toEqual([true, false])
    await api.owner.holding.delete({ where: { id: 'held-lead' } })
    expect(await seen(proxy, number)).toEqual(closed)
  })

  test('somebody who stands back for a reason of their own closes it to themselves alone', async () => {
    const { case: number } = await register(proxy, byProxy)
    const person = await holderOf('laojie-head')
    const { give } = handOn(staff, number)
    await give('office', 'recusals', { person, askedBy: 'staff' })
    await give('director', 'recusal-decisions', { person, granted: true })
    expect(await seen(proxy, number)).toEqual(open)
  })
})

describe('a matter given to a station', () => {
  const owes = async (caller: ApiCaller, number: string) =>
    bodyOf<{ duties: { id: string }[] }>(expectStatus(await caller.get('/v1/duties'), 200))
      .duties.map(({ id }) => id)
      .filter((id) => id.startsWith(`${number}/`))
  const given = async (village = 'laojie') => {
    const filed = await register(staff.office)
    await handOn(staff, filed.case).give('office', 'station', { village })
    return filed
  }

  test('is seen by that station and no other, which owes news of it until it is taken back', async () => {
    const { case: number, queryCode } = await given()
    expect([await seen(proxy, number), await seen(other, number)]).toEqual([open, closed])
    expect(await owes(proxy, number)).toEqual([`${number}/accompany/1`])
    const told = bodyOf<Told>(await lookUp(queryCode))
    expect([told.cases[0]?.station?.on, told.wayAround]).toEqual([today, expect.anything()])

    const explained = { occurredOn: today, text: '已说明办理流程。' }
    expectStatus(await staff.office.post(`/v1/cases/${number}/explanations`, explained), 200)
    expect(await owes(proxy, number)).toHaveLength(1)
    const news = expectStatus(await proxy.post(`/v1/cases/${number}/explanations`, explained), 200)
    const { version } = bodyOf<{ version: number }>(news)
    const detail = await caseAt(staff.office, number, version)
    expect(detail.body['station']).toMatchObject({ village: 'laojie', newsOn: today })
    expect(await owes(proxy, number)).toEqual([])

    await handOn(staff, number).give('office', 'station-release')
    expect(await seen(proxy, number)).toEqual(closed)
  })

  test('an errand given to it is done there', async () => {
    const { case: number } = await given()
    await handOn(staff, number).give('office', 'acceptance', { kind: 'errand' })
    expect(await owes(proxy, number)).toContain(`${number}/handle/1`)
    const done = { occurredOn: today, text: '证明已代办取回。' }
    expectStatus(await proxy.post(`/v1/cases/${number}/errand`, done), 200)
  })

  test('goes with whoever takes the post over', async () => {
    const { case: number } = await given()
    const path = `/v1/posts/laojie-proxy/handover?to=${await personOf('office2')}&startsOn=${today}`
    const shown = expectStatus(await staff.director.get(path), 200)
    const { cases } = bodyOf<{ cases: { number: string; as: string[] }[] }>(shown)
    expect(cases.find((each) => each.number === number)?.as).toEqual(['station'])
  })

  test('is not for the station of the village it is about, nor for one that nobody is in', async () => {
    const { case: number } = await register(staff.office, { accusedUnits: ['village-laojie'] })
    await caseAt(staff.office, number, 1)
    const refused = (village: string) => refusalOf(staff.office, number, 'station', { village })
    const [status, code, why] = await refused('laojie')
    expect([status, code]).toEqual([422, 'station-steps-aside'])
    expect(why).not.toMatch(/accus|about|committee/i)
    expect((await refused('no-such-village'))[1]).toBe('unknown-reference')
    await api.owner.holding.deleteMany({ where: { postCode: 'meiling-proxy' } })
    expect((await refused('meiling'))[1]).toBe('nobody-in-post')
    await handOn(staff, number).give('office', 'station', { village: 'xinqiao' })
    expect((await refused('xinqiao'))[1]).toBe('already-done')
    expect(await seen(other, number)).toEqual(open)
  })

  test('is lost to it with all it owes once somebody of the village is named', async () => {
    const { case: number } = await given()
    const accused = [await holderOf('laojie-head')]
    await handOn(staff, number).give('office', 'accused', { accused })
    expect(await seen(proxy, number)).toEqual(closed)
    expect(await owes(proxy, number)).toEqual([])
    const detail = await caseAt(staff.office, number, 1)
    expect(detail.body).not.toHaveProperty('station')
  })

  test('and what lay in the inbox of its proxy, sent to them as that, lies there no longer', async () => {
    const { case: number } = await given()
    const inbox = async () =>
      expectStatus(await proxy.get('/v1/inbox'), 200).text.includes(`"${number}"`)
    const { id: outboxId } = await api.owner.outbox.findFirstOrThrow({
      where: { caseNumber: number, posts: { has: 'laojie-proxy' } },
    })
    const personId = await personOf('proxy')
    const message = { id: `message-${number}`, outboxId, personId, postCode: 'laojie-proxy' }
    await api.owner.inboxMessage.create({
      data: { ...message, reason: 'holder', sentAt: new Date() },
    })
    expect(await inbox()).toBe(true)
    const posts = ['laojie-proxy', 'xinqiao-proxy', 'director']
    const sent = posts.map((postCode) => ({ caseNumber: number, postCode }))
    const aside = async () => sent.filter(await asideFrom(api.owner, sent)).map((to) => to.postCode)
    expect(await aside()).toEqual([])
    const accused = [await holderOf('laojie-head')]
    await handOn(staff, number).give('office', 'accused', { accused })
    expect(await inbox()).toBe(false)
    expect(await aside()).toEqual(['laojie-proxy'])
    const { case: ofLeader } = await register(staff.office, { accused: [await personOf('lead')] })
    await caseAt(staff.office, ofLeader, 1)
    const all = sent.map((to) => ({ ...to, caseNumber: ofLeader }))
    const isAside = await asideFrom(api.owner, all)
    expect(all.filter(isAside).map((to) => to.postCode)).toEqual(posts.slice(0, 2))
  })

  test('only the office gives it and takes it back', async () => {
    const { case: number } = await given()
    for (const caller of [proxy, staff.unit, staff.lead]) {
      const answer = await caller.post(`/v1/cases/${number}/station-release`, { occurredOn: today })
      expect(problemOf(answer)).toEqual([403, 'not-permitted'])
    }
  })
})

describe('the stations of the villages', () => {
  type Proxy = { holding: string; name: string; since: Day; eligibility: string | null }
  type Station = {
    village: { code: string }
    posts: { post: string; vacant: boolean; proxies: Proxy[] }[]
    lacks: string | null
    lacksName: string | null
  }
  const stations = async (caller: ApiCaller = staff.unit) =>
    bodyOf<{ stations: Station[] }>(expectStatus(await caller.get('/v1/stations'), 200)).stations
  const stationOf = async (village: string) =>
    (await stations()).find(({ village: { code } }) => code === village)
  const set = (holding: string, body: object, caller = staff.director, headers = {}) =>
    caller.send('PUT', `/v1/holdings/${holding}/eligibility`, body, { headers })

  test('show who is proxy, by what and since when, and what a village lacks', async () => {
    expect(await stationOf('laojie')).toMatchObject({
      posts: [
        {
          ...{ post: 'laojie-proxy', vacant: false },
          proxies: [
            { capacity: 'holder', eligibility: 'village-cadre', eligibilityName: '村主要干部' },
          ],
        },
      ],
      lacks: null,
    })
    expect(await stationOf('meiling')).toMatchObject({
      ...{
        lacks: 'proxy',
        lacksName: '代办站无代办员在岗',
        posts: [{ vacant: true, proxies: [] }],
      },
    })
    const village = { code: 'baisha', name: '白沙村', area: 'huangdian' }
    expectStatus(await staff.director.post('/v1/villages', village), 201)
    expect(await stationOf('baisha')).toMatchObject({ posts: [], lacks: 'station' })
    // Somebody who deputises stands in for a proxy, and is none.
    expect((await stationOf('xinqiao'))?.lacks).toBeNull()
    await api.owner.holding.deleteMany({ where: { postCode: 'xinqiao-proxy', capacity: 'holder' } })
    expect((await stationOf('xinqiao'))?.lacks).toBe('proxy')
  })

  test('by what somebody is proxy the director says, by the organisation they saw', async () => {
    const [holding = ''] = (await stationOf('laojie'))!.posts[0]!.proxies.map(
      (each) => each.holding,
    )
    const answer = await staff.director.get('/v1/stations')
    const tag = answer.headers.get('etag') ?? ''
    const seen = { 'If-Match': tag }
    const grid = { eligibility: 'grid-worker' }
    expect(expectStatus(await set(holding, grid, staff.director, seen), 200).body).toMatchObject({
      ...{ id: holding, post: 'laojie-proxy', eligibility: 'grid-worker' },
    })
    expect((await stationOf('laojie'))!.posts[0]!.proxies[0]!.eligibility).toBe('grid-worker')
    expect(problemOf(await set(holding, grid, staff.director, seen))).toEqual([
      412,
      'changed-since',
    ])
    expect(problemOf(await set(holding, grid, staff.office))).toEqual([403, 'not-permitted'])
    expect(problemOf(await set('holding-x', grid))).toEqual([404, 'not-found'])
    const audited = await api.owner.auditEntry.findFirstOrThrow({
      where: { action: 'eligibility-set' },
    })
    expect(audited.detail).toMatchObject({ eligibilityBefore: 'village-cadre', ...grid })
  })

  test('whoever is appointed is a cadre unless it is said otherwise, and only a proxy is either', async () => {
    const appoint = async (post: string, more: object): Promise<Answered> => {
      const person = await personOf('unit2')
      const body = { post, person, capacity: 'holder', startsOn: today, ...more }
      return staff.director.post('/v1/holdings', body)
    }
    const plain = expectStatus(await appoint('meiling-proxy', {}), 201)
    expect(plain.body['eligibility']).toBe('village-cadre')
    const holding = bodyOf<{ id: string }>(plain).id
    const refused = await appoint('enforcement-head', { eligibility: 'grid-worker' })
    expect(problemOf(refused)).toEqual([422, 'not-a-station'])
    const handed = await staff.director.post('/v1/handovers', {
      ...{ post: 'meiling-proxy', to: await personOf('office2'), startsOn: addDays(today, 1) },
      eligibility: 'committee-member',
    })
    const successor = bodyOf<{ holding: string }>(expectStatus(handed, 201)).holding
    const rows = await api.owner.holding.findMany({ where: { id: { in: [holding, successor] } } })
    expect(new Map(rows.map((row) => [row.id, row.eligibility]))).toEqual(
      new Map([
        [holding, 'village-cadre'],
        [successor, 'committee-member'],
      ]),
    )
  })
})
