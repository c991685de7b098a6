import { addDays } from '../../domain/time/day'
import {
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

/** Leads visit by a day of this month, and what they did is on the case first (plan H7). */
const definition = `
code: now
title: 试行攻坚
basis: plan H4
phases:
  - { code: push, title: 攻坚, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan H4 }
duties:
  - code: lead-visit
    title: 包案领导下访
    owers: each-lead
    phase: push
    form: attention
    attention: visited
    when: { by: days, days: [${addDays(today, 5)}, ${addDays(today, 9)}], restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan H7
  - code: lead-meeting
    title: 包案领导召开案件会商
    owers: each-lead
    phase: push
    form: attention
    attention: case-meeting
    when: { by: days, days: [${addDays(today, 6)}], restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan H7
  - code: lead-receiving
    title: 包案领导预约接访
    owers: each-lead
    phase: push
    form: receiving
    when: { by: days, days: [${addDays(today, 7)}], restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan H7
  - code: director-receiving
    title: 分管领导接待日
    owers: director
    phase: push
    form: receiving
    when: { by: days, days: [${addDays(today, 8)}], restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan T7
  - code: named-receiving
    title: 值班领导接访
    owers: { post: lead-zhiyan }
    phase: push
    form: receiving
    when: { by: days, days: [${addDays(today, 8)}], restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan T7
targets: []
acceptance: []
`

let api: LiveApi
let staff: Staff
let campaign: string

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  const begun = await staff.director.post('/v1/campaigns', { definition })
  campaign = bodyOf<{ id: string }>(expectStatus(begun, 201)).id
}, 120_000)
afterAll(() => api.close())

async function ledCase(): Promise<string> {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  return number
}

const part = () => `${campaign}.lead.lead-zhujia`
const handIn = (duty: string, filed: object) =>
  staff.lead.post(`/v1/undertakings/${part()}/returns`, {
    ...{ duty: `${part()}/${duty}/1`, post: 'lead-zhujia', occurredOn: today, filed },
  })
const returned = (filed: object) => handIn('lead-visit', { form: 'attention', ...filed })

async function offered(post: string): Promise<string> {
  const place = { opensAt: '09:00', closesAt: '11:30', place: '一楼接待室', capacity: 5 }
  const sent = staff.office.post('/v1/reception-days', { day: today, post, ...place })
  return bodyOf<{ id: string }>(expectStatus(await sent, 201)).id
}

async function begun(id = part(), duty = 'lead-visit'): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const { status, text } = await staff.director.get(`/v1/undertakings/${id}`)
    if (status === 200 && text.includes(`${duty}/1`)) return
    if (Date.now() > deadline) throw new Error(text)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('a visit is handed in once each case has it on record, as that, of these days', async () => {
  await begun()
  const number = await ledCase()
  const unfit = [422, 'return-does-not-fit']
  for (const filed of [{}, { nil: true }, { cases: [number], nil: true, text: '无' }]) {
    expect(problemOf(await returned(filed))).toEqual(unfit)
  }
  const early = await returned({ cases: [number] })
  expect(problemOf(early)).toEqual(unfit)
  expect(early.text).toContain(`"visited": ${number}`.replaceAll('"', '\\"'))

  const heard = { how: 'heard-report', text: '听取汇报。' }
  await handOn(staff, number).give('lead', 'lead-attention', heard)
  const visited = { how: 'visited', text: '实地走访。' }
  expect(problemOf(await returned({ cases: [number] }))).toEqual(unfit)
  // Another leader's visit is theirs, and whoever leads nothing says whose it was.
  const unsaid = { occurredOn: today, ...visited }
  const entered = await staff.office.post(`/v1/cases/${number}/lead-attention`, unsaid)
  expect(problemOf(entered)).toEqual([422, 'unknown-reference'])
  await handOn(staff, number).give('office', 'lead-attention', { ...visited, leader: 'mayor' })
  expect(problemOf(await returned({ cases: [number] }))).toEqual(unfit)
  await handOn(staff, number).give('lead', 'lead-attention', visited)

  const { case: other } = await register(staff.office)
  expect(problemOf(await returned({ cases: [other] }))).toEqual([422, 'unknown-reference'])
  expectStatus(await returned({ cases: [number] }), 200)
})

test('none, with the reason in its own words', async () => {
  const other = await api.signedIn('lead2')
  const part2 = `${campaign}.lead.lead-zhiyan`
  await begun(part2)
  const none = await other.post(`/v1/undertakings/${part2}/returns`, {
    ...{ duty: `${part2}/lead-visit/1`, post: 'lead-zhiyan', occurredOn: today },
    filed: { form: 'attention', nil: true, text: '本期没有包案。' },
  })
  expectStatus(none, 200)
})

