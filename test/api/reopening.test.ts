import { randomUUID } from 'node:crypto'
import { addDays } from '../../domain/time/day'
import type { CaseClient } from '../../api/case-client/case-client'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  recipientOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { until } from '../support/messenger-driver'

let api: LiveApi
let staff: Staff
let giving: 'works' | 'answer lost' = 'works'
const started: (string | undefined)[] = []

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  start(start, workflowId) {
    started.push(workflowId)
    return client.start(start, workflowId)
  },
  async command(...given) {
    const outcome = await client.command(...given)
    return giving === 'works' ? outcome : { kind: 'unavailable', reason: 'lost' }
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
beforeEach(() => void (started.length = 0))
afterEach(() => void (giving = 'works'))
afterAll(() => api.close())

const rowOf = (number: string) => api.owner.case.findUniqueOrThrow({ where: { number } })

/** Answered, with nothing owed to anybody and no window to wait for: it ends by itself. */
async function ended(): Promise<string> {
  const { case: number } = await register(staff.office)
  const { give, draft } = handOn(staff, number)
  const served = { recipient: recipientOf(number), way: 'signed' }
  await give('office', 'notices', served)
  await give('office', 'acceptance', { kind: 'suggestion' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await give('unit', 'signature')
  const text = await draft('unit', 'reply')
  await give('director', 'reply', { text, result: 'adopted' })
  await give('office', 'reply-services', served)
  await give('office', 'conclusion')
  await untilEnded(number)
  started.length = 0
  return number
}

/** An errand done a while ago: asked whether that settled it, the person was silent, and it ended. */
async function endedInSilence(): Promise<string> {
  const on = addDays(today, -25)
  const { case: number } = await register(staff.office, { receivedOn: on })
  const { give } = handOn(staff, number, on)
  const recipient = recipientOf(number)
  await give('office', 'notices', { recipient, way: 'signed' })
  await give('office', 'acceptance', { kind: 'errand' })
  await give('office', 'errand', { text: '证件已代为办好。' })
  await give('office', 'conclusion')
  await give('office', 'settlement-questions', { recipient, occurredOn: addDays(today, -20) })
  await untilEnded(number)
  return number
}

async function untilEnded(number: string): Promise<void> {
  await until(async () => (await rowOf(number)).phase === 'ended')
}

const stillPossible = ['name-accused', 'take-up', 'reopen', 'correct-date']
const reopening = { occurredOn: today, text: '发现新的事实，依职权重新办理。' }
const reopen = (number: string, key = randomUUID(), body: object = reopening) =>
  staff.director.post(`/v1/cases/${number}/reopening`, body, { key })

test('an ended case that is reopened lives on, with all that was', async () => {
  const number = await ended()
  const before = await rowOf(number)
  expect((await caseAt(staff.director, number, 1)).body['allowed']).toEqual(stillPossible)
  const duties = await api.owner.duty.findMany({ where: { subject: number } })

  const answer = bodyOf<{ version: number; phase: string }>(expectStatus(await reopen(number), 200))
  expect(answer).toMatchObject({ phase: 'accepted', version: before.version + 1 })
  expect(started).toEqual([`case-${number}~2`])
  const { body } = await caseAt(staff.office, number, answer.version)
  expect(body).toMatchObject({ phase: 'accepted', round: 1, pending: false })
  expect(await rowOf(number)).toMatchObject({
    ...{ workflowId: `case-${number}~2`, epoch: before.epoch + 1, endedOn: null },
    // What the second life goes by, for whoever looks at the row.
    settings: { packHash: before.packHash, posts: { director: 'director' } },
  })
  // What was owed and done in its first life stays done, with its dates.
  const after = await api.owner.duty.findMany({ where: { subject: number } })
  for (const duty of duties) {
    expect(after.find(({ id }) => id === duty.id)).toEqual(duty)
  }
  expect(
    after
      .filter(({ state }) => state === 'open')
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual([...['entrust', 'handle']])
  const { body: told } = await staff.office.get(`/v1/cases/${number}/timeline`)
  const entries = told['entries'] as { sequence: number; cause: string; causeWords: object }[]
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1))
  expect(entries.at(-1)).toMatchObject({ cause: 'reopen', causeWords: { zh: '重新办理' } })

  // From now on commands reach its second life.
  const { give } = handOn(staff, number)
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  expect((await rowOf(number)).epoch).toBe(before.epoch + 1)
})

test('the same key reopens once, also when no answer came, and with another body not at all', async () => {
  const number = await ended()
  const key = randomUUID()
  giving = 'answer lost'
  expect(problemOf(await reopen(number, key))).toEqual([503, 'workflow-service-unavailable'])
  giving = 'works'
  const first = expectStatus(await reopen(number, key), 200)
  const again = expectStatus(await reopen(number, key), 200)
  expect(again.body).toEqual(first.body)
  const other = await reopen(number, key, { ...reopening, text: '另一个理由' })
  expect(problemOf(other)).toEqual([409, 'idempotency-key-reused'])
  const { body } = await caseAt(staff.office, number, bodyOf<{ version: number }>(first).version)
  expect(body['round']).toBe(1)
  const texts = await api.owner.caseText.count({
    where: { caseNumber: number, kind: 'reopening-reason' },
  })
  expect(texts).toBe(1)
})

test('of two who reopen at once one does, and the other is told that it lives', async () => {
  const number = await ended()
  const both = await Promise.all([reopen(number), reopen(number)])
  expect(both.map(problemOf).sort()).toEqual([
    [200, undefined],
    [422, 'not-allowed-now'],
  ])
  expect((await caseAt(staff.office, number, 1)).body['round']).toBe(1)
})

test('an old case is taken up again without a limit that is over', async () => {
  const number = await ended()
  const answer = await staff.office.post(`/v1/cases/${number}/backlog`, { occurredOn: today })
  expect(expectStatus(answer, 200).body).toMatchObject({ phase: 'concluded' })
  const { version } = bodyOf<{ version: number }>(answer)
  const { body } = await caseAt(staff.office, number, version)
  expect(body).toMatchObject({ backlog: { takenUpOn: today } })
  const open = (body['duties'] as { state: string; kind: string; nature: string }[]).filter(
    ({ state }) => state === 'open',
  )
  expect(open.map(({ kind }) => kind).sort()).toEqual([
    ...['ask-settled', 'five-clears', 'five-ones', 'settle'],
  ])
  expect(open.every(({ nature }) => nature === 'internal')).toBe(true)
})

test.each([
  [true, { how: 'confirmed', on: today }],
  [false, undefined],
])('whoever was silent until the end is heard after it: settled %s', async (settled, how) => {
  const number = await endedInSilence()
  const word = { occurredOn: today, recipient: recipientOf(number), settled }
  const key = randomUUID()
  const say = () => staff.office.post(`/v1/cases/${number}/settlement-answers`, word, { key })
  const first = expectStatus(await say(), 200)
  expect(expectStatus(await say(), 200).body).toEqual(first.body)
  await untilEnded(number)
  const { body } = await staff.office.get(`/v1/cases/${number}`)
  expect(body['settled']).toEqual(how)
  expect(body['allowed']).toEqual(['name-accused', ...(settled ? [] : ['take-up'])])
})

test('what another body gives back once the case has ended is sorted here anew', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'forwarding', { to: 'lanxi-natural-resources' })
  await give('office', 'notices', { recipient: recipientOf(number), way: 'signed' })
  await give('office', 'conclusion')
  await untilEnded(number)
  await give('office', 'taking-back', { text: '经核实不属其职权，同意交还。' })
  expect(await rowOf(number)).toMatchObject({
    ...{ phase: 'registered', workflowId: `case-${number}~2`, concludedOn: null, endedOn: null },
  })
  await give('office', 'acceptance', { kind: 'errand' })
  expect((await caseAt(staff.office, number, 1)).body['phase']).toBe('accepted')
})

