import { createOutbox } from '../../activities/adapters/outbox'
import { opinionParts } from '../../domain/case/kinds'
import { dayOf, instantFrom } from '../../domain/time/day'
import {
  allStaff,
  caseAt,
  handOn,
  problemOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let justice: ApiCaller

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  justice = await api.signedIn('unit2')
})
afterAll(() => api.close())

const work = { unit: 'natural-resources', lead: 'lead-zhujia' }
const notFound = [404, 'case-not-found']

/** Whatever the address, nothing tells that there is such a case. */
async function expectClosed(caller: ApiCaller, number: string) {
  for (const path of ['', '/timeline', '/petitioners', '/duties/1/sheet']) {
    const { status, text } = await caller.get(`/v1/cases/${number}${path}`)
    expect([404, 403]).toContain(status)
    expect(text).not.toContain('积水')
  }
  const disclosure = await caller.post(`/v1/cases/${number}/disclosures`, { reason: 'visit' })
  expect([404, 403]).toContain(disclosure.status)
  for (const list of ['/v1/cases?sort=newest', '/v1/duties', '/v1/inbox']) {
    expect((await caller.get(list)).text).not.toContain(number)
  }
}

const deliver = () =>
  createOutbox(api.db, { mail: false }).deliver(instantFrom(Date.now()), 500, () => undefined)
const messagesTo = async (login: string, number: string) => {
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login } })
  return api.owner.inboxMessage.count({ where: { personId, outbox: { caseNumber: number } } })
}

test('a matter about a unit is closed to everybody who works there, from the first moment', async () => {
  const { case: number } = await register(staff.office, { accusedUnits: ['command-office'] })
  // The registrar works in that unit too: the director has to see to it.
  await caseAt(staff.director, number, 1)
  await expectClosed(staff.office, number)
  await expectClosed(await api.signedIn('office-head'), number)
  await deliver()
  expect(await messagesTo('office', number)).toBe(0)
  expect(await messagesTo('office-head', number)).toBe(0)
  expect(await messagesTo('director', number)).toBeGreaterThan(0)
  const { give } = handOn({ ...staff, office: staff.director }, number)
  await give('director', 'acceptance', { kind: 'report' })
  const answer = await staff.office.post(`/v1/cases/${number}/acceptance`, {
    ...{ occurredOn: today, kind: 'report' },
  })
  expect(problemOf(answer)).toEqual(notFound)
  await deliver()
  expect(await messagesTo('office', number)).toBe(0)
})

test('such a unit is given no work, and nobody of it leads, joins a team or promises anything', async () => {
  const { case: number } = await register(staff.office, { accusedUnits: ['justice'] })
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  const toJustice = { ...work, unit: 'justice' }
  const entrusting = await refusalOf(staff.office, number, 'entrustment', toJustice)
  expect(entrusting.slice(0, 2)).toEqual([422, 'unit-is-accused'])
  const team = await refusalOf(staff.office, number, 'team', { members: ['justice-head'] })
  expect(team.slice(0, 2)).toEqual([422, 'nobody-in-post'])
  await give('office', 'entrustment', work)
  await expectClosed(justice, number)
})

test('a matter may be about a body: it is registered as one, and not forwarded there', async () => {
  const agency = 'lanxi-natural-resources'
  const { case: number } = await register(staff.office, { accusedUnits: [agency] })
  const forwarding = await refusalOf(staff.office, number, 'forwarding', { to: agency })
  expect(forwarding.slice(0, 2)).toEqual([422, 'unit-is-accused'])
})

test('whoever comes to work in it later is shut out from that day, also from old messages', async () => {
  const { case: number } = await register(staff.office, { accusedUnits: ['enforcement'] })
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', work)
  await deliver()
  expect((await staff.unit.get('/v1/inbox')).text).toContain(number)
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'unit' } })
  // The post at the head of the accused unit, which was vacant.
  const holding = { postCode: 'enforcement-head', personId, capacity: 'holder' }
  await api.owner.holding.create({
    data: { id: 'moved', startsOn: today, ...holding },
  })
  await expectClosed(staff.unit, number)
  expect((await staff.office.get('/v1/cases?sort=newest')).text).toContain(number)
  await api.owner.holding.delete({ where: { id: 'moved' } })
})

