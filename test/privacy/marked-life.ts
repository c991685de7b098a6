import { opinionParts } from '../../domain/case/kinds'
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import { addDays } from '../../domain/time/day'
import {
  bodyOf,
  caseAt,
  expectStatus,
  filing,
  recipientOf,
  today,
  type Registered,
} from '../api/live-cases'
import type { Answered, ApiCaller } from '../api/running-api'
import type { SilentProxy } from '../api/silent-proxy'
import type { MailServerStub } from '../support/mail-server'
import { until } from '../support/messenger-driver'
import type { RunningProgram } from '../support/running-program'

/** Whatever a person types anywhere in a life; each stands nowhere else in the product. */
export const typed = {
  name: '欧阳植标',
  address: '记号巷七十七号',
  phone: '13977770077',
  title: '标记渠道堵塞',
  words: '植入的来信原文',
  claim: '植入的诉求内容',
  'reason of a late entry': '植入的补录理由',
  notice: '植入的告知书正文',
  slip: '植入的交办要求',
  opinion: '植入的处理意见',
  note: '植入的进展记录',
  'name of a file': '植入的附件名称',
  'content of a file': '植入的附件内容',
  'reason of a withdrawal': '植入的撤回理由',
  'words of a rating': '植入的评价意见',
  'words of a review request': '植入的复查申请',
  'whom it is about online': '植入的被反映人',
  'words filed online': '植入的网上来信',
  'words of a supervision slip': '植入的督办要求',
  'answer to a supervision slip': '植入的督办答复',
  'reason why it was moved': '植入的改期理由',
  'phone of staff': '13866660066',
  'member of panels': '司徒植委员',
  'refused text': '植入而被拒的文字',
  'text of an unknown field': '植入的多余字段',
  'wrong password': 'planted-wrong-password',
}

export type Ground = {
  program: RunningProgram
  smtp: MailServerStub
  toApi: SilentProxy
  toWorker: SilentProxy
  /** As the owner of the tables. */
  owner: Client
}

export type Lived = { registered: Registered; refusals: Answered[] }

const on = { occurredOn: today }

/** From a late filing to its conclusion, with a refusal or an outage at nearly every step. */
export async function liveThrough(ground: Ground): Promise<Lived> {
  const { program, smtp, toApi, toWorker, owner } = ground
  const [office, unit, director] = await Promise.all(
    ['office', 'unit', 'director'].map((login) => program.signedIn(login)),
  )
  if (!office || !unit || !director) throw new Error('Nobody has signed in')
  const registered = await registerLate(office, director)
  const { case: number } = registered
  const post = (caller: ApiCaller, step: string, body: object, key: string = randomUUID()) =>
    caller.post(`/v1/cases/${number}/${step}`, body, { key })
  await caseAt(office, number, 1)
  const refusals = await refusedAtEveryDoor(office, number)

  const notice = { ...on, recipient: recipientOf(number), way: 'signed', text: typed.notice }
  const key = randomUUID()
  toApi.fallSilent()
  refusals.push(expectStatus(await post(office, 'notices', notice, key), 503))
  toApi.speak()
  await until(async () => (await post(office, 'notices', notice, key)).status === 200)

  toWorker.fallSilent()
  await post(office, 'acceptance', { ...on, kind: 'petition', route: 'hear-and-decide' })
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  toWorker.speak()
  const slip = { unit: 'natural-resources', lead: 'lead-zhujia', slipText: typed.slip }
  expectStatus(await post(office, 'entrustment', { ...on, ...slip }), 200)
  await reachable(unit, number)
  expectStatus(await post(unit, 'signature', on), 200)
  expectStatus(await post(office, 'progress-notes', { ...on, text: typed.note }), 200)
  await attachTwo(office, number)
  await supervised(office, unit, number)
  const draft = expectStatus(
    await post(unit, 'texts', { kind: 'opinion', text: typed.opinion }),
    201,
  )
  const outcomes = [{ claim: `${number}-C1`, outcome: 'supported', carriedOut: true }]

  // A database error whose own words would name the row.
  await owner.query('REVOKE INSERT ON "CaseEntry" FROM anjie_app')
  const parts = opinionParts
  const opinion = { ...on, text: bodyOf<{ id: string }>(draft).id, outcomes, parts }
  expectStatus(await post(director, 'opinion', opinion), 200)
  await until(() => program.said('worker').includes('The record could not be written at once'))
  await owner.query('GRANT INSERT ON "CaseEntry" TO anjie_app')
  const service = { ...on, recipient: recipientOf(number), way: 'signed' }
  expectStatus(await post(office, 'opinion-services', service), 200)
  const last = expectStatus(await post(office, 'conclusion', on), 200)
  await caseAt(office, number, bodyOf<{ version: number }>(last).version)
  await until(() => smtp.received.length > 0)
  refusals.push(...(await atTheirOwnDoor(program, registered)))
  return { registered, refusals }
}

