import { addDays, instantFrom, startOfDay } from '../../domain/time/day'
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

let api: LiveApi
let staff: Staff
/** Heads the office of justice, which has nothing to do with these matters. */
let outsider: ApiCaller
/** Whose post concludes for the office, so that what the office owes is theirs. */
let follow: ApiCaller
let panel: string[]

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  ;[outsider, follow] = [await api.signedIn('unit2'), await api.signedIn('office2')]
  panel = await Promise.all(['张代表', '李委员', '王党员'].map((name) => member(name)))
})
afterAll(() => api.close())

async function member(name: string, more: object = {}): Promise<string> {
  const body = { name, serves: 'people-deputy', ...more }
  const added = expectStatus(await staff.director.post('/v1/panel-members', body), 201)
  return bodyOf<{ id: string }>(added).id
}

const open = (kind: string, body: object, caller = staff.office) =>
  caller.post('/v1/proceedings', { kind, text: '请依程序办理。', ...body })
const idOf = (answer: Answered) => bodyOf<{ id: string }>(expectStatus(answer, 201)).id

async function take(
  caller: ApiCaller,
  id: string,
  step: { step: string; post: string; text?: string; answers?: object; occurredOn?: string },
): Promise<Answered> {
  const path = `/v1/proceedings/${id}/steps`
  return caller.post(path, { occurredOn: today, ...step })
}
const taken = async (...given: Parameters<typeof take>) => expectStatus(await take(...given), 200)
const read = async (caller: ApiCaller, id: string) =>
  expectStatus(await caller.get(`/v1/proceedings/${id}`), 200).body

async function settledCase(): Promise<string> {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'conclusion')
  const { give } = handOn(staff, number)
  await give('office', 'settlement-questions', { recipient: recipientOf(number) })
  await give('office', 'settlement-answers', { recipient: recipientOf(number), settled: true })
  return number
}

let minutes = 0
/** They are kept for a minute: asked a good minute after whoever asked before. */
async function noticesLater(): Promise<Answered> {
  minutes += 1
  api.clock.set(instantFrom(Date.now() + minutes * 61_000))
  const answer = await api.stranger().get('/v1/public/notices')
  api.clock.follow()
  return answer
}

