import { randomBytes } from 'node:crypto'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { createProjectionActivities } from '../../activities/projection'
import type { CaseClient } from '../../api/case-client/case-client'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import type { components } from '../../client/schema'
import { DEADLINE_MS } from '../../commands/lives/patience'
import { opinionParts } from '../../domain/case/kinds'
import { dayOf, instantFrom, type Day } from '../../domain/time/day'
import { parseKeyring } from '../../protection/keyring'
import { rulesUpdateActivities } from '../../worker/rules-update'
import { undertakingActivities } from '../../worker/undertakings'
import { createNamespace, testServers } from '../support/servers'
import { runCaseWorker } from './case-worker'
import { onceProjected } from './once-projected'
import { startApi, type Answered, type ApiCaller, type RunningApi } from './running-api'

/** Today, as workflows and the API see it. */
export const today: Day = dayOf(instantFrom(Date.now()))

export type LiveApi = RunningApi & { caseClient: CaseClient; namespace: string }

/** The API with cases that live: a namespace, a worker with the built bundle, real projections. */
export async function startLiveApi(
  wrap = (client: CaseClient): CaseClient => client,
): Promise<LiveApi> {
  const namespace = await createNamespace()
  const payloadKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
  const { address } = testServers().temporal
  const keyring = payloadKeys
  const caseClient = createCaseClient({ address, namespace, keyring, deadlineMillis: DEADLINE_MS })
  const api = await startApi({ caseClient })
  api.deps.caseClient = wrap(onceProjected(caseClient, api.db))
  const projection = createProjectionActivities({
    store: createProjectionStore({ prisma: api.db, pool: api.deps.pool }),
    wakeMessenger: () => undefined,
  })
  const rulesUpdate = rulesUpdateActivities({
    ...{ database: api.db, caseClient },
    tellCalendar: () => Promise.resolve(),
  })
  const undertakings = undertakingActivities({
    ...{ prisma: api.db, pool: api.deps.pool, caseClient },
    wakeMessenger: () => undefined,
  })
  const worker = await runCaseWorker({
    ...{ namespace, payloadKeys, ...projection, rulesUpdate, undertakings },
  })
  return {
    ...api,
    ...{ caseClient, namespace },
    async close() {
      await worker.stop()
      await api.close()
    },
  }
}

const logins = ['office', 'unit', 'director', 'lead', 'mayor'] as const
export type Staff = Record<(typeof logins)[number], ApiCaller>

/** One of each who takes part in an ordinary life. */
export async function allStaff(api: RunningApi): Promise<Staff> {
  const signedIn = await Promise.all(
    logins.map(async (login) => [login, await api.signedIn(login)] as const),
  )
  return Object.fromEntries(signedIn) as Staff
}

export const somebody = { name: '张小明', address: '老街村 12 号', phone: '138 0000 1234' }

export const filing = (change: object = {}) => ({
  channel: 'counter' as const,
  receivedOn: today,
  title: '村道积水',
  words: '村口的路一下雨就积水，孩子上学不便。',
  petitioners: [somebody],
  ...change,
})

/** What a proxy declares of whatever they file (V2). */
export const byProxy = {
  onBehalf: { ownWords: true, readBack: true, consentedOn: today } as const,
}

export type Registered = components['schemas']['FilingAnswer']

export function expectStatus(answer: Answered, status: number): Answered {
  if (answer.status !== status) throw new Error(`${answer.status} for ${status}: ${answer.text}`)
  return answer
}

/** The petitioners of a case in clear. */
export async function disclosed(caller: ApiCaller, number: string): Promise<Answered> {
  const reason = { reason: 'verify-identity' }
  return expectStatus(await caller.post(`/v1/cases/${number}/disclosures`, reason), 200)
}

export async function register(caller: ApiCaller, change: object = {}): Promise<Registered> {
  return (await caller.calls.post('/v1/filings', { body: filing(change) })).data
}

export function bodyOf<T>(answer: Answered): T {
  return answer.body as unknown as T
}

/** The code of a problem, with its status. */
export function problemOf({ status, body }: Answered): [number, unknown] {
  return [status, body['code']]
}

const on = { occurredOn: today }

type Hands = Pick<Staff, 'office' | 'unit' | 'director'>

