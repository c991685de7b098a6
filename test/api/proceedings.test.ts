import { randomUUID } from 'node:crypto'
import type { components } from '../../client/schema'
import { addDays } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { slip, unitHead } from './one-slip'
import type { Answered, ApiCaller } from './running-api'

type Proceeding = components['schemas']['Proceeding']

let api: LiveApi
let staff: Staff
/** Another unit's head, who has a part in nothing here. */
let stranger: ApiCaller
let operator: ApiCaller

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  ;[stranger, operator] = [await api.signedIn('unit2'), await api.signedIn('operator')]
})
afterAll(() => api.close())

async function openedBy(caller: ApiCaller, body: object): Promise<string> {
  return bodyOf<{ id: string }>(expectStatus(await caller.post('/v1/proceedings', body), 201)).id
}

const taking = (step: string, post: string, more: object = {}) => ({
  ...{ step, post, occurredOn: today, text: '已逐项核实，说明如下。' },
  ...more,
})

async function take(caller: ApiCaller, id: string, body: object): Promise<Answered> {
  return caller.post(`/v1/proceedings/${id}/steps`, body)
}

/** As it stands once a version of it can be read. */
async function standing(caller: ApiCaller, id: string, version: number): Promise<Proceeding> {
  for (let round = 0; round < 600; round += 1) {
    const found = bodyOf<Proceeding>(expectStatus(await caller.get(`/v1/proceedings/${id}`), 200))
    if (found.version >= version) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${id} never came to version ${version}`)
}

async function taken(caller: ApiCaller, id: string, body: object): Promise<Proceeding> {
  const { version } = bodyOf<{ version: number }>(expectStatus(await take(caller, id, body), 200))
  return standing(staff.office, id, version)
}

const owedIn = ({ duties }: Proceeding) =>
  duties.filter(({ state }) => state === 'open').map(({ owedBy, code }) => `${owedBy}: ${code}`)

describe('a supervision slip', () => {
  let id: string

  test('is opened by the office, owed by the unit, and read by both', async () => {
    id = await openedBy(staff.office, slip())
    expect(id).toMatch(/^P\d{4}-\d{6}$/)
    await standing(staff.office, id, 1)
    const read = await standing(staff.unit, id, 1)
    expect(read).toMatchObject({
      phase: 'issued',
      steps: ['answer'],
      opened: { text: slip().text },
    })
    expect(owedIn(read)).toEqual([`${unitHead}: answer`])
    const duties = expectStatus(await staff.unit.get('/v1/duties?size=100'), 200)
    expect(duties.text).toContain(`"undertaking":"${id}"`)
    const listed = expectStatus(await staff.unit.get('/v1/proceedings?open=true'), 200)
    expect(listed.text).toContain(id)
  })

  test('is unknown to whoever has no part in it', async () => {
    expect(problemOf(await stranger.get(`/v1/proceedings/${id}`))).toEqual([
      ...[404, 'undertaking-not-found'],
    ])
    expect((await stranger.get('/v1/proceedings')).text).not.toContain(id)
    const answer = await take(stranger, id, taking('answer', 'justice-head'))
    expect(problemOf(answer)).toEqual([404, 'undertaking-not-found'])
    expect(problemOf(await operator.get(`/v1/proceedings/${id}`))).toEqual([403, 'not-permitted'])
    const planned = await staff.office.get(`/v1/undertakings/${id}`)
    expect(problemOf(planned)).toEqual([404, 'undertaking-not-found'])
  })

  test.each([
    ['a post not held', () => staff.unit, taking('answer', 'justice-head'), 'not-for-your-post'],
    [
      'a post that has another part',
      () => staff.director,
      taking('answer', 'director'),
      'not-for-your-post',
    ],
    [
      'a step out of its phase',
      () => staff.director,
      taking('judge', 'director'),
      'not-allowed-now',
    ],
    [
      'no text',
      () => staff.unit,
      taking('answer', unitHead, { text: undefined }),
      'answers-do-not-fit',
    ],
    [
      'what is not asked',
      () => staff.unit,
      taking('answer', unitHead, { answers: { finding: 'answered' } }),
      'answers-do-not-fit',
    ],
    [
      'a day to come',
      () => staff.unit,
      taking('answer', unitHead, { occurredOn: addDays(today, 1) }),
      'date-in-future',
    ],
  ] as const)('refuses %s, and keeps nothing of it', async (_, caller, body, code) => {
    const before = await api.owner.undertakingText.count()
    const [status, found] = problemOf(await take(caller(), id, body))
    expect([status, found]).toEqual([expect.any(Number), code])
    expect(await api.owner.undertakingText.count()).toBe(before)
  })

  test('is answered once, however often the answer is sent with its key', async () => {
    const key = randomUUID()
    const send = (text: string) =>
      staff.unit.post(`/v1/proceedings/${id}/steps`, taking('answer', unitHead, { text }), { key })
    const first = expectStatus(await send('说明之一'), 200)
    await standing(staff.office, id, bodyOf<{ version: number }>(first).version)
    expect(expectStatus(await send('说明之一'), 200).body['version']).toBe(first.body['version'])
    expect(problemOf(await send('说明之二'))[1]).toBe('idempotency-key-reused')
    const read = await standing(staff.unit, id, 2)
    expect(read.taken.map(({ text }) => text)).toEqual(['说明之一'])
    expect(owedIn(read)).toEqual(['director: judge'])
  })

  test('goes back with what is missing, is answered again, and closed by the director', async () => {
    const judged = (finding: string, more = {}) =>
      taking('judge', 'director', { answers: { finding }, ...more })
    const silent = await take(staff.director, id, judged('not-answered', { text: undefined }))
    expect(problemOf(silent)[1]).toBe('answers-do-not-fit')
    const back = await taken(staff.director, id, judged('not-answered'))
    expect([back.phase, owedIn(back)]).toEqual(['sent-back', [`${unitHead}: answer`]])
    await taken(staff.unit, id, taking('answer', unitHead))
    const ended = await taken(staff.director, id, judged('answered', { text: undefined }))
    expect([ended.endedOn, ended.steps, owedIn(ended)]).toEqual([today, [], []])
    const late = await take(staff.unit, id, taking('answer', unitHead))
    expect(problemOf(late)[1]).toBe('not-allowed-now')
    expect((await staff.unit.get('/v1/proceedings?open=true')).text).not.toContain(id)
  })
})

describe('a proposal to hold accountable', () => {
  test('is decided by nobody it is about, whatever post they act for, and not before their side', async () => {
    const id = await openedBy(staff.director, {
      ...{ kind: 'proposal-of-accountability', text: '逾期三次，说明不实。' },
      parties: { concerned: [unitHead], decider: ['justice-head'] },
      answers: { failing: 'delayed', answerWithin: 10 },
    })
    const found = await standing(staff.unit, id, 1)
    expect(owedIn(found)).toEqual([`${unitHead}: state-side`, 'justice-head: decide'])
    const decided = taking('decide', 'justice-head', { answers: { decision: 'not-adopted' } })
    expect(problemOf(await take(stranger, id, decided))[1]).toBe('reply-time-runs')

    const personId = await personOf('unit')
    const both = { id: 'also-justice', postCode: 'justice-head', personId, capacity: 'deputy' }
    await api.owner.holding.create({ data: { ...both, startsOn: '2026-01-01' } })
    const own = expectProblem(await take(staff.unit, id, decided))
    expect(own).toEqual(['not-for-your-post', 'Art. 28'])
    await api.owner.holding.delete({ where: { id: both.id } })

    await taken(staff.unit, id, taking('state-side', unitHead))
    const ended = await taken(stranger, id, decided)
    expect([ended.phase, ended.endedOn]).toEqual(['answered', today])
  })
})

const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId
const expectProblem = ({ body }: Answered) => [body['code'], body['rule']]

test('about a case it is closed to whoever is shut out of that case, also where they have a part', async () => {
  const { case: number } = await register(staff.office)
  const id = await openedBy(staff.director, slip({ cases: [number] }))
  await standing(staff.unit, id, 1)
  const accused = { occurredOn: today, accused: [await personOf('unit'), await personOf('office')] }
  expectStatus(await staff.director.post(`/v1/cases/${number}/accused`, accused), 200)
  for (const caller of [staff.unit, staff.office]) {
    expect(problemOf(await caller.get(`/v1/proceedings/${id}`))[0]).toBe(404)
    expect((await caller.get('/v1/proceedings?size=100')).text).not.toContain(id)
    expect((await caller.get('/v1/duties?size=100')).text).not.toContain(id)
  }
  const answer = await take(staff.unit, id, taking('answer', unitHead))
  expect(problemOf(answer)).toEqual([404, 'undertaking-not-found'])
  const again = await staff.office.post('/v1/proceedings', slip({ cases: [number] }))
  expect(problemOf(again)).toEqual([404, 'case-not-found'])
  await standing(staff.director, id, 1)
})
