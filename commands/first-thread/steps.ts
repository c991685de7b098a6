import { opinionParts } from '../../domain/case/kinds'
import { dayOf, instantFrom } from '../../domain/time/day'
import { inventedPerson } from './invented-people'
import type { PublicMessage } from './messages'
import type { Desk } from './office'

export type Desks = { office: Desk; unit: Desk; director: Desk }

export type Registered = {
  filing: string
  case: string
  queryCode: string
  dates: readonly { what: string; due: string; provisional: boolean }[]
}

type CaseDetail = {
  version: number
  phase: string
  recipients: readonly { id: string }[]
  claims: readonly { id: string }[]
}

const today = () => dayOf(instantFrom(Date.now()))

/** One of the messages, as if it had been brought to the counter today. `nameless`: nobody signs it. */
export function register(
  { office }: Desks,
  message: PublicMessage,
  index: number,
  nameless: boolean,
): Promise<Registered> {
  return office.post('/v1/filings', {
    channel: 'online',
    receivedOn: today(),
    title: message.title,
    words: message.words,
    village: 'laojie',
    petitioners: [nameless ? {} : inventedPerson(index)],
  })
}

/** Each step of the thread, in order, under the name its command has. */
export async function* thread(
  desks: Desks,
  number: string,
): AsyncGenerator<{ step: string; version: number }> {
  const path = `/v1/cases/${number}`
  const { recipients, claims } = await desks.office.get<CaseDetail>(path)
  const recipient = recipients[0]?.id
  const occurredOn = today()
  const give = async (desk: Desk, step: string, facts: object) => {
    const { version } = await desk.post<{ version: number }>(`${path}/${step}`, {
      occurredOn,
      ...facts,
    })
    return { step, version }
  }

  yield give(desks.office, 'notices', { recipient, way: 'signed' })
  yield give(desks.office, 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  yield give(desks.office, 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  yield give(desks.unit, 'signature', {})
  const text = '经调查核实，来信反映的情况基本属实，依据有关规定予以支持，责任单位已落实到位。'
  const draft = await desks.unit.post<{ id: string }>(`${path}/texts`, { kind: 'opinion', text })
  const done = { outcome: 'supported', carriedOut: true }
  const outcomes = claims.map(({ id }) => ({ claim: id, ...done }))
  const parts = opinionParts
  yield give(desks.director, 'opinion', { text: draft.id, outcomes, parts })
  yield give(desks.office, 'opinion-services', { recipient, way: 'signed' })
  yield give(desks.office, 'conclusion', {})
}

export async function caseDetail(desk: Desk, number: string): Promise<CaseDetail> {
  return desk.get<CaseDetail>(`/v1/cases/${number}`)
}