test('a receipt entered wrongly is put right after the end, once', async () => {
  const number = await endedInSilence()
  const to = addDays(today, -24)
  const which = { fact: 'notice', recipient: recipientOf(number), to }
  const body = { occurredOn: today, ...which, text: '回执上写的是次日。' }
  const key = randomUUID()
  const correct = () => staff.director.post(`/v1/cases/${number}/date-corrections`, body, { key })
  const first = expectStatus(await correct(), 200)
  expect(expectStatus(await correct(), 200).body).toEqual(first.body)
  await untilEnded(number)
  const { body: shown } = await staff.office.get(`/v1/cases/${number}`)
  expect(shown['recipients']).toMatchObject([{ notices: [{ on: to }] }])
})

test('what an ended case does not take is refused, starts nothing and leaves no text', async () => {
  const number = await ended()
  const texts = () => api.owner.caseText.count({ where: { caseNumber: number } })
  const before = await texts()
  const early = { ...reopening, occurredOn: '2020-01-01' }
  const refused = [
    await reopen(number, randomUUID(), early),
    await staff.office.post(`/v1/cases/${number}/explanations`, reopening),
  ]
  expect(refused.map(problemOf)).toEqual([
    [422, 'date-too-early'],
    [422, 'not-allowed-now'],
  ])
  // To each what they may do themselves.
  const ofOffice = ['name-accused', 'take-up']
  expect(refused.map(({ body }) => body['allowed'])).toEqual([stillPossible, ofOffice])
  expect(started).toEqual([])
  expect(await texts()).toBe(before)
  const byOffice = await refusalOf(staff.office, number, 'reopening', { text: 'x' })
  expect(byOffice.slice(0, 2)).toEqual([403, 'not-permitted'])
})

test('a life that was refused at its birth does not bar the next', async () => {
  const number = await ended()
  // As if the clock of the workflow server had still shown the day before: refused there, and over.
  const row = await rowOf(number)
  const start = row.startArgs as unknown as Parameters<CaseClient['start']>[0]
  const message = {
    command: {
      ...{ actor: 'person-2', occurredOn: '2199-01-01', onBehalfOf: 'director' },
      facts: { kind: 'reopen', text: { id: 'x', hash: 'x' } },
    },
    bodyHash: 'x',
  }
  const reopened = { state: row.snapshot, message, updateId: 'u' }
  const stillborn = { ...start, reopening: reopened as unknown as typeof start.reopening }
  const second = { ...stillborn } as typeof start
  await api.caseClient.start(second, `case-${number}~2`)
  const given = () =>
    api.caseClient.command(`case-${number}~2`, randomUUID(), second.reopening!.message)
  await until(async () => (await given()).kind === 'ended')
  expectStatus(await reopen(number), 200)
  expect(started).toEqual([`case-${number}~2`, `case-${number}~3`])
  expect((await rowOf(number)).workflowId).toBe(`case-${number}~3`)
})
