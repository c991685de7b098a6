import type { Figures } from '../../domain/circular/figures'
import { addDays } from '../../domain/time/day'
import { bodyOf, expectStatus, startLiveApi, today, type LiveApi } from './live-cases'
import type { Answered, ApiCaller } from './running-api'

/** A campaign whose last day was yesterday: it owes its report, and ends when that is out (decision 85). */
const definition = `
code: over
title: 试行攻坚
basis: plan H
phases:
  - { code: push, title: 攻坚, from: ${addDays(today, -20)}, to: ${addDays(today, -1)}, basis: plan H4 }
duties:
  - code: village-word
    title: 村级总结
    owers: each-village
    phase: push
    form: statement
    when: { by: day, day: ${addDays(today, -2)}, restDay: stay }
    acceptedForDays: 0
    ladder: standard
    basis: plan H5
targets:
  - { code: settled, title: 合理诉求化解, measure: settled-of-reasonable, atLeastPercent: 100, basis: plan H8 }
  - { code: returns, title: 报表上报, measure: returns-received, atLeastPercent: 100, basis: plan B1 }
acceptance: [served, closing-gate]
`

let api: LiveApi
let director: ApiCaller
let office: ApiCaller
let village: ApiCaller
let campaign: string
beforeAll(async () => {
  api = await startLiveApi()
  director = await api.signedIn('director')
  office = await api.signedIn('office2')
  village = await api.signedIn('village')
  const begun = expectStatus(await director.post('/v1/campaigns', { definition }), 201)
  campaign = bodyOf<{ id: string }>(begun).id
}, 120_000)
afterAll(() => api.close())

async function until<Body>(path: string, is: (body: Body) => boolean): Promise<Body> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer: Answered = await director.get(path)
    const body = answer.status === 200 ? bodyOf<Body>(answer) : undefined
    if (body !== undefined && is(body)) return body
    if (Date.now() > deadline) throw new Error(`It does not come to that: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

type Paper = {
  phase: string
  stoppedOn: string | null
  draft: object | null
  report: boolean
  cutOff: string
  named: string[]
}
type Campaign = { phase: string; measured: { circular: string; targets: object[] } | null }
type Owed = { duties: { form: string; state: string }[] }
const report = () => `/v1/circulars/${campaign}.closing-report.1`
const step = (caller: ApiCaller, name: string, body: object = {}) =>
  caller.post(`${report()}/${name}`, { occurredOn: today, ...body })

test('once its last phase is over its report freezes what came of each target', async () => {
  const paper = await until<Paper>(report(), ({ phase }) => phase === 'frozen')
  expect(paper).toMatchObject({ report: true, cutOff: addDays(today, -1) })
  const figures = bodyOf<Figures>(expectStatus(await director.get(`${report()}/figures`), 200))
  expect(figures.targets).toMatchObject([
    { code: 'settled', reached: 0, of: 0, met: null, sample: { drawn: 0, judged: 0, again: 0 } },
    { code: 'returns', met: null },
  ])
  expect(figures.closing).toMatchObject({
    ...{ accepted: 0, sentBack: 0, underWay: 0, missed: [], changes: [] },
    criteria: [
      { criterion: 'served', holds: 0, of: 0 },
      { criterion: 'closing-gate', holds: 0, of: 0 },
    ],
  })
})

test('the campaign shows them as of that paper to whoever may read it, and to nobody else', async () => {
  const path = `/v1/undertakings/${campaign}`
  const { measured, phase } = await until<Campaign>(path, (found) => found.measured !== null)
  expect(phase).toBe('push')
  expect(measured).toMatchObject({ circular: `${campaign}.closing-report.1` })
  expect(measured?.targets).toHaveLength(2)
  const seen = bodyOf<Campaign>(expectStatus(await village.get(path), 200))
  expect(seen.measured).toBeNull()
})

test('in it is accepted by what its definition lists, and by nothing else', async () => {
  const parties = { acceptor: ['justice-head'], lead: ['lead-zhujia'] }
  const body = { kind: 'acceptance', campaign, parties, text: '验收该片工作。' }
  const opened = expectStatus(await director.post('/v1/proceedings', body), 201)
  const { id } = bodyOf<{ id: string }>(opened)
  type Proceeding = { version: number; criteria: string[] }
  const found = await until<Proceeding>(`/v1/proceedings/${id}`, ({ version }) => version > 0)
  expect(found.criteria).toEqual(['served', 'closing-gate'])
  const nothing = definition
    .replace('[served, closing-gate]', '[]')
    .replace('code: over', 'code: other')
  const other = bodyOf<{ id: string }>(
    expectStatus(await director.post('/v1/campaigns', { definition: nothing }), 201),
  )
  const refused = await director.post('/v1/proceedings', { ...body, campaign: other.id })
  expect([refused.status, refused.body['code']]).toEqual([422, 'answers-do-not-fit'])
})

test('stopped, its report is owed no more by anybody, and what was drafted can be read as before', async () => {
  const begun = await director.post('/v1/campaigns', {
    definition: definition.replace('code: over', 'code: stopped'),
  })
  const { id } = bodyOf<{ id: string }>(expectStatus(begun, 201))
  const path = `/v1/circulars/${id}.closing-report.1`
  await until<Paper>(path, ({ phase }) => phase === 'frozen')
  const text = '总结初稿。'
  expectStatus(await office.post(`${path}/draft`, { text, occurredOn: today }), 200)
  const reason = '县里另作部署。'
  const stop = await director.post(`/v1/campaigns/${id}/stop`, { reason, occurredOn: today })
  expectStatus(stop, 200)
  const paper = await until<Paper & Owed>(path, ({ stoppedOn }) => stoppedOn !== null)
  expect(paper).toMatchObject({ phase: 'drafted', stoppedOn: today, draft: { text } })
  expect(paper.duties.map(({ form, state }) => [form, state])).toEqual([
    ['draft', 'done'],
    ['approve', 'withdrawn'],
  ])
  const read = bodyOf<Paper>(expectStatus(await office.get(path), 200))
  expect(read.draft).toEqual(paper.draft)
  expect((await village.get(path)).status).toBe(404)
  const late = await director.post(`${path}/approval`, { occurredOn: today })
  expect([late.status, late.body['code']]).toEqual([422, 'not-allowed-now'])
  const row = await api.db.undertaking.findUniqueOrThrow({ where: { id: path.slice(14) } })
  expect([row.phase, row.nextInstant, row.nextDue, row.overdue]).toEqual([
    'ended',
    null,
    null,
    false,
  ])
})

test('drafted, approved by another and published, it ends the campaign', async () => {
  expect((await step(village, 'draft', { text: '总结' })).status).toBe(403)
  expectStatus(await step(office, 'draft', { text: '攻坚行动总结：完成情况见附表。' }), 200)
  expectStatus(await step(director, 'approval'), 200)
  const { phase } = await until<Campaign>(`/v1/undertakings/${campaign}`, () => true)
  expect(phase).toBe('push')
  expectStatus(await step(office, 'publication'), 200)
  await until<Campaign>(`/v1/undertakings/${campaign}`, (found) => found.phase === 'ended')
  const row = await api.db.undertaking.findUniqueOrThrow({
    where: { id: `${campaign}.closing-report.1` },
  })
  expect(row.kind).toBe('report')
})
