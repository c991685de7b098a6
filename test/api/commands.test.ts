import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { findHandledCommand } from '../../api/queries/journal'
import type { CaseNumber } from '../../domain/ids'
import type { ApiCaller } from './running-api'
import {
  advance,
  bodyOf,
  expectStatus,
  filing,
  problemOf,
  recipientOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
} from './live-cases'

let api: LiveApi
/** How giving a command goes: as it does, with its answer lost, or to a workflow that has ended. */
let giving: 'works' | 'answer lost' | 'ended' = 'works'
let staff: Record<'office' | 'unit' | 'director' | 'lead' | 'mayor', ApiCaller>

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  async command(...given) {
    if (giving === 'ended') return { kind: 'ended' }
    const outcome = await client.command(...given)
    return giving === 'works' ? outcome : { kind: 'unavailable', reason: 'lost' }
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  const [office, unit, director, lead, mayor] = await Promise.all(
    ['office', 'unit', 'director', 'lead', 'mayor'].map((login) => api.signedIn(login)),
  )
  if (!office || !unit || !director || !lead || !mayor) throw new Error('nobody signed in')
  staff = { office, unit, director, lead, mayor }
}, 60_000)
afterEach(() => void (giving = 'works'))
afterAll(() => api.close())

const on = { occurredOn: today }
const acceptance = { ...on, kind: 'petition', route: 'hear-and-decide' }

type Detail = {
  phase: string
  version: number
  pending: boolean
  allowed: string[]
  words: string
  recipients: { id: string; maskedName: string; notice?: object; opinion?: object }[]
  claims: { id: string; asks: string; outcome?: string }[]
  duties: { kind: string; state: string; due: string; basis: string; steps: object[] }[]
  windows: { state: string; due: string }[]
  texts: { kind: string; body: string; author: string }[]
  opinion?: { draftedBy: string; approvedBy: string }
}
const detail = async (caller: ApiCaller, number: string, query = '') =>
  bodyOf<Detail>(expectStatus(await caller.get(`/v1/cases/${number}${query}`), 200))

const textsOf = (number: string) => api.owner.caseText.count({ where: { caseNumber: number } })

test('a matter goes from filing to conclusion, and every step can be read at once', async () => {
  const { case: number } = await register(staff.office)
  const last = await advance(staff, number, 'conclusion')
  expect(last.body).toEqual({
    ...{ number, version: 8, phase: 'concluded', pending: false },
    events: ['concluded', 'duty-done'],
  })
  const seen = await detail(staff.office, number, '?atLeast=8')
  expect(seen).toMatchObject({ phase: 'concluded', version: 8, pending: false, allowed: [] })
  expect(seen.recipients).toEqual([
    expect.objectContaining({
      maskedName: '张**',
      notice: { way: 'signed', on: today },
      opinion: { way: 'signed', on: today },
    }),
  ])
  expect(seen.claims).toEqual([{ id: `${number}-C1`, asks: '村道积水', outcome: 'supported' }])
  expect(seen.duties.map(({ kind, state }) => [kind, state])).toEqual(
    ['sort', 'notify', 'handle', 'entrust', 'sign-for', 'serve-opinion', 'conclude'].map((kind) => [
      kind,
      'done',
    ]),
  )
  expect(seen.duties.every(({ basis, steps }) => basis !== '' && steps.length > 0)).toBe(true)
  expect(seen.windows).toEqual([expect.objectContaining({ state: 'open' })])
  expect(seen.opinion?.draftedBy).not.toBe(seen.opinion?.approvedBy)
  expect(seen.texts.map(({ kind }) => kind)).toEqual(['opinion'])
})

test('the timeline tells who did what for which post, in order', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'signature')
  const { body } = expectStatus(await staff.unit.get(`/v1/cases/${number}/timeline`), 200)
  const entries = body['entries'] as Record<string, unknown>[]
  expect(entries.map(({ cause, onBehalfOf }) => [cause, onBehalfOf])).toEqual([
    ['registered', null],
    ['serve-notice', 'office-registrar'],
    ['accept', 'office-registrar'],
    ['entrust', 'office-registrar'],
    ['sign-for', 'natural-resources-head'],
  ])
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
})

