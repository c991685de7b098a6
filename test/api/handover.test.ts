import { createOutbox } from '../../activities/adapters/outbox'
import { addDays, instantFrom } from '../../domain/time/day'
import {
  byProxy,
  allStaff,
  bodyOf,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { at, type Answered, type ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
/** They hold the head's post of justice, and of natural resources. */
let leaving: ApiCaller
let coming: ApiCaller
const post = 'justice-head'

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  leaving = await api.signedIn('unit2')
  coming = staff.unit
})
beforeEach(async () => {
  api.clock.follow()
  await api.owner.holding.deleteMany({ where: { postCode: post } })
  const personId = await personOf('unit2')
  await api.owner.holding.create({
    data: { id: 'justice', postCode: post, personId, capacity: 'holder', startsOn: '2022-05-01' },
  })
})
afterAll(() => api.close())

const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

type Listed = {
  from: { person: string; name: string } | null
  predecessorLastDay: string | null
  duties: { id: string; due: string }[]
  cases: { number: string; as: string[] }[]
  listedWhole: boolean
  notForBoth?: { duties: number; cases: number }
}

/** Entrusted to justice, which has not signed for it; led by the second lead. */
async function entrusted(accused: string[] = []): Promise<string> {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'justice', lead: 'lead-zhiyan' })
  if (accused.length > 0) {
    const teller = accused.includes(await personOf('office')) ? staff.director : staff.office
    expectStatus(
      await teller.post(`/v1/cases/${number}/accused`, { occurredOn: today, accused }),
      200,
    )
  }
  return number
}

const preview = async (keeper: ApiCaller, startsOn = today, to = 'unit') => {
  const path = `/v1/posts/${post}/handover?to=${await personOf(to)}&startsOn=${startsOn}`
  return bodyOf<Listed>(expectStatus(await keeper.get(path), 200))
}
const handOver = async (keeper: ApiCaller, more: object = {}) =>
  keeper.post('/v1/handovers', { post, to: await personOf('unit'), startsOn: today, ...more })

const duty = (number: string) => `${number}/sign-for/1`
const numbers = ({ cases }: Listed) => cases.map(({ number }) => number)
const owed = async (caller: ApiCaller): Promise<string[]> => {
  const answer = await caller.get('/v1/duties?size=100')
  if (answer.status === 403) return []
  return bodyOf<{ duties: { id: string }[] }>(answer).duties.map(({ id }) => id)
}

test('what is owed passes over, with the sight of it and the next message (plan O4)', async () => {
  const number = await entrusted()
  const before = await preview(staff.director)
  expect(before).toMatchObject({
    from: { person: await personOf('unit2'), name: '明正法', signsIn: true },
    ...{ predecessorLastDay: addDays(today, -1), listedWhole: true },
    to: { person: await personOf('unit'), name: '田广源' },
    notForBoth: { duties: 0, cases: 0 },
  })
  expect(before.duties.map(({ id }) => id)).toContain(duty(number))
  expect(before.cases).toContainEqual(expect.objectContaining({ number, as: ['unit'] }))
  expect(await owed(leaving)).toContain(duty(number))

  const answer = bodyOf<Listed>(expectStatus(await handOver(staff.director), 201))
  expect(answer).toMatchObject({ duties: before.duties, cases: before.cases, startsOn: today })
  expect(answer.notForBoth).toBeUndefined()

  expect((await leaving.get('/v1/me')).body).toMatchObject({ posts: [], actions: [] })
  expect((await leaving.get(`/v1/cases/${number}`)).status).toBe(403)
  expect(await owed(leaving)).toEqual([])
  expect(await owed(coming)).toContain(duty(number))
  expectStatus(await coming.get(`/v1/cases/${number}`), 200)
  expect(await recipientsOfNext(number)).toEqual([await personOf('unit')])
  expectStatus(await coming.post(`/v1/cases/${number}/signature`, { occurredOn: today }), 200)
  const entries = await api.owner.auditEntry.findMany({ where: { action: 'post-handed-over' } })
  expect(entries.at(-1)).toMatchObject({
    ...{ actor: await personOf('director'), subject: `post:${post}` },
    detail: { from: await personOf('unit2'), to: await personOf('unit'), startsOn: today },
  })
})

/** Whoever finds the next reminder of the duty in the inbox. */
async function recipientsOfNext(number: string): Promise<string[]> {
  const { due } = await api.owner.duty.findUniqueOrThrow({ where: { id: duty(number) } })
  const id = `${duty(number)}/due/${due}`
  await api.db.outbox.create({
    data: {
      ...{ id, dutyId: duty(number), rung: 'due', due, caseNumber: number, excluded: [] },
      ...{ posts: [post, 'office-head', 'director', 'mayor'], urgent: false },
      createdAt: instantFrom(Date.now()),
    },
  })
  const outbox = createOutbox(api.db, { mail: false })
  await outbox.deliver(instantFrom(Date.now()), 200, () => undefined)
  const found = await api.db.inboxMessage.findMany({ where: { outboxId: id } })
  return found.map(({ personId }) => personId)
}

test('on its day and not before: until then everything is as it was', async () => {
  const number = await entrusted()
  const tomorrow = addDays(today, 1)
  expectStatus(await handOver(staff.director, { startsOn: tomorrow }), 201)
  expect(await owed(leaving)).toContain(duty(number))
  expect(await owed(coming)).not.toContain(duty(number))
  api.clock.set(at(tomorrow, '00:00'))
  expect(await owed(leaving)).toEqual([])
  expect(await owed(coming)).toContain(duty(number))
})

