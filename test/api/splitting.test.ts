import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import { createSweeper } from '../../api/sweeper'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

let api: LiveApi
let staff: Staff
let starting: 'works' | 'away' = 'works'

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  start(...given) {
    if (starting === 'works') return client.start(...given)
    return Promise.resolve({ kind: 'unavailable', reason: 'away' })
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
afterEach(() => void (starting = 'works'))
afterAll(() => api.close())

const claims = ['修复村口道路', '补发务工工资']

/** A filing of two claims, told of its receipt, with the second about to go a way of its own. */
async function registered() {
  const filed = await register(staff.office, { claims })
  const hand = handOn(staff, filed.case)
  await hand.give('office', 'notices', { recipient: `${filed.filing}-P1`, way: 'signed' })
  return { ...filed, hand, second: `${filed.case}-C2` }
}

type Split = { cases: string[]; phase: string }

test('claims that go another way become a linked case, which lives at once', async () => {
  const { case: number, filing, queryCode, hand, second } = await registered()
  const { cases } = bodyOf<Split>(await hand.give('office', 'splits', { claims: [second] }))
  const [split = ''] = cases
  expect(cases).toEqual([expect.stringMatching(/^\d{4}-\d{6}$/)])
  expect(split).not.toBe(number)

  const left = (await caseAt(staff.office, number, 1)).body
  expect(left).toMatchObject({ splitInto: [split], splitFrom: null })
  expect(left['claims']).toEqual([{ id: `${number}-C1`, asks: claims[0] }])
  const own = (await caseAt(staff.office, split, 1)).body
  expect(own).toMatchObject({ filing, phase: 'registered', splitFrom: number, splitInto: [] })
  expect(own['claims']).toEqual([{ id: second, asks: claims[1] }])
  // What the person was told of the filing need not be told again.
  expect(own['recipients']).toEqual([
    expect.objectContaining({ notices: [{ says: 'receipt', way: 'signed', on: today }] }),
  ])

  const looked = expectStatus(await api.stranger().post('/v1/look-ups', { queryCode }), 200)
  const numbers = (looked.body['cases'] as { number: string }[]).map((each) => each.number)
  expect(numbers).toEqual([number, split])

  const other = handOn(staff, split)
  await other.give('office', 'acceptance', { kind: 'petition', route: 'arbitration' })
  expect((await caseAt(staff.office, number, 1)).body['phase']).toBe('registered')
})

test('the same key splits once and names the same case again', async () => {
  const { case: number, second } = await registered()
  const key = randomUUID()
  const body = { occurredOn: today, claims: [second] }
  const send = () => staff.office.post(`/v1/cases/${number}/splits`, body, { key })
  const first = bodyOf<Split>(expectStatus(await send(), 200))
  const again = bodyOf<Split>(expectStatus(await send(), 200))
  expect(again.cases).toEqual(first.cases)
  expect(await api.owner.case.count({ where: { splitFrom: number } })).toBe(1)
})

test('what cannot be started at once is started by the sweeper', async () => {
  const { hand, second } = await registered()
  starting = 'away'
  const { cases } = bodyOf<Split>(await hand.give('office', 'splits', { claims: [second] }))
  const number = cases[0] ?? ''
  const phase = async () => (await api.owner.case.findUniqueOrThrow({ where: { number } })).phase
  expect(await phase()).toBe('starting')
  starting = 'works'
  await createSweeper({ ...api.deps, leftAfterMillis: 0 }).sweep()
  await caseAt(staff.office, number, 1)
  expect(await phase()).toBe('registered')
})

test.each([
  ['of another case', ['2020-000001-C1']],
  ['twice', ['C2', 'C2']],
  ['all there are', ['C1', 'C2']],
])('claims %s are not split off, and no number is taken', async (_what, named) => {
  const { case: number } = await registered()
  const last = () => api.owner.counter.findMany({ where: { series: 'case' } })
  const before = await last()
  const own = named.map((each) => (each.startsWith('C') ? `${number}-${each}` : each))
  const [status, code] = await refusalOf(staff.office, number, 'splits', { claims: own })
  expect([status, code]).toEqual([422, 'claims-do-not-match'])
  expect(await last()).toEqual(before)
})

test('whoever may not sort a matter does not split it', async () => {
  const { case: number, second } = await registered()
  const answer = await staff.unit.post(`/v1/cases/${number}/splits`, {
    ...{ occurredOn: today, claims: [second] },
  })
  expect(problemOf(answer)).toEqual([403, 'not-permitted'])
})
