import { randomBytes } from 'node:crypto'
import { opinionParts } from '../../domain/case/kinds'
import { addDays } from '../../domain/time/day'
import {
  advance,
  allStaff,
  bodyOf,
  expectStatus,
  handOn,
  problemOf,
  recipientOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { Answered, ApiCaller } from './running-api'

const duty = (code: string, owers: string, check: string, basis: string) => `
  - code: ${code}
    title: 检查
    owers: ${owers}
    phase: push
    form: check
    check: ${check}
    when: { by: days, days: [${addDays(today, 5)}], restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: ${basis}`

/** Checks that the record bears out (decision 98). */
const definition = `
code: checked
title: 试行攻坚
basis: plan H
phases:
  - { code: push, title: 攻坚, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan H4 }
duties:${duty('sample-none', 'director', 'refusal-sample', 'plan H8')}${duty('sample', 'director', 'refusal-sample', 'plan H8')}${duty('accepting-none', 'office', 'acceptance', 'plan H5')}${duty('accepting', 'office', 'acceptance', 'plan H5')}
targets: []
selection: { which: backlog, kinds: [petition], settleBy: push }
acceptance: [closing-gate, rating-sample]
`

let api: LiveApi
let staff: Staff
let follow: ApiCaller
let outsider: ApiCaller
let campaign: string

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  ;[follow, outsider] = [await api.signedIn('office2'), await api.signedIn('unit2')]
  const begun = await staff.director.post('/v1/campaigns', { definition })
  campaign = bodyOf<{ id: string }>(expectStatus(begun, 201)).id
  const deadline = Date.now() + 60_000
  while ((await api.db.duty.count({ where: { subject: campaign } })) < 4) {
    if (Date.now() > deadline) throw new Error('Its duties do not open')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}, 120_000)
afterAll(() => api.close())

const handIn = (caller: ApiCaller, post: string, code: string, filed = {}) =>
  caller.post(`/v1/undertakings/${campaign}/returns`, {
    ...{ duty: `${campaign}/${code}/1`, post, occurredOn: today },
    filed: { form: 'check', ...filed },
  })
const fromDirector = (code: string) => handIn(staff.director, 'director', code)
const fromOffice = (code: string) => handIn(follow, 'office-follow-up', code)
const open = (caller: ApiCaller, body: object) =>
  caller.post('/v1/proceedings', { text: '请依程序办理。', ...body })
const idOf = (answer: Answered) => bodyOf<{ id: string }>(expectStatus(answer, 201)).id
const step = (id: string, body: object) =>
  outsider.post(`/v1/proceedings/${id}/steps`, {
    ...{ post: 'justice-head', occurredOn: today, ...body },
  })

async function refusedCase(): Promise<string> {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'signature')
  const { give, draft } = handOn(staff, number)
  const outcomes = [{ claim: `${number}-C1`, outcome: 'not-supported' }]
  const text = await draft('unit', 'opinion')
  await give('director', 'opinion', { text, outcomes, parts: [...opinionParts] })
  return number
}

async function settledCase(): Promise<string> {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await advance(staff, number, 'entrustment')
  await give('office', 'campaigns', { campaign })
  await advance(staff, number, 'conclusion', 'signature')
  await give('office', 'settlement-questions', { recipient: recipientOf(number) })
  await give('office', 'settlement-answers', { recipient: recipientOf(number), settled: true })
  return number
}

describe('a sample of refusals (H8)', () => {
  test('is handed in where nothing was refused in its days, by whoever owes it', async () => {
    const other = await handIn(follow, 'office-follow-up', 'sample-none')
    expect(problemOf(other)).toEqual([422, 'not-for-your-post'])
    expectStatus(await fromDirector('sample-none'), 200)
  })

  test('else once one is drawn of these days, and it says which', async () => {
    const number = await refusedCase()
    const words = { text: '已抽查，未发现问题。' }
    const early = await handIn(staff.director, 'director', 'sample', words)
    expect(problemOf(early)).toEqual([422, 'return-does-not-fit'])
    expect(early.body['detail']).toContain(`from ${addDays(today, -3)} to ${today}`)
    expect(early.text).not.toContain(number)
    const draw = (from: string) =>
      open(staff.director, {
        ...{ kind: 'refusal-sample', parties: { sampler: ['mayor'] } },
        answers: { from, to: today, size: 5 },
      })
    idOf(await draw(today))
    expect(problemOf(await fromDirector('sample'))).toEqual([422, 'return-does-not-fit'])
    idOf(await draw(addDays(today, -3)))
    expectStatus(await handIn(staff.director, 'director', 'sample', words), 200)
  })
})

describe('acceptance (H5)', () => {
  const answers = { gate: 'met', ratings: 'too-few-to-tell' }
  const opened = async (number: string) =>
    idOf(
      await open(staff.office, {
        ...{ kind: 'acceptance', campaign, cases: [number] },
        parties: { acceptor: ['justice-head'], lead: ['lead-zhujia'] },
      }),
    )

  test('is handed in where nothing settled waits for it; else once one is concluded', async () => {
    expectStatus(await fromOffice('accepting-none'), 200)
    const [number, other] = [await settledCase(), await settledCase()]
    const early = await fromOffice('accepting')
    expect(problemOf(early)).toEqual([422, 'return-does-not-fit'])
    expect(early.body['detail']).toContain(`waiting for one: ${number}, ${other}.`)
    const id = await opened(number)
    expect(problemOf(await fromOffice('accepting'))).toEqual([422, 'return-does-not-fit'])
    expectStatus(await step(id, { step: 'accept', answers }), 200)
    expectStatus(await fromOffice('accepting'), 200)
  })

  test('of ratings it says what the record holds; a poor sample is accepted with a reason', async () => {
    const number = await settledCase()
    const id = await opened(number)
    const facts = async () => {
      const answer = await outsider.get(`/v1/proceedings/${id}/acceptance-facts`)
      return bodyOf<{ cases: object[] }>(expectStatus(answer, 200)).cases
    }
    const rated = (count: number, rating: string) =>
      api.owner.rating.createMany({
        data: Array.from({ length: count }, () => ({
          ...{ caseNumber: number, of: 'unit', unitCode: 'natural-resources', rating },
          ...{ raterHash: randomBytes(32), ratedOn: addDays(today, -1) },
        })),
      })
    await rated(4, 'dissatisfied')
    expect(await facts()).toMatchObject([{ ratings: null, reasonNeeded: false }])
    const looked = { step: 'accept', answers: { gate: 'met', ratings: 'looked-at' } }
    const few = await step(id, looked)
    expect(problemOf(few)).toEqual([422, 'answers-do-not-fit'])
    expect(few.body['detail']).toContain('"ratings" is "too-few-to-tell"')
    await rated(1, 'dissatisfied')
    const told = { satisfied: 0, 'mostly-satisfied': 0, dissatisfied: 5 }
    expect(await facts()).toMatchObject([{ ratings: told, reasonNeeded: true }])
    expect(problemOf(await step(id, { step: 'accept', answers }))).toEqual([
      ...[422, 'answers-do-not-fit'],
    ])
    const silent = await step(id, looked)
    expect(problemOf(silent)).toEqual([422, 'answers-do-not-fit'])
    expect(silent.body['detail']).toContain('More than half')
    expectStatus(await step(id, { ...looked, text: '评价集中在办理之前。' }), 200)
  })
})
