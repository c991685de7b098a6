import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseClient } from '../../api/case-client/case-client'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { Answered } from './running-api'

/** Two cases that go on in each other go on nowhere: of two mergings at once one comes first (decision 38). */

let api: LiveApi
let staff: Staff
/** How long a call is under way between its two commands. */
let between = 0
let underWay = 0
/** Nothing it would still say is said. */
let dead = false
/** What happens once a case was taken in. */
let meanwhile: (() => Promise<unknown>) | undefined
let mostUnderWay = 0

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  async command(workflowId, updateId, message) {
    if (dead && message.command.facts.kind === 'merge') {
      return { kind: 'unavailable', reason: 'away' }
    }
    if (message.command.facts.kind !== 'take-in') {
      return client.command(workflowId, updateId, message)
    }
    underWay += 1
    mostUnderWay = Math.max(mostUnderWay, underWay)
    const outcome = await client.command(workflowId, updateId, message)
    const then = meanwhile
    meanwhile = undefined
    await Promise.all([sleep(between), then?.()])
    underWay -= 1
    return outcome
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
beforeEach(() => void (between = mostUnderWay = 0))
afterAll(() => api.close())

const fresh = async (many: number) => {
  const all = await Promise.all(Array.from({ length: many }, () => register(staff.office)))
  return all.map((each) => each.case)
}
const merge = (from: string, into: string, key: string = randomUUID()): Promise<Answered> =>
  staff.office.post(`/v1/cases/${from}/merger`, { occurredOn: today, into }, { key })
/** Whoever waits longer for their turn than a call may last is told to send it again, and does. */
async function mergedInTheEnd(from: string, into: string): Promise<Answered> {
  const key = randomUUID()
  let answer = await merge(from, into, key)
  for (let times = 1; times < 5 && answer.status === 503; times += 1) {
    answer = await merge(from, into, key)
  }
  return answer
}
type Case = { phase: string; takenIn: { case: string }[]; mergedInto?: string }
const caseOf = async (number: string) => bodyOf<Case>(await caseAt(staff.office, number, 1))

test.each([0, 3, 10, 30])(
  'each into the other, with %i ms in between: one goes on in the other, and that is said',
  async (millis) => {
    between = millis
    for (let round = 0; round < 12; round += 1) {
      const [one = '', other = ''] = await fresh(2)
      const answers = await Promise.all([merge(one, other), merge(other, one)])
      const [first, second] = answers
      const won = first.status === 200
      const [closed, goesOn, refused] = won ? [one, other, second] : [other, one, first]
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
      expect(problemOf(refused)).toEqual([422, 'not-for-this-matter'])
      expect(refused.body['detail']).toMatch(/taken in by this one, and its matter goes on here/)
      expect(await caseOf(closed)).toMatchObject({
        phase: 'closing',
        mergedInto: goesOn,
        takenIn: [],
      })
      const on = await caseOf(goesOn)
      expect(on).toMatchObject({ phase: 'registered', takenIn: [{ case: closed }] })
      expect(on.mergedInto).toBeUndefined()
    }
  },
)

test('in a ring nobody is left without a case that goes on', async () => {
  between = 10
  for (let round = 0; round < 5; round += 1) {
    const [one = '', two = '', three = ''] = await fresh(3)
    const ring = await Promise.all([merge(one, two), merge(two, three), merge(three, one)])
    expect(ring.filter(({ status }) => status === 200)).toHaveLength(2)
    const cases = await Promise.all([one, two, three].map(caseOf))
    expect(cases.filter(({ mergedInto }) => mergedInto === undefined)).toHaveLength(1)
  }
})

test('the same call twice at once is carried out once, and both are told so', async () => {
  between = 20
  const [one = '', other = ''] = await fresh(2)
  const key = randomUUID()
  const answers = await Promise.all([merge(one, other, key), merge(one, other, key)])
  for (const answer of answers) expectStatus(answer, 200)
  expect((await caseOf(other)).takenIn).toHaveLength(1)
})

test('more at once than there are connections wait for each other, and all are carried out', async () => {
  const numbers = await fresh(30)
  const pairs = numbers.slice(0, 15).map((from, at) => [from, numbers[at + 15] ?? ''] as const)
  const answers = await Promise.all(pairs.map(([from, into]) => mergedInTheEnd(from, into)))
  for (const answer of answers) expectStatus(answer, 200)
  expect(mostUnderWay).toBe(1)
})

test('a process that ends in between leaves the other way refused, however late the record is', async () => {
  const [one = '', other = ''] = await fresh(2)
  await Promise.all([caseOf(one), caseOf(other)])
  const where = { number: other }
  const record = async () => {
    const { version, snapshot } = await api.owner.case.findUniqueOrThrow({ where })
    return { version, snapshot: snapshot as object }
  }
  const write = (data: Awaited<ReturnType<typeof record>>) => api.owner.case.update({ where, data })
  const before = await record()
  dead = true
  let back: Answered | undefined
  meanwhile = async () => {
    await caseAt(staff.office, other, 2)
    const now = await record()
    // The connection that holds the turn is cut, as where the process is killed.
    await api.owner.$queryRaw`
      SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`
    await write(before)
    const written = sleep(150).then(() => write(now))
    ;[back] = await Promise.all([merge(other, one), written])
  }
  expect((await merge(one, other)).status).toBe(503)
  dead = false
  expect(back && problemOf(back)).toEqual([422, 'not-for-this-matter'])
  expectStatus(await merge(one, other), 200)
  expect(await caseOf(one)).toMatchObject({ mergedInto: other, takenIn: [] })
})
