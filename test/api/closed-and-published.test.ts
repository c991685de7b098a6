import type { CaseClient } from '../../api/case-client/case-client'
import type {
  UndertakingEntry,
  UndertakingWorkflowStart,
} from '../../contract/undertaking-workflow'
import { addDays, dayOf, instantAt, type Instant } from '../../domain/time/day'
import { begin } from '../../domain/undertaking/begin'
import { advance, nextInstant, passTime } from '../../domain/undertaking/undertaking'
import { bodyOf, expectStatus, problemOf, startLiveApi, today, type LiveApi } from './live-cases'
import type { ApiCaller } from './running-api'

/** A campaign that has run for three weeks: what is closed in it stays closed, and what is out stays as it is. */
const definition = `
code: running
title: 试行攻坚
basis: plan H
phases:
  - { code: push, title: 攻坚, from: ${addDays(today, -20)}, to: ${addDays(today, 40)}, basis: plan H4 }
duties:
  - code: report
    title: 向书记报告
    owers: office
    phase: push
    form: statement
    when: { by: day, day: ${addDays(today, -16)}, restDay: stay }
    acceptedForDays: 10
    ladder: standard
    basis: plan H9
  - code: circular
    title: 半月通报
    owers: office
    phase: push
    form: circular
    when: { by: day, day: ${addDays(today, 1)}, restDay: stay }
    acceptedForDays: 10
    ladder: standard
    basis: plan H4
    paper: { cutOffWorkingDays: 6, replyWorkingDays: 1, readers: township }
targets: []
acceptance: []
`

let api: LiveApi
let director: ApiCaller
let office: ApiCaller
let campaign: string
beforeAll(async () => {
  api = await startLiveApi((client) => ({ ...client, startUndertaking: lateTo(client) }))
  api.clock.set(instantAt(addDays(today, -20), '08:00'))
  const before = await api.signedIn('director')
  const begun = expectStatus(await before.post('/v1/campaigns', { definition }), 201)
  campaign = bodyOf<{ id: string }>(begun).id
  api.clock.follow()
  director = await api.signedIn('director')
  office = await api.signedIn('office2')
}, 120_000)
afterAll(() => api.close())

/** Started as its first run would have gone on: what has happened in it until this morning. */
function lateTo(client: CaseClient): CaseClient['startUndertaking'] {
  return (given) => client.startUndertaking({ ...given, carriedOver: lived(given) })
}

function lived({ start, settings }: UndertakingWorkflowStart) {
  const until = instantAt(today, '00:00')
  const { state: first, events } = begin(start, settings)
  let state = first
  const entries: UndertakingEntry[] = []
  const record = (at: Instant, more: Pick<UndertakingEntry, 'cause' | 'events'>) =>
    entries.push({ sequence: state.version, occurredOn: dayOf(at), recordedAt: at, ...more })
  record(instantAt(start.openedOn, '00:00'), { cause: { type: 'begun' }, events })
  for (;;) {
    const at = nextInstant(state, settings)
    if (at === undefined || at > until) return { state, unprojected: entries, handled: [] }
    const came = passTime(state, settings, at)
    state = advance(state, came)
    record(at, { cause: { type: 'time' }, events: came })
  }
}

test('what runs is not begun a second time', async () => {
  const again = await director.post('/v1/campaigns', { definition })
  expect(problemOf(again)).toEqual([422, 'already-done'])
  expect(again.body['detail']).toContain(campaign)
  expect(await api.db.undertaking.count({ where: { type: 'campaign' } })).toBe(1)
})

type Found = { duties: { id: string; state: string }[] }
type Paper = { phase: string; named: string[] }

async function until<Body>(path: string, is: (body: Body) => boolean): Promise<Body> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await director.get(path)
    const body = answer.status === 200 ? bodyOf<Body>(answer) : undefined
    if (body !== undefined && is(body)) return body
    if (Date.now() > deadline) throw new Error(`It does not come to that: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The last that comes of itself today: from then on only what somebody does changes the campaign. */
async function paperStarted(): Promise<void> {
  const deadline = Date.now() + 60_000
  const where = { undertakingId: campaign }
  for (;;) {
    const entries = await api.db.undertakingEntry.findMany({ where, select: { events: true } })
    if (JSON.stringify(entries).includes('paper-started')) return
    if (Date.now() > deadline) throw new Error('The circular is not started')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const path = () => `/v1/circulars/${campaign}.circular.1`
const step = (caller: ApiCaller, name: string, more: object = {}) =>
  caller.post(`${path()}/${name}`, { occurredOn: today, ...more })

/** What is recorded of a paper or campaign, all of it. */
async function recorded(id: string) {
  const where = { undertakingId: id }
  return {
    row: await api.db.undertaking.findUniqueOrThrow({ where: { id } }),
    entries: await api.db.undertakingEntry.count({ where }),
    texts: await api.db.undertakingText.count({ where }),
  }
}

test('a return for a period that is closed is refused, and leaves nothing behind', async () => {
  const duty = `${campaign}/report/1`
  await until<Found>(`/v1/undertakings/${campaign}`, ({ duties }) =>
    duties.some(({ id, state }) => id === duty && state === 'missed'),
  )
  await paperStarted()
  const before = await recorded(campaign)
  const filed = { form: 'statement', text: '补报。' }
  const body = { duty, post: 'office-follow-up', filed, occurredOn: today }
  const answer = await office.post(`/v1/undertakings/${campaign}/returns`, body)
  expect(problemOf(answer)).toEqual([422, 'period-closed'])
  expect(answer.body['detail']).toContain(`Its period was closed on ${addDays(today, -6)}.`)
  expect(await recorded(campaign)).toEqual(before)
})

test('whoever drafted a circular, which names who was late, does not approve it', async () => {
  const { named } = await until<Paper>(path(), ({ phase }) => phase === 'frozen')
  expect(named).toEqual(['office-follow-up'])
  expectStatus(await step(director, 'draft', { text: '本期通报：一个岗位逾期。' }), 200)
  await until<Paper>(path(), ({ phase }) => phase === 'drafted')
  const before = await recorded(`${campaign}.circular.1`)
  const answer = await step(director, 'approval')
  expect(problemOf(answer)).toEqual([422, 'drafter-approves'])
  expect(answer.body['detail']).toContain('Ask another who may.')
  expect(await recorded(`${campaign}.circular.1`)).toEqual(before)
})

test('what is published is neither drafted, sent back nor approved again', async () => {
  const head = await api.signedIn('mayor')
  const reply = { post: 'office-follow-up', text: '当日人手不足，已补办。' }
  expectStatus(await step(office, 'replies', reply), 200)
  expectStatus(await step(head, 'approval'), 200)
  expectStatus(await step(office, 'publication'), 200)
  await until<Paper>(path(), ({ phase }) => phase === 'published')
  const before = await recorded(`${campaign}.circular.1`)
  const text = '改过的通报。'
  for (const [caller, name, more] of [
    [office, 'draft', { text }],
    [head, 'sending-back', { text }],
    [head, 'approval', {}],
    [office, 'publication', {}],
  ] as const) {
    const answer = await step(caller, name, more)
    expect([name, ...problemOf(answer)]).toEqual([name, 422, 'published-stays'])
    expect(answer.body['detail']).toContain('Propose a correction')
  }
  expect(await recorded(`${campaign}.circular.1`)).toEqual(before)
})
