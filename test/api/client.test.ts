import { Client, ProblemAnswered } from '../../client/client'
import type { components } from '../../client/schema'
import { advance, allStaff, startLiveApi, today, type LiveApi, type Staff } from './live-cases'
import { signInOf } from './running-api'

// A whole life by the client alone: a route whose schema says something else than it does, or a
// field that is left out of it, breaks the types of this file or its answers.

let api: LiveApi
let staff: Staff
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const matter: components['schemas']['FilingRequest'] = {
  channel: 'counter',
  receivedOn: today,
  title: '路灯不亮',
  words: '老街的路灯三个月不亮。',
  petitioners: [{ name: '李小红', address: '老街村 3 号', phone: '138 0000 5678' }],
}

async function problemOf(asked: Promise<unknown>): Promise<ProblemAnswered> {
  const problem = await asked.catch((error: unknown) => error)
  if (problem instanceof ProblemAnswered) return problem
  throw new Error(`No problem: ${String(problem)}`)
}

test('a client signs in, keeps its session, and ends it', async () => {
  const client = new Client(api.origin)
  const { login, password } = signInOf(api.signIns, 'office')
  const signedIn = await client.post('/v1/sessions', { body: { login, password } })
  expect(signedIn.status).toBe(201)
  const { data: me } = await client.get('/v1/me')
  expect(me.posts.map(({ code }) => code)).toEqual(['office-registrar'])
  expect((await client.delete('/v1/sessions/current')).data).toBeUndefined()
  expect((await problemOf(client.get('/v1/me'))).problem.code).toBe('not-signed-in')
})

test('a matter is registered, dealt with, followed by its person, and found in the lists', async () => {
  const { calls: office } = staff.office
  const filed = await office.post('/v1/filings', { body: matter })
  const number = filed.data.case
  expect(filed.data.dates.map(({ what }) => what)).toEqual(['notice'])
  const path = { number }
  const { body: last } = await advance(staff, number, 'conclusion')
  const seen = await office.get('/v1/cases/{number}', { path, query: { atLeast: last.version } })
  expect(seen.data.phase).toBe('concluded')
  expect(seen.data.claims.map(({ outcome }) => outcome)).toEqual(['supported'])
  const told = await office.get('/v1/cases/{number}/timeline', { path })
  expect(told.data.entries.map(({ cause }) => cause)).toEqual([
    ...['registered', 'serve-notice', 'accept', 'entrust', 'sign-for', 'issue-opinion'],
    ...['serve-opinion', 'conclude'],
  ])
  const { queryCode } = filed.data
  const lookedUp = await new Client(api.origin).post('/v1/look-ups', { body: { queryCode } })
  const [mine] = lookedUp.data.cases
  expect(mine?.phase.code).toBe('concluded')
  expect(mine?.windows.map(({ open }) => open)).toEqual([true])
  const concluded = await staff.unit.calls.get('/v1/cases', {
    query: { phase: 'concluded', unit: 'natural-resources', sort: 'number' },
  })
  expect(concluded.data.cases.map((each) => each.number)).toEqual([number])
  const counted = await office.get('/v1/case-counters')
  expect(counted.data.byPhase.concluded).toBe(1)
  const duties = await staff.office.calls.get('/v1/duties')
  expect(duties.data.duties).toEqual([])
})

test('what is refused says why, by types as well', async () => {
  const { calls: office } = staff.office
  const number = (await office.post('/v1/filings', { body: matter })).data.case
  const refused = office.post('/v1/cases/{number}/conclusion', {
    ...{ path: { number }, body: { occurredOn: today } },
  })
  const { problem } = await problemOf(refused)
  expect([problem.status, problem.code, problem.rule]).toEqual([422, 'not-allowed-now', 'plan H8'])
  expect(problem.allowed).toContain('accept')
})

test('the same key is one request, whatever is made of its answer', async () => {
  const { calls: office } = staff.office
  const asked = { body: matter, key: 'the-same-filing-twice' }
  const [first, again] = [
    await office.post('/v1/filings', asked),
    await office.post('/v1/filings', asked),
  ]
  expect(again.data).toEqual(first.data)
  expect(again.headers.get('Idempotency-Replayed')).toBe('true')
})

test('what the document does not describe does not compile', () => {
  const { calls } = api.stranger()
  const path = { number: '2026-000001' }
  const wrong = [
    // @ts-expect-error: no such address
    () => calls.get('/v1/nothing'),
    // @ts-expect-error: nothing is there to be changed
    () => calls.put('/v1/cases'),
    // @ts-expect-error: the case is missing
    () => calls.get('/v1/cases/{number}'),
    // @ts-expect-error: no such phase
    () => calls.get('/v1/cases', { query: { phase: 'asleep' } }),
    // @ts-expect-error: a field is missing
    () => calls.post('/v1/cases/{number}/conclusion', { path, body: {} }),
    // @ts-expect-error: a field nobody knows
    () => calls.post('/v1/look-ups', { body: { queryCode: 'x', risk: 1 } }),
    // @ts-expect-error: no such field in the answer
    async () => void (await calls.get('/v1/me')).data.risk,
  ]
  expect(wrong).toHaveLength(7)
})