test('a case meeting is handed in once each case has it among its advice', async () => {
  await begun()
  const number = await ledCase()
  const { give } = handOn(staff, number)
  const filed = { form: 'attention', cases: [number] }
  await give('lead', 'advice', { what: 'expert-answer', text: '专家答复。' })
  await give('lead', 'lead-attention', { how: 'heard-report', text: '听取汇报。' })
  const early = await handIn('lead-meeting', filed)
  expect(problemOf(early)).toEqual([422, 'return-does-not-fit'])
  expect(early.body['detail']).toMatch(`as "case-meeting": ${number}. Tell each case first`)
  const meeting = { what: 'case-meeting', text: '会商意见：先行修复。' }
  // Another leader's meeting is theirs, also of a case entrusted anew since; whoever leads nothing says whose it was.
  await give('office', 'advice', { ...meeting, leader: 'lead-zhiyan' })
  expect(problemOf(await handIn('lead-meeting', filed))).toEqual([422, 'return-does-not-fit'])
  const entered = (what: object) =>
    staff.office.post(`/v1/cases/${number}/advice`, { occurredOn: today, ...what })
  const expert = { what: 'expert-answer', text: '专家答复。', leader: 'lead-zhujia' }
  for (const refused of [meeting, expert]) {
    expect(problemOf(await entered(refused))).toEqual([422, 'unknown-reference'])
  }
  await give('lead', 'advice', meeting)
  const { advice } = bodyOf<{ advice: object[] }>(await staff.office.get(`/v1/cases/${number}`))
  const leaders = [undefined, 'lead-zhiyan', 'lead-zhujia']
  expect(advice.map((each) => ('leader' in each ? each.leader : undefined))).toEqual(leaders)
  expectStatus(await handIn('lead-meeting', filed), 200)
})

test('of whom a lead received each case has the reception, held on that day by that lead', async () => {
  await begun()
  const number = await ledCase()
  const { give } = handOn(staff, number)
  const recipient = recipientOf(number)
  const returned = () =>
    handIn('lead-receiving', { form: 'receiving', heldOn: today, cases: [number] })
  const refused = async () => {
    const answer = await returned()
    expect(problemOf(answer)).toEqual([422, 'return-does-not-fit'])
    expect(answer.body['detail']).toContain(`is on record in: ${number}.`)
  }
  await refused()
  await give('office', 'receptions', { recipient, reception: await offered('lead-zhiyan') })
  await give('office', 'reception-records', { recipient, came: true, text: '接待笔录。' })
  await refused()
  await give('office', 'receptions', { recipient, reception: await offered('lead-zhujia') })
  await refused()
  await give('lead', 'reception-records', { recipient, came: true, text: '接待笔录。' })
  expectStatus(await returned(), 200)
})

test('whom the director received is borne out by the director alone, on the day it was held', async () => {
  await begun(campaign, 'director-receiving')
  const before = addDays(today, -1)
  const { case: number } = await register(staff.office, { receivedOn: before })
  const earlier = handOn(staff, number, before)
  const received = async (post: string) => {
    const recipient = recipientOf(number)
    await earlier.give('office', 'receptions', { recipient, reception: await offered(post) })
    await earlier.give('office', 'reception-records', { recipient, came: true, text: '接待笔录。' })
  }
  const sent = (heldOn: string) =>
    staff.director.post(`/v1/undertakings/${campaign}/returns`, {
      ...{ duty: `${campaign}/director-receiving/1`, post: 'director', occurredOn: today },
      filed: { form: 'receiving', heldOn, cases: [number] },
    })
  // They came a day before the one that was named.
  await received('lead-zhiyan')
  expect(problemOf(await sent(before))).toEqual([422, 'return-does-not-fit'])
  await received('director')
  expect(problemOf(await sent(today))).toEqual([422, 'return-does-not-fit'])
  expectStatus(await sent(before), 200)
})

test('a named lead tells of whom they received where another leads, and learns of no other number', async () => {
  await begun(campaign, 'named-receiving')
  const other = await api.signedIn('lead2')
  const sent = (number: string) =>
    other.post(`/v1/undertakings/${campaign}/returns`, {
      ...{ duty: `${campaign}/named-receiving/1`, post: 'lead-zhiyan', occurredOn: today },
      filed: { form: 'receiving', heldOn: today, cases: [number] },
    })
  const number = await ledCase()
  const { give } = handOn(staff, number)
  const recipient = recipientOf(number)
  const unknown = async (of: string) => {
    const answer = await sent(of)
    expect(problemOf(answer)).toEqual([422, 'unknown-reference'])
    expect(answer.body['detail']).toContain(`No such cases: ${of}.`)
  }
  // Another's reception opens nothing to them.
  await give('office', 'receptions', { recipient, reception: await offered('lead-zhujia') })
  await give('lead', 'reception-records', { recipient, came: true, text: '接待笔录。' })
  for (const each of [number, '2026-999999']) await unknown(each)
  await give('office', 'receptions', { recipient, reception: await offered('lead-zhiyan') })
  await give('office', 'reception-records', { recipient, came: true, text: '接待笔录。' })
  expect((await other.get(`/v1/cases/${number}`)).status).toBe(404)
  expectStatus(await sent(number), 200)
})
