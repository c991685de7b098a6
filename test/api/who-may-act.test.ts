import { opinionParts } from '../../domain/case/kinds'
import type { ApiCaller } from './running-api'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const on = { occurredOn: today }
const acceptance = { ...on, kind: 'petition', route: 'hear-and-decide' }

const allowedOf = async (caller: ApiCaller, number: string) =>
  (await caseAt(caller, number, 1)).body['allowed'] as string[]

test('the buttons shown are those of this person in this case', async () => {
  const { case: number } = await register(staff.office)
  const first = await allowedOf(staff.office, number)
  expect(first).toEqual([
    ...['accept', 'decline', 'link-repeat', 'merge', 'mark-urgent', 'forward', 'assign', 'contest'],
    ...['serve-notice', 'note-lead-attention', 'assign-station', 'withdraw', 'ask-recusal'],
    ...['explain', 'refer-aid', 'hand-out-leaflet', 'appoint-reception', 'name-accused'],
  ])
  expect(await allowedOf(staff.director, number)).toEqual([
    ...first,
    ...['list-for-supervision', 'correct-date'],
  ])
  expect(await allowedOf(staff.mayor, number)).toEqual([
    ...['merge', 'note-lead-attention', 'ask-recusal', 'correct-date'],
  ])
  await advance(staff, number, 'entrustment')
  expect(await allowedOf(staff.unit, number)).toEqual([
    ...['mark-urgent', 'return-entrustment', 'sign-for', 'note-progress', 'complete-clear'],
    ...['mediate'],
    ...['ask-recusal', 'explain', 'hand-out-leaflet'],
  ])
  expect(await allowedOf(staff.lead, number)).toEqual([
    ...['form-team', 'set-plan', 'note-progress', 'note-lead-attention', 'mediate', 'ask-recusal'],
    ...['explain', 'record-advice', 'hand-out-leaflet'],
  ])
})

test('whoever drafted the opinion cannot approve it', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'signature')
  const text = { kind: 'opinion', text: '自己起草，自己批准' }
  const stored = expectStatus(await staff.director.post(`/v1/cases/${number}/texts`, text), 201)
  const outcomes = [{ claim: `${number}-C1`, outcome: 'not-supported' }]
  const parts = opinionParts
  const body = { ...on, text: bodyOf<{ id: string }>(stored).id, outcomes, parts }
  const own = await staff.director.post(`/v1/cases/${number}/opinion`, body)
  expect(problemOf(own)).toEqual([422, 'drafter-approves'])
  expectStatus(await staff.mayor.post(`/v1/cases/${number}/opinion`, body), 200)
})

test('an opinion needs a draft of this very case', async () => {
  const other = await register(staff.office)
  const draft = { kind: 'opinion', text: '别案的意见' }
  const stored = expectStatus(await staff.office.post(`/v1/cases/${other.case}/texts`, draft), 201)
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'signature')
  const outcomes = [{ claim: `${number}-C1`, outcome: 'supported', carriedOut: true }]
  for (const text of [bodyOf<{ id: string }>(stored).id, 'nothing']) {
    const answer = await staff.director.post(`/v1/cases/${number}/opinion`, {
      ...{ ...on, text, outcomes, parts: opinionParts },
    })
    expect(problemOf(answer)).toEqual([422, 'unknown-reference'])
  }
})

test('only an opinion or a reply is drafted apart: a notice or a slip comes with its command', async () => {
  const { case: number } = await register(staff.office)
  for (const kind of ['notice', 'slip', 'claim']) {
    const answer = await staff.office.post(`/v1/cases/${number}/texts`, { kind, text: '另存' })
    expect([kind, ...problemOf(answer)]).toEqual([kind, 400, 'invalid-request'])
  }
})

test.each([
  [{ unit: 'nowhere', lead: 'lead-zhujia' }, 'unknown-reference', 'body.unit'],
  [{ unit: 'natural-resources', lead: 'nobody' }, 'unknown-reference', 'body.lead'],
  [{ unit: 'natural-resources', lead: 'office-head' }, 'unknown-reference', 'body.lead'],
  [{ unit: 'enforcement', lead: 'lead-zhujia' }, 'nobody-in-post', undefined],
])('entrusting %j is refused: %s', async (body, code, path) => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'acceptance')
  const answer = await staff.office.post(`/v1/cases/${number}/entrustment`, { ...on, ...body })
  expect(problemOf(answer)).toEqual([422, code])
  const fields = (answer.body['fields'] ?? []) as unknown as { path: string }[]
  expect(fields[0]?.path).toBe(path)
})

test('a matter about the head of a unit cannot be given to that unit', async () => {
  const { personId } = await api.owner.holding.findFirstOrThrow({
    where: { postCode: 'justice-head', capacity: 'holder' },
  })
  const { case: number } = await register(staff.office, { accused: [personId] })
  await advance(staff, number, 'acceptance')
  const body = { ...on, unit: 'justice', lead: 'lead-zhujia' }
  const answer = await staff.office.post(`/v1/cases/${number}/entrustment`, body)
  expect(problemOf(answer)).toEqual([422, 'nobody-in-post'])
})