describe('a hearing', () => {
  const parties = { chair: ['justice-head'], members: ['lead-zhiyan'] }
  const answers = (number: string) => ({ claims: [`${number}-C1`], panel })

  async function entrusted(): Promise<string> {
    const { case: number } = await register(staff.office)
    await advance(staff, number, 'signature')
    return number
  }

  test('to come is announced to anybody by the director, naming nobody, until it is called off', async () => {
    const number = await entrusted()
    // Its members all come from the register: no post is named as one.
    const { chair } = parties
    const asked = { cases: [number], parties: { chair }, answers: answers(number) }
    const id = idOf(await open('hearing', asked))
    const heldOn = addDays(today, 20)
    const notice = { step: 'give-notice', post: 'office-follow-up', text: '镇政府一楼，上午九时。' }
    await taken(follow, id, { ...notice, answers: { heldOn } })
    const announce = { step: 'announce', post: 'director' }
    const named = await take(staff.director, id, { ...announce, text: '张小明一案听证。' })
    expect(problemOf(named)).toEqual([422, 'names-somebody'])
    const text = '镇政府一楼公开听证一件道路积水事项，欢迎旁听。'
    await taken(staff.director, id, { ...announce, text })
    const toCome = async () => expectStatus(await noticesLater(), 200).body['hearingsToCome']
    expect(await toCome()).toEqual([{ title: '听证', heldOn, text }])
    await taken(follow, id, { step: 'call-off', post: 'office-follow-up', text: '改期。' })
    expect(await toCome()).toEqual([])
    await taken(follow, id, { ...notice, answers: { heldOn: addDays(heldOn, 1) } })
    expect(await toCome()).toEqual([])
  })

  test('names nobody who has a part in the matter, and says of nobody which', async () => {
    const number = await entrusted()
    const refused = async (change: object) => {
      const body = { cases: [number], parties, answers: answers(number), ...change }
      const answer = await open('hearing', body)
      return [...problemOf(answer), String(answer.body['detail'])]
    }
    const outside = (named: string) => [
      ...[422, 'not-outside'],
      `Not outside this matter: ${named}. Name somebody who is.`,
    ]
    const chaired = (chair: string) => refused({ parties: { ...parties, chair: [chair] } })
    expect(await chaired('natural-resources-head')).toEqual(outside('natural-resources-head'))
    expect(await chaired('lead-zhujia')).toEqual(outside('lead-zhujia'))
    expect(await chaired('office-registrar')).toEqual(outside('office-registrar'))
    const ofUnit = await member('赵干部', { serves: 'grassroots-cadre', unit: 'natural-resources' })
    const petitioner = await member('张小明')
    for (const id of [ofUnit, petitioner]) {
      const named = { ...answers(number), panel: [...panel, id] }
      expect(await refused({ answers: named })).toEqual(outside(id))
    }
    const gone = await member('退任者')
    expectStatus(await staff.director.post(`/v1/panel-members/${gone}/leaving`), 200)
    const [, unknown] = await refused({ answers: { ...answers(number), panel: [...panel, gone] } })
    expect(unknown).toBe('unknown-reference')
    const lawyer = await member('齐律师', { serves: 'lawyer' })
    const [, , notOne] = await refused({
      answers: { ...answers(number), panel: [...panel, lawyer] },
    })
    expect(notOne).toBe(
      `"${lawyer}" serves as lawyer. Choose one of those who serve as people-deputy, party-delegate, cppcc-member, grassroots-cadre.`,
    )
    const accused = await api.owner.account.findUniqueOrThrow({ where: { login: 'unit2' } })
    await handOn(staff, number).give('office', 'accused', { accused: [accused.personId] })
    expect(await refused({})).toEqual(outside('justice-head'))
  })

  test('is announced, held, weighed by each apart, concluded, and told to the case', async () => {
    const number = await entrusted()
    api.clock.set(startOfDay(addDays(today, -20)))
    const id = idOf(await open('hearing', { cases: [number], parties, answers: answers(number) }))
    api.clock.follow()
    const office = 'office-follow-up'
    const text = '如下。'
    await taken(follow, id, {
      ...{ step: 'give-notice', post: office, text, answers: { heldOn: today } },
      ...{ occurredOn: addDays(today, -19) },
    })
    const days = { viewsBy: today, concludeBy: today }
    await taken(outsider, id, { step: 'hold', post: 'justice-head', text, answers: days })
    const lead = await api.signedIn('lead2')
    await taken(lead, id, { step: 'view', post: 'lead-zhiyan', text: '部分属实。' })
    const seen = async (caller: ApiCaller) => JSON.stringify(await read(caller, id))
    for (const each of panel) {
      expect(await seen(outsider)).not.toContain('部分属实')
      expect(await seen(lead)).toContain('部分属实')
      const said = { text: '签名意见。', answers: { member: each } }
      await taken(follow, id, { step: 'enter-view', post: office, ...said })
    }
    // Whoever concludes it reads what they conclude from.
    expect(await seen(outsider)).toContain('部分属实')
    const advice = { supports: [`${number}-C1`], partly: [], unsupported: [] }
    const conclusion = { step: 'conclude', post: 'justice-head', text, answers: advice }
    await taken(outsider, id, conclusion)
    const put = { step: 'put-in-case', post: office, answers: { publication: 'with-consent' } }
    expect(problemOf(await take(follow, id, put))).toEqual([422, 'not-allowed-now'])
    await handOn(staff, number).give('office', 'advice', { what: 'hearing', text: '听证结论。' })
    await taken(follow, id, put)
    const draft = (said: string) =>
      take(follow, id, {
        ...{ step: 'draft-publication', post: office, text: said },
        answers: { consentedOn: today },
      })
    expect(problemOf(await draft('听取了张小明的意见。'))).toEqual([422, 'names-somebody'])
    expectStatus(await draft('听取了当事人的意见。'), 200)
    const before = expectStatus(await noticesLater(), 200)
    expect(before.body['hearings']).toEqual([])
    const checked = { step: 'check-publication', answers: { finding: 'nothing-personal' } }
    await taken(staff.director, id, { ...checked, post: 'director' })
    expect(await read(staff.office, id)).toMatchObject({ phase: 'published', endedOn: today })
    const notices = expectStatus(await noticesLater(), 200)
    expect(notices.body['hearings']).toEqual([
      { title: '听证', heldOn: today, text: '听取了当事人的意见。' },
    ])
    expect(notices.text).not.toContain(number)
    const detail = await staff.office.get(`/v1/cases/${number}`)
    expect(detail.body['phase']).toBe('signed-for')
  })
})

