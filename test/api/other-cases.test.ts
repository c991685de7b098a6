import { wayOf } from '../../api/case-facts'
import { wayFields } from '../../api/schemas/case-way'
import { timelineView } from '../../api/timeline-view'
import type { CaseEvent } from '../../domain/case/events'
import type { CaseNumber, PersonId } from '../../domain/ids'
import { instantFrom } from '../../domain/time/day'
import { endedBefore, live, ofAn } from '../domain/case/acts'
import type { ApiCaller } from './running-api'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  refusalOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'

/** Of another case not even the number, for whoever may not read that one (Arts. 28, 30). */

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

type Seen = {
  repeatOf?: string
  mergedInto?: string
  splitFrom: string | null
  splitInto: string[]
  takenIn: { case?: string; on: string }[]
}
const seenBy = async (caller: ApiCaller, number: string) =>
  bodyOf<Seen>(await caseAt(caller, number, 1))

type Entry = {
  cause: string
  actor: string | null
  onBehalfOf: string | null
  events: { type: string; by?: string; facts?: object }[]
}
const journalOf = async (caller: ApiCaller, number: string) => {
  const answered = expectStatus(await caller.get(`/v1/cases/${number}/timeline`), 200)
  return bodyOf<{ entries: Entry[] }>(answered).entries
}
const factsOf = async (caller: ApiCaller, number: string, type: string) =>
  (await journalOf(caller, number)).flatMap(({ events }) => events).find((e) => e.type === type)
    ?.facts

const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

/** From now on the director has no part in that case, and goes on seeing the others. */
async function directorStandsBack(number: string): Promise<void> {
  const person = await personOf('director')
  const { give } = handOn(staff, number)
  await give('office', 'recusals', { person, askedBy: 'person-concerned' })
  await give('mayor', 'recusal-decisions', { person, granted: true })
}

test('the earlier case of a repeat', async () => {
  const accused = [await personOf('director')]
  const { case: earlier } = await register(staff.office, { accused })
  const { case: number } = await register(staff.office)
  await handOn(staff, number).give('office', 'earlier-case', { earlier })
  expect((await seenBy(staff.office, number)).repeatOf).toBe(earlier)
  expect(await factsOf(staff.office, number, 'linked-as-repeat')).toMatchObject({ earlier })
  expect(await seenBy(staff.director, number)).not.toHaveProperty('repeatOf')
  expect(await factsOf(staff.director, number, 'linked-as-repeat')).toEqual({
    kind: 'link-repeat',
  })
})

const claims = ['修复村口道路', '补发务工工资']
async function split(): Promise<{ first: string; second: string }> {
  const { case: first } = await register(staff.office, { claims })
  const given = await handOn(staff, first).give('office', 'splits', { claims: [`${first}-C2`] })
  const [second = ''] = bodyOf<{ cases: string[] }>(given).cases
  await caseAt(staff.office, second, 1)
  return { first, second }
}

test('the case that was split off, and the one it was split from', async () => {
  const one = await split()
  await directorStandsBack(one.second)
  expect((await seenBy(staff.office, one.first)).splitInto).toEqual([one.second])
  expect((await seenBy(staff.director, one.first)).splitInto).toEqual([])
  const other = await split()
  await directorStandsBack(other.first)
  expect((await seenBy(staff.office, other.second)).splitFrom).toBe(other.first)
  expect((await seenBy(staff.director, other.second)).splitFrom).toBeNull()
})

test('what lies outside the scope of a post as well', async () => {
  const { first, second } = await split()
  const { give } = handOn(staff, second)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  expect((await seenBy(staff.unit, second)).splitFrom).toBeNull()
  expect((await seenBy(staff.office, second)).splitFrom).toBe(first)
})

async function merged(): Promise<{ left: string; goesOn: string }> {
  const { case: left } = await register(staff.office)
  const { case: goesOn } = await register(staff.office)
  await handOn(staff, left).give('office', 'merger', { into: goesOn })
  return { left, goesOn }
}

test('the case that was taken in', async () => {
  const { left, goesOn } = await merged()
  const { give } = handOn(staff, goesOn)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  expect((await seenBy(staff.office, goesOn)).takenIn).toEqual([
    { case: left, on: today, receivedOn: today },
  ])
  // The unit works on the case that goes on; the one that was left was never theirs.
  expect((await seenBy(staff.unit, goesOn)).takenIn).toEqual([{ on: today, receivedOn: today }])
  expect(await factsOf(staff.office, goesOn, 'taken-in')).toMatchObject({ from: left })
  const told = JSON.stringify(await factsOf(staff.unit, goesOn, 'taken-in'))
  expect(told).toContain('take-in')
  for (const hidden of ['"from"', '"claims"']) expect(told).not.toContain(hidden)
})

test('the case in which it goes on', async () => {
  const { left, goesOn } = await merged()
  await directorStandsBack(goesOn)
  expect((await seenBy(staff.office, left)).mergedInto).toBe(goesOn)
  expect(await seenBy(staff.director, left)).not.toHaveProperty('mergedInto')
  expect(await factsOf(staff.office, left, 'merged')).toMatchObject({ into: goesOn })
  expect(await factsOf(staff.director, left, 'merged')).toEqual({ kind: 'merge' })
})

