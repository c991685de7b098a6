import { randomUUID } from 'node:crypto'
import type { CaseClient } from '../../api/case-client/case-client'
import type { CommandKind } from '../../domain/case/commands'
import { opinionParts } from '../../domain/case/kinds'
import {
  byProxy,
  advance,
  disclosed,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  recipientOf,
  refusalOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Registered,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let staff: Staff
/** The command that does not get through, as where the process ends or the service is away. */
let lost: CommandKind | undefined

const wrapped = (client: CaseClient): CaseClient => ({
  ...client,
  command(workflowId, updateId, message) {
    if (message.command.facts.kind !== lost) return client.command(workflowId, updateId, message)
    return Promise.resolve({ kind: 'unavailable', reason: 'away' })
  },
})

beforeAll(async () => {
  api = await startLiveApi(wrapped)
  staff = await allStaff(api)
})
afterEach(() => void (lost = undefined))
afterAll(() => api.close())

const work = { unit: 'natural-resources', lead: 'lead-zhujia' }
const route = { kind: 'petition', route: 'hear-and-decide' }
const neighbour = { name: '李秋水', address: '老街村 14 号', phone: '139 0000 5678' }
const served = (recipient: string) => ({ recipient, way: 'signed' })
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

type Two = { left: Registered; goesOn: Registered }

/** Two neighbours bring the same road; the second case is to go on. */
async function two(left: object = {}, goesOn: object = {}): Promise<Two> {
  const other = { petitioners: [neighbour], claims: ['赔偿被淹的菜地'], ...left }
  return {
    left: await register(staff.office, other),
    goesOn: await register(staff.office, { claims: ['修好村道'], ...goesOn }),
  }
}

const send = (number: string, into: string, key: string = randomUUID(), caller = staff.office) =>
  caller.post(`/v1/cases/${number}/merger`, { occurredOn: today, into }, { key })

async function merged(change: { left?: object; goesOn?: object } = {}): Promise<Two> {
  const { left, goesOn } = await two(change.left, change.goesOn)
  await handOn(staff, left.case).give('office', 'merger', { into: goesOn.case })
  return { left, goesOn }
}

type Case = {
  number: string
  version: number
  phase: string
  takenIn: { case: string; on: string }[]
  recipients: { id: string; maskedName: string; joinedOn?: string; notices: { says: string }[] }[]
  claims: { id: string; asks: string; outcome?: string }[]
  mergedInto?: string
  goesOn?: { number: string; phase: string; dates: { what: string; doneOn?: string }[] }
}
const caseOf = async (number: string, caller: ApiCaller = staff.office): Promise<Case> =>
  bodyOf<Case>(await caseAt(caller, number, 1))

type Looked = {
  number: string
  mergedInto?: string
  phase: { code: string }
  dates: { what: string; doneOn?: string }[]
  windows: { what: string }[]
  reviews: { level: string }[]
}
async function lookedUp(queryCode: string): Promise<Looked[]> {
  const answer = await api.stranger().post('/v1/look-ups', { queryCode })
  return bodyOf<{ cases: Looked[] }>(expectStatus(answer, 200)).cases
}

/** Answers the case that goes on: an outcome for every claim, and the opinion in everybody's hands. */
async function answer({ left, goesOn }: Two) {
  const hand = handOn(staff, goesOn.case)
  await hand.give('office', 'acceptance', route)
  await hand.give('office', 'entrustment', work)
  await hand.give('unit', 'signature')
  const text = await hand.draft('unit', 'opinion')
  const outcomes = [`${goesOn.case}-C1`, `${left.case}-C1`].map((claim) => {
    return { claim, outcome: 'supported', carriedOut: true }
  })
  await hand.give('director', 'opinion', { text, outcomes, parts: opinionParts })
  for (const { case: number } of [goesOn, left]) {
    await hand.give('office', 'opinion-services', served(recipientOf(number)))
  }
  return hand
}

test('the case that goes on has the people and the claims of both, each with its text and name', async () => {
  const { left, goesOn } = await merged()
  const on = await caseOf(goesOn.case)
  expect(on.takenIn).toEqual([{ case: left.case, on: today, receivedOn: today }])
  expect(on.recipients.map(({ id, maskedName, joinedOn }) => [id, maskedName, joinedOn])).toEqual([
    [recipientOf(goesOn.case), '张**', undefined],
    [recipientOf(left.case), '李**', today],
  ])
  expect(on.claims.map(({ id, asks }) => [id, asks])).toEqual([
    [`${goesOn.case}-C1`, '修好村道'],
    [`${left.case}-C1`, '赔偿被淹的菜地'],
  ])
  const contacts = await disclosed(staff.office, goesOn.case)
  const byId = new Map([
    [recipientOf(left.case), neighbour],
    [recipientOf(goesOn.case), somebody],
  ])
  for (const { id, name, address } of contacts.body['petitioners'] as (typeof somebody & {
    id: string
  })[]) {
    expect([name, address]).toEqual([byId.get(id)?.name, byId.get(id)?.address])
  }
  const rows = await api.owner.claim.findMany({
    where: { caseNumber: goesOn.case },
    orderBy: { position: 'asc' },
  })
  expect(rows.map(({ id, position }) => [id, position])).toEqual([
    [`${goesOn.case}-C1`, 1],
    [`${left.case}-C1`, 2],
  ])
  const closed = await caseOf(left.case)
  expect(closed).toMatchObject({ mergedInto: goesOn.case, phase: 'closing', takenIn: [] })
  // What was handed in with it is still read there.
  expect(closed.claims).toEqual([{ id: `${left.case}-C1`, asks: '赔偿被淹的菜地' }])
})

test('it answers whoever joined, and each looks up by their own code what is theirs', async () => {
  const both = await merged()
  const { left, goesOn } = both
  const close = handOn(staff, left.case)
  expect((await refusalOf(staff.office, left.case, 'conclusion')).slice(0, 2)).toEqual([
    ...[422, 'gate-not-met'],
  ])
  // The one notice that is still to be served is that of where the matter goes.
  await close.give('office', 'notices', served(recipientOf(left.case)))
  await close.give('office', 'conclusion')
  await handOn(staff, goesOn.case).give('office', 'notices', served(recipientOf(goesOn.case)))
  expect((await caseOf(left.case)).recipients[0]?.notices).toMatchObject([{ says: 'transfer' }])
  const hand = await answer(both)
  await hand.give('office', 'reviews', { recipient: recipientOf(left.case) })

  const [own, onward, ...more] = await lookedUp(left.queryCode)
  expect(more).toEqual([])
  expect(own).toMatchObject({ number: left.case, mergedInto: goesOn.case, windows: [] })
  expect(onward).toMatchObject({
    ...{ number: goesOn.case, phase: { code: 'answer-served' } },
    windows: [{ what: 'request-review' }],
    reviews: [{ level: 'review' }],
  })
  expect(onward?.dates.map(({ what }) => what)).toEqual(['opinion', 'review-opinion'])

  const [alone, ...none] = await lookedUp(goesOn.queryCode)
  expect(none).toEqual([])
  expect(alone).toMatchObject({ number: goesOn.case, windows: [{}], reviews: [] })
  expect(alone?.dates.map(({ what }) => what)).toEqual(['notice', 'opinion'])
  for (const code of [left.queryCode, goesOn.queryCode]) {
    const { text } = await api.stranger().post('/v1/look-ups', { queryCode: code })
    for (const secret of ['-P1', '张', '李', left.queryCode, goesOn.queryCode]) {
      expect(text).not.toContain(secret)
    }
  }
})

test('whoever sees the closed case alone sees how the other stands for those who brought it', async () => {
  const proxy = await api.signedIn('proxy')
  const { left, goesOn } = await two()
  const filed = await register(proxy, { ...byProxy, petitioners: [neighbour] })
  await handOn(staff, filed.case).give('office', 'merger', { into: goesOn.case })
  const seen = await caseOf(filed.case, proxy)
  expect(seen.goesOn).toMatchObject({ number: goesOn.case, phase: 'registered', dates: [] })
  expect((await caseOf(left.case)).goesOn).toBeUndefined()
  expect(problemOf(await proxy.get(`/v1/cases/${goesOn.case}`))).toEqual([404, 'case-not-found'])
  expect((await proxy.get('/v1/cases?sort=newest')).text).not.toContain(goesOn.case)
})

describe('what the other case refuses leaves this one as it was', () => {
  const refused: Record<string, [() => Promise<string>, number, string, RegExp]> = {
    unknown: [() => Promise.resolve('2020-000001'), 422, 'unknown-reference', /No case has/],
    concluded: [
      async () => {
        const { case: number } = await register(staff.office)
        await advance(staff, number, 'conclusion')
        return number
      },
      ...([422, 'not-allowed-now', /does not take this case in\. The case is concluded/] as const),
    ],
    merged: [
      async () => (await merged()).left.case,
      ...([422, 'not-allowed-now', /does not take this case in\. The case is closing/] as const),
    ],
    'one about whoever asks': [
      async () => {
        const accused = [await personOf('office')]
        return (await register(staff.director, { accused })).case
      },
      ...([422, 'unknown-reference', /No case has/] as const),
    ],
  }

  test.each(Object.entries(refused))('%s', async (_what, [into, status, code, says]) => {
    const { case: number } = await register(staff.office)
    const answered = await send(number, await into())
    expect(problemOf(answered)).toEqual([status, code])
    expect(answered.body['detail']).toMatch(says)
    expect(await caseOf(number)).toMatchObject({ phase: 'registered', version: 1 })
  })
})

test('this case refuses before the other hears of it', async () => {
  const { case: number } = await register(staff.office)
  expect(problemOf(await send(number, number))).toEqual([422, 'names-itself'])
  await advance(staff, number, 'opinion')
  const { case: into } = await register(staff.office)
  expect(problemOf(await send(number, into))).toEqual([422, 'not-allowed-now'])
  const { case: told } = await register(staff.office)
  await advance(staff, told, 'notices')
  const stale = { occurredOn: today, into, expectedVersion: 1 }
  const answered = await staff.office.post(`/v1/cases/${told}/merger`, stale)
  expect(problemOf(answered)).toEqual([409, 'stale-version'])
  expect(await caseOf(into)).toMatchObject({ version: 1, takenIn: [] })
})

test('two cases are not merged into each other', async () => {
  const { left, goesOn } = await two()
  lost = 'merge'
  expect((await send(left.case, goesOn.case)).status).toBe(503)
  lost = undefined
  const back = await send(goesOn.case, left.case)
  expect(problemOf(back)).toEqual([422, 'not-for-this-matter'])
  expect(await caseOf(left.case)).toMatchObject({ takenIn: [], phase: 'registered' })
  await handOn(staff, left.case).give('office', 'merger', { into: goesOn.case })
  expect(problemOf(await send(goesOn.case, left.case))).toEqual([422, 'not-for-this-matter'])
})

test.each([
  ['the same key', (key: string) => key],
  ['a new key', () => randomUUID()],
])('cut off in between, the call with %s completes it, once', async (_what, keyAfter) => {
  const { left, goesOn } = await two()
  const key = randomUUID()
  lost = 'take-in'
  const away = await send(left.case, goesOn.case, key)
  expect(problemOf(away)).toEqual([503, 'workflow-service-unavailable'])
  expect((await caseOf(goesOn.case)).takenIn).toEqual([])
  lost = 'merge'
  expect((await send(left.case, goesOn.case, key)).status).toBe(503)
  expect((await caseOf(left.case)).phase).toBe('registered')
  expect((await caseOf(goesOn.case)).recipients).toHaveLength(2)
  lost = undefined
  // Meanwhile it may have gone on: that it took this case in is enough.
  await handOn(staff, goesOn.case).give('office', 'acceptance', route)
  expectStatus(await send(left.case, goesOn.case, keyAfter(key)), 200)
  expect((await caseOf(left.case)).mergedInto).toBe(goesOn.case)
  const on = await caseOf(goesOn.case)
  expect([on.recipients.length, on.claims.length, on.takenIn.length]).toEqual([2, 2, 1])
})

test('what has become another case since is not lost: it is answered for itself', async () => {
  const { left, goesOn } = await two()
  lost = 'merge'
  expect((await send(left.case, goesOn.case)).status).toBe(503)
  lost = undefined
  const { case: third } = await register(staff.office, { petitioners: [neighbour] })
  await handOn(staff, third).give('office', 'merger', { into: left.case })
  const again = await send(left.case, goesOn.case)
  expect(problemOf(again)).toEqual([422, 'not-for-this-matter'])
  expect(again.body['detail']).toMatch(/Let the two go on apart/)
  expect((await caseOf(left.case)).phase).toBe('registered')
})

test('cases split from one filing come together again, their petitioner named once', async () => {
  const { case: number } = await register(staff.office, { claims: ['修路', '补发工资'] })
  const split = await handOn(staff, number).give('office', 'splits', { claims: [`${number}-C2`] })
  const [part = ''] = bodyOf<{ cases: string[] }>(split).cases
  await caseAt(staff.office, part, 1)
  await handOn(staff, part).give('office', 'merger', { into: number })
  const whole = await caseOf(number)
  expect(whole.recipients).toHaveLength(1)
  expect(whole.claims.map(({ asks }) => asks)).toEqual(['修路', '补发工资'])
})

describe('whoever is shut out of one of the two (Arts. 28, 30)', () => {
  test('is shut out of what comes of both, and their colleagues do not read why', async () => {
    const accused = [await personOf('mayor')]
    const { left, goesOn } = await two({ accused, accusedUnits: ['justice'] })
    await handOn(staff, goesOn.case).give('office', 'acceptance', route)
    await handOn(staff, goesOn.case).give('office', 'entrustment', work)
    expectStatus(await staff.mayor.get(`/v1/cases/${goesOn.case}`), 200)
    await handOn(staff, left.case).give('office', 'merger', { into: goesOn.case })
    expect(problemOf(await staff.mayor.get(`/v1/cases/${goesOn.case}`))).toEqual([
      ...[404, 'case-not-found'],
    ])
    const toJustice = await refusalOf(staff.office, goesOn.case, 'entrustment', {
      ...{ unit: 'justice', lead: 'lead-zhujia' },
    })
    expect(toJustice.slice(0, 2)).toEqual([422, 'unit-is-accused'])
    const timeline = await staff.unit.get(`/v1/cases/${goesOn.case}/timeline`)
    expect(timeline.text).toContain('taken-in')
    for (const hidden of [accused[0]!, 'justice', 'accusedUnits', 'excluded']) {
      expect(timeline.text).not.toContain(hidden)
    }
    expect((await staff.office.get(`/v1/cases/${goesOn.case}/timeline`)).text).toContain('justice')
  })

  const atWorkOn = async (number: string) => {
    await handOn(staff, number).give('office', 'acceptance', route)
    await handOn(staff, number).give('office', 'entrustment', work)
  }
  test.each<[string, () => Promise<Two>]>([
    [
      'the lead of the one that goes on',
      async () => {
        const both = await two({ accused: [await personOf('lead')] })
        await atWorkOn(both.goesOn.case)
        return both
      },
    ],
    [
      'the unit of the one that goes on',
      async () => {
        const both = await two({ accusedUnits: ['natural-resources'] })
        await atWorkOn(both.goesOn.case)
        return both
      },
    ],
    [
      'the head of the unit of the one that would close',
      async () => {
        const both = await two({}, { accused: [await personOf('unit')] })
        await atWorkOn(both.left.case)
        return both
      },
    ],
  ])('and at work on the other as %s: they stay apart', async (_who, prepare) => {
    const { left, goesOn } = await prepare()
    const before = await caseOf(goesOn.case)
    const answered = await send(left.case, goesOn.case)
    expect(problemOf(answered)).toEqual([422, 'shut-out-of-one'])
    expect(answered.body['detail']).toMatch(/Give that work to others first/)
    expect((await caseOf(goesOn.case)).version).toBe(before.version)
    expect((await caseOf(left.case)).mergedInto).toBeUndefined()
  })

  test('also whoever sorts the other; shut out of both, they work on neither', async () => {
    const accused = [await personOf('office')]
    const file = (change: object) =>
      register(staff.director, { petitioners: [neighbour], ...change })
    const about = await file({ accused })
    const plain = await file({})
    const apart = await send(about.case, plain.case, randomUUID(), staff.director)
    expect(problemOf(apart)).toEqual([422, 'shut-out-of-one'])
    const same = await file({ accused })
    expectStatus(await send(about.case, same.case, randomUUID(), staff.director), 200)
  })
})
