import { Client, type CookieJar } from '../../client/client'
import type { components } from '../../client/schema'
import { opinionParts } from '../../domain/case/kinds'
import { dayOf, instantFrom } from '../../domain/time/day'
import type { DemoSignIn } from '../../runtime/demo/seed'

type Staff = Record<'office' | 'unit' | 'director', Client>

/** Steps of an ordinary life: each case made here stops after one more of them. */
const steps = [notice, acceptance, entrustment, signature, opinion, service, conclusion] as const

/** One case in each phase of an ordinary life, so that what is asked meets something: their numbers. */
export async function makeCases(
  origin: string,
  signIns: readonly DemoSignIn[],
): Promise<{ cases: string[]; queryCodes: string[] }> {
  const staff: Staff = {
    office: (await signedIn(origin, signIns, 'office')).client,
    unit: (await signedIn(origin, signIns, 'unit')).client,
    director: (await signedIn(origin, signIns, 'director')).client,
  }
  const made = { cases: [] as string[], queryCodes: [] as string[] }
  for (let last = 0; last <= steps.length; last += 1) {
    const filed = (await staff.office.post('/v1/filings', { body: filing() })).data
    for (const step of steps.slice(0, last)) await step(staff, filed.case)
    made.cases.push(filed.case)
    made.queryCodes.push(filed.queryCode)
  }
  return made
}

/** What means something in that township: a text made up at random never names anything. */
export function wordsFor(cases: readonly string[]): string[] {
  return [
    ...[today(), 'natural-resources', 'justice', 'lead-zhujia', 'zhujia', 'laojie'],
    ...['office-registrar', 'office-follow-up', 'lanxi-city', 'person-3', 'person-12', 'mailbox'],
    ...cases.flatMap((number) => [number, first(number), `${number}-C1`, `F${number}`]),
  ]
}

type SignedIn = { client: Client; cookie: string }

export async function signedIn(
  origin: string,
  signIns: readonly DemoSignIn[],
  as: string,
): Promise<SignedIn> {
  const found = signIns.find(({ login }) => login === as)
  if (found === undefined) throw new Error(`The demo has no sign-in "${as}"`)
  const jar: CookieJar = {}
  const client = new Client(origin, jar)
  const { login, password } = found
  await client.post('/v1/sessions', { body: { login, password } })
  return { client, cookie: jar.cookie ?? '' }
}

const today = () => dayOf(instantFrom(Date.now()))
const on = () => ({ occurredOn: today() })
const first = (number: string) => `F${number}-P1`

function filing(): components['schemas']['FilingRequest'] {
  return {
    ...{ receivedOn: today(), title: '村道积水', words: '村口的路一下雨就积水，孩子上学不便。' },
    channel: 'counter',
    petitioners: [{ name: '张小明', address: '老街村 12 号', phone: '138 0000 1234' }],
  }
}

function notice({ office }: Staff, number: string) {
  const body = { ...on(), recipient: first(number), way: 'signed' } as const
  return office.post('/v1/cases/{number}/notices', { path: { number }, body })
}

function acceptance({ office }: Staff, number: string) {
  const body = { ...on(), kind: 'petition', route: 'hear-and-decide' } as const
  return office.post('/v1/cases/{number}/acceptance', { path: { number }, body })
}

function entrustment({ office }: Staff, number: string) {
  const body = { ...on(), unit: 'natural-resources', lead: 'lead-zhujia' }
  return office.post('/v1/cases/{number}/entrustment', { path: { number }, body })
}

function signature({ unit }: Staff, number: string) {
  return unit.post('/v1/cases/{number}/signature', { path: { number }, body: on() })
}

async function opinion({ unit, director }: Staff, number: string) {
  const path = { number }
  const draft = { kind: 'opinion', text: '经核实，情况属实，月底前修好排水沟。' } as const
  const text = (await unit.post('/v1/cases/{number}/texts', { path, body: draft })).data.id
  const outcome = { claim: `${number}-C1`, outcome: 'supported', carriedOut: true } as const
  const body = { ...on(), text, outcomes: [outcome], parts: [...opinionParts] }
  return director.post('/v1/cases/{number}/opinion', { path, body })
}

function service({ office }: Staff, number: string) {
  const body = { ...on(), recipient: first(number), way: 'signed' } as const
  return office.post('/v1/cases/{number}/opinion-services', { path: { number }, body })
}

function conclusion({ office }: Staff, number: string) {
  return office.post('/v1/cases/{number}/conclusion', { path: { number }, body: on() })
}
