import { addDays } from '../../domain/time/day'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import type { ApiCaller } from './running-api'

/** A return that names matters is taken; what of them is not clear is owed by whoever handed it in (plan B2). */
const definition = `
code: clears
title: 试行摸底
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan B1 }
duties:
  - code: village-return
    title: 村级矛盾纠纷摸排报表
    owers: each-village
    phase: survey
    form: matters
    when: { by: day, day: ${addDays(today, 5)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B1
targets: []
acceptance: []
`

let api: LiveApi
let staff: Staff
let village: ApiCaller
let part: string
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  village = await api.signedIn('village')
  part = await begin(definition)
}, 120_000)
afterAll(() => api.close())

async function begin(written: string): Promise<string> {
  const begun = await staff.director.post('/v1/campaigns', { definition: written })
  return `${bodyOf<{ id: string }>(expectStatus(begun, 201)).id}.village.laojie`
}
const handIn = (id: string, filed: object) => {
  const body = { duty: id, post: 'laojie-head', filed, occurredOn: today }
  return village.post(`/v1/undertakings/${part}/returns`, body)
}

type Unclear = { duty: string; case: string; missing: string[]; still: string[] }
type Part = { duties: { id: string; form: string; state: string }[]; unclear: Unclear[] }
async function until(caller: ApiCaller, is: (found: Part) => boolean): Promise<Part> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await caller.get(`/v1/undertakings/${part}`)
    const found = answer.status === 200 ? bodyOf<Part>(answer) : undefined
    if (found !== undefined && is(found)) return found
    if (Date.now() > deadline) throw new Error(`It does not come to that: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('what a return names and is not clear is listed and owed until the case shows it', async () => {
  const { case: number } = await register(staff.office, { village: 'laojie' })
  const duty = `${part}/village-return/1`
  const clears = `${duty}/clears`
  await until(village, ({ duties }) => duties.length === 1)
  // Handed in while the case is still being started: what it shows then is what was filed.
  await caseAt(staff.office, number, 1)
  const { snapshot } = await api.owner.case.findUniqueOrThrow({ where: { number } })
  await api.owner.$executeRaw`UPDATE "Case" SET snapshot = NULL WHERE number = ${number}`
  expectStatus(await handIn(duty, { form: 'matters', cases: [number] }), 200)
  await api.owner.$executeRaw`
    UPDATE "Case" SET snapshot = ${JSON.stringify(snapshot)}::jsonb WHERE number = ${number}`
  const found = await until(village, ({ duties }) => duties.length === 2)
  expect(found.duties[1]).toMatchObject({ id: clears, form: 'clears', state: 'open' })
  const missing = ['history', 'handling', 'unit']
  expect(found.unclear).toEqual([{ duty, case: number, missing, still: missing }])
  const early = await handIn(clears, { form: 'clears' })
  expect(problemOf(early)).toEqual([422, 'return-does-not-fit'])
  expect(early.body['detail']).toContain(`${number}: history, handling, unit`)
  expect((await until(await api.signedIn('unit2'), () => true)).unclear).toEqual([])
  await advance(staff, number, 'signature')
  const { give } = handOn(staff, number)
  await give('unit', 'clears', { clear: 'history', text: '今年起反映。' })
  const half = await until(staff.director, ({ unclear }) => unclear[0]?.still.length === 1)
  expect(half.unclear).toEqual([{ duty, case: number, missing, still: ['handling'] }])
  expect(problemOf(await handIn(clears, { form: 'clears' }))).toEqual([422, 'return-does-not-fit'])
  await give('unit', 'clears', { clear: 'handling', text: '此前未处理过。' })
  expectStatus(await handIn(clears, { form: 'clears' }), 200)
  const done = await until(village, ({ duties }) => duties[1]?.state === 'done')
  expect(done.unclear).toEqual([{ duty, case: number, missing, still: [] }])
})

test('what lies with another body is taken for now, and owed again when it is back', async () => {
  part = await begin(definition.replace('code: clears', 'code: away'))
  const { case: number } = await register(staff.office, { village: 'laojie' })
  const { give } = handOn(staff, number)
  await give('office', 'assignment', { to: 'lanxi-natural-resources', reportBackOn: today })
  const duty = `${part}/village-return/1`
  await until(village, ({ duties }) => duties.length === 1)
  expectStatus(await handIn(duty, { form: 'matters', cases: [number] }), 200)
  const once = `${duty}/clears`
  await until(village, ({ duties }) => duties[1]?.id === once)
  expectStatus(await handIn(once, { form: 'clears' }), 200)
  const { duties, unclear } = await until(village, (found) => found.duties.length === 3)
  expect(unclear.map((each) => [each.duty, each.case])).toEqual([[once, number]])
  expect(duties.map(({ state }) => state)).toEqual(['done', 'done', 'open'])
  const again = `${once}/clears`
  await give('office', 'taking-back', { text: '该路段不属其管养，经核实同意交还。' })
  const early = await handIn(again, { form: 'clears' })
  expect(problemOf(early)).toEqual([422, 'return-does-not-fit'])
  expect(early.body['detail']).toContain(`${number}: history, handling, unit`)
})