test('what a reset has rewound is neither shown nor remembered', async () => {
  const { case: number } = await register(staff.office)
  const key = randomUUID()
  const body = { ...on, recipient: recipientOf(number), way: 'signed' }
  expectStatus(await staff.office.post(`/v1/cases/${number}/notices`, body, { key }), 200)
  const [entry] = await api.owner.caseEntry.findMany({
    where: { caseNumber: number, cause: 'serve-notice' },
  })
  if (!entry?.updateId) throw new Error('no entry')
  const { updateId } = entry
  expect(await findHandledCommand(api.db, number as CaseNumber, updateId)).toBeDefined()
  const rewound = { caseNumber: number, epoch: entry.epoch + 1, sequence: entry.sequence }
  await api.owner.caseEntry.create({
    data: {
      ...{ ...rewound, cause: 'time', events: [] },
      ...{ occurredOn: today, recordedAt: entry.recordedAt },
    },
  })
  expect(await findHandledCommand(api.db, number as CaseNumber, updateId)).toBeUndefined()
  const { body: told } = await staff.office.get(`/v1/cases/${number}/timeline`)
  const causes = (told['entries'] as { cause: string }[]).map(({ cause }) => cause)
  expect(causes).toEqual(['registered', 'time'])
})

test('the buttons shown are those of this person in this case', async () => {
  const { case: number } = await register(staff.office)
  const first = await detail(staff.office, number, '?atLeast=1')
  expect(first.allowed).toEqual(['serve-notice', 'accept'])
  expect((await detail(staff.mayor, number)).allowed).toEqual([])
  await advance(staff, number, 'entrustment')
  expect((await detail(staff.unit, number)).allowed).toEqual(['sign-for'])
  expect((await detail(staff.lead, number)).allowed).toEqual([])
})

test('a refused command says the rule and what to do, and leaves no text behind', async () => {
  const { case: number } = await register(staff.office)
  const before = await textsOf(number)
  const slipText = '请在月底前办结'
  const refused = await staff.office.post(`/v1/cases/${number}/entrustment`, {
    ...{ ...on, unit: 'natural-resources', lead: 'lead-zhujia', slipText },
  })
  expect(problemOf(refused)).toEqual([422, 'not-allowed-now'])
  expect(refused.body).toMatchObject({
    rule: 'plan H3, H6',
    allowed: ['serve-notice', 'accept'],
    detail: expect.stringContaining('serve-notice, accept') as unknown,
  })
  expect(await textsOf(number)).toBe(before)
  await advance(staff, number, 'acceptance')
  const body = { ...on, unit: 'natural-resources', lead: 'lead-zhujia', slipText }
  expectStatus(await staff.office.post(`/v1/cases/${number}/entrustment`, body), 200)
  expect(await textsOf(number)).toBe(before + 1)
  const { texts } = await detail(staff.office, number)
  expect(texts).toEqual([expect.objectContaining({ kind: 'slip', body: slipText })])
})

test('the same key gives the same answer, whether or not it was projected; another body is refused', async () => {
  const { case: number } = await register(staff.office)
  const key = randomUUID()
  const send = (body: object, query = '') =>
    staff.office.post(`/v1/cases/${number}/acceptance${query}`, body, { key })
  const [first, at] = await Promise.all([send(acceptance), send(acceptance)])
  expect([first.status, at.status]).toEqual([200, 200])
  expect(at.body).toEqual(first.body)
  const again = await send(acceptance)
  expect(again.body).toEqual(first.body)
  expect(problemOf(await send({ ...acceptance, kind: 'errand' }))).toEqual([
    ...[409, 'idempotency-key-reused'],
  ])
  expect((await detail(staff.office, number)).version).toBe(2)
})

test('of two commands at once one wins and the other is told why it did not', async () => {
  const { case: number } = await register(staff.office)
  const accept = (body: object) => staff.office.post(`/v1/cases/${number}/acceptance`, body)
  const both = await Promise.all([accept(acceptance), accept(acceptance)])
  expect(both.map(problemOf).sort()).toEqual([
    [200, undefined],
    [422, 'not-allowed-now'],
  ])
})