test('nobody of the accused unit approves that the matter is entered late', async () => {
  const receivedOn = '2026-01-05'
  const approve = await (
    await api.signedIn('mayor')
  ).post('/v1/late-entry-approvals', {
    ...{ caseNumber: null, command: 'register', occurredOn: receivedOn, reason: '补录' },
  })
  const lateEntryApproval = approve.body['id']
  await ourLeadership()
  const late = { receivedOn, lateEntryApproval, accusedUnits: ['leadership'] }
  const { status, body } = await staff.office.post('/v1/filings', {
    ...{ channel: 'letter', title: '反映', words: '反映', petitioners: [{}], ...late },
  })
  expect([status, body['code']]).toEqual([422, 'approval-not-independent'])
})

const ourLeadership = async () => {
  const unit = { code: 'leadership', name: '镇领导班子', bodyCode: 'huangdian-township' }
  const data = { ...unit, headPostCode: 'mayor' }
  await api.owner.unit.upsert({ where: { code: 'leadership' }, create: data, update: {} })
  return unit.code
}

test('nor that a step in it is, approved before the unit was named or not', async () => {
  const unit = await ourLeadership()
  const occurredOn = '2026-01-05'
  const approve = async (login: string, caseNumber: string | null, command: string) => {
    const approval = { caseNumber, command, occurredOn, reason: '补录' }
    const caller = await api.signedIn(login)
    return (await caller.post('/v1/late-entry-approvals', approval)).body['id']
  }
  const lateEntryApproval = await approve('director', null, 'register')
  const late = { receivedOn: occurredOn, lateEntryApproval }
  const { case: number } = await register(staff.office, late)
  const accept = { occurredOn, kind: 'report' }
  const byMayor = await approve('mayor', number, 'accept')
  const named = await staff.office.post(`/v1/cases/${number}/accused`, {
    ...{ occurredOn, lateEntryApproval: await approve('mayor', number, 'name-accused') },
    accusedUnits: [unit],
  })
  expect(problemOf(named)).toEqual([422, 'approval-not-independent'])
  await handOn(staff, number).give('office', 'accused', { accusedUnits: [unit] })
  const path = `/v1/cases/${number}/acceptance`
  const answer = await staff.office.post(path, { ...accept, lateEntryApproval: byMayor })
  expect(problemOf(answer)).toEqual([422, 'excluded-from-case'])
  expect(answer.body['detail']).toContain('Have somebody else approve')
  const other = await approve('director', number, 'accept')
  expect((await staff.office.post(path, { ...accept, lateEntryApproval: other })).status).toBe(200)
})

test('nor is an opinion issued that somebody of it drafted, wherever they work by now', async () => {
  const { case: number } = await register(staff.office)
  const { give, draft } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', work)
  await give('unit', 'signature')
  const text = await draft('unit', 'opinion')
  await give('office', 'accused', { accusedUnits: ['natural-resources'] })
  await give('office', 'entrustment', { ...work, unit: 'justice' })
  await handOn({ ...staff, unit: justice }, number).give('unit', 'signature')
  const outcomes = [{ claim: `${number}-C1`, outcome: 'not-supported' }]
  const facts = (id: string) => ({ text: id, outcomes, parts: opinionParts })
  const issuing = () => refusalOf(staff.director, number, 'opinion', facts(text))
  const [status, code, detail] = await issuing()
  expect([status, code]).toEqual([422, 'excluded-from-case'])
  expect(detail).toContain('Have somebody else draft one')
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'unit' } })
  const yesterday = instantFrom(Date.now() - 86_400_000)
  const moved = await api.owner.holding.updateMany({
    where: { personId, endsOn: null },
    data: { endsOn: dayOf(yesterday) },
  })
  expect(moved.count).toBeGreaterThan(0)
  await api.owner.caseText.update({ where: { id: text }, data: { writtenAt: yesterday } })
  expect((await issuing()).slice(0, 2)).toEqual([422, 'excluded-from-case'])
  await api.owner.holding.updateMany({ where: { personId }, data: { endsOn: null } })
  const other = await handOn({ ...staff, unit: justice }, number).draft('unit', 'opinion')
  await give('director', 'opinion', facts(other))
})

