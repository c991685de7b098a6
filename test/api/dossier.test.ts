import { randomUUID } from 'node:crypto'
import { opinionParts } from '../../domain/case/kinds'
import {
  allStaff,
  expectStatus,
  filing,
  handOn,
  problemOf,
  recipientOf,
  register,
  somebody,
  startLiveApi,
  today,
  type Hand,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'
import { files } from './sample-files'

let api: LiveApi
let staff: Staff
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const work = { unit: 'natural-resources', lead: 'lead-zhujia' }
const SCRIPT = '<script>alert(1)</script>'
const dossierOf = (caller: ApiCaller, number: string) => caller.get(`/v1/cases/${number}/dossier`)
const read = async (caller: ApiCaller, number: string) =>
  expectStatus(await dossierOf(caller, number), 200).text
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

async function signedFor(change: object = {}): Promise<Hand> {
  const { case: number } = await register(staff.office, change)
  const hand = handOn(staff, number)
  await hand.give('office', 'notices', { recipient: recipientOf(number), way: 'signed' })
  await hand.give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await hand.give('office', 'entrustment', { ...work, slipText: '请现场勘查后答复。' })
  await hand.give('unit', 'signature')
  return hand
}

test('a case that was lived is bound into one dossier, from its words to its settlement', async () => {
  const petitioners = [somebody, { ...somebody, name: '张大海', phone: '139 1111 2222' }]
  const { number, give, draft } = await signedFor({ words: `村道积水${SCRIPT}`, petitioners })
  await give('lead', 'team', { members: ['natural-resources-head', 'justice-head'] })
  await give('lead', 'plan', { text: '先勘查，后修复。', milestones: [today] })
  await give('unit', 'progress-notes', { text: `勘查记录 <b>&</b>` })
  await give('unit', 'explanations', { text: '排水沟的维护责任依法由村集体承担。' })
  const outcomes = [{ claim: `${number}-C1`, outcome: 'supported' }]
  const promises = [{ by: 'natural-resources-head', due: today }]
  const text = await draft('unit', 'opinion')
  await give('director', 'opinion', { text, outcomes, promises, parts: [...opinionParts] })
  const both = [recipientOf(number), recipientOf(number).replace('P1', 'P2')]
  for (const recipient of both) {
    await give('office', 'opinion-services', { recipient, way: 'signed' })
  }
  await give('office', 'conclusion')
  await give('unit', 'performances', { promise: `${number}/promise/1`, text: '已修好。' })
  const confirmed = async (recipient = '') => {
    await give('office', 'settlement-questions', { recipient })
    await give('office', 'settlement-answers', { recipient, settled: true, text: '修好了。' })
  }
  await confirmed(both[0])
  expect(await read(staff.unit, number)).toContain('<dt>尚未回访</dt><dd>1人</dd>')
  await confirmed(both[1])
  const headers = {
    ...{ 'Content-Type': 'application/pdf', 'File-Kind': 'evidence' },
    'File-Name': encodeURIComponent('现场照片.pdf'),
  }
  const sent = { raw: files.pdf('现场'), key: randomUUID(), headers }
  const attached = await staff.unit.post(`/v1/cases/${number}/attachments`, undefined, sent)
  const { id, hash } = expectStatus(attached, 201).body as { id: string; hash: string }

  const answer = expectStatus(await dossierOf(staff.unit, number), 200)
  expect(answer.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
  const page = answer.text
  expect(page).toContain('村道积水&lt;script&gt;alert(1)&lt;/script&gt;')
  expect(page).toContain('勘查记录 &lt;b&gt;&amp;&lt;/b&gt;')
  expect(page).not.toMatch(/<script|<b>/)
  // Masked as the case shows them, and nothing of where to find them.
  expect(page).toContain('信访人1（张**）、信访人2（张**）')
  expect(page).not.toMatch(/张小明|张大海|138 ?0000|139 ?1111|老街村 12 号/)
  const { title } = await api.owner.post.findUniqueOrThrow({ where: { code: 'lead-zhujia' } })
  expect(page).toContain(`<dt>包案领导</dt><dd>${title}</dd>`)
  for (const said of [
    ...['先勘查，后修复。', '请现场勘查后答复。', '排水沟的维护责任依法由村集体承担。'],
    ...['经核实，情况属实', '已修好。', '予以支持', '<td>制定化解方案</td>', '信访人确认化解'],
    ...['现场照片.pdf', hash, `/v1/cases/${number}/attachments/${id}`, '办理并作出答复'],
  ]) {
    expect(page).toContain(said)
  }
  expect(page).toContain('<dt>确认化解</dt><dd>2人</dd>')
  expect(page).not.toContain('草稿，尚未签发')
  // Read again it is the same; whoever else may read the case has it as well.
  expect(await read(staff.unit, number)).toBe(page)
  expect(await read(staff.lead, number)).toBe(page)
})

test('whoever may not read the case has no dossier of it, and each reading is in the audit', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  expect(problemOf(await dossierOf(staff.unit, number))).toEqual([404, 'case-not-found'])
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { ...work, unit: 'justice' })
  for (const stranger of [staff.unit, await api.signedIn('proxy')]) {
    expect(problemOf(await dossierOf(stranger, number))).toEqual([404, 'case-not-found'])
  }
  expect(problemOf(await dossierOf(staff.office, '2001-000001'))).toEqual([404, 'case-not-found'])
  await read(staff.office, number)
  const kept = await api.owner.auditEntry.findMany({ where: { action: 'dossier-read' } })
  const actor = await personOf('office')
  expect(kept.filter(({ subject }) => subject === `case:${number}`)).toMatchObject([
    { actor, detail: { version: 3 } },
  ])
})

test('what is hidden in the case and its timeline stays hidden in its dossier', async () => {
  const { number, give } = await signedFor(filing({ words: '反映办事推诿。' }))
  const asked = await personOf('mayor')
  await give('unit', 'recusals', { person: asked, askedBy: 'staff' })
  const accused = await personOf('proxy')
  await give('office', 'accused', { accused: [accused] })
  await give('director', 'cleared', { accused: [accused], text: '经查并非此人。' })
  const unit = await read(staff.unit, number)
  expect(unit).toMatch(/<td>申请回避<\/td><td><\/td>/)
  expect(unit).not.toContain('经查并非此人。')
  const office = await read(staff.office, number)
  expect(office).toMatch(/<td>申请回避<\/td><td>[^<]+<\/td>/)
  expect(office).toContain('经查并非此人。')
  for (const page of [unit, office]) {
    expect(page).not.toMatch(/person-\d/)
    expect(page).not.toContain(asked)
    expect(page).not.toContain(accused)
  }
})

test('a draft nobody has signed is marked as one', async () => {
  const { number, draft } = await signedFor()
  await draft('unit', 'opinion')
  expect(await read(staff.office, number)).toContain('草稿，尚未签发。')
})