/** A supervision slip about the matter, refused once and then answered. */
async function supervised(office: ApiCaller, unit: ApiCaller, number: string): Promise<void> {
  const post = 'natural-resources-head'
  const text = typed['words of a supervision slip']
  const answers = { answerWithin: 5 }
  const slip = { kind: 'supervision-slip', cases: [number], parties: { addressee: [post] } }
  const opened = await office.post('/v1/proceedings', { ...slip, text, answers })
  const { id } = bodyOf<{ id: string }>(expectStatus(opened, 201))
  const step = { ...on, step: 'answer', post }
  const take = (said: object) => unit.post(`/v1/proceedings/${id}/steps`, { ...step, ...said })
  expectStatus(await take({ text: typed['refused text'], answers: { finding: 'answered' } }), 422)
  const answer = typed['answer to a supervision slip']
  expectStatus(await take({ text: answer }), 200)
  await until(async () => (await office.get(`/v1/proceedings/${id}`)).text.includes(answer))
}

/** What the person says at their own door, without an account; and what a number of staff is kept as. */
async function atTheirOwnDoor(
  program: RunningProgram,
  { case: number, queryCode }: Registered,
): Promise<Answered[]> {
  const [nobody, operator] = [program.stranger(), await program.signedIn('operator')]
  const shown = { queryCode, phone: typed.phone }
  const rating = { case: number, of: 'office', rating: 'dissatisfied' }
  const rated = { ...shown, ...rating, words: typed['words of a rating'] }
  expectStatus(await nobody.post('/v1/own-ratings', rated), 200)
  const asked = { ...shown, case: number, words: typed['words of a review request'] }
  expectStatus(await nobody.post('/v1/own-reviews', asked), 200)
  expectStatus(await nobody.post('/v1/own-data', shown), 200)
  await filedOnline(program)
  const director = await program.signedIn('director')
  const member = { name: typed['member of panels'], serves: 'people-deputy' }
  expectStatus(await director.post('/v1/panel-members', member), 201)
  const staff = { name: '毛小雨', phone: typed['phone of staff'] }
  expectStatus(await operator.post('/v1/people', staff), 201)
  return [
    expectStatus(await nobody.post('/v1/own-data', { queryCode, name: typed.name }), 404),
    expectStatus(await nobody.post('/v1/own-reviews', asked), 422),
    expectStatus(await nobody.post('/v1/own-ratings', { ...rated, of: typed.name }), 400),
  ]
}

/** A matter somebody files themselves, about an official, with an appointment that is moved. */
async function filedOnline(program: RunningProgram): Promise<void> {
  const [nobody, office] = [program.stranger(), await program.signedIn('office')]
  const { name, address, phone, title } = typed
  const body = {
    ...{ title, words: typed['words filed online'], petitioners: [{ name, address, phone }] },
    ...{ aboutOfficial: true, about: typed['whom it is about online'] },
  }
  const key = randomUUID()
  const filed = expectStatus(await nobody.post('/v1/own-filings', body, { key }), 201)
  const { case: number, queryCode } = bodyOf<Registered>(filed)
  await caseAt(office, number, 1)
  const [first, second] = [await receptionDay(office, 7), await receptionDay(office, 8)]
  const asked = { queryCode, phone, case: number, reception: first }
  expectStatus(await nobody.post('/v1/own-receptions', asked), 200)
  const moved = { ...on, recipient: recipientOf(number), reception: second }
  const text = typed['reason why it was moved']
  const path = `/v1/cases/${number}/reception-moves`
  const last = expectStatus(await office.post(path, { ...moved, text }), 200)
  const detail = await caseAt(office, number, bodyOf<{ version: number }>(last).version)
  for (const said of [text, body.about, body.words]) {
    if (!detail.text.includes(said)) throw new Error('What was typed is not read again')
  }
}

