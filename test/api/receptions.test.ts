import { addDays } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  recipientOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Registered,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let lead: ApiCaller
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  lead = await api.signedIn('lead')
})
afterAll(() => api.close())

const { phone } = somebody
type Offer = { day?: string; capacity?: number; post?: string }
async function offered({
  day = addDays(today, 7),
  capacity = 5,
  post = 'lead-zhujia',
}: Offer = {}) {
  const times = { opensAt: '09:00', closesAt: '11:30', place: '一楼接待室' }
  const sent = staff.office.post('/v1/reception-days', { day, ...times, post, capacity })
  return bodyOf<{ id: string }>(expectStatus(await sent, 201)).id
}
const own = (path: string, { queryCode, case: number }: Registered, body: object = {}) =>
  api.stranger().post(`/v1/own-${path}`, { queryCode, phone, case: number, ...body })
const ask = (filed: Registered, reception: string) => own('receptions', filed, { reception })
async function seen({ queryCode }: Registered) {
  const { body } = await api.stranger().post('/v1/look-ups', { queryCode })
  const [first] = body['cases'] as { receptions?: object[]; may: { what: string }[] }[]
  return first
}
const freeOf = async (id: string) => {
  const { body } = await api.stranger().get('/v1/public/channels')
  return (body['receptionDays'] as { id: string; free: boolean }[]).find((each) => each.id === id)
    ?.free
}
const registered = async () => {
  const filed = await register(staff.office)
  await caseAt(staff.office, filed.case, 1)
  return filed
}

describe('an appointment that somebody asks for themselves', () => {
  test('opens the duty to receive for that post, and shows at their own door', async () => {
    const [filed, reception] = [await registered(), await offered()]
    const { body } = expectStatus(await ask(filed, reception), 200)
    expect(body).toMatchObject({ case: filed.case, done: { code: 'appoint-reception' } })
    expect((body['next'] as { zh: string }).zh).toContain('一楼接待室')
    const { body: detail } = await caseAt(staff.office, filed.case, 2)
    expect(detail['receptions']).toEqual([
      expect.objectContaining({ reception, post: 'lead-zhujia', day: addDays(today, 7) }),
    ])
    const duties = detail['duties'] as { kind: string; due: string; owedBy: string }[]
    const duty = duties.find(({ kind }) => kind === 'receive')
    expect(JSON.stringify(duty)).toContain('lead-zhujia')
    const shown = await seen(filed)
    expect(shown?.receptions).toEqual([
      expect.objectContaining({
        ...{ day: addDays(today, 7), place: '一楼接待室', moved: [] },
        stands: expect.objectContaining({ code: 'awaited' }) as object,
      }),
    ])
    expect(shown?.may.map(({ what }) => what)).toContain('withdraw-reception')
    expect(problemOf(await ask(filed, await offered()))).toEqual([422, 'already-done'])
  })

  test('of two who want the last place one has it; given up, the other can', async () => {
    const reception = await offered({ capacity: 1 })
    const [one, two] = [await registered(), await registered()]
    const answers = await Promise.all([ask(one, reception), ask(two, reception)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422])
    const [has, has_not] = answers[0]?.status === 200 ? [one, two] : [two, one]
    expect(await freeOf(reception)).toBe(false)
    expect(problemOf(await ask(has_not, reception))).toEqual([422, 'reception-not-open'])
    await caseAt(staff.office, has.case, 2)
    expectStatus(await own('reception-withdrawals', has), 200)
    await caseAt(staff.office, has.case, 3)
    expect((await seen(has))?.receptions).toEqual([
      expect.objectContaining({ stands: expect.objectContaining({ code: 'withdrawn' }) as object }),
    ])
    expect(await freeOf(reception)).toBe(true)
    expectStatus(await ask(has_not, reception), 200)
    expect(problemOf(await own('reception-withdrawals', has))).toEqual([422, 'not-allowed-now'])
  })

  test('a place that was taken for nothing is free again after a while', async () => {
    const reception = await offered({ capacity: 1 })
    const filed = await registered()
    const takenAt = new Date(Date.now() - 11 * 60_000)
    const seat = { receptionId: reception, caseNumber: filed.case, petitionerId: 'P' }
    await api.owner.receptionSeat.create({ data: { ...seat, takenAt } })
    expect(await freeOf(reception)).toBe(true)
    await api.owner.receptionSeat.updateMany({
      where: { receptionId: reception },
      data: { takenAt: new Date() },
    })
    expect(await freeOf(reception)).toBe(false)
  })

  test('with nobody who is shut out of the matter, and on no day that was called off', async () => {
    const reception = await offered()
    const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'lead' } })
    const filed = await register(staff.office, { accused: [personId] })
    await caseAt(staff.office, filed.case, 1)
    const refused = await ask(filed, reception)
    expect(problemOf(refused)).toEqual([422, 'reception-not-open'])
    expect(refused.text).not.toContain(personId)
    const off = await offered()
    expectStatus(await staff.office.post(`/v1/reception-days/${off}/cancellation`), 200)
    expect(problemOf(await ask(await registered(), off))).toEqual([422, 'reception-not-open'])
    expect(problemOf(await ask(await registered(), 'none'))).toEqual([422, 'reception-not-open'])
  })

  test('repeated with its key it is one appointment and one place', async () => {
    const [filed, reception] = [await registered(), await offered({ capacity: 2 })]
    const { queryCode, case: number } = filed
    const body = { queryCode, phone, case: number, reception }
    const twice = [1, 2].map(() => {
      return api.stranger().post('/v1/own-receptions', body, { key: 'one-key-for-a-reception' })
    })
    for (const answer of await Promise.all(twice)) expectStatus(answer, 200)
    expect(await api.owner.receptionSeat.count({ where: { receptionId: reception } })).toBe(1)
  })
})

