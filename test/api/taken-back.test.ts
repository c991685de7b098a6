import { opinionParts } from '../../domain/case/kinds'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  expectTextsBound,
  handOn,
  recipientOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

/** What comes back from another body, and what a person takes back from one (decisions 46, 47). */

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const to = 'lanxi-natural-resources'
const reason = { text: '该路段不属其管养，经核实同意交还。' }
const served = (number: string) => ({ recipient: recipientOf(number), way: 'signed' })

async function lookedUp(queryCode: string) {
  const answer = await api.stranger().post('/v1/look-ups', { queryCode })
  type Looked = { reviews: object[]; windows: { open: boolean }[]; ending?: object }
  return bodyOf<{ cases: [Looked] }>(expectStatus(answer, 200)).cases[0]
}

describe('a matter that another body gives back', () => {
  it.each([
    ['assigned', 'assignment', { to, reportBackOn: today }],
    ['forwarded, told and concluded', 'forwarding', { to }],
  ])('%s, it is sorted here anew', async (_, way, facts) => {
    const { case: number, queryCode } = await register(staff.office)
    const { give } = handOn(staff, number)
    await give('office', way, facts)
    await give('office', 'notices', served(number))
    if (way === 'forwarding') await give('office', 'conclusion')
    await give('office', 'taking-back', reason)

    const { body } = await caseAt(staff.office, number, 1)
    expect(body).toMatchObject({
      phase: 'registered',
      cameBack: [{ from: to, on: today, sentOn: today }],
      outside: [],
    })
    for (const gone of ['transfer', 'ending', 'sortedOn', 'concludedOn']) {
      expect(body).not.toHaveProperty(gone)
    }
    const [recipient] = body['recipients'] as { notices: object[] }[]
    expect(recipient?.notices).toMatchObject([{ says: 'transfer', overtakenOn: today }])
    const looked = await lookedUp(queryCode)
    expect(looked).not.toHaveProperty('ending')
    expect(looked).toMatchObject({ cameBack: [{ on: today, where: '兰溪市自然资源和规划局' }] })
    const again = await refusalOf(staff.office, number, 'forwarding', { to })
    expect(again.slice(0, 2)).toEqual([422, 'sent-back-and-forth'])

    await give('office', 'acceptance', { kind: 'suggestion' })
    // Told that it went elsewhere, they are told that it is dealt with here.
    await give('office', 'notices', served(number))
    const { body: after } = await caseAt(staff.office, number, 1)
    const duties = after['duties'] as { kind: string; state: string }[]
    expect(duties.filter(({ state }) => state === 'open').map(({ kind }) => kind)).toEqual([
      'handle',
      'entrust',
    ])
    await expectTextsBound(staff.office, number)
  })

  it('is not given back where it was never sent, nor without a reason', async () => {
    const { case: number } = await register(staff.office)
    expect((await refusalOf(staff.office, number, 'taking-back', reason)).slice(0, 2)).toEqual([
      ...[422, 'not-allowed-now'],
    ])
    expect((await refusalOf(staff.office, number, 'taking-back', {})).slice(0, 2)).toEqual([
      ...[400, 'invalid-request'],
    ])
    const [status] = await refusalOf(staff.unit, number, 'taking-back', reason)
    expect([403, 404]).toContain(status)
  })
})

test('a request for a review that the person takes back, and asks for again', async () => {
  const { case: number, queryCode } = await register(staff.office)
  const { give, draft } = handOn(staff, number)
  const recipient = recipientOf(number)
  await give('office', 'notices', served(number))
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await give('unit', 'signature')
  const text = await draft('unit', 'opinion')
  const outcomes = [{ claim: `${number}-C1`, outcome: 'not-supported' }]
  await give('director', 'opinion', { text, outcomes, parts: opinionParts, promises: [] })
  await give('office', 'opinion-services', served(number))
  await give('office', 'reviews', { recipient })

  const word = { recipient, text: '已与村里谈妥，不再申请复查。' }
  await give('office', 'review-withdrawals', word)
  const { body } = await caseAt(staff.office, number, 1)
  expect(body).toMatchObject({ outside: [], remedies: [{ level: 'review', withdrawnOn: today }] })
  expect(await lookedUp(queryCode)).toMatchObject({
    reviews: [{ requestedOn: today, withdrawnOn: today }],
    windows: [{ open: true }],
  })
  expect((await refusalOf(staff.office, number, 'review-withdrawals', word)).slice(0, 2)).toEqual([
    ...[422, 'not-allowed-now'],
  ])

  await give('office', 'reviews', { recipient })
  await give('office', 'review-decisions', { recipient, outcome: 'upheld', text: '维持。' })
  expect((await lookedUp(queryCode)).reviews).toEqual([
    { level: 'review', requestedOn: today, withdrawnOn: today },
    expect.objectContaining({ level: 'review', decided: expect.anything() as unknown }),
  ])
  await expectTextsBound(staff.office, number)
})