test('dates: not real, in the future, before what it follows, long past', async () => {
  const { case: number } = await register(staff.office)
  const accept = async (occurredOn: string) =>
    problemOf(
      await staff.office.post(`/v1/cases/${number}/acceptance`, { ...acceptance, occurredOn }),
    )
  expect(await accept('2026-02-30')).toEqual([400, 'invalid-request'])
  expect(await accept('2199-01-01')).toEqual([422, 'date-in-future'])
  expect(await accept('2024-01-10')).toEqual([422, 'date-too-early'])
  const unknown = await staff.office.post(`/v1/cases/${number}/acceptance`, {
    ...{ ...acceptance, comment: 'x' },
  })
  expect(problemOf(unknown)).toEqual([400, 'invalid-request'])
})

test('a date long past needs an approval for this very entry by somebody else', async () => {
  const received = '2026-01-05'
  const approve = async (caller: ApiCaller, body: object) =>
    bodyOf<{ id: string }>(
      expectStatus(
        await caller.post('/v1/late-entry-approvals', {
          ...{ reason: '补录纸质登记', occurredOn: received },
          ...body,
        }),
        201,
      ),
    ).id
  const filingApproval = await approve(staff.director, {
    ...{ caseNumber: null, command: 'register' },
  })
  const late = { receivedOn: received, lateEntryApproval: filingApproval }
  const { case: number } = await register(staff.office, late)
  const accept = (more: object) =>
    staff.office.post(`/v1/cases/${number}/acceptance`, {
      ...{ ...acceptance, occurredOn: received, ...more },
    })
  const unapproved = await accept({})
  expect(problemOf(unapproved)).toEqual([422, 'date-needs-approval'])
  expect(unapproved.body['detail']).toMatch(
    /the director of the office or the head of the body\. They .* POST \/v1\/late-entry-approvals; .* lateEntryApproval\.$/,
  )
  expect(problemOf(await accept({ lateEntryApproval: filingApproval }))).toEqual([
    ...[422, 'approval-not-usable'],
  ])
  const lateEntryApproval = await approve(staff.director, {
    ...{ caseNumber: number, command: 'accept' },
  })
  expectStatus(await accept({ lateEntryApproval }), 200)
})

test('a case is as unknown to those outside its scope as one that does not exist', async () => {
  const { case: number } = await register(staff.office)
  const outside = [
    await staff.unit.get(`/v1/cases/${number}`),
    await staff.lead.get(`/v1/cases/${number}/timeline`),
    await staff.unit.post(`/v1/cases/${number}/signature`, on),
    await staff.unit.post(`/v1/cases/${number}/texts`, { kind: 'opinion', text: 'x' }),
    await staff.office.get('/v1/cases/2026-999999'),
  ]
  expect(outside.map(problemOf)).toEqual(outside.map(() => [404, 'case-not-found']))
  expect(new Set(outside.map(({ text }) => text)).size).toBe(1)
  await advance(staff, number, 'entrustment')
  expectStatus(await staff.unit.get(`/v1/cases/${number}`), 200)
  expectStatus(await staff.lead.get(`/v1/cases/${number}`), 200)
  const other = await api.signedIn('unit2')
  expect(problemOf(await other.post(`/v1/cases/${number}/signature`, on))).toEqual([
    ...[404, 'case-not-found'],
  ])
})

test('somebody a matter is about sees nothing of it, in no list and by no door', async () => {
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'director' } })
  const { case: number } = await register(staff.office, { accused: [personId] })
  expect(problemOf(await staff.director.get(`/v1/cases/${number}`))).toEqual([
    ...[404, 'case-not-found'],
  ])
  expect(
    problemOf(await staff.director.post(`/v1/cases/${number}/acceptance`, acceptance)),
  ).toEqual([404, 'case-not-found'])
  const list = await staff.director.get('/v1/cases?sort=newest')
  expect(list.text).not.toContain(number)
  expect((await staff.office.get('/v1/cases?sort=newest')).text).toContain(number)
})

test('reading a case is written down, with who and when', async () => {
  const { case: number } = await register(staff.office)
  expectStatus(await staff.mayor.get(`/v1/cases/${number}`), 200)
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'mayor' } })
  const entries = await api.owner.auditEntry.findMany({
    where: { subject: `case:${number}`, action: 'case-read' },
  })
  expect(entries.map(({ actor }) => actor)).toEqual([personId])
})

test('that somebody was asked to stand back, or named, a refusal tells only to those who decide it', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'signature')
  const { give } = handOn(staff, number)
  await give('office', 'recusals', { person: 'person-7', askedBy: 'staff' })
  await give('office', 'accused', { accusedUnits: ['justice'] })
  const refused = await staff.unit.post(`/v1/cases/${number}/signature`, { occurredOn: today })
  expect(problemOf(refused)).toEqual([422, 'not-allowed-now'])
  expect(refused.text).not.toMatch(/decide-recusal|-accused/)
  const told = await staff.director.post(`/v1/cases/${number}/conclusion`, { occurredOn: today })
  expect(told.body['allowed']).toEqual(
    expect.arrayContaining(['decide-recusal', 'name-accused', 'clear-accused']),
  )
})