test('a hearing of a case merged meanwhile is put down in the one that goes on, or ended by the director (T2)', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'acceptance')
  const { case: other } = await register(staff.office)
  await advance(staff, other, 'signature')
  const [office, text] = ['office-follow-up', '如下。']
  const claims = [`${number}-C1`]
  const body = { cases: [number], parties: { chair: ['justice-head'] }, answers: { claims, panel } }
  api.clock.set(startOfDay(addDays(today, -20)))
  const [told, untold] = [idOf(await open('hearing', body)), idOf(await open('hearing', body))]
  api.clock.follow()
  for (const id of [told, untold]) {
    await taken(follow, id, {
      ...{ step: 'give-notice', post: office, text, answers: { heldOn: today } },
      ...{ occurredOn: addDays(today, -19) },
    })
    const days = { viewsBy: today, concludeBy: today }
    await taken(outsider, id, { step: 'hold', post: 'justice-head', text, answers: days })
    for (const member of panel) {
      await taken(follow, id, { step: 'enter-view', post: office, text, answers: { member } })
    }
    const answers = { supports: claims, partly: [], unsupported: [] }
    await taken(outsider, id, { step: 'conclude', post: 'justice-head', text, answers })
  }
  const ending = { step: 'end-otherwise', post: 'director', text: '已并案。' }
  const merged = { ...ending, answers: { because: 'merged' } }
  const early = await take(staff.director, untold, merged)
  expect(problemOf(early)).toEqual([422, 'not-allowed-now'])
  expect(early.body['detail']).toContain('it was merged into none.')
  await handOn(staff, number).give('office', 'merger', { into: other })
  const put = { step: 'put-in-case', post: office, answers: { publication: 'none' } }
  const unknown = await take(follow, untold, put)
  expect(problemOf(unknown)).toEqual([422, 'not-allowed-now'])
  expect(unknown.body['detail']).toContain('(end-otherwise)')
  await taken(staff.director, untold, merged)
  expect(await read(staff.office, untold)).toMatchObject({
    phase: 'ended-otherwise',
    endedOn: today,
  })
  await handOn(staff, other).give('office', 'advice', { what: 'hearing', text: '听证结论。' })
  await taken(follow, told, put)
  expect(await read(staff.office, told)).toMatchObject({ phase: 'closed', endedOn: today })
})

describe('acceptance', () => {
  const parties = { acceptor: ['justice-head'], lead: ['lead-zhujia'] }
  const onRecord = { gate: 'met', served: 'yes', promises: 'none-made', asked: 'confirmed' }
  const accept = { step: 'accept', post: 'justice-head' }

  test('by the unit or the lead itself is refused', async () => {
    const number = await settledCase()
    for (const acceptor of ['natural-resources-head', 'lead-zhujia']) {
      const body = { cases: [number], parties: { ...parties, acceptor: [acceptor] } }
      expect(problemOf(await open('acceptance', body))).toEqual([422, 'not-outside'])
    }
    const other = { cases: [number], parties: { ...parties, lead: ['lead-zhiyan'] } }
    expect(problemOf(await open('acceptance', other))).toEqual([422, 'unknown-reference'])
  })

  test('is held against the record, sent back, mended and accepted', async () => {
    const { case: number } = await register(staff.office)
    await advance(staff, number, 'conclusion')
    const id = idOf(await open('acceptance', { cases: [number], parties }))
    const facts = async () =>
      expectStatus(await outsider.get(`/v1/proceedings/${id}/acceptance-facts`), 200).body['cases']
    expect(await facts()).toMatchObject([{ number, ...onRecord, asked: 'not-asked', missing: [] }])
    const answers = { ...onRecord, ratings: 'too-few-to-tell' }
    const early = await take(outsider, id, { ...accept, answers })
    expect(problemOf(early)).toEqual([422, 'answers-do-not-fit'])
    expect(early.body['detail']).toContain('"asked" is "not-asked"')
    const back = { step: 'send-back', post: 'justice-head', text: '未回访当事人。' }
    await taken(outsider, id, { ...back, answers: { mendBy: today } })
    const { give } = handOn(staff, number)
    await give('office', 'settlement-questions', { recipient: recipientOf(number) })
    await give('office', 'settlement-answers', { recipient: recipientOf(number), settled: true })
    await taken(staff.lead, id, { step: 'mend', post: 'lead-zhujia', text: '已回访。' })
    await taken(outsider, id, { ...accept, answers })
    expect(await read(outsider, id)).toMatchObject({ phase: 'accepted', endedOn: today })
  })
})

