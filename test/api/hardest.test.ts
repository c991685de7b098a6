import { mattersAtHand } from '../../api/queries/hardest'
import type { components } from '../../client/schema'
import type { PersonId } from '../../domain/ids'
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

type Hardest = components['schemas']['HardestMatters']

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const hardest = async (login: keyof Staff = 'mayor', query = '') =>
  bodyOf<Hardest>(expectStatus(await staff[login].get(`/v1/analysis/hardest${query}`), 200))

/** The person was never told within fifteen days what became of it (Art. 23). */
async function lateCase(): Promise<string> {
  const { case: number } = await register(staff.office, { receivedOn: addDays(today, -25) })
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  return number
}

test('the hardest stand first with their reasons, and the head opens the review of one from there', async () => {
  const late = await lateCase()
  const harder = await lateCase()
  await handOn(staff, harder).give('director', 'supervision', { text: '逾期未告知。' })
  await register(staff.office)

  const found = await hardest()
  expect(found.matters.map(({ number }) => number)).toEqual([harder, late])
  const [first] = found.matters
  expect(first?.reasons.map(({ reason }) => reason)).toEqual([
    ...['limit-passed', 'laddered-to-director', 'listed'],
  ])
  expect(first?.reasons[0]?.says).toMatch(/^A limit of the law is passed by \d+ days?\.$/)
  expect((await hardest('office')).matters).toEqual(found.matters)
  expect(await hardest('director', '?size=1')).toMatchObject({ matters: [first], more: 1 })

  const opening = {
    ...{ kind: 'heads-review', text: '请汇报。', cases: [first?.number] },
    ...{ parties: { lead: [first?.lead] }, answers: { reportWithin: 3 } },
  }
  const opened = expectStatus(await staff.mayor.post('/v1/proceedings', opening), 201)
  expect((await hardest()).matters[0]?.review).toBe(opened.body['id'])
  for (const login of ['lead', 'unit'] as const) {
    expect(problemOf(await staff[login].get('/v1/analysis/hardest'))).toEqual([
      403,
      'not-permitted',
    ])
  }
})

/** One reason each, put into the row of a case that had none. */
test.each([
  ['promises', [{ due: addDays(today, -1) }]],
  ['round', 1],
  ['cameBack', [{}]],
  ['fallenAway', [{ entrustment: {} }]],
  ['backlog', { takenUpOn: today, unsettledOn: [today] }],
  ['supervision', { listedOn: today }],
  ['duties', [{ state: 'open', nature: 'internal', due: { due: today }, rung: ['director'] }]],
  ['duties', [{ state: 'open', nature: 'statutory', due: { due: addDays(today, -1) }, rung: [] }]],
])('of all open cases only what may be hard is read: %s %j', async (part, value) => {
  const { case: number } = await register(staff.office)
  await handOn(staff, number).give('office', 'acceptance', {
    kind: 'petition',
    route: 'hear-and-decide',
  })
  expect(await read()).not.toContain(number)
  await api.owner.$executeRaw`
    UPDATE "Case" SET snapshot = jsonb_set(snapshot, ARRAY[${part}], ${JSON.stringify(value)}::jsonb)
    WHERE number = ${number}`
  expect(await read()).toContain(number)
  expect(await read(1)).toHaveLength(1)
})

async function read(most = 500): Promise<string[]> {
  const viewer = {
    ...{ person: 'nobody' as PersonId, posts: [], everywhere: true, units: [], leads: [] },
    ...{ receives: [], stations: [], stationVillages: [] },
  }
  const found = await mattersAtHand(api.deps.prisma, viewer, { today, most })
  expect(found.every(({ duties }) => duties.every(({ state }) => state === 'open'))).toBe(true)
  return found.map(({ number }) => number)
}