/** The steps of an ordinary life as the staff of the demo takes them, in order. */
const steps = {
  notices: ({ office }: Hands, number: string) =>
    office.calls.post('/v1/cases/{number}/notices', {
      ...{ path: { number }, body: { ...on, recipient: recipientOf(number), way: 'signed' } },
    }),
  acceptance: ({ office }: Hands, number: string) =>
    office.calls.post('/v1/cases/{number}/acceptance', {
      ...{ path: { number }, body: { ...on, kind: 'petition', route: 'hear-and-decide' } },
    }),
  entrustment: ({ office }: Hands, number: string) =>
    office.calls.post('/v1/cases/{number}/entrustment', {
      ...{ path: { number }, body: { ...on, unit: 'natural-resources', lead: 'lead-zhujia' } },
    }),
  signature: ({ unit }: Hands, number: string) =>
    unit.calls.post('/v1/cases/{number}/signature', { path: { number }, body: on }),
  async opinion({ unit, director }: Hands, number: string) {
    const text = await draft(unit, number)
    const outcome = { claim: `${number}-C1`, outcome: 'supported', carriedOut: true } as const
    const body = { ...on, text, outcomes: [outcome], parts: [...opinionParts] }
    return director.calls.post('/v1/cases/{number}/opinion', { path: { number }, body })
  },
  'opinion-services': ({ office }: Hands, number: string) =>
    office.calls.post('/v1/cases/{number}/opinion-services', {
      ...{ path: { number }, body: { ...on, recipient: recipientOf(number), way: 'signed' } },
    }),
  conclusion: ({ office }: Hands, number: string) =>
    office.calls.post('/v1/cases/{number}/conclusion', { path: { number }, body: on }),
} as const
export type StepName = keyof typeof steps
const stepNames = Object.keys(steps) as StepName[]

export const recipientOf = (number: string) => `F${number}-P1`

/** The case as soon as it is readable at a version: a busy machine takes longer than the API waits. */
export async function caseAt(
  caller: ApiCaller,
  number: string,
  version: number,
): Promise<Answered> {
  for (let round = 0; round < 40; round += 1) {
    const answer = await caller.get(`/v1/cases/${number}?atLeast=${version}`)
    if (!expectStatus(answer, 200).body['pending']) return answer
  }
  throw new Error(`${number} is never readable at version ${version}`)
}

/** Takes a case through its steps, up to and including one, until that can be read. */
export async function advance(
  staff: Hands,
  number: string,
  upTo: StepName,
  from: StepName = 'notices',
): Promise<{ body: components['schemas']['CommandAnswer'] }> {
  const names = stepNames.slice(stepNames.indexOf(from), stepNames.indexOf(upTo) + 1)
  let last: components['schemas']['CommandAnswer'] | undefined
  for (const name of names) last = (await steps[name](staff, number)).data
  if (last === undefined) throw new Error('No step taken')
  await caseAt(staff.office, number, last.version)
  return { body: last }
}

async function draft({ calls }: ApiCaller, number: string): Promise<string> {
  const body = { kind: 'opinion', text: '经核实，情况属实，月底前修好排水沟。' } as const
  return (await calls.post('/v1/cases/{number}/texts', { path: { number }, body })).data.id
}

/** Somebody gives a command, or stores a draft, and it is carried out. */
export type Hand = {
  number: string
  give(login: keyof Staff, segment: string, facts?: object): Promise<Answered>
  draft(login: keyof Staff, kind: 'opinion' | 'reply'): Promise<string>
}

/** One case in the hands of the staff, every step of it today. */
export function handOn(staff: Staff, number: string, occurredOn: Day = today): Hand {
  return {
    number,
    async give(login, segment, facts = {}) {
      const sent = staff[login].post(`/v1/cases/${number}/${segment}`, { occurredOn, ...facts })
      const answer = expectStatus(await sent, 200)
      await caseAt(staff.office, number, bodyOf<{ version: number }>(answer).version)
      return answer
    },
    async draft(login, kind) {
      const text = { kind, text: '经核实，情况属实，月底前修好排水沟。' }
      const stored = expectStatus(await staff[login].post(`/v1/cases/${number}/texts`, text), 201)
      return bodyOf<{ id: string }>(stored).id
    },
  }
}

/** What a command would be refused for, and the sentence that says why. */
export async function refusalOf(
  caller: ApiCaller,
  number: string,
  segment: string,
  facts: object = {},
): Promise<[number, unknown, unknown]> {
  const answer = await caller.post(`/v1/cases/${number}/${segment}`, { ...on, ...facts })
  return [...problemOf(answer), answer.body['detail']]
}

type Bound = { id: string; hash: string }

/** The journal names every text by its hash, and every text of the case is named there. */
export async function expectTextsBound(caller: ApiCaller, number: string): Promise<void> {
  const { body } = await caller.get(`/v1/cases/${number}/timeline`)
  const entries = body['entries'] as { events: { facts?: Record<string, unknown> }[] }[]
  const named = entries
    .flatMap(({ events }) => events.flatMap(({ facts = {} }) => Object.values(facts)))
    .filter(
      (value): value is Bound => typeof value === 'object' && value !== null && 'hash' in value,
    )
  const { body: seen } = await caller.get(`/v1/cases/${number}`)
  const texts = (seen['texts'] as (Bound & { kind: string })[]).map(({ id, hash }) => ({
    id,
    hash,
  }))
  const byId = (one: Bound, other: Bound) => (one.id < other.id ? -1 : 1)
  expect(texts.sort(byId)).toEqual(named.map(({ id, hash }) => ({ id, hash })).sort(byId))
}
