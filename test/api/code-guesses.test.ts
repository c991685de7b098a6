import { register, problemOf, somebody, type Registered } from './live-cases'
import { startApi, type RunningApi } from './running-api'

let api: RunningApi
let registered: Registered

beforeAll(async () => {
  api = await startApi({ settings: { trustProxy: 1 } })
  registered = await register(await api.signedIn('office'))
})
afterAll(() => api.close())

const from = (place: number) => ({ headers: { 'X-Forwarded-For': `203.0.113.${place}` } })
const askData = (place: number, phone: string) =>
  api.stranger().post('/v1/own-data', { queryCode: registered.queryCode, phone }, from(place))
const lookUp = (place: number, queryCode: string) =>
  api.stranger().post('/v1/look-ups', { queryCode }, from(place))

async function guess(place: number, tries: number): Promise<number[]> {
  const statuses: number[] = []
  for (let nth = 0; nth < tries; nth += 1) {
    statuses.push((await askData(place, `1390000${1000 + nth}`)).status)
  }
  return statuses
}

test('whoever is refused or not understood has guessed at nothing, and is let in again', async () => {
  const { queryCode, case: number } = registered
  const { limits } = api.deps.settings
  const rating = { queryCode, case: number, of: 'office', rating: 'satisfied' }
  for (let nth = 0; nth <= limits.codeAddress.most; nth += 1) {
    const refused = await api
      .stranger()
      .post('/v1/own-ratings', { ...rating, phone: somebody.phone }, from(1))
    expect(problemOf(refused)).toEqual([422, 'not-allowed-now'])
  }
  for (let nth = 0; nth <= limits.strict.most; nth += 1) {
    expect((await api.stranger().post('/v1/own-ratings', rating, from(1))).status).toBe(400)
  }
  expect((await askData(1, somebody.phone)).status).toBe(200)
  expect((await lookUp(1, queryCode)).status).toBe(200)
})

test('guessing at what goes with a code from one place shuts out nobody elsewhere', async () => {
  const { codeAddress } = api.deps.settings.limits
  const statuses = await guess(2, codeAddress.most + 2)
  expect(statuses).toEqual([...Array<number>(codeAddress.most).fill(404), 429, 429])
  expect((await askData(2, somebody.phone)).status).toBe(429)
  expect((await askData(3, somebody.phone)).status).toBe(200)
})

test('spread over places it is stopped for the code', async () => {
  const { code, codeAddress } = api.deps.settings.limits
  for (let place = 10; place < 10 + code.most / codeAddress.most; place += 1) {
    await guess(place, codeAddress.most)
  }
  expect((await askData(50, somebody.phone)).status).toBe(429)
  expect((await lookUp(50, registered.queryCode)).status).toBe(200)
})
