import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { CaseClient } from '../../api/case-client/case-client'
import { caseWorkflowId } from '../../contract/case-workflow'
import type { FactsOf } from '../../domain/case/commands'
import type { CaseNumber, ClaimId, PersonId, PetitionerId } from '../../domain/ids'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  recipientOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Registered,
  type Staff,
} from './live-cases'

/** 并案: what has to fit before one case goes on in the other (decision 38). */

let api: LiveApi
let staff: Staff
/** What happens once the other case has taken this one in, before this one hears that it closes. */
let meanwhile: (() => Promise<unknown>) | undefined

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  async command(workflowId, updateId, message) {
    const outcome = await client.command(workflowId, updateId, message)
    const then = message.command.facts.kind === 'take-in' ? meanwhile : undefined
    if (then !== undefined) meanwhile = undefined
    await then?.()
    return outcome
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
afterEach(() => void (meanwhile = undefined))
afterAll(() => api.close())

type Two = { left: Registered; goesOn: Registered }
const two = async (): Promise<Two> => ({
  left: await register(staff.office, { claims: ['赔偿被淹的菜地'] }),
  goesOn: await register(staff.office, { claims: ['修好村道'] }),
})

type Case = { version: number; phase: string; takenIn: object[]; mergedInto?: string }
const caseOf = async (number: string): Promise<Case> =>
  bodyOf<Case>(await caseAt(staff.office, number, 1))

const path = (number: string) => `/v1/cases/${number}/merger`
const body = (into: string) => ({ occurredOn: today, into })

test('a version that this case never had is refused before the other takes anything in', async () => {
  const { left, goesOn } = await two()
  const ahead = { occurredOn: today, into: goesOn.case, expectedVersion: 2 }
  const answered = await staff.office.post(`/v1/cases/${left.case}/merger`, ahead)
  expect(problemOf(answered)).toEqual([409, 'stale-version'])
  expect(await caseOf(goesOn.case)).toMatchObject({ version: 1, takenIn: [] })
  expect(await caseOf(left.case)).toMatchObject({ version: 1, phase: 'registered' })
})

test('a version the record does not have yet is waited for', async () => {
  const { left, goesOn } = await two()
  const where = { number: left.case }
  const record = async () => {
    const { version, snapshot } = await api.owner.case.findUniqueOrThrow({ where })
    return { version, snapshot: snapshot as object }
  }
  const write = (data: Awaited<ReturnType<typeof record>>) => api.owner.case.update({ where, data })
  await caseAt(staff.office, left.case, 1)
  const before = await record()
  await handOn(staff, left.case).give('office', 'urgency')
  const now = await record()
  await write(before)
  const seen = { occurredOn: today, into: goesOn.case, expectedVersion: 2 }
  const [answered] = await Promise.all([
    staff.office.post(`/v1/cases/${left.case}/merger`, seen),
    sleep(100).then(() => write(now)),
  ])
  expectStatus(answered, 200)
  expect((await caseOf(left.case)).mergedInto).toBe(goesOn.case)
})

describe('what happens in a case between its being taken in and its close', () => {
  /** As a process says it that lost its turn without knowing. */
  async function joins(from: string, into: string) {
    const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'office' } })
    const facts: FactsOf<'take-in'> = {
      ...{ kind: 'take-in', from: from as CaseNumber, pack: 'national-2022', receivedOn: today },
      recipients: [{ id: recipientOf(from) as PetitionerId, reachable: true }],
      ...{ claims: [`${from}-C1` as ClaimId], excluded: [], accusedUnits: [] },
    }
    const command = { facts, actor: personId as PersonId, occurredOn: today }
    const message = { command, bodyHash: 'of no body' }
    const workflowId = caseWorkflowId(into as CaseNumber)
    const outcome = await api.caseClient.command(workflowId, randomUUID(), message)
    expect(outcome).toMatchObject({ kind: 'done' })
  }

  test('is not lost with it: whoever joined meanwhile is answered where they are', async () => {
    const { left, goesOn } = await two()
    const neighbour = { name: '李秋水', address: '老街村 14 号', phone: '139 0000 5678' }
    const third = await register(staff.office, { petitioners: [neighbour] })
    meanwhile = () => joins(third.case, left.case)
    const key = randomUUID()
    const cutOff = await staff.office.post(path(left.case), body(goesOn.case), { key })
    expect(problemOf(cutOff)).toEqual([409, 'stale-version'])
    expect(cutOff.body['detail']).toMatch(/Load it again/)
    expect((await caseOf(left.case)).mergedInto).toBeUndefined()
    for (const again of [key, randomUUID()]) {
      const apart = await staff.office.post(path(left.case), body(goesOn.case), { key: again })
      expect(problemOf(apart)).toEqual([422, 'not-for-this-matter'])
      expect(apart.body['detail']).toMatch(/Let the two go on apart/)
    }
    expect(await caseOf(left.case)).toMatchObject({ phase: 'registered' })
  })

  test('changes nothing where all of it was taken in: the same call completes it', async () => {
    const { left, goesOn } = await two()
    meanwhile = () => handOn(staff, left.case).give('office', 'urgency')
    const key = randomUUID()
    const cutOff = await staff.office.post(path(left.case), body(goesOn.case), { key })
    expect(problemOf(cutOff)).toEqual([409, 'stale-version'])
    expectStatus(await staff.office.post(path(left.case), body(goesOn.case), { key }), 200)
    expect((await caseOf(left.case)).mergedInto).toBe(goesOn.case)
  })

  test('an acceptance among it is another matter than was taken in', async () => {
    const { left, goesOn } = await two()
    meanwhile = () =>
      handOn(staff, left.case).give('office', 'acceptance', {
        ...{ kind: 'petition', route: 'hear-and-decide' },
      })
    const cutOff = await staff.office.post(path(left.case), body(goesOn.case))
    expect(problemOf(cutOff)).toEqual([409, 'stale-version'])
    const apart = await staff.office.post(path(left.case), body(goesOn.case))
    expect(problemOf(apart)).toEqual([422, 'not-for-this-matter'])
  })
})

