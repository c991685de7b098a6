import { addWorkingDays } from '../../domain/time/calendar'
import { addDays, asDay } from '../../domain/time/day'
import { publishedCalendar } from '../../rules'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  expectTextsBound,
  handOn,
  problemOf,
  recipientOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type Hand,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
let officeHead: ApiCaller

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  officeHead = await api.signedIn('office-head')
})
afterAll(() => api.close())

const work = { unit: 'natural-resources', lead: 'lead-zhujia' }
const textsOf = (number: string) => api.owner.caseText.count({ where: { caseNumber: number } })
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

type Detail = {
  duties: { kind: string; state: string; due: string; owedBy: string; position: number }[]
  plan?: { milestones: { id: string; due: string; reachedOn?: string }[] }
  extension?: object
  recipients: { notices: { says: string }[] }[]
  allowed: string[]
  shutOut?: { recusals: object[]; accusedUnits: string[] }
}
const detail = async (caller: ApiCaller, number: string) =>
  bodyOf<Detail>(await caseAt(caller, number, 1))

async function signedFor(change: object = {}): Promise<Hand> {
  const { case: number } = await register(staff.office, change)
  const hand = handOn(staff, number)
  await hand.give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await hand.give('office', 'entrustment', work)
  await hand.give('unit', 'signature')
  return hand
}

test('a unit may return its work before it signs, and another gets it', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', work)
  await give('unit', 'entrustment-return', { text: '该事项属综合执法队职责。' })
  const unknown = await staff.unit.get(`/v1/cases/${number}`)
  expect(problemOf(unknown)).toEqual([404, 'case-not-found'])
  await give('office', 'entrustment', { ...work, unit: 'justice' })
  expect(await detail(staff.office, number)).toMatchObject({
    entrustment: { unit: { code: 'justice' } },
  })
  await expectTextsBound(staff.office, number)
})

test('a plan without dates is counted back from the day the opinion is due', async () => {
  const { number, give } = await signedFor()
  await give('lead', 'team', { members: ['natural-resources-head', 'justice-head'] })
  await give('lead', 'plan', { text: '先勘查，再商定方案，后修复。' })
  const { plan, duties } = await detail(staff.office, number)
  const handle = duties.find(({ kind }) => kind === 'handle')
  const days = plan?.milestones.map(({ due }) => due) ?? []
  expect(days).toHaveLength(3)
  // The last tenth of the working days before the due date, made whole.
  const tenth = [4, 5].map((back) =>
    addWorkingDays(publishedCalendar(), asDay(handle?.due ?? ''), -back),
  )
  expect(tenth).toContain(days[2])
  expect(
    [...days, handle?.due].every((day, index, all) => index === 0 || all[index - 1]! <= day!),
  ).toBe(true)
  const milestones = duties.filter(({ kind }) => kind === 'milestone')
  expect(milestones.map(({ due, owedBy }) => [due, owedBy])).toEqual(
    days.map((day) => [day, 'natural-resources-head']),
  )
  await give('unit', 'reached-milestones', { milestone: plan?.milestones[0]?.id })
  const after = await detail(staff.office, number)
  expect(after.plan?.milestones[0]?.reachedOn).toBe(today)
  await give('unit', 'progress-notes', { text: '已完成现场勘查。' })
  await expectTextsBound(staff.office, number)
})

