import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import {
  byProxy,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  filing,
  handOn,
  problemOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { Answered, ApiCaller } from './running-api'
import { until } from '../support/messenger-driver'

let api: LiveApi
let staff: Staff
/** As where the process ends in between, or the workflow service is away. */
let cut = false
/** What others do after the other cases were looked up, and before this one is told. */
let justBefore: (() => Promise<unknown>) | undefined

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  async command(workflowId, updateId, message) {
    if (['name-accused', 'clear-accused'].includes(message.command.facts.kind)) {
      const meanwhile = justBefore
      justBefore = undefined
      await meanwhile?.()
    }
    const shared = message.command.facts.kind === 'share-accused'
    if (!cut || !shared) return client.command(workflowId, updateId, message)
    return { kind: 'unavailable', reason: 'away' }
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
afterEach(() => void (cut = false))
afterAll(() => api.close())

const work = { unit: 'natural-resources', lead: 'lead-zhujia' }
const route = { kind: 'petition', route: 'hear-and-decide' }
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId
const rowOf = (number: string) => api.owner.case.findUniqueOrThrow({ where: { number } })
const seen = async (caller: ApiCaller, number: string) =>
  (await caller.get(`/v1/cases/${number}`)).status
const shutOutOf = async (number: string) =>
  (await caseAt(staff.director, number, 1)).body['shutOut'] as {
    persons: unknown
    accusedUnits: string[]
  }
const naming = (number: string, facts: object, key: string = randomUUID()) =>
  staff.office.post(`/v1/cases/${number}/accused`, { occurredOn: today, ...facts }, { key })

/** A filing of two matters, the second of which is led and worked on by the staff of the demo. */
async function splitInTwo(): Promise<{ first: string; second: string }> {
  const { case: first } = await register(staff.office, { claims: ['修复村道', '反映干部'] })
  const splitting = handOn(staff, first).give('office', 'splits', { claims: [`${first}-C2`] })
  const [second = ''] = bodyOf<{ cases: string[] }>(await splitting).cases
  const { give } = handOn(staff, second)
  await give('office', 'acceptance', route)
  await give('office', 'entrustment', work)
  return { first, second }
}

async function merged(): Promise<{ left: string; goesOn: string }> {
  const { case: left } = await register(staff.office, { petitioners: [{ name: '李秋水' }] })
  const { case: goesOn } = await register(staff.office)
  await handOn(staff, left).give('office', 'merger', { into: goesOn })
  return { left, goesOn }
}

test('named in one case, they are shut out of what was split from it, and their work is given anew', async () => {
  const { first, second } = await splitInTwo()
  expect([await seen(staff.lead, second), await seen(staff.unit, second)]).toEqual([200, 200])
  expectStatus(await naming(first, { accused: [await personOf('lead')] }), 200)
  expect(await seen(staff.lead, second)).toBe(404)
  const row = await rowOf(second)
  expect(row).toMatchObject({ unitCode: null, leadPostCode: null, phase: 'accepted' })
  expect(row.excluded).toEqual([await personOf('lead')])
})

test('and the other way round, with the unit they work in', async () => {
  const { first, second } = await splitInTwo()
  expectStatus(await naming(second, { accusedUnits: ['justice'] }), 200)
  expect((await shutOutOf(first)).accusedUnits).toEqual(['justice'])
})

test('also of the case that was merged, from either side', async () => {
  const one = await merged()
  expectStatus(await naming(one.goesOn, { accusedUnits: ['justice'] }), 200)
  expect((await shutOutOf(one.left)).accusedUnits).toEqual(['justice'])
  const other = await merged()
  expectStatus(await naming(other.left, { accusedUnits: ['justice'] }), 200)
  expect((await shutOutOf(other.goesOn)).accusedUnits).toEqual(['justice'])
})

/** An errand that came of the same filing, done and over. */
async function splitAndEnded(): Promise<{ first: string; over: string }> {
  const filed = await register(staff.office, { claims: ['修复村道', '改进公示'] })
  const first = filed.case
  const hand = handOn(staff, first)
  const recipient = `${filed.filing}-P1`
  await hand.give('office', 'notices', { recipient, way: 'signed' })
  const splitting = hand.give('office', 'splits', { claims: [`${first}-C2`] })
  const [over = ''] = bodyOf<{ cases: string[] }>(await splitting).cases
  const { give, draft } = handOn(staff, over)
  await give('office', 'acceptance', { kind: 'suggestion' })
  await give('office', 'entrustment', work)
  await give('unit', 'signature')
  await give('director', 'reply', { text: await draft('unit', 'reply'), result: 'adopted' })
  await give('office', 'reply-services', { recipient, way: 'signed' })
  await give('office', 'conclusion')
  await untilEnded(over)
  return { first, over }
}

async function untilEnded(number: string): Promise<void> {
  await until(async () => (await rowOf(number)).phase === 'ended')
}

test('a case that has ended is closed to them as well, and is at its end again', async () => {
  const { first, over } = await splitAndEnded()
  expect(await seen(staff.unit, over)).toBe(200)
  expectStatus(await naming(first, { accused: [await personOf('unit')] }), 200)
  expect(await seen(staff.unit, over)).toBe(404)
  await untilEnded(over)
  // Said of the ended case itself, it reaches the one that goes on.
  expectStatus(await naming(over, { accusedUnits: ['justice'] }), 200)
  expect((await shutOutOf(first)).accusedUnits).toEqual(['justice'])
  await untilEnded(over)
})

test('cut off in between nothing is said of this case, and the same call completes it', async () => {
  const { first, second } = await splitInTwo()
  const key = randomUUID()
  const facts = { accusedUnits: ['justice'] }
  cut = true
  expect(problemOf(await naming(first, facts, key))).toEqual([503, 'workflow-service-unavailable'])
  expect((await shutOutOf(first)).accusedUnits).toEqual([])
  cut = false
  for (let round = 0; round < 2; round += 1) {
    expectStatus(await naming(first, facts, key), 200)
  }
  for (const number of [first, second]) {
    expect((await shutOutOf(number)).accusedUnits).toEqual(['justice'])
    const entries = await api.owner.caseEntry.findMany({ where: { caseNumber: number } })
    const named = entries.filter(({ cause }) => cause.endsWith('-accused'))
    expect(named).toHaveLength(1)
  }
})

test('split off just before it is said, the case is told it afterwards, and once', async () => {
  const claims = ['修复村道', '反映干部', '补发工资']
  const { case: first } = await register(staff.office, { claims })
  const facts = { accusedUnits: ['justice'] }
  const splits: string[] = []
  const splitOff = async (claim: string) => {
    const splitting = handOn(staff, first).give('office', 'splits', { claims: [claim] })
    splits.push(...bodyOf<{ cases: string[] }>(await splitting).cases)
  }
  const key = randomUUID()
  justBefore = () => splitOff(`${first}-C2`)
  for (let round = 0; round < 2; round += 1) {
    expectStatus(await naming(first, facts, key), 200)
  }
  expect(splits).toHaveLength(1)
  const [second = ''] = splits
  expect((await shutOutOf(second)).accusedUnits).toEqual(['justice'])
  const told = await api.owner.caseEntry.count({
    where: { caseNumber: second, cause: 'share-accused' },
  })
  expect(told).toBe(1)
  justBefore = () => splitOff(`${first}-C3`)
  const cleared = { ...facts, text: '经核实，与该所无关。' }
  await handOn(staff, first).give('director', 'cleared', cleared)
  expect(splits).toHaveLength(2)
  for (const number of splits) expect((await shutOutOf(number)).accusedUnits).toEqual([])
  // The call of before, repeated, does not say again what was taken back.
  expectStatus(await naming(first, facts, key), 200)
  for (const number of [first, ...splits]) {
    expect((await shutOutOf(number)).accusedUnits).toEqual([])
  }
})

test('what this case refuses is said nowhere', async () => {
  const { first, second } = await splitInTwo()
  const answer = await naming(first, { accusedUnits: ['justice'], expectedVersion: 99 })
  expect(problemOf(answer)).toEqual([409, 'stale-version'])
  expect((await shutOutOf(second)).accusedUnits).toEqual([])
})

test('cleared by the director with a reason, they take part again in all of it', async () => {
  const { first, second } = await splitInTwo()
  const accused = [await personOf('unit')]
  expectStatus(await naming(first, { accused, accusedUnits: ['justice'] }), 200)
  const facts = { accused, accusedUnits: ['justice'], text: '经核实，该同志与此事无关。' }
  const clerk = await refusalOf(staff.office, first, 'cleared', facts)
  expect(clerk.slice(0, 2)).toEqual([403, 'not-permitted'])
  await handOn(staff, second).give('director', 'cleared', facts)
  for (const number of [first, second]) {
    expect(await shutOutOf(number)).toMatchObject({ accusedUnits: [] })
    expect((await rowOf(number)).excluded).toEqual([])
  }
  await handOn(staff, second).give('office', 'entrustment', work)
  expect(await seen(staff.unit, second)).toBe(200)
  // Who had been named, and why not after all, is for those who decide on such things.
  const timeline = await staff.unit.get(`/v1/cases/${second}/timeline`)
  expect(timeline.text).toContain('accused-cleared')
  for (const text of [timeline.text, (await staff.unit.get(`/v1/cases/${second}`)).text]) {
    expect(text).not.toContain(accused[0])
    expect(text).not.toContain('justice')
    expect(text).not.toContain('与此事无关')
  }
  expect((await staff.office.get(`/v1/cases/${second}`)).text).toContain('与此事无关')
})

test('the number of the case in which it was said is for whoever may read that one', async () => {
  const { first, second } = await splitInTwo()
  expectStatus(await naming(first, { accusedUnits: ['justice'] }), 200)
  const told = async (caller: ApiCaller) => (await caller.get(`/v1/cases/${second}/timeline`)).text
  expect(await told(staff.office)).toContain(`"from":"${first}"`)
  expect(await told(staff.lead)).toContain('accused-shared')
  expect(await told(staff.lead)).not.toContain(first)
})

describe('a matter about all who could deal with it', () => {
  const office = { accusedUnits: ['command-office'] }
  const aboutAll = async () => ({ ...office, accused: [await personOf('director')] })

  test('is not registered here, takes no number, and the answer says where it goes', async () => {
    const before = await api.owner.filing.count()
    const proxy = await api.signedIn('proxy')
    const answer = await proxy.post('/v1/filings', filing({ ...(await aboutAll()), ...byProxy }))
    expect(problemOf(answer)).toEqual([422, 'nobody-would-be-left'])
    expect(answer.body['detail']).toContain('兰溪市人民政府')
    expect(await api.owner.filing.count()).toBe(before)
  })

  test('nor are the last of them named, in a case or in what was split from it', async () => {
    const { first, second } = await splitInTwo()
    expectStatus(await naming(first, { accused: [await personOf('director')] }), 200)
    const last = await refusalOf(staff.office, second, 'accused', office)
    expect(last.slice(0, 2)).toEqual([422, 'nobody-would-be-left'])
    for (const number of [first, second]) {
      expect(await seen(staff.office, number)).toBe(200)
      expect(await seen(staff.director, number)).toBe(404)
    }
  })

  const name = (caller: ApiCaller, number: string, facts: object) =>
    caller.post(`/v1/cases/${number}/accused`, { occurredOn: today, ...facts })
  /** No word of anybody else, nor that it would be the last. */
  const expectNothingTold = (answer: Answered) => {
    expect(problemOf(answer)).toEqual([422, 'not-for-your-post'])
    expect(answer.body['detail']).toMatch(/Tell the director.*兰溪市人民政府/)
    expect(answer.text).not.toMatch(/nobody|left|any more/i)
  }

  test('whoever may not know who is shut out does not learn it by that', async () => {
    const proxy = await api.signedIn('proxy')
    const { case: number } = await register(proxy, byProxy)
    expectStatus(await name(staff.director, number, office), 200)
    expectNothingTold(await name(proxy, number, { accused: [await personOf('director')] }))
  })

  test('nor who is out of a case of the matter that they cannot open', async () => {
    const { first, second } = await splitInTwo()
    const person = await personOf('office')
    const { give } = handOn({ ...staff, office: staff.director }, second)
    await give('director', 'recusals', { person, askedBy: 'staff' })
    await give('director', 'recusal-decisions', { person, granted: true })
    const others = await api.owner.holding.findMany({
      where: { post: { role: { in: ['office', 'director'] } }, personId: { not: person } },
      distinct: ['personId'],
    })
    const accused = others.map(({ personId }) => personId)
    expectNothingTold(await name(staff.office, first, { accused }))
    expect(await seen(staff.director, first)).toBe(200)
  })

  test('nor does the last of them stand back; that they are asked to stays on the record', async () => {
    const { case: number } = await register(staff.office, office)
    const person = await personOf('director')
    const { give } = handOn({ ...staff, office: staff.director }, number)
    await give('mayor', 'recusals', { person, askedBy: 'staff' })
    const decision = { person, granted: true }
    const last = await refusalOf(staff.mayor, number, 'recusal-decisions', decision)
    expect(last.slice(0, 2)).toEqual([422, 'nobody-would-be-left'])
    await give('mayor', 'recusal-decisions', { person, granted: false })
    expect(await seen(staff.director, number)).toBe(200)
  })
})
