import { startApi, type ApiCaller, type RunningApi } from './running-api'
import { bodyOf, filing, problemOf, somebody } from './live-cases'

let api: RunningApi
let office: ApiCaller
beforeAll(async () => {
  api = await startApi()
  office = await api.signedIn('office')
}, 60_000)
afterAll(() => api.close())

async function register(change: object = {}): Promise<string> {
  return bodyOf<{ case: string }>(await office.post('/v1/filings', filing(change))).case
}

const audited = (number: string, action: string) =>
  api.owner.auditEntry.count({ where: { subject: `case:${number}`, action } })

test('the office learns to whom and where a notice goes, and the reading stays on record', async () => {
  const number = await register({ petitioners: [somebody, { name: '李四' }] })
  const { status, body } = await office.get(`/v1/cases/${number}/petitioners`)
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
  expect(await audited(number, 'contact-read')).toBe(1)
})

test('whoever is shut out of the case learns nothing, nor does whoever serves no notice', async () => {
  const director = await api.signedIn('director')
  const me = bodyOf<{ person: { id: string } }>(await director.get('/v1/me'))
  const number = await register({ accused: [me.person.id] })
  const path = `/v1/cases/${number}/petitioners`
  expect(problemOf(await director.get(path))).toEqual([404, 'case-not-found'])
  expect(problemOf(await (await api.signedIn('mayor')).get(path))).toEqual([403, 'not-permitted'])
  expect(await audited(number, 'contact-read')).toBe(0)
})

test('reading the timeline stays on record as well', async () => {
  const number = await register()
  expect((await office.get(`/v1/cases/${number}/timeline`)).status).toBe(200)
  expect(await audited(number, 'timeline-read')).toBe(1)
})