test('whom it is about comes out later: closed to them from then, and nothing that waits is sent', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', work)
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'unit' } })
  // The message of the entrustment waits for them by now.
  await give('office', 'accused', { accused: [personId], accusedUnits: ['justice'] })
  await deliver()
  expect(await messagesTo('unit', number)).toBe(0)
  await expectClosed(staff.unit, number)
  await expectClosed(justice, number)
  const row = await api.owner.case.findUniqueOrThrow({ where: { number } })
  expect(row).toMatchObject({ excluded: [personId], unitCode: null, leadPostCode: null })
  const { body } = await caseAt(staff.office, number, 1)
  expect(body).toMatchObject({ phase: 'accepted', shutOut: { accusedUnits: ['justice'] } })
  expect(body).not.toHaveProperty('entrustment')
  // Named again they get the answer of anybody else: another would tell who was named.
  const mayor = await api.owner.account.findUniqueOrThrow({ where: { login: 'mayor' } })
  const again = await give('office', 'accused', { accused: [personId] })
  const other = await give('office', 'accused', { accused: [mayor.personId] })
  expect(again.body['events']).toEqual(other.body['events'])
})

test('who was named, the timeline tells only to those who decide on such things', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'accused', { accusedUnits: ['justice'] })
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', work)
  const seenBy = async (caller: ApiCaller) =>
    (await caller.get(`/v1/cases/${number}/timeline`)).text
  expect(await seenBy(staff.office)).toContain('"units":["justice"]')
  for (const caller of [staff.unit, staff.lead]) {
    expect(await seenBy(caller)).toContain('accused-named')
    expect(await seenBy(caller)).not.toContain('justice')
  }
})

test.each([
  [{ accused: ['person-nobody'] }, 'unknown-reference', 'body.accused'],
  [{ accusedUnits: ['nowhere'] }, 'unknown-reference', 'body.accusedUnits'],
  [{}, 'nobody-named', undefined],
])('naming %j is refused: %s', async (named, code, path) => {
  const { case: number } = await register(staff.office)
  const on = { occurredOn: today }
  const answer = await staff.office.post(`/v1/cases/${number}/accused`, { ...on, ...named })
  expect(problemOf(answer)).toEqual([422, code])
  expect((answer.body['fields'] as { path: string }[] | undefined)?.[0]?.path).toBe(path)
})

test('what somebody who is named owed does not lie in nobody’s list: whoever is next hears of it', async () => {
  const { case: number } = await register(staff.office)
  await caseAt(staff.director, number, 1)
  await deliver()
  const head = await api.signedIn('office-head')
  const duties = async (caller: ApiCaller) => (await caller.get('/v1/duties')).text
  expect(await duties(head)).not.toContain(number)
  const before = await messagesTo('office-head', number)
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'office' } })
  await handOn({ ...staff, office: staff.director }, number).give('office', 'accused', {
    accused: [personId],
  })
  await deliver()
  expect(await messagesTo('office-head', number)).toBe(before + 2)
  for (const caller of [head, staff.director]) {
    expect(await duties(caller)).toContain(`${number}/sort/1`)
    expect(await duties(caller)).toContain(`${number}/notify/1`)
  }
  expect(await duties(staff.office)).not.toContain(number)
  // Of a case in which they can act, it stays the business of that post.
  const { case: other } = await register(staff.office)
  expect(await duties(staff.director)).not.toContain(other)
})
