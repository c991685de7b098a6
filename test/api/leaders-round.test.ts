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

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const round = (visits: readonly string[], leader = 'lead-zhujia') => ({
  ...{ kind: 'leaders-round', text: '赴朱家片老街村巡诊。', parties: { leader: [leader] } },
  answers: { heldOn: today, visits },
})

async function ledCase(): Promise<string> {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
  return number
}

test('a round moves the cases of its leader, is put down once each case knows, and shows on them', async () => {
  const number = await ledCase()
  const opened = await staff.office.post('/v1/proceedings', round([number]))
  const id = String(expectStatus(opened, 201).body['id'])
  const take = (login: 'lead' | 'office', step: string, more: object = {}) => {
    const post = login === 'lead' ? 'lead-zhujia' : 'office-clerk'
    return staff[login].post(`/v1/proceedings/${id}/steps`, {
      ...{ step, post, occurredOn: today, ...more },
    })
  }
  expectStatus(await take('lead', 'hold'), 200)
  const visited = { answers: { visited: number, finding: 'on-case' } }
  const early = await take('lead', 'record', visited)
  expect([...problemOf(early), early.body['detail']]).toEqual([
    ...[422, 'not-allowed-now'],
    `Case ${number} does not know of it yet. Tell it first (note-lead-attention, "leaders-round", leader "lead-zhujia").`,
  ])
  const found = { how: 'leaders-round', text: '现场查看，议定月底前修好。' }
  const { give } = handOn(staff, number)
  // Another leader's visit is not this one's.
  await give('mayor', 'lead-attention', found)
  expect(problemOf(await take('lead', 'record', visited))).toEqual([422, 'not-allowed-now'])
  await give('office', 'lead-attention', { ...found, leader: 'lead-zhujia' })
  expectStatus(await take('lead', 'record', visited), 200)

  const listed = await staff.lead.get(`/v1/proceedings?case=${number}`)
  const { proceedings } = bodyOf<{ proceedings: { id: string; phase: string }[] }>(
    expectStatus(listed, 200),
  )
  expect(proceedings).toMatchObject([{ id, phase: 'recorded' }])
})

test('whoever reads a case sees what is about it; how officials did their duty, only its parties', async () => {
  const number = await ledCase()
  const opened = expectStatus(await staff.office.post('/v1/proceedings', round([number])), 201)
  const id = String(opened.body['id'])
  const about = {
    ...{ kind: 'proposal-of-accountability', cases: [number], text: '建议予以批评教育。' },
    ...{ parties: { concerned: ['lead-zhujia'], decider: ['mayor'] } },
    answers: { failing: 'delayed', answerWithin: 10 },
  }
  const apart = expectStatus(await staff.director.post('/v1/proceedings', about), 201)
  const seen = async (login: keyof Staff) => {
    const { body } = expectStatus(await staff[login].get(`/v1/cases/${number}/proceedings`), 200)
    return (body['proceedings'] as { id: string }[]).map((each) => each.id)
  }
  expect(await seen('unit')).toEqual([id])
  const all = [id, String(apart.body['id'])]
  expect(await seen('lead')).toEqual(all)
  expect(await seen('office')).toEqual(all)
  const other = await api.signedIn('lead2')
  expect(problemOf(await other.get(`/v1/cases/${number}/proceedings`))[0]).toBe(404)
})

test('a round opens no case: of another lead it is refused, and so it is to whoever is shut out', async () => {
  const number = await ledCase()
  const before = await api.owner.undertaking.count()
  const refused = await staff.office.post('/v1/proceedings', round([number], 'lead-zhiyan'))
  expect(problemOf(refused)).toEqual([422, 'unknown-reference'])
  expect(refused.text).toContain('a round opens none')
  expect(problemOf(await staff.office.post('/v1/proceedings', round(['2026-999999'])))).toEqual([
    ...[404, 'case-not-found'],
  ])
  expect(await api.owner.undertaking.count()).toBe(before)

  const me = bodyOf<{ person: { id: string } }>(expectStatus(await staff.mayor.get('/v1/me'), 200))
  const { give } = handOn(staff, number)
  const mayors = round([number], 'mayor')
  expectStatus(await staff.office.post('/v1/proceedings', mayors), 201)
  await give('office', 'recusals', { person: me.person.id, askedBy: 'staff' })
  await give('director', 'recusal-decisions', {
    person: me.person.id,
    granted: true,
    decidedBy: 'body-above',
  })
  const shutOut = await staff.office.post('/v1/proceedings', mayors)
  expect(problemOf(shutOut)).toEqual([422, 'unknown-reference'])
})