test.each([
  ['of a post nobody knows', 'team', { members: ['nobody'] }, 'unknown-reference'],
  ['of a post nobody holds', 'team', { members: ['enforcement-head'] }, 'nobody-in-post'],
  [
    'out of order',
    'plan',
    { milestones: [addDays(today, 9), addDays(today, 2)] },
    'dates-out-of-order',
  ],
  ['of the past', 'plan', { milestones: [addDays(today, -1)] }, 'dates-out-of-order'],
  ['of another plan', 'reached-milestones', { milestone: 'none' }, 'not-allowed-now'],
  ['to a body nobody knows', 'aid-referrals', { to: 'atlantis' }, 'unknown-reference'],
  ['of somebody nobody knows', 'recusals', recusalOf('person-99999'), 'unknown-reference'],
])('what is %s is refused and leaves nothing behind', async (_what, segment, facts, code) => {
  const { number } = await signedFor()
  const before = await textsOf(number)
  const withText = segment === 'plan' ? { text: '方案' } : {}
  const [status, found] = await refusalOf(staff.office, number, segment, { ...facts, ...withText })
  expect([status, found]).toEqual([422, code])
  expect(await textsOf(number)).toBe(before)
})

function recusalOf(person: string) {
  return { person, askedBy: 'staff' }
}

test('the head of the body extends the limit, once, and the person is told why', async () => {
  const { number, give } = await signedFor()
  await give('office', 'notices', { recipient: recipientOf(number), way: 'signed' })
  const before = (await detail(staff.office, number)).duties.find(({ kind }) => kind === 'handle')
  const text = '涉及多部门会审，需延长办理期限。'
  const byDirector = await refusalOf(staff.director, number, 'extension', { days: 20, text })
  expect(byDirector.slice(0, 2)).toEqual([403, 'not-permitted'])
  const tooLong = await refusalOf(staff.mayor, number, 'extension', { days: 31, text })
  expect(tooLong.slice(0, 2)).toEqual([422, 'extension-not-possible'])
  await give('mayor', 'extension', { days: 30, text })
  const { duties, allowed } = await detail(staff.office, number)
  const after = duties.find(({ kind }) => kind === 'handle')
  expect(after!.due > before!.due).toBe(true)
  expect(duties.find(({ kind }) => kind === 'tell-extension')).toMatchObject({ due: before?.due })
  expect(allowed).toContain('serve-notice')
  const again = await refusalOf(staff.mayor, number, 'extension', { days: 1, text })
  expect(again.slice(0, 2)).toEqual([422, 'extension-not-possible'])
  // Nothing says what the notice tells: only the extension is still to be told.
  await give('office', 'notices', { recipient: recipientOf(number), way: 'signed' })
  const { recipients } = await detail(staff.office, number)
  expect(recipients[0]?.notices.map(({ says }) => says)).toEqual(['receipt', 'extension'])
  await expectTextsBound(staff.office, number)
})

test('where two notices are owed, staff say which one it was', async () => {
  const { number, give } = await signedFor()
  await give('mayor', 'extension', { days: 10, text: '需要延长。' })
  const notice = { recipient: recipientOf(number), way: 'signed' }
  const body = { occurredOn: today, ...notice }
  const open = await staff.office.post(`/v1/cases/${number}/notices`, body)
  expect(problemOf(open)).toEqual([400, 'invalid-request'])
  expect(open.body['fields']).toEqual([
    { path: 'body.says', message: 'One of: receipt, extension' },
  ])
  await give('office', 'notices', { ...notice, says: 'extension' })
})

test('only the director lists for supervision, and takes off the list', async () => {
  const { number, give } = await signedFor()
  const reason = { text: '逾期未办，挂牌督办。' }
  const byOffice = await refusalOf(staff.office, number, 'supervision', reason)
  expect(byOffice.slice(0, 2)).toEqual([403, 'not-permitted'])
  await give('director', 'supervision', reason)
  expect(await detail(staff.office, number)).toMatchObject({ supervision: { listedOn: today } })
  await give('director', 'supervision-removal', { text: '已办结。' })
  await expectTextsBound(staff.office, number)
})

