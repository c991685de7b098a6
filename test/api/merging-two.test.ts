import { setTimeout as sleep } from 'node:timers/promises'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
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

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
}, 60_000)
afterAll(() => api.close())

type Two = { left: Registered; goesOn: Registered }
const two = async (): Promise<Two> => ({
  left: await register(staff.office, { claims: ['赔偿被淹的菜地'] }),
  goesOn: await register(staff.office, { claims: ['修好村道'] }),
})

type Case = { version: number; phase: string; takenIn: object[]; mergedInto?: string }
const caseOf = async (number: string): Promise<Case> =>
  bodyOf<Case>(await caseAt(staff.office, number, 1))

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
        { case: left.case, on: today, acceptedOn: today },
      ])
    },
  )
})
