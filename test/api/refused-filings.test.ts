import type { CaseClient } from '../../api/case-client/case-client'
import { addDays } from '../../domain/time/day'
import { startApi, type ApiCaller, type RunningApi } from './running-api'
import { bodyOf, expectStatus, filing, problemOf, register, somebody, today } from './live-cases'

let api: RunningApi
let office: ApiCaller
let director: ApiCaller

/** What is refused never gets as far as a workflow. */
const neverAsked = {
  start: () => Promise.resolve({ kind: 'unavailable', reason: 'not here' }),
  close: () => Promise.resolve(),
} as unknown as CaseClient

beforeAll(async () => {
  api = await startApi({ caseClient: neverAsked })
  office = await api.signedIn('office')
  director = await api.signedIn('director')
})
afterAll(() => api.close())

const post = (change: object = {}) => office.post('/v1/filings', filing(change))

const counted = async (series: string, year: number) =>
  (await api.owner.counter.findUnique({ where: { series_year: { series, year } } }))?.last ?? 0

const sentBy = (from: string) => ({ from, how: 'forwarded', on: today })
const crowd = (people: number) => Array.from({ length: people }, () => somebody)

describe('a filing is refused', () => {
  const refusals: [string, object, number, string][] = [
    ['of tomorrow', { receivedOn: addDays(today, 1) }, 422, 'date-in-future'],
    ['of a day that is none', { receivedOn: '2026-02-30' }, 400, 'invalid-request'],
    ['from before there were rules', { receivedOn: '2004-05-06' }, 422, 'date-needs-approval'],
    ['long past', { receivedOn: addDays(today, -31) }, 422, 'date-needs-approval'],
    [
      'long past under an approval that is none',
      { receivedOn: addDays(today, -31), lateEntryApproval: 'none' },
      422,
      'approval-not-usable',
    ],
    ['of a village that is none', { village: 'atlantis' }, 422, 'unknown-reference'],
    ['about nobody here', { accused: ['person-99999'] }, 422, 'unknown-reference'],
    ['about a unit that is none', { accusedUnits: ['nowhere'] }, 422, 'unknown-reference'],
    ['from a body nobody knows', { origin: sentBy('atlantis') }, 422, 'unknown-reference'],
    [
      'sent on before it was handed in',
      { origin: { ...sentBy('lanxi-petition-office'), on: addDays(today, -1) } },
      400,
      'invalid-request',
    ],
    [
      'forwarded and to be reported back all the same',
      { origin: { ...sentBy('lanxi-petition-office'), reportBackOn: addDays(today, 30) } },
      400,
      'invalid-request',
    ],
    ['as a repeat of a case nobody knows', { repeatOf: '2020-000001' }, 422, 'unknown-reference'],
    ['as taken over from before, by the counter', { inherited: true }, 403, 'not-permitted'],
    ['of six who came together', { petitioners: crowd(6) }, 422, 'too-many-representatives'],
    ['by nobody', { petitioners: [] }, 400, 'invalid-request'],
    ['without words', { words: '  ' }, 400, 'invalid-request'],
    ['with a field of its own', { riskLevel: 'high' }, 400, 'invalid-request'],
    [
      'with a field of its own on a petitioner',
      { petitioners: [{ ...somebody, idCard: '330' }] },
      400,
      'invalid-request',
    ],
  ]
  test.each(refusals)('%s', async (_, change, status, code) => {
    const year = Number(today.slice(0, 4))
    const before = await counted('case', year)
    const answer = await post(change)
    expect(problemOf(answer)).toEqual([status, code])
    expect(await counted('case', year)).toBe(before)
  })

  test('of five megabytes', async () => {
    const answer = await post({ words: 'x'.repeat(5_000_000) })
    expect(problemOf(answer)).toEqual([413, 'body-too-large'])
  })

  test('as long as the organisation does not say who owes what', async () => {
    const where = { bodyCode_duty: { bodyCode: 'huangdian-township', duty: 'serveOpinion' } }
    const row = await api.owner.responsibility.delete({ where })
    const answer = await post()
    await api.owner.responsibility.create({ data: row })
    expect(problemOf(answer)).toEqual([503, 'organisation-incomplete'])
    expect(answer.text).toContain('serveOpinion')
  })
})

test('a date long past is taken with the approval of somebody else', async () => {
  const receivedOn = addDays(today, -40)
  const unapproved = await office.post('/v1/filings', filing({ receivedOn }))
  expect(problemOf(unapproved)).toEqual([422, 'date-needs-approval'])
  expect(unapproved.body['detail']).toMatch(
    /the head of the body\. They .* POST \/v1\/late-entry-approvals; .* lateEntryApproval\.$/,
  )
  const approved = await director.post('/v1/late-entry-approvals', {
    ...{ caseNumber: null, command: 'register', occurredOn: receivedOn, reason: '补录' },
  })
  const lateEntryApproval = bodyOf<{ id: string }>(expectStatus(approved, 201)).id
  const own = await director.post('/v1/filings', filing({ receivedOn, lateEntryApproval }))
  expect(problemOf(own)).toEqual([422, 'approval-not-independent'])
  const { case: number } = await register(office, { receivedOn, lateEntryApproval })
  const used = await api.owner.lateEntryApproval.findUniqueOrThrow({
    where: { id: lateEntryApproval },
  })
  expect(used.caseNumber).toBe(number)
})
