import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { findHandledCommand } from '../../api/queries/journal'
import type { CaseNumber } from '../../domain/ids'
import type { ApiCaller } from './running-api'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  filing,
  problemOf,
  recipientOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { within } from '../support/within'

let api: LiveApi
/** How giving a command goes: as it does, with its answer lost, or to a workflow that has ended. */
let giving: 'works' | 'answer lost' | 'ended' = 'works'
/** Whether cases say that they are a step behind their record, and how many commands reached them. */
let behind = false
let given = 0
let staff: Staff

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  async version(workflowId) {
    const asked = await client.version(workflowId)
    return behind && asked.kind === 'at' ? { ...asked, version: asked.version - 1 } : asked
  },
  async command(...command) {
    given += 1
    if (giving === 'ended') return { kind: 'ended' }
    const outcome = await client.command(...command)
    return giving === 'works' ? outcome : { kind: 'unavailable', reason: 'lost' }
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
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
  recipients: { id: string; maskedName: string; notices: object[]; answer?: object }[]
  claims: { id: string; asks: string; outcome?: string }[]
  duties: { kind: string; state: string; due: string; basis: string; steps: object[] }[]
  windows: { state: string; due: string }[]
  texts: { id: string; hash: string; kind: string; body: string; author: string }[]
  answer?: { paper: string; draftedBy: string; approvedBy: string }
  settled?: object
  terminated?: object
}
const detail = async (caller: ApiCaller, number: string, version = 1) =>
  bodyOf<Detail>(await caseAt(caller, number, version))

const textsOf = (number: string) => api.owner.caseText.count({ where: { caseNumber: number } })

test('a matter goes from filing to conclusion, and every step can be read at once', async () => {
  const { case: number } = await register(staff.office)
  const last = await advance(staff, number, 'conclusion')
  expect(last.body).toEqual({
    ...{ number, version: 8, phase: 'concluded', pending: expect.any(Boolean) as unknown },
    events: ['concluded', 'duty-done', 'duty-opened'],
  })
  const seen = await detail(staff.office, number, 8)
  expect(seen).toMatchObject({
    ...{ phase: 'concluded', version: 8, pending: false, gate: { missing: [] } },
    ...{ concludedOn: today, ending: { code: 'opinion', zh: '已作出信访处理意见' } },
    allowed: [
      ...['link-repeat', 'note-lead-attention', 'request-review', 'ask-recusal', 'explain'],
      ...['refer-aid', 'hand-out-leaflet', 'appoint-reception', 'name-accused', 'ask-settled'],
      'take-up',
    ],
  })
  expect(seen.settled ?? seen.terminated).toBeUndefined()
  expect(seen.recipients).toEqual([
    expect.objectContaining({
      maskedName: '张**',
      notices: [{ says: 'receipt', way: 'signed', on: today }],
      answer: { way: 'signed', on: today },
    }),
  ])
  expect(seen.claims).toEqual([
    { id: `${number}-C1`, asks: '村道积水', outcome: 'supported', carriedOut: true },
  ])
  const done = ['sort', 'notify', 'handle', 'entrust', 'sign-for', 'serve-answer', 'conclude']
  expect(seen.duties.map(({ kind, state }) => [kind, state])).toEqual([
    ...done.map((kind) => [kind, 'done']),
    ['ask-settled', 'open'],
  ])
  expect(seen.duties.every(({ basis, steps }) => basis !== '' && steps.length > 0)).toBe(true)
  expect(seen.windows).toEqual([expect.objectContaining({ state: 'open' })])
  expect(seen.answer?.paper).toBe('opinion')
  expect(seen.answer?.draftedBy).not.toBe(seen.answer?.approvedBy)
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
  expect(await findHandledCommand(api.deps.pool, number as CaseNumber, updateId)).toBeDefined()
  const rewound = { caseNumber: number, epoch: entry.epoch + 1, sequence: entry.sequence }
  await api.owner.caseEntry.create({
    data: {
      ...{ ...rewound, cause: 'time', events: [] },
      ...{ occurredOn: today, recordedAt: entry.recordedAt },
    },
  })
  expect(await findHandledCommand(api.deps.pool, number as CaseNumber, updateId)).toBeUndefined()
  const { body: told } = await staff.office.get(`/v1/cases/${number}/timeline`)
  const causes = (told['entries'] as { cause: string }[]).map(({ cause }) => cause)
  expect(causes).toEqual(['registered', 'time'])
})

test('what the record says and its case does not know is given to the case again', async () => {
  const { case: number, filing: filed } = await register(staff.office)
  const body = { ...on, recipient: `${filed}-P1`, way: 'signed' }
  const key = randomUUID()
  const path = `/v1/cases/${number}/notices`
  const first = await staff.office.post(path, body, { key })
  behind = true
  given = 0
  const again = await staff.office.post(path, body, { key })
  expect([again.status, given]).toEqual([200, 1])
  expect(again.body).toEqual(first.body)
  behind = false
  await staff.office.post(path, body, { key })
  expect(given).toBe(1)
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
    allowed: [
      ...['accept', 'decline', 'link-repeat', 'merge', 'mark-urgent', 'forward', 'assign'],
      ...['contest', 'serve-notice', 'note-lead-attention', 'assign-station', 'withdraw'],
      ...['ask-recusal', 'explain', 'refer-aid', 'hand-out-leaflet', 'appoint-reception'],
      'name-accused',
    ],
    detail: expect.stringContaining('accept, decline, merge, forward') as unknown,
  })
  expect(await textsOf(number)).toBe(before)
  await advance(staff, number, 'acceptance')
  const body = { ...on, unit: 'natural-resources', lead: 'lead-zhujia', slipText }
  expectStatus(await staff.office.post(`/v1/cases/${number}/entrustment`, body), 200)
  expect(await textsOf(number)).toBe(before + 1)
  const { texts } = await detail(staff.office, number)
  expect(texts).toEqual([expect.objectContaining({ kind: 'slip', body: slipText })])
  const [slip] = texts
  const timeline = await staff.office.get(`/v1/cases/${number}/timeline`)
  const entries = timeline.body['entries'] as { events: object[] }[]
  expect(entries.at(-1)?.events[0]).toMatchObject({
    type: 'entrusted',
    facts: { text: { id: slip?.id, hash: slip?.hash } },
  })
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
  expect((await detail(staff.office, number, 2)).version).toBe(2)
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
  expect((await detail(staff.office, number, 2)).version).toBe(2)
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
  expect(old.body['allowed']).toEqual(expect.arrayContaining(['accept', 'decline']))
})

test('without waiting an answer says that it is not readable yet', async () => {
  const { case: number } = await register(staff.office)
  const answer = await staff.office.post(`/v1/cases/${number}/acceptance?wait=0`, acceptance)
  expect(answer.body).toMatchObject({ version: 2, pending: true })
  expect(await detail(staff.office, number, 2)).toMatchObject({ pending: false })
  const asked = staff.office.get(`/v1/cases/${number}?atLeast=99`)
  const later = expectStatus(await within(5_000, asked), 200)
  expect(later.body).toMatchObject({ version: 2, pending: true })
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