describe('who is asked to stand back and is not decided on (Art. 28)', () => {
  const personOf = async (login: string) =>
    (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId
  const ask = async (number: string) =>
    handOn(staff, number).give('office', 'recusals', {
      ...{ person: await personOf('unit'), askedBy: 'person-concerned' },
    })

  test('is decided on where the matter goes on, and no more where it closes', async () => {
    const { left, goesOn } = await two()
    await ask(left.case)
    await handOn(staff, left.case).give('office', 'merger', { into: goesOn.case })
    const person = await personOf('unit')
    const { body } = await caseAt(staff.office, goesOn.case, 1)
    expect(body).toMatchObject({
      shutOut: { recusals: [{ person, askedOn: today, joinedOn: today }] },
      duties: expect.arrayContaining([
        expect.objectContaining({ kind: 'decide-recusal', state: 'open' }),
      ]) as unknown,
    })
    const decision = { person, granted: true }
    const there = await refusalOf(staff.director, left.case, 'recusal-decisions', decision)
    expect(there.slice(0, 2)).toEqual([422, 'not-allowed-now'])
    await handOn(staff, goesOn.case).give('director', 'recusal-decisions', decision)
    const { excluded } = await api.owner.case.findUniqueOrThrow({ where: { number: goesOn.case } })
    expect(excluded).toEqual([person])
    // From whom it came is told to whoever is asked by no way round, nor to a village's proxy.
    const timeline = (await staff.office.get(`/v1/cases/${goesOn.case}/timeline`)).text
    expect(timeline).toContain('taken-in')
    expect(timeline).not.toMatch(/recusals|askedBy/)
  })

  test('is not lost where that is said between the two steps', async () => {
    const { left, goesOn } = await two()
    meanwhile = () => ask(left.case)
    const cutOff = await staff.office.post(path(left.case), body(goesOn.case))
    expect(problemOf(cutOff)).toEqual([409, 'stale-version'])
    const apart = await staff.office.post(path(left.case), body(goesOn.case))
    expect(problemOf(apart)).toEqual([422, 'not-for-this-matter'])
    expect(await caseOf(left.case)).toMatchObject({ phase: 'registered' })
  })
})

test('a case that goes by other rules stays apart, and neither is changed', async () => {
  const { goesOn } = await two()
  const old = await register(staff.director, { receivedOn: '2018-03-01', inherited: true })
  const answered = await staff.office.post(`/v1/cases/${old.case}/merger`, {
    ...{ occurredOn: today, into: goesOn.case },
  })
  expect(problemOf(answered)).toEqual([422, 'not-for-this-matter'])
  expect(answered.body['detail']).toMatch(/zhejiang-2016.*Let the two go on apart/)
  expect(await caseOf(goesOn.case)).toMatchObject({ version: 1, takenIn: [] })
  expect(await caseOf(old.case)).toMatchObject({ phase: 'registered' })
})

describe('accepted as two kinds', () => {
  const twoKinds = async (): Promise<Two> => {
    const both = await two()
    await handOn(staff, both.left.case).give('office', 'acceptance', { kind: 'errand' })
    const petition = { kind: 'petition', route: 'hear-and-decide' }
    await handOn(staff, both.goesOn.case).give('office', 'acceptance', petition)
    return both
  }
  const merging = (into: string, reason: object = {}) => ({ occurredOn: today, into, ...reason })
  const text = '是要求处理损失，不是代办事项。'

  test('they stay apart, and neither is changed', async () => {
    const { left, goesOn } = await twoKinds()
    const path = `/v1/cases/${left.case}/merger`
    const apart = await staff.office.post(path, merging(goesOn.case))
    expect(problemOf(apart)).toEqual([422, 'not-for-this-matter'])
    const clerk = await staff.office.post(path, merging(goesOn.case, { text }))
    expect(problemOf(clerk)).toEqual([422, 'not-for-your-post'])
    expect(await caseOf(goesOn.case)).toMatchObject({ takenIn: [] })
    expect(await caseOf(left.case)).toMatchObject({ phase: 'accepted' })
  })

  test.each(['director', 'mayor'] as const)(
    'unless the first was sorted wrongly, as %s says with the reason',
    async (who) => {
      const { left, goesOn } = await twoKinds()
      const path = `/v1/cases/${left.case}/merger`
      expectStatus(await staff[who].post(path, merging(goesOn.case, { text })), 200)
      expect((await caseOf(left.case)).mergedInto).toBe(goesOn.case)
      expect((await caseOf(goesOn.case)).takenIn).toEqual([
        { case: left.case, on: today, limit: { from: today } },
      ])
    },
  )
})
