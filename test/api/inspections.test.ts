import { addDays } from '../../domain/time/day'
import {
  advance,
  allStaff,
  bodyOf,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

/** The office inspects villages in batches, and what it finds enters their assessment (plan B5). */
const inspection = (code: string, due: number) => `
  - code: ${code}
    title: 分批督查各村
    owers: office
    phase: survey
    form: inspection
    when: { by: day, day: ${addDays(today, due)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B5`
const definition = `
code: inspected
title: 试行摸底
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan B1 }
duties:${inspection('first', 5)}${inspection('second', 9)}
targets: []
acceptance: []
`

let api: LiveApi
let staff: Staff
let head: ApiCaller
let campaign: string
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  head = await api.signedIn('office2')
  const begun = expectStatus(await staff.director.post('/v1/campaigns', { definition }), 201)
  campaign = bodyOf<{ id: string }>(begun).id
}, 120_000)
afterAll(() => api.close())

type Duties = { duties: { id: string; owedBy: string }[] }
async function owed(code: string): Promise<{ duty: string; post: string }> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await staff.director.get(`/v1/undertakings/${campaign}`)
    const found = answer.status === 200 ? bodyOf<Duties>(answer).duties : []
    const duty = found.find(({ id }) => id === `${campaign}/${code}/1`)
    if (duty !== undefined) return { duty: duty.id, post: duty.owedBy }
    if (Date.now() > deadline) throw new Error(`Nothing of ${code} is owed: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function handIn(code: string, villages: object[]) {
  const filed = { form: 'inspection', villages, text: '逐村查看清单和台账。' }
  const body = { ...(await owed(code)), filed, occurredOn: today }
  return head.post(`/v1/undertakings/${campaign}/returns`, body)
}

type Units = { units: { code: string; inspections: object[]; acceptances: object[] }[] }
async function assessed(caller: ApiCaller, code: string) {
  const path = `/v1/assessments?from=${addDays(today, -5)}&to=${addDays(today, 60)}`
  const { units } = bodyOf<Units>(expectStatus(await caller.get(path), 200))
  const found = units.find((unit) => unit.code === code)
  if (found === undefined) throw new Error(`No unit ${code}`)
  return found
}

test('a village committee is assessed by what inspections found, each with its campaign', async () => {
  const unit = await api.owner.unit.findFirstOrThrow({ where: { headPostCode: 'laojie-head' } })
  const unknown = await handIn('first', [{ village: 'nowhere', on: today, result: 'in-order' }])
  expect(problemOf(unknown)).toEqual([422, 'unknown-reference'])
  const by = addDays(today, 3)
  const villages = [
    { village: 'laojie', on: today, result: 'to-mend', by },
    { village: 'xinqiao', on: today, result: 'in-order' },
  ]
  expectStatus(await handIn('first', villages), 200)
  const found = async () => (await assessed(staff.director, unit.code)).inspections
  expect(await found()).toEqual([{ of: campaign, on: today, result: 'to-mend', by }])
  expectStatus(await handIn('second', [{ village: 'laojie', on: today, result: 'mended' }]), 200)
  expect(await found()).toEqual([{ of: campaign, on: today, result: 'mended-in-time', by }])
  // To one that is handed in nothing is added but what was mended since.
  const more = (result: string) => handIn('second', [{ village: 'laojie', on: today, result }])
  expect(problemOf(await more('in-order'))).toEqual([422, 'already-done'])
  expect(problemOf(await more('mended'))).toEqual([422, 'return-does-not-fit'])
  expect((await assessed(staff.director, 'natural-resources')).inspections).toEqual([])
})

test('a unit is assessed by what acceptance checks of its matters came to', async () => {
  const outsider = await api.signedIn('unit2')
  const { case: number } = await register(staff.office)
  await advance(staff, number, 'conclusion')
  const parties = { acceptor: ['justice-head'], lead: ['lead-zhujia'] }
  const body = { kind: 'acceptance', cases: [number], parties, text: '请验收。' }
  const opened = expectStatus(await staff.office.post('/v1/proceedings', body), 201)
  const { id } = bodyOf<{ id: string }>(opened)
  const back = { step: 'send-back', post: 'justice-head', text: '未回访当事人。' }
  const answers = { mendBy: today }
  const step = { ...back, answers, occurredOn: today }
  expectStatus(await outsider.post(`/v1/proceedings/${id}/steps`, step), 200)
  const expected = [{ of: id, on: today, result: 'to-mend', by: today }]
  expect((await assessed(staff.director, 'natural-resources')).acceptances).toEqual(expected)
  expect((await assessed(staff.unit, 'natural-resources')).acceptances).toEqual(expected)
  expect((await assessed(staff.director, 'justice')).acceptances).toEqual([])
})
