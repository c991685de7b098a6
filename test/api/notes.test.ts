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
  type Registered,
  type Staff,
} from './live-cases'

/** Notes of facts on a matter, for those at work on it and for whom it concerns (plan V3). */

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const neighbour = { name: '李秋水', address: '老街村 14 号', phone: '139 0000 5678' }
const personOf = async (login: string) =>
  (await api.owner.account.findUniqueOrThrow({ where: { login } })).personId

type Looked = { number: string; notes: { on: string; text: string }[] }
const lookedUp = async ({ queryCode }: Pick<Registered, 'queryCode'>) => {
  const answer = await api.stranger().post('/v1/look-ups', { queryCode })
  return bodyOf<{ cases: Looked[] }>(expectStatus(answer, 200)).cases
}
const notesOf = async (filed: Registered) =>
  (await lookedUp(filed)).map(({ number, notes }) => [number, notes.map(({ text }) => text)])

const accept = (number: string) =>
  handOn(staff, number).give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
const note = (number: string, text: string, login: keyof Staff = 'office') =>
  handOn(staff, number).give(login, 'progress-notes', { text })

test('notes are listed in their words and order, and the reading is on record once', async () => {
  const { case: number } = await register(staff.office)
  await accept(number)
  const { give } = handOn(staff, number)
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  await note(number, '已到现场查看，排水沟堵塞约三十米。')
  await note(number, '施工队已进场清淤。', 'unit')
  const answer = expectStatus(await staff.lead.get(`/v1/cases/${number}/notes`), 200)
  const recordedAt = expect.stringMatching(/Z$/) as string
  expect(answer.body).toEqual({
    number,
    notes: [
      {
        ...{
          sequence: 4,
          text: '已到现场查看，排水沟堵塞约三十米。',
          occurredOn: today,
          recordedAt,
        },
        ...{ by: await personOf('office'), onBehalfOf: 'office-registrar' },
      },
      {
        ...{ sequence: 5, text: '施工队已进场清淤。', occurredOn: today, recordedAt },
        ...{ by: await personOf('unit'), onBehalfOf: 'natural-resources-head' },
      },
    ],
  })
  const subject = `case:${number}`
  const read = await api.owner.auditEntry.findMany({ where: { subject, action: 'notes-read' } })
  expect(read.map(({ actor }) => actor)).toEqual([await personOf('lead')])
})

test('whom the matter concerns reads them by the query code, and not from whom they are', async () => {
  const filed = await register(staff.office)
  expect(await notesOf(filed)).toEqual([[filed.case, []]])
  await accept(filed.case)
  await note(filed.case, '已到现场查看。')
  const [looked] = await lookedUp(filed)
  expect(looked?.notes).toEqual([{ on: today, text: '已到现场查看。' }])
})

test('a note that was refused is nobody’s, and whom the matter is about finds no case', async () => {
  const director = await api.signedIn('director')
  const filed = await register(staff.office, { accused: [await personOf('director')] })
  const told = { occurredOn: today, text: '尚未受理时的记录' }
  const refused = await staff.office.post(`/v1/cases/${filed.case}/progress-notes`, told)
  expect(refused.status).toBe(422)
  const path = `/v1/cases/${filed.case}/notes`
  expect(expectStatus(await staff.office.get(path), 200).body['notes']).toEqual([])
  expect(await notesOf(filed)).toEqual([[filed.case, []]])
  expect(problemOf(await director.get(path))).toEqual([404, 'case-not-found'])
})

test('where two matters go on as one, neither side reads what may be about the other', async () => {
  const left = await register(staff.office, { petitioners: [neighbour], claims: ['赔偿菜地'] })
  const goesOn = await register(staff.office, { claims: ['修好村道'] })
  await accept(left.case)
  await accept(goesOn.case)
  await note(left.case, '菜地被淹面积两分。')
  await note(goesOn.case, '村道积水三处。')
  await handOn(staff, left.case).give('office', 'merger', { into: goesOn.case })
  await note(goesOn.case, '与双方约定下周一到场。')
  expect(await notesOf(goesOn)).toEqual([[goesOn.case, ['村道积水三处。']]])
  expect(await notesOf(left)).toEqual([
    [left.case, ['菜地被淹面积两分。']],
    [goesOn.case, []],
  ])
  const all = await staff.office.get(`/v1/cases/${goesOn.case}/notes`)
  expect(bodyOf<{ notes: object[] }>(all).notes).toHaveLength(2)
})
