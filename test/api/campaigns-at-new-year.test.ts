import { type ApiCaller, at, startApi, type RunningApi } from './running-api'

let api: RunningApi
let director: ApiCaller
beforeAll(async () => {
  api = await startApi()
  api.clock.set(at('2025-12-31', '23:59'))
  director = await api.signedIn('director')
})
afterAll(() => api.close())

const definition = `
code: turn-of-the-year
title: 试行摸底
basis: plan B
phases:
  - { code: survey, title: 摸底, from: 2026-01-05, to: 2026-03-01, basis: plan B1 }
duties:
  - code: report
    title: 向书记报告
    owers: office
    phase: survey
    form: statement
    when: { by: day, day: 2026-01-15, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan H9
targets: []
acceptance: []
`

async function waiting(count: number): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const [row] = await api.owner.$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM pg_locks l JOIN pg_database d ON d.oid = l.database
      WHERE NOT l.granted AND d.datname = current_database()`
    if (row?.waiting === count) return
    if (Date.now() > deadline) throw new Error(`${row?.waiting} wait, and not ${count}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('of two that begin the same in the last minute of a year and the first of the next, one does', async () => {
  const begin = () => director.post('/v1/campaigns', { definition })
  const both = await api.owner.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Undertaking" IN ACCESS EXCLUSIVE MODE`
      const old = begin()
      await waiting(1)
      api.clock.set(at('2026-01-01', '00:00'))
      const young = begin()
      await waiting(2)
      return { old, young }
    },
    { timeout: 30_000 },
  )
  const answers = await Promise.all([both.old, both.young])
  expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
    [201, undefined],
    [422, 'already-done'],
  ])
  expect(await api.owner.undertaking.count({ where: { code: 'turn-of-the-year' } })).toBe(1)
})