test('who asked that somebody stands back stays hidden from them, though they decide on others', async () => {
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'entrustment', 'acceptance')
  const { give } = handOn(staff, number)
  const asked = { person: await personOf('director'), askedBy: 'staff' }
  await give('office', 'recusals', asked)
  const office = await personOf('office')
  const entryFor = async (caller: ApiCaller) =>
    (await journalOf(caller, number)).find(({ cause }) => cause === 'ask-recusal')
  const whole = await entryFor(staff.office)
  expect(whole?.actor).toBe(office)
  expect(whole?.events[0]).toMatchObject({ type: 'recusal-asked', by: office, facts: asked })
  for (const caller of [staff.director, staff.unit]) {
    const entry = await entryFor(caller)
    expect(entry).toMatchObject({ actor: null, onBehalfOf: null })
    expect(JSON.stringify(entry)).not.toContain(office)
  }
  expect(await factsOf(staff.unit, number, 'recusal-asked')).toEqual({ kind: 'ask-recusal' })
  expect(await factsOf(staff.director, number, 'recusal-asked')).not.toHaveProperty('askedBy')
  const recusalsFor = async (caller: ApiCaller) => {
    const { shutOut } = bodyOf<{ shutOut: { recusals: object[] } }>(await caseAt(caller, number, 1))
    return shutOut.recusals
  }
  expect(await recusalsFor(staff.office)).toMatchObject([asked])
  const [own] = await recusalsFor(staff.director)
  expect(own).toMatchObject({ person: asked.person })
  expect(own).not.toHaveProperty('askedBy')
})

test('what the body above decided on the head of this one, the director enters', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  const person = await personOf('mayor')
  await give('office', 'recusals', { person, askedBy: 'person-concerned' })
  const decision = { person, granted: true }
  const own = await refusalOf(staff.director, number, 'recusal-decisions', decision)
  expect(own.slice(0, 2)).toEqual([422, 'not-for-your-post'])
  await give('director', 'recusal-decisions', { ...decision, decidedBy: 'body-above' })
  expect((await staff.mayor.get(`/v1/cases/${number}`)).status).toBe(404)
  const seen = bodyOf<{ shutOut: object }>(await caseAt(staff.office, number, 1))
  expect(seen.shutOut).toMatchObject({ recusals: [{ decided: { decidedBy: 'body-above' } }] })
})

type Journalled = Parameters<typeof timelineView>[0][number]
const journalled = (cause: string, events: readonly CaseEvent[]): Journalled => {
  const recordedAt = instantFrom(Date.now())
  const by = { actor: 'person-12' as PersonId, onBehalfOf: null }
  return { sequence: 2, cause, occurredOn: today, recordedAt, ...by, events }
}
const director = 'person-director' as PersonId

test('the matter that ended before, on which a refusal rests', () => {
  const { state, events } = live(ofAn('national-2022'), [endedBefore])
  const earlier = state.declined?.earlier
  if (earlier === undefined) throw new Error('It names none')
  const seen = (told: ReadonlySet<CaseNumber>) => {
    const reader = { person: director, decides: true, told }
    const [entry] = timelineView([journalled('decline', events)], reader)
    const fact = entry?.events.find(({ type }) => type === 'declined')
    const { declined } = wayOf(state, { told, goesOn: false })
    return [declined?.earlier, (fact?.['facts'] as { earlier?: string }).earlier]
  }
  expect(seen(new Set([earlier]))).toEqual([earlier, earlier])
  expect(seen(new Set())).toEqual([undefined, undefined])
})

test('of an old case that was taken in whole, its reader gets what the answer has room for', () => {
  const { state } = ofAn('national-2022')
  const taken = { case: '2026-000007' as CaseNumber, on: today, round: 0, oldSince: today }
  const whole = ['five-ones', 'five-clears'] as const
  const after = { ...state, takenIn: [{ ...taken, whole, clears: [] }] }
  const { takenIn } = wayOf(after, { told: new Set(), goesOn: false })
  expect(wayFields.takenIn.parse(takenIn)).toEqual([{ on: today, oldSince: today }])
})

test('who approved the day of a request to stand back, they learn as little as who made it', () => {
  const person = 'person-doubted' as PersonId
  const reason = { id: 'text-8', hash: 'hash' }
  const lateEntry = { approvalId: 'approval-1', approvedBy: director, reason }
  const facts = { kind: 'ask-recusal', person, posts: [], askedBy: 'staff' } as const
  const entry = journalled('ask-recusal', [
    { type: 'late-entry-approved', lateEntry },
    { type: 'recusal-asked', facts, on: today, by: director },
  ])
  const seen = (reader: PersonId) =>
    timelineView([entry], { person: reader, decides: true, told: new Set() })[0]?.events[0]
  expect(seen(person)).toEqual({ type: 'late-entry-approved' })
  expect(seen(director)).toEqual({ type: 'late-entry-approved', lateEntry })
})