async function receptionDay(office: ApiCaller, inDays: number): Promise<string> {
  const times = { opensAt: '09:00', closesAt: '11:30', place: '一楼接待室', capacity: 3 }
  const day = { ...times, day: addDays(today, inDays), post: 'lead-zhujia' }
  return bodyOf<{ id: string }>(expectStatus(await office.post('/v1/reception-days', day), 201)).id
}

/** So late that everything is overdue at once, and urgent letters go out. */
async function registerLate(office: ApiCaller, director: ApiCaller): Promise<Registered> {
  const receivedOn = addDays(today, -70)
  const approval = expectStatus(
    await director.post('/v1/late-entry-approvals', {
      ...{ caseNumber: null, command: 'register', occurredOn: receivedOn },
      reason: typed['reason of a late entry'],
    }),
    201,
  )
  const { name, address, phone, title, words, claim } = typed
  const intake = filing({
    ...{ receivedOn, title, words, claims: [claim], petitioners: [{ name, address, phone }] },
    lateEntryApproval: bodyOf<{ id: string }>(approval).id,
  })
  return bodyOf<Registered>(expectStatus(await office.post('/v1/filings', intake), 201))
}

const pdfWith = (marker: string) => Buffer.from(`%PDF-1.7\n% ${marker}\n%%EOF`)

function attach(caller: ApiCaller, number: string, raw: Uint8Array): Promise<Answered> {
  const name = encodeURIComponent(typed['name of a file'])
  const headers = { 'Content-Type': 'application/pdf', 'File-Name': name, 'File-Kind': 'evidence' }
  return caller.post(`/v1/cases/${number}/attachments`, undefined, { raw, headers })
}

/** One stays, the other came by mistake. */
export async function attachTwo(office: ApiCaller, number: string): Promise<void> {
  const marker = typed['content of a file']
  expectStatus(await attach(office, number, pdfWith(marker)), 201)
  const mistaken = expectStatus(await attach(office, number, pdfWith(`${marker} 2`)), 201)
  const { id } = bodyOf<{ id: string }>(mistaken)
  const reason = typed['reason of a withdrawal']
  const path = `/v1/cases/${number}/attachments/${id}/withdrawal`
  expectStatus(await office.post(path, { reason }), 200)
}

async function refusedAtEveryDoor(office: ApiCaller, number: string): Promise<Answered[]> {
  const marker = typed['text of an unknown field']
  const refused = await Promise.all([
    office.post('/v1/filings', { ...filing(), note: marker }),
    office.post('/v1/filings', undefined, { raw: `{"words": "${typed.words}` }),
    office.post(`/v1/cases/${number}/entrustment`, {
      ...{ ...on, unit: 'natural-resources', lead: 'lead-zhujia' },
      slipText: typed['refused text'],
    }),
    office.post(`/v1/cases/${number}/notices`, {
      ...{ ...on, recipient: typed.name, way: 'signed', text: typed['refused text'] },
    }),
    attach(office, number, Buffer.from(typed['refused text'])),
    office.get(`/v1/cases/${encodeURIComponent(typed.name)}`),
    office.get(`/v1/cases?phase=${encodeURIComponent(typed.address)}`),
    office.post('/v1/look-ups', { queryCode: typed.phone }),
    office.post('/v1/sessions', { login: 'office', password: typed['wrong password'] }),
  ])
  const carriedOut = refused.find(({ status }) => status < 400)
  if (carriedOut !== undefined) throw new Error(`Not refused: ${carriedOut.text}`)
  return refused
}

const reachable = (caller: ApiCaller, number: string) =>
  until(async () => (await caller.get(`/v1/cases/${number}`)).status === 200)