test('a typical case holds nobody, is checked by another, and is found until it is withdrawn', async () => {
  const number = await settledCase()
  const propose = (text: string) => open('good-practice', { cases: [number], text })
  const named = await propose('村民张小明反映积水，三日修好。')
  expect(problemOf(named)).toEqual([422, 'names-somebody'])
  expect(named.body['detail']).toMatch(/^From letter 3 on/)
  const text = '某村道路积水，三日内修好排水沟，回访满意。'
  const { case: unfinished } = await register(staff.office)
  const unsettled = await open('good-practice', { cases: [unfinished], text })
  expect(problemOf(unsettled)).toEqual([422, 'not-allowed-now'])
  const id = idOf(await propose(text))
  const found = async (q: string) => {
    const path = `/v1/good-practice?q=${encodeURIComponent(q)}`
    return expectStatus(await outsider.get(path), 200)
  }
  const anonymous = { step: 'check', answers: { finding: 'anonymous' } }
  await taken(follow, id, { ...anonymous, post: 'office-follow-up' })
  expect((await found('排水沟')).body['cases']).toEqual([])
  const approved = { step: 'approve', answers: { finding: 'approved' } }
  await taken(staff.director, id, { ...approved, post: 'director' })
  const answer = await found('排水沟 回访')
  expect(answer.body['cases']).toEqual([{ id, approvedOn: today, subject: null, text }])
  expect(answer.text).not.toContain(number)
  expect((await found('征地')).body['cases']).toEqual([])
  await taken(staff.director, id, { step: 'withdraw', post: 'director', text: '做法已变。' })
  expect((await found('排水沟')).body['cases']).toEqual([])
})

