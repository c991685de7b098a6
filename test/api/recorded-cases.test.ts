import { openCases } from '../../activities/adapters/open-cases'
import { openRows } from '../../activities/adapters/reconciliation-store'
import { createSweeper } from '../../api/sweeper'
import type { CaseClient } from '../../api/case-client/case-client'
import { asDay } from '../../domain/time/day'
import { contentHash } from '../../protection/content-hash'
import { putOnRecord, receivedOn, type Books } from './put-on-record'
import type { Answered } from './running-api'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  recipientOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff
const started: (string | undefined)[] = []

const counting = (client: CaseClient): CaseClient => ({
  ...client,
  start(start, workflowId) {
    started.push(workflowId)
    return client.start(start, workflowId)
  },
})

beforeAll(async () => {
  api = await startLiveApi(counting)
  staff = await allStaff(api)
})
beforeEach(() => void (started.length = 0))
afterAll(() => api.close())

const put = (books: Books = {}) => putOnRecord(api, books)

const answered = { answeredOn: asDay('2012-05-03'), answer: '经查，水渠已按原线恢复。' }
const rowOf = (number: string) => api.owner.case.findUniqueOrThrow({ where: { number } })
const page = async (number: string) =>
  expectStatus(await staff.office.get(`/v1/cases/${number}`), 200).body

const limit = { due: '2012-05-02', nature: 'statutory', kind: 'handle' }

test('its page shows the limit of its day, whether it was kept, and what is assumed', async () => {
  const { number } = await put(answered)
  const body = await page(number)
  expect(body).toMatchObject({
    ...{ phase: 'ended', version: 1, pending: false, inherited: false, round: 0 },
    ...{ receivedOn, acceptedOn: receivedOn, concludedOn: '2012-06-01', endedOn: '2012-06-01' },
    settled: { on: '2012-06-01', how: 'recorded' },
    recorded: {
      ...{ acceptance: 'assumed-from-receipt', limit: 'late', answer: `${number}-A` },
      ...{ answeredOn: '2012-05-03', endedOn: '2012-06-01' },
    },
    duties: [{ ...limit, position: 1, state: 'done', doneOn: '2012-05-03', overdue: true }],
    texts: [{ kind: 'answer-in-books', id: `${number}-A`, body: answered.answer }],
    ...{ windows: [], outside: [], gate: { missing: [] }, claims: [{ asks: '恢复原渠' }] },
    allowed: ['name-accused', 'take-up'],
  })
  expect(body['answer']).toBeUndefined()
  expect(body['ending']).toBeUndefined()
  const [duty] = body['duties'] as { basis: string; steps: { kind: string }[] }[]
  expect(duty?.basis).toContain('Art. 33 信访条例')
  expect(duty?.steps.map(({ kind }) => kind)).toContain('rolled-over')
})

test.each<[string, Books, object, object[]]>([
  ['kept', { answeredOn: asDay('2012-05-02') }, { limit: 'kept' }, [{ ...limit, overdue: false }]],
  ['not known', {}, { limit: 'not-known' }, [{ ...limit, state: 'withdrawn', overdue: false }]],
  [
    'reckoned from its acceptance',
    { acceptedOn: asDay('2012-03-05'), answeredOn: asDay('2012-05-04') },
    { acceptance: 'in-the-books', limit: 'kept' },
    [{ ...limit, due: '2012-05-04' }],
  ],
  ['none', { kind: 'dispute' }, { limit: 'none' }, []],
])('its limit may be %s', async (_, books, recorded, duties) => {
  const { number } = await put(books)
  expect(await page(number)).toMatchObject({ recorded, duties })
})

test('its rows are those a projection would have written, and nobody hears of it', async () => {
  const { number, filing, recorded } = await put(answered)
  const row = await rowOf(number)
  expect(row).toMatchObject({
    ...{ workflowId: `case-${number}`, epoch: 0, version: 1, nextDue: null, nextInstant: null },
    ...{ settled: 'recorded', inherited: false, overdue: false, provisional: false },
    ...{ packId: 'national-2005', snapshotHash: contentHash(row.snapshot) },
  })
  expect(row.snapshot).toEqual(JSON.parse(JSON.stringify(recorded.state)))
  const counts = await Promise.all([
    api.owner.outbox.count({ where: { caseNumber: number } }),
    api.owner.caseRun.count({ where: { caseNumber: number } }),
    api.owner.dutyDueDate.count({ where: { dutyId: `${number}/handle/1` } }),
    api.owner.petitioner.count({ where: { filingNumber: filing } }),
  ])
  expect(counts).toEqual([0, 0, 1, 1])
  const audit = await api.owner.auditEntry.findMany({
    where: { subject: { in: [`case:${number}`, `filing:${filing}`] } },
    orderBy: { id: 'asc' },
  })
  expect(audit.map(({ action }) => action)).toEqual(['filing-recorded', 'recorded'])
})

test('its journal says that it was taken over, and what followed', async () => {
  const { number } = await put(answered)
  const { body } = await staff.office.get(`/v1/cases/${number}/timeline`)
  expect(body['entries']).toMatchObject([
    {
      ...{ sequence: 1, cause: 'recorded', occurredOn: today, causeWords: { zh: '录自原台账' } },
      events: [
        { type: 'recorded', books: { acceptance: 'assumed-from-receipt' } },
        ...['duty-opened', 'duty-done', 'settled', 'ended'].map((type) => ({ type })),
      ],
    },
  ])
})

