import { addDays } from '../../domain/time/day'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

/** A push that runs this month, and settles what it took on by the end of its second phase. */
const settleBy = addDays(today, 60)
const definition = (code: string) => `
code: ${code}
title: 攻坚
basis: plan H
phases:
  - { code: assignment, title: 交办, from: ${addDays(today, -2)}, to: ${addDays(today, 3)}, basis: plan H3 }
  - { code: push, title: 攻坚, from: ${addDays(today, 4)}, to: ${settleBy}, basis: plan H4 }
duties:
  - code: lists
    title: 包案清单
    owers: office
    phase: assignment
    form: statement
    when: { by: phase-end, restDay: stay }
    acceptedForDays: 5
    ladder: standard
    basis: plan H3
targets: []
selection: { which: open, kinds: [petition, dispute], settleBy: push }
acceptance: []
`

type Board = {
  cases: {
    number: string
    version: number
    settleBy: string
    assigned: { lead: { code: string }; signedOn: string | null } | null
    proposal: { unit: string | null; lead: { lead: string; load: number } | null } | null
  }[]
  next: string | null
}
type Assignments = {
  assigned: number
  results: { case: string; version: number | null; problem: { code: string } | null }[]
}
type Duty = { kind: string; owedBy: string; due: string; state: string }

let api: LiveApi
let staff: Staff
let village: ApiCaller
let campaign: string
const numbers: string[] = []
let unsorted: string

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  village = await api.signedIn('village')
  for (const subject of ['国土资源', '国土资源', null]) {
    const { case: number } = await register(staff.office, { village: 'laojie' })
    numbers.push(number)
    await advance(staff, number, 'acceptance')
    if (subject !== null) {
      await staff.office.calls.put('/v1/cases/{number}/subject', {
        ...{ path: { number }, body: { subject } },
      })
    }
  }
  unsorted = (await register(staff.office)).case
  campaign = await begin('push-now')
}, 180_000)
afterAll(() => api.close())

async function begin(code: string): Promise<string> {
  const sent = staff.director.post('/v1/campaigns', { definition: definition(code) })
  return bodyOf<{ id: string }>(expectStatus(await sent, 201)).id
}

