import { addDays } from '../../domain/time/day'
import { until } from '../support/messenger-driver'
import {
  bodyOf,
  expectStatus,
  filing,
  problemOf,
  startLiveApi,
  today,
  type LiveApi,
} from './live-cases'
import type { ApiCaller } from './running-api'

/** What the office hands in for the whole township. */
const definition = `code: office-2019
title: 试行汇总
basis: plan B
phases:
  - { code: survey, title: 摸排, from: ${today}, to: ${addDays(today, 40)}, basis: plan B1 }
duties:
  - code: found
    title: 全镇排查结果
    owers: office
    phase: survey
    form: matters
    when: { by: day, day: ${addDays(today, 7)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B1
targets: []
acceptance: []
`

let api: LiveApi
let office: ApiCaller
let clerk: ApiCaller
let campaign: string

beforeAll(async () => {
  api = await startLiveApi()
  office = await api.signedIn('office2')
  clerk = await api.signedIn('office')
  const director = await api.signedIn('director')
  const begun = expectStatus(await director.post('/v1/campaigns', { definition }), 201)
  campaign = bodyOf<{ id: string }>(begun).id
  await until(() => api.db.duty.count({ where: { subject: campaign } }).then((found) => found > 0))
}, 120_000)
afterAll(() => api.close())

const named = (...cases: string[]) =>
  office.post(`/v1/undertakings/${campaign}/returns`, {
    ...{ duty: `${campaign}/found/1`, post: 'office-follow-up', occurredOn: today },
    filed: { form: 'matters', cases },
  })

test('cases that exist and are open to whoever hands it in, and no others (Art. 28)', async () => {
  const filed = expectStatus(await clerk.post('/v1/filings', filing()), 201)
  const number = bodyOf<{ case: string }>(filed).case
  const missing = await named(number, '1999-000001')
  expect(problemOf(missing)).toEqual([422, 'unknown-reference'])
  expect(missing.text).toContain('No such cases: 1999-000001.')
  const me = bodyOf<{ person: { id: string } }>(await office.get('/v1/me')).person.id
  await api.owner.case.update({ where: { number }, data: { excluded: [me] } })
  expect((await named(number)).text).toContain(`No such cases: ${number}.`)
  await api.owner.case.update({ where: { number }, data: { excluded: [] } })
  expectStatus(await named(number), 200)
})
