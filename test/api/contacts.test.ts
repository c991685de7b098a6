import { startApi, type ApiCaller, type RunningApi } from './running-api'
import { bodyOf, filing, problemOf, somebody } from './live-cases'

let api: RunningApi
let office: ApiCaller
beforeAll(async () => {
  api = await startApi()
  office = await api.signedIn('office')
})
afterAll(() => api.close())

async function register(change: object = {}): Promise<string> {
  return bodyOf<{ case: string }>(await office.post('/v1/filings', filing(change))).case
}

const audited = async (number: string, action: string) => {
  const where = { subject: `case:${number}`, action }
  return (await api.owner.auditEntry.findMany({ where })).map(({ detail }) => detail)
}
const two = {
  petitioners: [{ name: '欧阳小明', address: '老街村3号', phone: '13800000000' }, { name: '李四' }],
}

test('the office sees who they are masked, and the reading stays on record', async () => {
  const number = await register(two)
  const { status, body, text } = await office.get(`/v1/cases/${number}/petitioners`)
  expect([status, body]).toEqual([
    200,
    {
      number,
      petitioners: [
        {
          ...{ id: `F${number}-P1`, maskedName: '欧阳**', maskedAddress: '老街村***' },
          maskedPhone: '138****0000',
        },
        { id: `F${number}-P2`, maskedName: '李*', maskedAddress: null, maskedPhone: null },
      ],
    },
  ])
  expect(text).not.toMatch(/小明|3号|00000000/)
  expect(await audited(number, 'contact-read')).toEqual([{}])
})

test('the whole is told for a reason, which stays on record', async () => {
  const number = await register({ petitioners: [somebody, { name: '李四' }] })
  const path = `/v1/cases/${number}/disclosures`
  const { status, body } = await office.post(path, { reason: 'call-back' })
  expect([status, body]).toEqual([
    200,
    {
      number,
      petitioners: [
        { id: `F${number}-P1`, ...somebody },
        { id: `F${number}-P2`, name: '李四', address: null, phone: null },
      ],
    },
  ])
  expect(await audited(number, 'contact-disclosed')).toEqual([{ reason: 'call-back' }])
})

test.each([[{}], [{ reason: 'curiosity' }], [{ reason: 'visit', words: '想看看' }]])(
  'for %j nothing is told',
  async (given) => {
    const number = await register()
    const answer = await office.post(`/v1/cases/${number}/disclosures`, given)
    expect(problemOf(answer)).toEqual([400, 'invalid-request'])
    expect(answer.text).not.toContain(somebody.address)
    expect(await audited(number, 'contact-disclosed')).toEqual([])
  },
)

test('whoever is shut out of the case learns nothing, nor does whoever serves no notice', async () => {
  const director = await api.signedIn('director')
  const me = bodyOf<{ person: { id: string } }>(await director.get('/v1/me'))
  const number = await register({ accused: [me.person.id] })
  const mayor = await api.signedIn('mayor')
  const masked = (caller: ApiCaller) => caller.get(`/v1/cases/${number}/petitioners`)
  const whole = (caller: ApiCaller) =>
    caller.post(`/v1/cases/${number}/disclosures`, { reason: 'visit' })
  for (const ask of [masked, whole]) {
    expect(problemOf(await ask(director))).toEqual([404, 'case-not-found'])
    expect(problemOf(await ask(mayor))).toEqual([403, 'not-permitted'])
  }
  expect(await audited(number, 'contact-read')).toEqual([])
  expect(await audited(number, 'contact-disclosed')).toEqual([])
})

test('where the audit cannot be written nothing is told', async () => {
  const number = await register()
  await api.owner.$executeRaw`
    ALTER TABLE "AuditEntry" ADD CONSTRAINT shut CHECK (action <> 'contact-disclosed') NOT VALID`
  try {
    const path = `/v1/cases/${number}/disclosures`
    const { status, text } = await office.post(path, { reason: 'visit' })
    expect(status).toBe(500)
    expect(text).not.toContain(somebody.address)
  } finally {
    await api.owner.$executeRaw`ALTER TABLE "AuditEntry" DROP CONSTRAINT shut`
  }
})

test('reading the timeline stays on record as well', async () => {
  const number = await register()
  expect((await office.get(`/v1/cases/${number}/timeline`)).status).toBe(200)
  expect(await audited(number, 'timeline-read')).toEqual([{}])
})