test('whoever a matter is about does not learn of it from a list they are to sign', async () => {
  const open = await entrusted()
  const aboutSuccessor = await entrusted([await personOf('unit')])
  const before = await preview(staff.director)
  expect(numbers(before)).toContain(open)
  expect(JSON.stringify(before)).not.toContain(aboutSuccessor)
  expect(before.notForBoth).toEqual({ duties: 1, cases: 1 })
  const answer = expectStatus(await handOver(staff.director), 201)
  expect(answer.text).not.toContain(aboutSuccessor)
  expect(answer.text).not.toContain('notForBoth')
  expect(numbers(bodyOf<Listed>(answer))).toContain(open)
  expect(await owed(coming)).not.toContain(duty(aboutSuccessor))
  // In nobody's hands, it is on the list of whoever heads the office.
  expect(await owed(await api.signedIn('office-head'))).toContain(duty(aboutSuccessor))
})

test('nor does whoever hands over: not by a list, not by a number, not by a refusal', async () => {
  const counts = async (keeper: ApiCaller) => {
    const { duties, cases, notForBoth } = await preview(keeper)
    return [duties.length, cases.length, notForBoth]
  }
  const before = await counts(staff.director)
  const mayorsBefore = await counts(staff.mayor)
  const hidden = await entrusted([await personOf('director'), await personOf('unit')])
  expect(await counts(staff.director)).toEqual(before)
  expect(await counts(staff.mayor)).not.toEqual(mayorsBefore)
  expect((await handOver(staff.director)).text).not.toContain(hidden)

  await api.owner.post.create({ data: { code: 'lead-new', title: '新', role: 'lead' } })
  await api.owner.case.update({ where: { number: hidden }, data: { leadPostCode: 'lead-new' } })
  const abolition = { abolishedOn: addDays(today, 30) }
  const abolish = (keeper: ApiCaller) =>
    keeper.send('PUT', '/v1/posts/lead-new/abolition', abolition)
  expect(problemOf(await abolish(staff.mayor))).toEqual([422, 'post-in-use'])
  expectStatus(await abolish(staff.director), 200)
})

test('to nobody known, or in days that cannot be, nothing changes', async () => {
  const before = await api.owner.holding.findMany({ where: { postCode: post } })
  const unsent = (more: object): Promise<Answered> => handOver(staff.director, more)
  const refused = [
    await unsent({ to: 'nobody' }),
    await unsent({ post: 'no-such-post' }),
    await unsent({ startsOn: addDays(today, -1) }),
    await unsent({ startsOn: addDays(today, 5), predecessorLastDay: addDays(today, 5) }),
    await unsent({ to: await personOf('unit2') }),
    await unsent({ expectedVersion: 0 }),
    await unsent({ startsOn: '2026-02-30' }),
  ]
  expect(refused.map(problemOf)).toEqual([
    ...[
      [422, 'unknown-reference'],
      [422, 'unknown-reference'],
      [422, 'days-not-possible'],
    ],
    ...[
      [422, 'post-is-held'],
      [422, 'post-is-held'],
      [409, 'organisation-changed'],
    ],
    [400, 'invalid-request'],
  ])
  expect(await api.owner.holding.findMany({ where: { postCode: post } })).toEqual(before)
})

test('two who hand it over at once do not hand it to two', async () => {
  const sent = await Promise.all([
    handOver(staff.director),
    handOver(staff.mayor, { to: await personOf('lead') }),
  ])
  expect(sent.map(({ status }) => status).sort()).toEqual([201, 422])
  const held = await api.owner.holding.findMany({ where: { postCode: post, endsOn: null } })
  expect(held).toHaveLength(1)
})

test('sent again with the same key it is handed over once, and answered alike', async () => {
  const body = { post, to: await personOf('unit'), startsOn: today }
  const key = 'the-same-handover'
  const first = expectStatus(await staff.director.post('/v1/handovers', body, { key }), 201)
  const again = expectStatus(await staff.director.post('/v1/handovers', body, { key }), 201)
  expect(again.body).toEqual(first.body)
  expect(await api.owner.holding.count({ where: { postCode: post } })).toBe(2)
})

test('a vacant post is handed to whoever comes, with what it owes', async () => {
  const number = await entrusted()
  await api.owner.holding.deleteMany({ where: { postCode: post } })
  const before = await preview(staff.director)
  expect([before.from, before.predecessorLastDay]).toEqual([null, null])
  const answer = bodyOf<Listed>(expectStatus(await handOver(staff.director), 201))
  expect(answer.duties.map(({ id }) => id)).toContain(duty(number))
})

test('a lead’s and a station’s cases go with their posts', async () => {
  const proxy = await api.signedIn('proxy')
  const { case: filed } = await register(proxy, byProxy)
  const led = await entrusted()
  const path = async (code: string) =>
    `/v1/posts/${code}/handover?to=${await personOf('office2')}&startsOn=${today}`
  const station = expectStatus(await staff.director.get(await path('laojie-proxy')), 200)
  expect(bodyOf<Listed>(station).cases).toContainEqual(
    expect.objectContaining({ number: filed, as: ['registered'] }),
  )
  const lead = expectStatus(await staff.director.get(await path('lead-zhiyan')), 200)
  expect(bodyOf<Listed>(lead).cases).toContainEqual(
    expect.objectContaining({ number: led, as: ['lead'] }),
  )
})

test('only whoever keeps the organisation looks at it or does it', async () => {
  for (const caller of [staff.office, leaving, await api.signedIn('operator')]) {
    expect(problemOf(await handOver(caller))).toEqual([403, 'not-permitted'])
    const seen = await caller.get(`/v1/posts/${post}/handover?to=person-1&startsOn=${today}`)
    expect(problemOf(seen)).toEqual([403, 'not-permitted'])
  }
})