test('its duty is listed among those done, with its history and a sheet to count along', async () => {
  const { number } = await put(answered)
  const listed = await staff.office.get('/v1/case-duties?kind=handle&state=done&dueTo=2012-05-02')
  expect(listed.body['duties']).toContainEqual(
    expect.objectContaining({ caseNumber: number, due: '2012-05-02', doneOn: '2012-05-03' }),
  )
  const open = await staff.office.get('/v1/case-duties?state=open')
  expect(open.body['duties']).toEqual([])
  const history = await staff.office.get(`/v1/cases/${number}/duties`)
  expect(history.body['duties']).toMatchObject([{ due: '2012-05-02', dueDates: [{}] }])
  const sheet = expectStatus(await staff.office.get(`/v1/cases/${number}/duties/1/sheet`), 200)
  expect(sheet.text).toContain('2012年5月2日')
  expect(sheet.text).toContain('原台账没有记载受理日期')
  const told = await put({ ...answered, acceptedOn: asDay('2012-03-05') })
  const known = await staff.office.get(`/v1/cases/${told.number}/duties/1/sheet`)
  expect(known.text).not.toContain('原台账没有记载受理日期')
})

test('it is found by lists, search and counters, which count its settlement apart', async () => {
  const { number } = await put(answered)
  const numbers = ({ body }: Answered) =>
    (body['cases'] as { number: string }[]).map((each) => each.number)
  const list = '/v1/cases?phase=ended&settled=true&endedFrom=2012-06-01&endedTo=2012-06-01&size=100'
  const listed = expectStatus(await staff.office.get(list), 200)
  expect(numbers(listed)).toContain(number)
  expect(listed.body['cases']).toContainEqual(
    expect.objectContaining({ number, settled: 'recorded', nextDue: null }),
  )
  for (const words of ['旧渠改道', '恢复原渠']) {
    const found = await staff.office.post('/v1/case-searches', { words, size: 100 })
    expect(numbers(expectStatus(found, 200))).toContain(number)
  }
  const query = '/v1/case-counters?endedTo=2012-06-01'
  const counters = bodyOf<{ total: number; settled: number; bySettlement: object }>(
    await staff.office.get(query),
  )
  expect(counters.settled).toBe(counters.total)
  expect(counters.bySettlement).toEqual({ recorded: counters.total })
})

test('whoever brought it follows it by its query code', async () => {
  const { queryCode } = await put(answered)
  const told = expectStatus(await api.stranger().post('/v1/look-ups', { queryCode }), 200)
  expect(told.body['cases']).toMatchObject([
    {
      phase: { code: 'ended' },
      dates: [{ what: 'opinion', due: '2012-05-02', doneOn: '2012-05-03' }],
      settled: { on: '2012-06-01', zh: '原台账载明已化解' },
      recorded: { zh: expect.stringContaining('自收到之日起推算') as unknown },
    },
  ])
  expect(told.text).not.toContain('水渠')
})

test('nothing starts it, holds it against a workflow or brings it other rules', async () => {
  const { number } = await put()
  await createSweeper({ ...api.deps, leftAfterMillis: 0 }).sweep()
  expect(started).toEqual([])
  expect((await openRows(api.db, null, 1000)).map((row) => row.number)).not.toContain(number)
  for await (const each of openCases(api.db, null)) expect(each.number).not.toBe(number)
})

test('a later filing may repeat it', async () => {
  const { number } = await put()
  const { case: later } = await register(staff.office, { repeatOf: number })
  const { body } = await caseAt(staff.office, later, 1)
  expect(body['repeatOf']).toBe(number)
})

test('taken up it is an old case, and not settled any more', async () => {
  const { number } = await put(answered)
  await handOn(staff, number).give('office', 'backlog')
  expect(started).toEqual([`case-${number}~2`])
  const body = await page(number)
  expect(body).toMatchObject({ phase: 'concluded', version: 2, backlog: { takenUpOn: today } })
  expect(body['settled']).toBeUndefined()
  expect(await rowOf(number)).toMatchObject({ settled: null, epoch: 1 })
})

test('reopened it lives in its second workflow, and comes to a new conclusion', async () => {
  const { number } = await put()
  const { give } = handOn(staff, number)
  await give('director', 'reopening', { text: '发现新的事实，依职权重新办理。' })
  expect(started).toEqual([`case-${number}~2`])
  expect(await rowOf(number)).toMatchObject({
    ...{ workflowId: `case-${number}~2`, phase: 'accepted', epoch: 1, version: 2 },
    ...{ endedOn: null, packId: 'national-2005' },
  })
  await advance(staff, number, 'conclusion', 'entrustment')
  const recipient = recipientOf(number)
  await give('office', 'settlement-questions', { recipient })
  await give('office', 'settlement-answers', { recipient, settled: true })
  const body = await page(number)
  expect(body).toMatchObject({
    ...{ phase: 'concluded', round: 1, settled: { how: 'confirmed', on: today } },
    ...{ earlierAnswers: [], answer: { issuedOn: today }, ending: { code: 'opinion' } },
    recorded: { limit: 'not-known', acceptance: 'assumed-from-receipt' },
  })
  expect((body['duties'] as object[])[0]).toMatchObject({ ...limit, state: 'withdrawn' })
  const row = await rowOf(number)
  expect(row.snapshotHash).toBe(contentHash(row.snapshot))
  const { body: told } = await staff.office.get(`/v1/cases/${number}/timeline`)
  const causes = (told['entries'] as { cause: string }[]).map(({ cause }) => cause)
  expect(causes.slice(0, 3)).toEqual(['recorded', 'reopen', 'entrust'])
})
