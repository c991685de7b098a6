import {
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

let api: LiveApi
let staff: Staff
beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

type Slip = { number: string; standing: string; signForBy: string | null } & Record<string, unknown>
const slipsOf = async (number: string) =>
  bodyOf<{ slips: Slip[] }>(expectStatus(await staff.office.get(`/v1/cases/${number}/slips`), 200))
    .slips

const work = { unit: 'natural-resources', lead: 'lead-zhujia' }

test('a slip says who does what until when; given to another, it is in force no longer', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  expect(await slipsOf(number)).toEqual([])
  await give('office', 'entrustment', { ...work, slipText: '请现场勘查后答复 <急>。' })
  const [first] = await slipsOf(number)
  const { duties } = bodyOf<{ duties: { kind: string; due: string }[] }>(
    await caseAt(staff.office, number, 1),
  )
  const dueOf = (of: string) => duties.find(({ kind }) => kind === of)?.due
  expect(first).toMatchObject({
    ...{ issuedOn: today, standing: 'in-force', asks: '请现场勘查后答复 <急>。' },
    unit: { code: 'natural-resources' },
    lead: { post: 'lead-zhujia' },
    claims: [{ id: `${number}-C1`, asks: '村道积水' }],
    ...{ signForBy: dueOf('sign-for'), signedOn: null, answerBy: { due: dueOf('handle') } },
  })
  await give('unit', 'entrustment-return', { text: '该事项属综合执法队职责。' })
  await give('office', 'entrustment', { ...work, unit: 'justice' })
  const slips = await slipsOf(number)
  expect(slips.map(({ standing }) => standing)).toEqual(['no-longer', 'in-force'])
  expect(slips[1]).toMatchObject({ unit: { code: 'justice' }, asks: null })

  const print = (slip: string) => staff.office.get(`/v1/cases/${number}/slips/${slip}/sheet`)
  const sheet = expectStatus(await print(first!.number), 200)
  expect(sheet.headers.get('Content-Security-Policy')).toMatch(/^default-src 'none'/)
  expect(sheet.text).toContain('请现场勘查后答复 &lt;急&gt;。')
  expect(sheet.text).toContain('本交办单不再有效')
  expect(sheet.text).not.toMatch(/张小明|138/)
  expect((await print(slips[1]!.number)).text).not.toContain('本交办单不再有效')
  expect(problemOf(await print('S2001-000001'))).toEqual([404, 'not-found'])
})

test('it is signed for on a day, and read by those alone who may read the case', async () => {
  const { case: number } = await register(staff.office)
  const { give } = handOn(staff, number)
  await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
  await give('office', 'entrustment', work)
  await give('unit', 'signature')
  const [slip] = await slipsOf(number)
  expect(slip).toMatchObject({ signedOn: today, signForBy: null })
  const path = `/v1/cases/${number}/slips`
  expectStatus(await staff.unit.get(path), 200)
  const stranger = await api.signedIn('proxy')
  expect(problemOf(await stranger.get(path))).toEqual([404, 'case-not-found'])
  expect(problemOf(await stranger.get(`${path}/${slip!.number}/sheet`))).toEqual([
    ...[404, 'case-not-found'],
  ])
  await staff.unit.get(`${path}/${slip!.number}/sheet`)
  const kept = await api.owner.auditEntry.findMany({
    where: { subject: `case:${number}`, action: { startsWith: 'slip' } },
    orderBy: { id: 'asc' },
  })
  expect(kept.map(({ action }) => action)).toEqual([
    ...['slips-read', 'slips-read', 'slip-sheet-read'],
  ])
})
