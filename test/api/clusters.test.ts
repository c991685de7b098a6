import type { components } from '../../client/schema'
import { addDays, instantAt } from '../../domain/time/day'
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
import { until } from '../support/messenger-driver'
import type { ApiCaller } from './running-api'

type Clusters = components['schemas']['MatterClusters']
type Proceeding = components['schemas']['Proceeding']

let api: LiveApi
let staff: Staff
let follow: ApiCaller

const subject = '环保/噪声'
const accepted = { kind: 'petition', route: 'hear-and-decide' }

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
  follow = await api.signedIn('office2')
  await api.owner.subject.create({ data: { path: '环保' } })
  await api.owner.subject.create({ data: { path: subject, parentPath: '环保' } })
})
afterAll(() => api.close())

async function matter(change: object = {}, kind: object = accepted): Promise<string> {
  const { case: number } = await register(staff.office, { village: 'laojie', ...change })
  await handOn(staff, number).give('office', 'acceptance', kind)
  const { calls } = staff.office
  await calls.put('/v1/cases/{number}/subject', { path: { number }, body: { subject } })
  return number
}

const proposed = async (login: keyof Staff = 'office') =>
  bodyOf<Clusters>(expectStatus(await staff[login].get('/v1/analysis/clusters'), 200)).clusters
/** By whoever does the office's part of it, or by the director. */
const taken = (by: 'follow' | 'director', id: string, step: string, more: object) => {
  const [caller, post] =
    by === 'follow' ? [follow, 'office-follow-up'] : [staff.director, 'director']
  return caller.post(`/v1/proceedings/${id}/steps`, { step, post, occurredOn: today, ...more })
}
const opening = (matters: readonly string[]) => ({
  ...{ kind: 'policy-cluster', text: '2026 年噪声管控新规实施引发。' },
  answers: { matters, answerWithin: 10 },
})

test('proposed, seen together, proposed again when one joins, taken in, and then no more', async () => {
  const old = await matter()
  await api.owner.case.update({
    where: { number: old },
    data: { receivedOn: addDays(today, -60) },
  })
  const numbers = []
  for (let nth = 0; nth < 4; nth++) numbers.push(await matter())
  const report = await matter({}, { kind: 'report' })
  expect(await proposed()).toEqual([])
  numbers.push(await matter())
  // Received long ago is not on record for long: no stretch before is known to have been quiet.
  expect(await proposed()).toEqual([])
  await api.owner.filing.updateMany({
    where: { cases: { some: { number: old } } },
    data: { registeredAt: instantAt(addDays(today, -60), '10:00') },
  })
  const [cluster, ...others] = await proposed()
  expect(others).toEqual([])
  expect(cluster).toMatchObject({ subject, area: 'huangdian', cases: numbers, joins: [] })
  expect(cluster?.says).toContain('5 matters in 30 days')
  expect((await proposed('mayor')).map(({ cases }) => cases)).toEqual([numbers])
  expect(problemOf(await staff.lead.get('/v1/analysis/clusters'))).toEqual([403, 'not-permitted'])

  const one = await staff.office.post('/v1/proceedings', opening(numbers.slice(0, 1)))
  expect(problemOf(one)).toEqual([422, 'answers-do-not-fit'])
  const wrong = await staff.office.post('/v1/proceedings', opening([...numbers, report]))
  expect(problemOf(wrong)).toEqual([422, 'unknown-reference'])
  const opened = await staff.office.post('/v1/proceedings', opening(numbers))
  const id = String(expectStatus(opened, 201).body['id'])
  expect(await proposed()).toEqual([])

  const later = await matter()
  expect(await proposed()).toMatchObject([{ cases: [...numbers, later], joins: [id] }])
  const refused = await taken('follow', id, 'take-in', { answers: { joined: report } })
  expect(problemOf(refused)).toEqual([422, 'unknown-reference'])
  expectStatus(await taken('follow', id, 'take-in', { answers: { joined: later } }), 200)
  expect(await proposed()).toEqual([])
  const found = bodyOf<Proceeding>(await staff.office.get(`/v1/proceedings/${id}`))
  expect(found.cases).toEqual([...numbers, later])

  // Whoever is shut out of the case that joined is shut out of this as well.
  const mayor = bodyOf<{ person: { id: string } }>(await staff.mayor.get('/v1/me')).person.id
  expectStatus(await staff.mayor.get(`/v1/proceedings/${id}`), 200)
  await api.owner.case.update({ where: { number: later }, data: { excluded: [mayor] } })
  expect(problemOf(await staff.mayor.get(`/v1/proceedings/${id}`))[0]).toBe(404)

  const answer = { text: '已会同有关部门研究。', answers: { doneBy: today } }
  expectStatus(await taken('follow', id, 'answer', answer), 200)
  expectStatus(await taken('director', id, 'close', { text: '规定已修改。' }), 200)
  expect(await proposed()).toEqual([])
})

test('of four who see the same together in the same moment one does, and anew once that is over', async () => {
  const numbers = [await matter(), await matter()]
  const four = await Promise.all([1, 2, 3, 4].map(() => api.signedIn('office')))
  const open = (caller: ApiCaller, matters = numbers) =>
    caller.post('/v1/proceedings', opening(matters))
  const answers = await Promise.all(four.map((caller) => open(caller)))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422])
  const id = String(answers.find(({ status }) => status === 201)?.body['id'])
  const refused = await open(staff.director, [...numbers].reverse())
  expect(problemOf(refused)).toEqual([422, 'already-done'])
  expect(refused.body['detail']).toContain(`${id} sees all of them together.`)
  // With another it is a wider one.
  const wider = await open(staff.office, [...numbers, await matter()])
  const ids = [id, String(expectStatus(wider, 201).body['id'])]
  for (const each of ids) {
    expectStatus(await taken('director', each, 'dismiss', { text: '纯属巧合。' }), 200)
  }
  const over = () =>
    api.owner.undertaking.count({ where: { id: { in: ids }, endedOn: { not: null } } })
  await until(async () => (await over()) === 2)
  expectStatus(await open(staff.office), 201)
})