test('whoever heads the office decides who stands back; others do not even learn of it', async () => {
  const { number, give } = await signedFor()
  const person = await personOf('unit')
  await give('unit', 'recusals', recusalOf(person))
  expect((await detail(staff.unit, number)).shutOut).toBeUndefined()
  expect((await detail(staff.office, number)).shutOut?.recusals).toMatchObject([
    { person, askedOn: today, askedBy: 'staff' },
  ])
  const askedIn = async (reader: ApiCaller) => {
    const { body } = await reader.get(`/v1/cases/${number}/timeline`)
    const { entries } = body as { entries: { events: { type: string; facts?: object }[] }[] }
    return entries.flatMap(({ events }) => events).find(({ type }) => type === 'recusal-asked')
      ?.facts
  }
  expect(await askedIn(staff.office)).toMatchObject({ person, askedBy: 'staff' })
  const shown = await askedIn(staff.unit)
  expect(shown).toBeDefined()
  expect(Object.keys(shown!)).not.toEqual(expect.arrayContaining(['person']))
  expect(Object.keys(shown!)).not.toEqual(expect.arrayContaining(['askedBy']))
  const decision = { occurredOn: today, person, granted: true }
  const path = `/v1/cases/${number}/recusal-decisions`
  expect(problemOf(await staff.office.post(path, decision))).toEqual([422, 'not-for-your-post'])
  expectStatus(await officeHead.post(path, decision), 200)
  await caseAt(staff.office, number, 6)
  expect(problemOf(await staff.unit.get(`/v1/cases/${number}`))).toEqual([404, 'case-not-found'])
})

test('of the head of the office the head of the body decides', async () => {
  const { number, give } = await signedFor()
  const person = await personOf('office-head')
  await give('office', 'recusals', recusalOf(person))
  const { shutOut } = await detail(staff.office, number)
  expect(shutOut?.recusals).toMatchObject([{ person, posts: ['office-head'] }])
  const decision = { occurredOn: today, person, granted: false }
  const path = `/v1/cases/${number}/recusal-decisions`
  expect(problemOf(await staff.director.post(path, decision))).toEqual([422, 'not-for-your-post'])
  expectStatus(await staff.mayor.post(path, decision), 200)
})

test('of the head of the body nobody decides who deputises for them', async () => {
  const { number, give } = await signedFor()
  const person = await personOf('mayor')
  await give('office', 'recusals', recusalOf(person))
  const deputy = { personId: await personOf('lead'), postCode: 'mayor', capacity: 'deputy' }
  await api.owner.holding.create({ data: { id: 'a-deputy', startsOn: '2022-05-01', ...deputy } })
  for (const how of [{}, { decidedBy: 'body-above' }]) {
    const decision = { person, granted: false, ...how }
    const answer = await refusalOf(staff.lead, number, 'recusal-decisions', decision)
    expect(answer.slice(0, 2)).toEqual([422, 'not-for-your-post'])
    expect(answer[2]).toMatch(/does not decide on the head\. Of the head the body above decides/)
  }
  // Of whoever is beside them in that post the head does.
  const other = deputy.personId
  await give('office', 'recusals', recusalOf(other))
  await give('mayor', 'recusal-decisions', { person: other, granted: false })
  await give('director', 'recusal-decisions', { person, granted: true, decidedBy: 'body-above' })
  expect(problemOf(await staff.mayor.get(`/v1/cases/${number}`))).toEqual([404, 'case-not-found'])
  const events = await staff.unit.get(`/v1/cases/${number}/timeline`)
  expect(events.text).toContain('recusal-decided')
  expect(events.text).not.toContain('"holds"')
  await api.owner.holding.delete({ where: { id: 'a-deputy' } })
})

test('of several posts one acts for that which the step is reserved for', async () => {
  const { number, give } = await signedFor()
  const person = await personOf('unit')
  await give('office', 'recusals', recusalOf(person))
  // As registrar, whose post comes first by its name, they could not decide.
  const holding = { personId: await personOf('office-head'), capacity: 'holder' }
  await api.owner.post.create({ data: { code: 'a-registrar', title: '登记岗', role: 'office' } })
  await api.owner.holding.create({
    data: { id: 'second-post', postCode: 'a-registrar', startsOn: '2022-05-01', ...holding },
  })
  const decision = { occurredOn: today, person, granted: false }
  const answer = await officeHead.post(`/v1/cases/${number}/recusal-decisions`, decision)
  expectStatus(answer, 200)
})