test('a review group weighs apart, sorts by claim, and is reported as followed once the case shows it (B4)', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'acceptance')
  const parties = { convenor: ['justice-head'], members: ['lead-zhiyan'] }
  const claims = [`${number}-C1`]
  const lawyer = await member('齐律师', { serves: 'lawyer' })
  const convene = (named: object = parties, panelOf = [lawyer]) => {
    const answers = { claims, panel: panelOf }
    return open('review-group', { cases: [number], parties: named, answers })
  }
  // Whoever registered it, or works on it, does not sort it (Art. 28).
  const registrar = await convene({ ...parties, members: ['office-registrar'] })
  expect(problemOf(registrar)).toEqual([422, 'not-outside'])
  const deputy = await convene(parties, panel.slice(0, 1))
  expect(deputy.body['detail']).toContain(
    'serves as people-deputy. Choose one of those who serve as lawyer.',
  )
  // The director, who is to judge it, has no other part in it.
  const director = await convene({ ...parties, members: ['lead-zhiyan', 'director'] })
  expect(problemOf(director)).toEqual([422, 'answers-do-not-fit'])
  expect(director.body['detail']).toContain('name another as members.')
  api.clock.set(startOfDay(addDays(today, -20)))
  const id = idOf(await convene())
  api.clock.follow()
  const [office, text] = ['office-follow-up', '意见如下。']
  await taken(follow, id, {
    ...{ step: 'give-notice', post: office, text, answers: { heldOn: today } },
    ...{ occurredOn: addDays(today, -19) },
  })
  const answers = { viewsBy: today, concludeBy: today }
  await taken(outsider, id, { step: 'hold', post: 'justice-head', text, answers })
  await taken(await api.signedIn('lead2'), id, { step: 'view', post: 'lead-zhiyan', text })
  const nowhere = { court: [], procuratorate: [], 'public-security': [] }
  const ways = { ...nowhere, 'judicial-administration': [], mediation: [], aid: [] }
  const sort = { step: 'sort', post: 'justice-head', text }
  const sorted = { ...sort, answers: { ...ways, explanation: claims } }
  const early = await take(outsider, id, sorted)
  expect(problemOf(early)).toEqual([422, 'not-allowed-now'])
  expect(early.body['rule']).toBe('plan B4')
  const signed = { text: '签名意见。', answers: { member: lawyer } }
  await taken(follow, id, { step: 'enter-view', post: office, ...signed })
  await taken(outsider, id, sorted)
  const decided = { step: 'assign', post: 'director', answers: { decision: 'assigned' } }
  await taken(staff.director, id, decided)
  const report = { step: 'report', post: office, text: '已落实。' }
  const unshown = await take(follow, id, report)
  expect(problemOf(unshown)).toEqual([422, 'not-allowed-now'])
  expect(unshown.body['detail']).toContain('nothing was explained.')
  const ending = { step: 'end-otherwise', post: 'director', text: '无法落实。' }
  const notOver = await take(staff.director, id, { ...ending, answers: { because: 'case-over' } })
  expect(problemOf(notOver)).toEqual([422, 'not-allowed-now'])
  expect(notOver.body['detail']).toContain('it is not over.')
  // Merged meanwhile, it shows in the case that goes on.
  const { case: other } = await register(staff.office)
  await advance(staff, other, 'acceptance')
  await handOn(staff, number).give('office', 'merger', { into: other })
  await handOn(staff, other).give('office', 'explanations', { text: '已作解释。' })
  await taken(follow, id, report)
  expect(await read(staff.office, id)).toMatchObject({ phase: 'closed', endedOn: today })
})

test('a unit proposes what worked in a matter of its own, and another decides', async () => {
  const number = await settledCase()
  const text = '某村道路积水，七日内清淤，回访满意。'
  const propose = (caller: ApiCaller, kind = 'good-practice') =>
    open(kind, { cases: [number], text }, caller)
  expect(problemOf(await propose(outsider))).toEqual([404, 'case-not-found'])
  expect(problemOf(await propose(staff.unit, 'hearing'))).toEqual([403, 'not-permitted'])
  const named = { cases: [number], text: '村民张小明反映积水。' }
  const told = await open('good-practice', named, staff.unit)
  expect(problemOf(told)).toEqual([422, 'names-somebody'])
  const id = idOf(await propose(staff.unit))
  const checked = { step: 'check', post: 'office-follow-up', answers: { finding: 'anonymous' } }
  await taken(follow, id, checked)
  const approved = { step: 'approve', post: 'director', answers: { finding: 'approved' } }
  await taken(staff.director, id, approved)
  const found = await outsider.get(`/v1/good-practice?q=${encodeURIComponent('清淤')}`)
  expect(expectStatus(found, 200).body['cases']).toEqual([expect.objectContaining({ id, text })])
})

test('a unit is assessed by what it owed and did, and reads its own alone', async () => {
  const number = await settledCase()
  const path = `/v1/assessments?from=${today}&to=${addDays(today, 60)}`
  type Units = { units: { code: string; served: object; settled: { kept: string[] } }[] }
  const read = async (caller: ApiCaller) => bodyOf<Units>(expectStatus(await caller.get(path), 200))
  const all = await read(staff.director)
  const own = await read(staff.unit)
  expect(own.units.map(({ code }) => code)).toEqual(['natural-resources'])
  expect(own.units[0]?.settled.kept).toContain(number)
  expect(all.units.find(({ code }) => code === 'natural-resources')).toEqual(own.units[0])
  expect(problemOf(await staff.office.get(path))).toEqual([403, 'not-permitted'])
})