test('when no answer comes, the same key is safe to repeat: it is carried out once', async () => {
  const { case: number } = await register(staff.office)
  const before = await textsOf(number)
  const key = randomUUID()
  const body = { ...on, recipient: recipientOf(number), way: 'signed', text: '已受理，特此告知' }
  const send = () => staff.office.post(`/v1/cases/${number}/notices`, body, { key })
  giving = 'answer lost'
  const lost = await send()
  expect(problemOf(lost)).toEqual([503, 'workflow-service-unavailable'])
  expect(lost.headers.get('Retry-After')).toMatch(/^\d+$/)
  giving = 'works'
  expect(expectStatus(await send(), 200).body).toMatchObject({ version: 2 })
  expect((await detail(staff.office, number, '?atLeast=2')).version).toBe(2)
  expect(await textsOf(number)).toBe(before + 1)
})

test('a case that has ended takes no command and keeps no text', async () => {
  const { case: number } = await register(staff.office)
  const before = await textsOf(number)
  const body = { ...on, recipient: recipientOf(number), way: 'signed', text: '迟到的告知' }
  giving = 'ended'
  const answer = await staff.office.post(`/v1/cases/${number}/notices`, body)
  expect(problemOf(answer)).toEqual([422, 'not-allowed-now'])
  expect(await textsOf(number)).toBe(before)
})

test('an old page cannot act on a case that has moved on', async () => {
  const { case: number } = await register(staff.office)
  const notice = { ...on, recipient: recipientOf(number), way: 'signed' }
  expectStatus(
    await staff.office.post(`/v1/cases/${number}/notices`, { ...notice, expectedVersion: 1 }),
    200,
  )
  const old = await staff.office.post(`/v1/cases/${number}/acceptance`, {
    ...{ ...acceptance, expectedVersion: 1 },
  })
  expect(problemOf(old)).toEqual([409, 'stale-version'])
  expect(old.body).toMatchObject({ allowed: ['accept'] })
})

test('whoever drafted the opinion cannot approve it', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'signature')
  const text = { kind: 'opinion', text: '自己起草，自己批准' }
  const stored = expectStatus(await staff.director.post(`/v1/cases/${number}/texts`, text), 201)
  const outcomes = [{ claim: `${number}-C1`, outcome: 'not-supported' }]
  const body = { ...on, text: bodyOf<{ id: string }>(stored).id, outcomes }
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
  const outcomes = [{ claim: `${number}-C1`, outcome: 'supported' }]
  for (const text of [bodyOf<{ id: string }>(stored).id, 'nothing']) {
    const answer = await staff.director.post(`/v1/cases/${number}/opinion`, {
      ...{ ...on, text, outcomes },
    })
    expect(problemOf(answer)).toEqual([422, 'unknown-reference'])
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
  expect(problemOf(await accept({}))).toEqual([422, 'date-needs-approval'])
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
  await detail(staff.mayor, number)
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'mayor' } })
  const entries = await api.owner.auditEntry.findMany({
    where: { subject: `case:${number}`, action: 'case-read' },
  })
  expect(entries.map(({ actor }) => actor)).toEqual([personId])
})

test('without waiting an answer says that it is not readable yet', async () => {
  const { case: number } = await register(staff.office)
  const answer = await staff.office.post(`/v1/cases/${number}/acceptance?wait=0`, acceptance)
  expect(answer.body).toMatchObject({ version: 2, pending: true })
  expect(await detail(staff.office, number, '?atLeast=2')).toMatchObject({ pending: false })
  const began = Date.now()
  expect(await detail(staff.office, number, '?atLeast=99')).toMatchObject({
    ...{ version: 2, pending: true },
  })
  expect(Date.now() - began).toBeLessThan(2_000)
})

test('what people typed stays out of the workflow and is not readable in the database', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'opinion')
  const row = await api.owner.case.findUniqueOrThrow({ where: { number } })
  const texts = await api.owner.caseText.findMany({ where: { caseNumber: number } })
  const stored = JSON.stringify([row.startArgs, row.snapshot, texts.map(({ body }) => [...body])])
  for (const typed of ['张小明', '老街村 12 号', '积水', '排水沟', filing().words]) {
    expect(stored).not.toContain(typed)
    expect(Buffer.concat(texts.map(({ body }) => body)).toString()).not.toContain(typed)
  }
})