describe('an appointment in the hands of the office', () => {
  const reasons = { text: '当日县里开会，改到下周。' }

  test('is moved with a reason that the person reads', async () => {
    const filed = await registered()
    const recipient = recipientOf(filed.case)
    const [first, second] = [await offered(), await offered({ day: addDays(today, 14) })]
    const { give } = handOn(staff, filed.case)
    await give('office', 'receptions', { recipient, reception: first })
    const cancelling = await staff.office.post(`/v1/reception-days/${first}/cancellation`)
    expect(problemOf(cancelling)).toEqual([422, 'reception-not-open'])
    await give('office', 'reception-moves', { recipient, reception: second, ...reasons })
    expect((await seen(filed))?.receptions).toEqual([
      expect.objectContaining({
        day: addDays(today, 14),
        moved: [{ on: today, from: addDays(today, 7), why: reasons.text }],
      }),
    ])
    expectStatus(await staff.office.post(`/v1/reception-days/${first}/cancellation`), 200)
  })

  test('is read by whoever receives until they have, who says what came of it', async () => {
    const filed = await registered()
    const recipient = recipientOf(filed.case)
    const path = `/v1/cases/${filed.case}`
    expect(problemOf(await lead.get(path))).toEqual([404, 'case-not-found'])
    const { give } = handOn(staff, filed.case)
    await give('office', 'receptions', { recipient, reception: await offered({ day: today }) })
    expectStatus(await lead.get(path), 200)
    const { body } = await lead.get('/v1/cases')
    const listed = (body['cases'] as { number: string }[]).map(({ number }) => number)
    expect(listed).toContain(filed.case)
    // No work of the case goes with it.
    const note = await lead.post(`${path}/progress-notes`, { occurredOn: today, text: '谈话' })
    expect(problemOf(note)).toEqual([404, 'case-not-found'])
    const minutes = { recipient, came: true, text: '当面说明了排水方案。', occurredOn: today }
    const done = expectStatus(await lead.post(`${path}/reception-records`, minutes), 200)
    await caseAt(staff.office, filed.case, bodyOf<{ version: number }>(done).version)
    expect(problemOf(await lead.get(path))).toEqual([404, 'case-not-found'])
    expect((await seen(filed))?.receptions).toEqual([
      expect.objectContaining({ stands: expect.objectContaining({ code: 'held' }) as object }),
    ])
  })

  test('who did not come lost nothing, and asks again', async () => {
    const filed = await registered()
    const recipient = recipientOf(filed.case)
    const { give } = handOn(staff, filed.case)
    await give('office', 'receptions', { recipient, reception: await offered({ day: today }) })
    await give('office', 'reception-records', { recipient, came: false })
    const { body } = await staff.office.get(`/v1/cases/${filed.case}`)
    const duties = body['duties'] as { kind: string; state: string }[]
    expect(duties.filter(({ kind }) => kind === 'receive').map(({ state }) => state)).toEqual([
      'done',
    ])
    expectStatus(await ask(filed, await offered()), 200)
  })
})

test('explained again on wish, it is refused to whoever explained it before (T6)', async () => {
  const filed = await registered()
  const path = `/v1/cases/${filed.case}/explanations`
  const said = { occurredOn: today, text: '用通俗的话说明了政策。' }
  expectStatus(await staff.office.post(path, said), 200)
  const again = { ...said, byAnother: true }
  expect(problemOf(await staff.office.post(path, again))).toEqual([422, 'not-for-your-post'])
  expectStatus(await staff.director.post(path, again), 200)
})
