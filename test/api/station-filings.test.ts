import { addDays, type Day } from '../../domain/time/day'
import {
  byProxy,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
  type LiveApi,
} from './live-cases'
import type { ApiCaller } from './running-api'

const station = 'laojie-proxy'
const otherStation = 'xinqiao-proxy'

let api: LiveApi
let first: ApiCaller
let second: ApiCaller
/** Of people with an account: each test says what they hold. */
const person: Record<string, string> = {}

beforeAll(async () => {
  api = await startLiveApi()
  first = await api.signedIn('proxy')
  second = await api.signedIn('lead2')
  for (const login of ['proxy', 'lead2']) {
    const account = await api.owner.account.findUniqueOrThrow({ where: { login } })
    person[login] = account.personId
  }
})
beforeEach(async () => {
  await api.owner.holding.deleteMany({ where: { personId: { in: Object.values(person) } } })
  await hold('proxy', station)
})
afterAll(() => api.close())

const atStation = (post: string) => (post === station ? byProxy : {})

type More = { startsOn?: Day; endsOn?: Day; capacity?: 'holder' | 'deputy' }
let count = 0
async function hold(login: string, postCode: string, more: More = {}): Promise<void> {
  const personId = person[login]
  if (personId === undefined) throw new Error(`Nobody signs in as ${login}`)
  await api.owner.holding.create({
    data: {
      ...{ id: `held-${(count += 1)}`, postCode, personId, capacity: 'holder' },
      ...{ startsOn: addDays(today, -400), ...more },
    },
  })
}

/** The post goes over: today is the successor's first day. */
async function succeed(): Promise<void> {
  await api.owner.holding.updateMany({
    where: { personId: person['proxy'] ?? '', postCode: station },
    data: { endsOn: addDays(today, -1) },
  })
  await hold('lead2', station, { startsOn: today })
}

async function seen(caller: ApiCaller, number: string): Promise<boolean[]> {
  const list = expectStatus(await caller.get('/v1/cases?sort=newest'), 200)
  const mine = expectStatus(await caller.get('/v1/cases?sort=newest&mine=true'), 200)
  const statuses = [
    (await caller.get(`/v1/cases/${number}`)).status,
    (await caller.get(`/v1/cases/${number}/timeline`)).status,
  ]
  return [
    ...[list, mine].map(({ text }) => text.includes(`"${number}"`)),
    ...statuses.map((status) => status === 200),
  ]
}
const everywhere = [true, true, true, true]
const nowhere = [false, false, false, false]

test('whoever takes a station over sees what it filed, and whoever left it no longer', async () => {
  const { case: number } = await register(first, byProxy)
  expect(await seen(first, number)).toEqual(everywhere)
  // Another post, so that it is not for want of any right that they see nothing.
  await hold('proxy', 'justice-head', { startsOn: today })
  await succeed()
  expect(await seen(second, number)).toEqual(everywhere)
  expect(await seen(first, number)).toEqual(nowhere)
  expect(problemOf(await first.get(`/v1/cases/${number}`))).toEqual([404, 'case-not-found'])
})

test('a deputy at the station sees it, another station does not', async () => {
  const { case: number } = await register(first, byProxy)
  await hold('lead2', otherStation)
  expect(await seen(second, number)).toEqual(nowhere)
  await hold('lead2', station, { capacity: 'deputy' })
  expect(await seen(second, number)).toEqual(everywhere)
})

test('whoever goes to another station goes on seeing what they filed themselves, and that only', async () => {
  const { case: own } = await register(first, byProxy)
  await succeed()
  const { case: successors } = await register(second, byProxy)
  await hold('proxy', otherStation, { startsOn: today })
  expect(await seen(first, own)).toEqual(everywhere)
  expect(await seen(first, successors)).toEqual(nowhere)
})

test.each([
  ['a station, held beside another post', ['lead-zhujia', station], station],
  ['a station, held beside one of the office', ['office-registrar', station], station],
  [
    'the post held, not the station deputised for',
    ['office-follow-up', `${station}*`],
    'office-follow-up',
  ],
  ['one of the office', ['office-registrar'], 'office-registrar'],
  [
    'one of the office, held beside a station, where it is on nobody’s behalf',
    ['office-registrar', station],
    'office-registrar',
  ],
  [
    'a station deputised for, where it is on somebody’s behalf',
    ['office-follow-up', `${station}*`],
    station,
  ],
])('a filing is registered for %s', async (_what, posts, registeredForPost) => {
  for (const post of posts) {
    const capacity = post.endsWith('*') ? 'deputy' : 'holder'
    await hold('lead2', post.replace('*', ''), { capacity })
  }
  const { case: number, filing } = await register(second, atStation(registeredForPost))
  const row = await api.owner.filing.findUniqueOrThrow({ where: { number: filing } })
  const registeredBy = person['lead2']
  expect(row).toMatchObject({ registeredBy, registeredForPost })
  expect(await api.owner.case.findUniqueOrThrow({ where: { number } })).toMatchObject({
    ...{ registeredBy, registeredForPost },
  })
})