async function board(query = '', until: (found: Board) => boolean = () => true): Promise<Board> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await staff.office.get(`/v1/campaigns/${campaign}/board${query}`)
    const found = answer.status === 200 ? bodyOf<Board>(answer) : undefined
    if (found !== undefined && until(found)) return found
    if (Date.now() > deadline) throw new Error(`The board does not come to that: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

async function settling(number: string): Promise<Duty[]> {
  const { duties } = bodyOf<{ duties: Duty[] }>(await staff.director.get(`/v1/cases/${number}`))
  return duties.filter(({ kind }) => kind === 'settle-in-campaign')
}

const numbersOf = ({ cases }: Board) => cases.map(({ number }) => number)
const assigning = (assignments: object[]) =>
  staff.office.post(`/v1/campaigns/${campaign}/assignments`, { occurredOn: today, assignments })

test('it takes on what it selects by itself, and proposes by competence and place (H1, H3)', async () => {
  const { cases } = await board('', (found) => found.cases.length === 3)
  expect(cases.map(({ number }) => number)).toEqual(numbers)
  expect(cases).toMatchObject([
    {
      settleBy,
      assigned: null,
      proposal: { unit: 'natural-resources', lead: { lead: 'lead-zhiyan' } },
    },
    { proposal: { unit: 'natural-resources' } },
    { proposal: { unit: 'village-laojie', lead: { load: 0 } } },
  ])
  expect(await settling(numbers[0]!)).toMatchObject([{ due: settleBy, state: 'open' }])
  const unsortedCase = bodyOf<object>(await staff.office.get(`/v1/cases/${unsorted}`))
  expect(unsortedCase).not.toHaveProperty('campaigns')
})

test('confirmed in bulk each gets its slip; what cannot be is said case by case (H2, H3)', async () => {
  const { cases } = await board()
  const [first, second, third] = cases.map(({ number, version, proposal }) => ({
    ...{ case: number, expectedVersion: version },
    ...{ unit: proposal!.unit, lead: proposal!.lead!.lead },
  }))
  const stale = { ...second, expectedVersion: 1 }
  const strange = { ...third, unit: 'no-such-unit' }
  const outside = { case: unsorted, unit: 'natural-resources', lead: 'lead-zhujia' }
  const sent = [first, stale, strange, outside]
  const { assigned, results } = bodyOf<Assignments>(
    expectStatus(await assigning(sent as object[]), 200),
  )
  expect(assigned).toBe(1)
  expect(results.map(({ problem }) => problem?.code)).toEqual([
    ...[undefined, 'stale-version', 'unknown-reference', 'not-allowed-now'],
  ])
  await caseAt(staff.office, numbers[0]!, results[0]!.version!)
  const slips = bodyOf<{ slips: unknown[] }>(
    await staff.office.get(`/v1/cases/${numbers[0]}/slips`),
  )
  expect(slips.slips).toHaveLength(1)
  expect(await settling(numbers[0]!)).toMatchObject([{ owedBy: 'lead-zhiyan' }])
  const again = await assigning([second, third] as object[])
  expect(bodyOf<Assignments>(expectStatus(again, 200)).assigned).toBe(2)
})

test('repeated with the same key it answers the same, and nothing is given twice', async () => {
  const { version } = bodyOf<{ version: number }>(await staff.office.get(`/v1/cases/${numbers[0]}`))
  const assignments = [{ case: numbers[0], unit: 'natural-resources', lead: 'lead-zhujia' }]
  const body = { occurredOn: today, assignments }
  const path = `/v1/campaigns/${campaign}/assignments`
  const key = { key: 'assigned-once-and-for-all' }
  const one = bodyOf<Assignments>(expectStatus(await staff.office.post(path, body, key), 200))
  const other = bodyOf<Assignments>(expectStatus(await staff.office.post(path, body, key), 200))
  expect(other).toEqual(one)
  expect(one.results[0]!.version).toBe(version + 1)
})

test('a case stands once in what is sent', async () => {
  const one = { case: numbers[0], unit: 'natural-resources', lead: 'lead-zhujia' }
  expect(problemOf(await assigning([one, one]))).toEqual([400, 'invalid-request'])
})

test('the board shows what is assigned, and the load of each lead', async () => {
  const { cases } = await board('?assigned=true', (found) => found.cases.length === 3)
  expect(cases[0]).toMatchObject({ assigned: { lead: { code: 'lead-zhujia' }, signedOn: null } })
  expect((await board('?assigned=false')).cases).toEqual([])
  const first = await board('?size=2')
  expect(numbersOf(first)).toEqual(numbers.slice(0, 2))
  expect(numbersOf(await board(`?size=2&after=${first.next}`))).toEqual(numbers.slice(2))
})

test('the dossier of a case names the campaign, and by when it wants it settled (H4, H6)', async () => {
  const { text } = expectStatus(await staff.office.get(`/v1/cases/${numbers[0]}/dossier`), 200)
  expect(text).toContain(`<dt>专项行动</dt><dd>攻坚（${today}列入，应于${settleBy}前化解）</dd>`)
})

test('lists 3-1 and 3-2 are the offices’ cases and the village committees’ (H3)', async () => {
  const list = async (which: string) =>
    (await staff.director.get(`/v1/campaigns/${campaign}/entrustments?list=${which}&format=csv`))
      .text
  const [township, ofVillage] = [await list('township'), await list('village')]
  expect(township).toContain(numbers[0])
  expect(township).not.toContain(numbers[2])
  expect(ofVillage).toContain('村级包案岗位')
  expect(ofVillage).toContain(numbers[2])
  expect(ofVillage).not.toContain(numbers[0])
})

type OnMap = { number: string; timetable: { planned: boolean; steps: { due: string }[] } }
type Map = { areas: { area: { code: string }; villages: { cases: OnMap[] }[] }[] }
const onMap = ({ areas }: Map) =>
  areas.flatMap(({ villages }) => villages.flatMap(({ cases }) => cases))

test('the map has every case by place, with a timetable counted back from the end (H4)', async () => {
  const read = async (caller: ApiCaller) =>
    bodyOf<Map>(expectStatus(await caller.get(`/v1/campaigns/${campaign}/map`), 200))
  const whole = await read(staff.director)
  expect(onMap(whole).map(({ number }) => number)).toEqual(numbers)
  expect(onMap(whole)[0]!.timetable).toMatchObject({ planned: false, steps: [{}, {}, {}] })
  // A unit sees its own, a village what its committee has.
  expect(onMap(await read(village)).map(({ number }) => number)).toEqual([numbers[2]])
})

test('a plan without days is counted back from the phase’s end where that comes first (H4)', async () => {
  const number = numbers[0]!
  const plan = { occurredOn: today, text: '先核实，再商定，最后答复。' }
  const { version } = bodyOf<{ version: number }>(
    expectStatus(await staff.office.post(`/v1/cases/${number}/plan`, plan), 200),
  )
  const { body } = await caseAt(staff.office, number, version)
  const { milestones } = (body as unknown as { plan: { milestones: { due: string }[] } }).plan
  expect(milestones).toHaveLength(3)
  expect(milestones.every(({ due }) => due <= settleBy)).toBe(true)
  const { areas } = bodyOf<Map>(await staff.director.get(`/v1/campaigns/${campaign}/map`))
  expect(onMap({ areas })[0]!.timetable).toMatchObject({
    planned: true,
    steps: milestones.map(({ due }) => ({ due, reachedOn: null, overdue: false })),
  })
})

test('taken out with a reason it is taken on no more by itself; by hand it may join again', async () => {
  const number = numbers[1]!
  const leaving = { occurredOn: today, campaign, text: '已并入片区项目统一处理。' }
  const left = await staff.office.post(`/v1/cases/${number}/campaign-leavings`, leaving)
  const { version } = bodyOf<{ version: number }>(expectStatus(left, 200))
  await caseAt(staff.office, number, version)
  expect(await settling(number)).toMatchObject([{ state: 'withdrawn' }])
  expect(numbersOf(await board())).not.toContain(number)
  const joining = { occurredOn: today, campaign }
  const joined = await staff.office.post(`/v1/cases/${number}/campaigns`, joining)
  await caseAt(staff.office, number, bodyOf<{ version: number }>(expectStatus(joined, 200)).version)
  expect(numbersOf(await board())).toContain(number)
  const twice = await staff.office.post(`/v1/cases/${number}/campaigns`, joining)
  expect(problemOf(twice)).toEqual([422, 'already-done'])
})

test('a list of cases can be asked of a campaign', async () => {
  const answer = await staff.director.get(`/v1/cases?campaign=${campaign}&sort=number`)
  const { cases } = bodyOf<{ cases: { number: string }[] }>(expectStatus(answer, 200))
  expect(cases.map(({ number }) => number)).toEqual(numbers)
})

test('whoever does not sort has no board, and there is none of what is no campaign', async () => {
  expect((await staff.unit.get(`/v1/campaigns/${campaign}/board`)).status).toBe(403)
  expect((await staff.office.get('/v1/campaigns/C1999-0001/board')).status).toBe(404)
})

test('a phase that is extended moves what the cases owe; no limit of the law moves (H4)', async () => {
  const to = addDays(settleBy, 10)
  const dated = async () => {
    const { duties } = bodyOf<{ duties: (Duty & { nature: string })[] }>(
      await staff.director.get(`/v1/cases/${numbers[2]}`),
    )
    return duties.filter(({ nature }) => nature === 'statutory').map(({ due }) => due)
  }
  const before = await dated()
  const change = { kind: 'extend-phase', phase: 'push', to }
  const body = { occurredOn: today, change, reason: '汛期影响施工。' }
  expectStatus(await staff.director.post(`/v1/campaigns/${campaign}/changes`, body), 200)
  await board('', ({ cases }) => cases.every((each) => each.settleBy === to))
  expect(await settling(numbers[2]!)).toMatchObject([{ due: to, state: 'open' }])
  expect(await dated()).toEqual(before)
})

test('a campaign that is stopped lets go of what it took on', async () => {
  const body = { occurredOn: today, reason: '并入全市专项。' }
  expectStatus(await staff.director.post(`/v1/campaigns/${campaign}/stop`, body), 200)
  expect((await board('', ({ cases }) => cases.length === 0)).cases).toEqual([])
  expect(await settling(numbers[0]!)).toMatchObject([{ state: 'withdrawn' }])
})

test('of a campaign that was stopped it is told why, and that nothing in it can be changed', async () => {
  const read = await staff.office.get(`/v1/undertakings/${campaign}`)
  const { changes } = bodyOf<{ changes: object[] }>(read)
  expect(changes.at(-1)).toEqual({ on: today, kind: 'stop', reason: '并入全市专项。' })
  const change = { kind: 'extend-phase', phase: 'push', to: addDays(today, 200) }
  const path = `/v1/campaigns/${campaign}/changes/preview`
  expect(problemOf(await staff.director.post(path, { change }))).toEqual([422, 'not-allowed-now'])
})
