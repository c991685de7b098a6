import type { UndertakingId } from '../../domain/ids'
import { addDays, instantFrom } from '../../domain/time/day'
import { undertakingActivities } from '../../worker/undertakings'
import { bodyOf, expectStatus, filing, problemOf, startLiveApi, today } from './live-cases'
import type { LiveApi } from './live-cases'
import type { ApiCaller } from './running-api'

/** What follows from published circulars: proposals about posts they name, and corrections of their figures. */
let api: LiveApi
let director: ApiCaller
let village: ApiCaller
const campaign = 'C2026-0001' as UndertakingId
const idOf = (number: number) => `${campaign}.circular.${number}` as UndertakingId
const cutOff = addDays(today, -1)
const accountability = 'proposal-of-accountability'

beforeAll(async () => {
  api = await startLiveApi()
  director = await api.signedIn('director')
  village = await api.signedIn('village')
  await api.db.undertaking.create({ data: row(campaign, 'campaign', null) })
  for (const number of [1, 2]) {
    await api.db.undertaking.create({ data: row(idOf(number), 'circular', published(number)) })
  }
})
afterAll(() => api.close())

const published = (number: number) => ({
  ...{ type: 'circular', id: idOf(number), campaign, version: 3, phase: 'published' },
  ...{ duty: 'circular', number, title: `半月通报（第${number}期）`, basis: 'plan H4' },
  ...{ openedOn: today, openUntil: today, from: addDays(today, -13), cutOff },
  due: { due: addDays(today, 3) },
  terms: { cutOffWorkingDays: 3, replyWorkingDays: 1, readers: 'township' },
  figures: { hash: 'h', named: ['laojie-head'], frozenAt: `${today}T16:10:00.000Z` },
  ...{ publishedOn: today, sentBack: [], replies: [], corrections: [], duties: [] },
})

function row(id: UndertakingId, type: string, snapshot: object | null) {
  return {
    ...{ id, type, campaignId: campaign, title: '通报', kind: type, code: 'circular' },
    ...{ workflowId: `w-${id}`, phase: 'published', openedOn: addDays(today, -20), version: 3 },
    ...(snapshot === null ? {} : { snapshot }),
  }
}

type Paper = { proposals: object[] }
const read = async (caller: ApiCaller, number: number) =>
  bodyOf<Paper>(expectStatus(await caller.get(`/v1/circulars/${idOf(number)}`), 200))

test('of a post that two running name the second proposes what may follow, to the office alone', async () => {
  const kinds = ['proposal-to-improve', accountability]
  const circulars = [idOf(1), idOf(2)]
  expect((await read(director, 1)).proposals).toEqual([])
  expect((await read(director, 2)).proposals).toEqual([
    { post: 'laojie-head', since: cutOff, circulars, kinds },
  ])
  expect((await read(village, 2)).proposals).toEqual([])
})

test('of four who open the same from one circular in the same moment, one does', async () => {
  const four = await Promise.all([1, 2, 3, 4].map(() => api.signedIn('director')))
  const open = (caller: ApiCaller) =>
    caller.post('/v1/proceedings', {
      ...{ kind: 'proposal-to-improve', parties: { addressee: ['laojie-head'] } },
      ...{ text: '请改进。', answers: { about: 'work', answerWithin: 10 }, circular: idOf(1) },
    })
  const answers = await Promise.all(four.map(open))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
})

test('the proposal is opened on the ground of that circular, and shows it', async () => {
  const open = (post: string, more: object = {}) =>
    director.post('/v1/proceedings', {
      ...{ kind: 'proposal-to-improve', parties: { addressee: [post] }, text: '请改进报送工作。' },
      ...{ answers: { about: 'work', answerWithin: 10 }, circular: idOf(2), ...more },
    })
  expect(problemOf(await open('justice-head'))).toEqual([422, 'answers-do-not-fit'])
  const unknown = await open('laojie-head', { circular: 'C1999-0001.circular.1' })
  expect(problemOf(unknown)).toEqual([422, 'unknown-reference'])
  const { id } = bodyOf<{ id: string }>(expectStatus(await open('laojie-head'), 201))
  const shown = async (caller: ApiCaller) =>
    expectStatus(await caller.get(`/v1/proceedings/${id}`), 200).body['circular']
  expect(await shown(director)).toBe(idOf(2))
  expect(await shown(village)).toBe(idOf(2))
  // Neither proposed nor opened again; the other kind is.
  const again = await open('laojie-head')
  expect(problemOf(again)).toEqual([422, 'already-done'])
  expect(again.body['detail']).toContain(id)
  expect((await read(director, 2)).proposals).toMatchObject([{ kinds: [accountability] }])
})

test('what was entered since of days before the cut-off is a proposed correction, with its cases', async () => {
  const { pool, caseClient } = api.deps
  const database = { prisma: api.deps.prisma as never, pool, caseClient }
  const { freezeFigures } = undertakingActivities({ ...database, wakeMessenger: () => undefined })
  const order = { circular: idOf(2), campaign, from: addDays(today, -13), cutOff }
  const path = `/v1/circulars/${idOf(2)}/proposed-corrections`
  expect((await director.get(path)).status).toBe(404)
  await freezeFigures({ ...order, now: instantFrom(Date.now()) })
  expect(expectStatus(await director.get(path), 200).body['proposed']).toEqual([])
  const office = await api.signedIn('office')
  const late = filing({ village: 'laojie', receivedOn: cutOff })
  const filed = expectStatus(await office.post('/v1/filings', late), 201)
  const number = bodyOf<{ case: string }>(filed).case
  expectStatus(await office.get(`/v1/cases/${number}?atLeast=1`), 200)
  const found = expectStatus(await office.get(path), 200).body['proposed']
  expect(found).toContainEqual({
    ...{ part: 'township', code: 'in-hand', counted: 0, would: 1 },
    ...{ added: [], gone: [] },
  })
  expect((await village.get(path)).status).toBe(404)
})
