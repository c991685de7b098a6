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
