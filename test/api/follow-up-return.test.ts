import { addDays } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
  type Staff,
} from './live-cases'
import { slip } from './one-slip'
import type { ApiCaller } from './running-api'

/** At month end each dispute that is not settled is followed up, or reported up (plan B3). */
const definition = `
code: disputes
title: 试行跟进
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan B1 }
duties:
  - code: disputes
    title: 未化解纠纷跟进
    owers: each-village
    phase: survey
    form: follow-up
    when: { by: days, days: [${addDays(today, 5)}, ${addDays(today, 6)}], restDay: stay }
    opensWorkingDaysBefore: 30
    acceptedForDays: 20
    ladder: standard
    basis: plan B3
targets: []
acceptance: []
`

let api: LiveApi
let staff: Staff
let village: ApiCaller
let office: ApiCaller
let part: string
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  village = await api.signedIn('village')
  office = await api.signedIn('office2')
  const begun = expectStatus(await staff.director.post('/v1/campaigns', { definition }), 201)
  part = `${bodyOf<{ id: string }>(begun).id}.village.laojie`
}, 120_000)
afterAll(() => api.close())

type Duty = { id: string; form: string; state: string; owedBy: string }
type Part = { duties: Duty[]; reportedUp: { duty: string; case: string; answer: object | null }[] }
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

const handIn = (caller: ApiCaller, post: string, duty: string, filed: object) =>
  caller.post(`/v1/undertakings/${part}/returns`, { duty, post, filed, occurredOn: today })
async function dispute(of: string): Promise<string> {
  const { case: number } = await register(staff.office, { village: of })
  await handOn(staff, number).give('office', 'acceptance', { kind: 'dispute' })
  return number
}
const followUp = (disputes: object[]) =>
  handIn(village, 'laojie-head', `${part}/disputes/1`, { form: 'follow-up', disputes })

test('no dispute is left out, and what is reported up the office owes and answers', async () => {
  await until(village, ({ duties }) => duties.length > 0)
  const numbers = [await dispute('laojie'), await dispute('laojie')]
  const refused = await followUp([])
  expect(problemOf(refused)).toEqual([422, 'return-does-not-fit'])
  expect(refused.body['detail']).toContain(`Missing: ${numbers.join(', ')}.`)
  expectStatus(await followUp(numbers.map((each) => ({ case: each, how: 'reported-up' }))), 200)

  const look = `${part}/disputes/1/reported-up`
  const isOwed = ({ duties }: Part) => duties.some(({ id }) => id === look)
  const seen = await until(office, isOwed)
  expect(seen.duties.find(({ id }) => id === look)).toMatchObject({
    ...{ form: 'reported-up', state: 'open', owedBy: 'office-follow-up' },
  })
  const reported = (answer: object | null, among = numbers) =>
    among.map((each) => ({ duty: `${part}/disputes/1`, case: each, answer }))
  expect(seen.reportedUp).toEqual(reported(null))
  expect((await until(await api.signedIn('unit2'), isOwed)).reportedUp).toEqual([])
  const told = await api.owner.outbox.findMany({ where: { dutyId: look, rung: 'opened' } })
  expect(told.map(({ posts }) => posts)).toEqual([['office-follow-up']])
  expect((await office.get('/v1/duties')).text).toContain(look)

  const said = { form: 'reported-up', text: '已交办司法所，三十日内调解。' }
  expect(problemOf(await handIn(village, 'laojie-head', look, said))).toEqual([
    ...[422, 'not-for-your-post'],
  ])
  expectStatus(await handIn(office, 'office-follow-up', look, said), 200)
  await until(office, ({ duties }) => duties.find(({ id }) => id === look)?.state === 'done')
  // What is said of several is for those alone to whom all of them are open.
  const answered = reported({ on: today, text: said.text })
  for (const caller of [village, office, staff.director]) {
    expect((await until(caller, isOwed)).reportedUp).toEqual(answered)
  }
  expect((await until(await api.signedIn('unit2'), isOwed)).reportedUp).toEqual([])
  const me = bodyOf<{ person: { id: string } }>(await village.get('/v1/me')).person.id
  await api.owner.case.update({ where: { number: numbers[1] ?? '' }, data: { excluded: [me] } })
  expect((await until(village, isOwed)).reportedUp).toEqual(reported(null, numbers.slice(0, 1)))
})

test('a dispute of another village is none of theirs to follow up', async () => {
  const number = await dispute('xinqiao')
  const notTheirs = await handIn(village, 'laojie-head', `${part}/disputes/2`, {
    ...{ form: 'follow-up', disputes: [{ case: number, how: 'followed-up' }] },
  })
  expect(problemOf(notTheirs)).toEqual([422, 'unknown-reference'])
})

test('who does not owe a return learns from its refusal nothing of the matters it would be held against', async () => {
  const number = await dispute('laojie')
  await until(village, ({ duties }) => duties.some(({ id }) => id === `${part}/disputes/2`))
  const other = await api.signedIn('unit2')
  const campaign = part.split('.')[0]
  const sent = (id: string | undefined, duty: string, filed: object, caller = other) => {
    const body = { duty, filed, post: 'justice-head', occurredOn: today }
    return caller.post(`/v1/undertakings/${id}/returns`, body)
  }
  const open = `${part}/disputes/2`
  const none = { form: 'follow-up', disputes: [] }
  const theirs = await sent(part, open, none)
  expect(problemOf(theirs)).toEqual([422, 'not-for-your-post'])
  expect(theirs.text).not.toContain(number)
  for (const form of ['round', 'receiving']) {
    const filed = { form, heldOn: today, cases: [number, '1999-000001'] }
    for (const [id, duty] of [
      [part, open],
      [campaign, open],
      [campaign, `${campaign}/nothing/1`],
    ] as const) {
      const refused = await sent(id, duty, filed)
      expect(problemOf(refused)).toEqual([422, id === part ? 'not-for-your-post' : 'unknown-duty'])
      expect(refused.text).not.toContain('1999-000001')
    }
  }
  // What they owe in the village's part opens to the office none of what the village answers for.
  const look = `${part}/disputes/1/reported-up`
  const body = { duty: look, filed: none, post: 'office-follow-up', occurredOn: today }
  const ofOffice = await office.post(`/v1/undertakings/${part}/returns`, body)
  expect(problemOf(ofOffice)).toEqual([422, 'return-does-not-fit'])
  expect(ofOffice.text).not.toContain(number)
})

test('a proceeding is no campaign, and nothing is handed in to it', async () => {
  const opened = await staff.office.post('/v1/proceedings', slip())
  const { id } = bodyOf<{ id: string }>(expectStatus(opened, 201))
  const filed = { form: 'round', heldOn: today, cases: [] }
  const body = { duty: `${id}/answer/1`, filed, post: 'laojie-head', occurredOn: today }
  const refused = await village.post(`/v1/undertakings/${id}/returns`, body)
  expect(problemOf(refused)).toEqual([404, 'undertaking-not-found'])
})