test('hardship, urgency, clears and advice are facts of their own', async () => {
  const { number, give } = await signedFor()
  await give('office', 'urgency')
  await give('office', 'urgent-report', { to: 'lanxi-city', text: '涉及多人，已报告。' })
  await give('office', 'aid-referrals', { to: 'lanxi-civil-affairs' })
  await give('office', 'aid-follow-ups', { text: '已纳入临时救助。' })
  await give('office', 'clears', { clear: 'history', text: '二〇一九年起反映。' })
  await give('lead', 'advice', { what: 'case-meeting', text: '会商意见：先行修复。' })
  await give('lead', 'explanations', { text: '已当面解释。' })
  expect(await detail(staff.office, number)).toMatchObject({
    urgent: { on: today, reportedOn: today, to: 'lanxi-city' },
    aid: [{ to: 'lanxi-civil-affairs', on: today, followedUpOn: today }],
    clears: [{ clear: 'history', on: today }],
    advice: [{ what: 'case-meeting', on: today }],
    explanations: [{ on: today }],
  })
  await expectTextsBound(staff.office, number)
})

test('a contested matter waits for its decision, and the person’s date does not move', async () => {
  const { case: number, dates } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'contest', { with: ['lanxi-natural-resources'] })
  const away = { by: 'common-superior', competent: 'lanxi-court' }
  const wrong = await refusalOf(staff.office, number, 'competence-decision', away)
  expect(wrong.slice(0, 2)).toEqual([422, 'unknown-object'])
  await give('office', 'competence-decision', { ...away, competent: 'huangdian-township' })
  const { duties } = await detail(staff.office, number)
  expect(duties.find(({ kind }) => kind === 'notify')?.due).toBe(dates[0]?.due)
})

test('a wrong day is corrected by whoever answers for it, and what hangs on it follows', async () => {
  const { case: number } = await register(staff.office, { receivedOn: addDays(today, -20) })
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  const due = async () =>
    (await detail(staff.office, number)).duties.find(({ kind }) => kind === 'handle')?.due ?? ''
  const before = await due()
  const correction = { fact: 'acceptance', to: addDays(today, -14), text: '登记簿载明的日期。' }
  const byOffice = await refusalOf(staff.office, number, 'date-corrections', correction)
  expect(byOffice.slice(0, 2)).toEqual([403, 'not-permitted'])
  await give('director', 'date-corrections', correction)
  expect((await due()) < before).toBe(true)
  const tooEarly = { ...correction, to: addDays(today, -30) }
  const early = await refusalOf(staff.director, number, 'date-corrections', tooEarly)
  expect(early.slice(0, 2)).toEqual([422, 'dates-out-of-order'])
  await expectTextsBound(staff.office, number)
})

test('the sheet of a statutory date can be printed; a target of the office has none', async () => {
  const { number } = await signedFor()
  const { duties } = await detail(staff.office, number)
  const position = (kind: string) => duties.find((duty) => duty.kind === kind)?.position
  const sheet = await staff.office.get(`/v1/cases/${number}/duties/${position('handle')}/sheet`)
  expect(sheet.status).toBe(200)
  expect(sheet.headers.get('Content-Type')).toMatch(/^text\/html/)
  expect(sheet.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'; style-src/)
  expect(sheet.text).toContain(number)
  expect(sheet.text).toContain('信访工作条例')
  for (const none of [position('sort'), 99]) {
    const answer = await staff.office.get(`/v1/cases/${number}/duties/${none}/sheet`)
    expect(problemOf(answer)).toEqual([404, 'not-found'])
  }
  const outside = await (await api.signedIn('unit2')).get(`/v1/cases/${number}/duties/1/sheet`)
  expect(problemOf(outside)).toEqual([404, 'case-not-found'])
})
