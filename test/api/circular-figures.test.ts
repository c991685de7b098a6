import type { Figures } from '../../domain/circular/figures'
import type { UndertakingId } from '../../domain/ids'
import { addDays, instantFrom } from '../../domain/time/day'
import { undertakingActivities } from '../../worker/undertakings'
import { bodyOf, expectStatus, filing, startLiveApi, today, type LiveApi } from './live-cases'
import type { ApiCaller } from './running-api'

/** A paper whose figures froze over real rows; its own steps are tried in test/domain/circular. */
let api: LiveApi
let director: ApiCaller
let village: ApiCaller
const circular = 'C2026-0001.circular.1' as UndertakingId
const campaign = 'C2026-0001' as UndertakingId
let number: string

beforeAll(async () => {
  api = await startLiveApi()
  director = await api.signedIn('director')
  village = await api.signedIn('village')
  const office = await api.signedIn('office')
  const filed = expectStatus(await office.post('/v1/filings', filing({ village: 'laojie' })), 201)
  number = bodyOf<{ case: string }>(filed).case
  expectStatus(await office.get(`/v1/cases/${number}?atLeast=1`), 200)
  const sorted = { kind: 'petition', route: 'hear-and-decide', occurredOn: today }
  expectStatus(await office.post(`/v1/cases/${number}/acceptance`, sorted), 200)
  await api.db.undertaking.create({ data: row(campaign, 'campaign', null) })
  await api.db.undertaking.create({ data: row(circular, 'circular', drafted) })
})
afterAll(() => api.close())

const drafted = {
  ...{ type: 'circular', id: circular, campaign, version: 3, phase: 'drafted', duty: 'circular' },
  ...{ number: 1, title: '半月通报（第1期）', basis: 'plan H4', openedOn: today, openUntil: today },
  ...{ from: addDays(today, -13), cutOff: today, due: { due: addDays(today, 3) } },
  terms: { cutOffWorkingDays: 3, replyWorkingDays: 1, readers: 'township' },
  figures: { hash: 'h', named: ['laojie-head'], frozenAt: `${today}T16:10:00.000Z` },
  draft: { text: { id: 't', hash: 'h' }, by: 'clerk', on: today, repliesUntil: today },
  ...{ sentBack: [], replies: [], corrections: [], duties: [] },
}

function row(id: UndertakingId, type: string, snapshot: object | null) {
  return {
    ...{ id, type, campaignId: campaign, title: '通报', kind: type, workflowId: `w-${id}` },
    ...{ phase: 'drafted', openedOn: addDays(today, -20), version: 3 },
    ...(snapshot === null ? {} : { snapshot }),
  }
}

test('nothing is frozen yet: there is nothing to read', async () => {
  expect((await director.get(`/v1/circulars/${circular}/figures`)).status).toBe(404)
})

test('every count is read by whom it names, and of each list what is open to them', async () => {
  const { pool, caseClient } = api.deps
  const database = { prisma: api.deps.prisma as never, pool, caseClient }
  const { freezeFigures } = undertakingActivities({ ...database, wakeMessenger: () => undefined })
  const kind = { kind: 'good-practice', type: 'proceeding', title: '典型案例' }
  const id = 'P2026-900001'
  const approval = { step: 'approve', on: today, answers: { finding: 'approved' } }
  const workflowId = `w-${id}`
  await api.db.undertaking.create({
    data: { id, ...kind, workflowId, phase: 'approved', openedOn: today, version: 3 },
  })
  await api.db.undertakingEntry.create({
    data: {
      ...{ undertakingId: id, epoch: 1, sequence: 3, cause: 'take-step', occurredOn: today },
      ...{ events: [{ type: 'step-taken', ...approval }], recordedAt: instantFrom(Date.now()) },
    },
  })
  const order = { circular, campaign, from: addDays(today, -13), cutOff: today }
  await freezeFigures({ ...order, now: instantFrom(Date.now()) })
  const read = async (caller: ApiCaller) =>
    bodyOf<Figures>(expectStatus(await caller.get(`/v1/circulars/${circular}/figures`), 200))
  const [whole, seen] = [await read(director), await read(village)]
  const inHand = ({ township }: Figures) => township.figures.find(({ code }) => code === 'in-hand')
  expect(inHand(whole)).toMatchObject({ count: 1, cases: [number], leftOut: 0 })
  // The committee has no part in that case: it reads the count, and that one was left out.
  expect(inHand(seen)).toMatchObject({ count: 1, cases: [], leftOut: 1 })
  // What worked is for everybody (S1): in the figures, and where the paper itself is read.
  const typicalCases = [{ id, approvedOn: today }]
  expect(seen.typicalCases).toEqual(typicalCases)
  const paper = expectStatus(await village.get(`/v1/circulars/${circular}`), 200)
  expect(paper.body['typicalCases']).toEqual(typicalCases)
})

test('a post it does not name reads nothing of it before it is published', async () => {
  const unit = await api.signedIn('unit')
  expect((await unit.get(`/v1/circulars/${circular}/figures`)).status).toBe(404)
  expect((await unit.get(`/v1/circulars/${circular}`)).status).toBe(404)
})
