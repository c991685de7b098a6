import { shownSince } from '../../api/queries/public-notices'
import { addDays, instantFrom, millisOf } from '../../domain/time/day'
import { bodyOf, expectStatus, startLiveApi, today, type LiveApi } from './live-cases'
import type { ApiCaller } from './running-api'

let api: LiveApi
let village: ApiCaller
beforeAll(async () => {
  api = await startLiveApi()
  village = await api.signedIn('village')
})
afterAll(() => api.close())

const definition = `
code: told
title: 试行公示
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan B1 }
  - { code: push, title: 攻坚, from: ${addDays(today, 41)}, to: ${addDays(today, 90)}, basis: plan H4 }
duties:
  - code: notice
    title: 村级公示
    owers: each-village
    phase: survey
    form: publicity
    when: { by: day, day: ${addDays(today, 5)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan T4
  - code: poster
    title: 张贴海报
    owers: each-village
    phase: survey
    form: publicity
    when: { by: day, day: ${addDays(today, 6)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan T4
  - code: figures
    title: 村级汇总
    owers: each-village
    phase: survey
    form: statement
    when: { by: day, day: ${addDays(today, 7)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan T4
  - code: call
    title: 公示，请电 13900001234
    owers: each-village
    phase: survey
    form: publicity
    when: { by: day, day: ${addDays(today, 8)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan T4
targets: []
acceptance: []
`
const notices = async () => expectStatus(await api.stranger().get('/v1/public/notices'), 200)

test('which campaigns run, what happens in them, and where it was shown, and of nobody', async () => {
  const asked = instantFrom(Date.now())
  api.clock.set(asked)
  const none = { campaigns: [], hearings: [], hearingsToCome: [], shown: [] }
  expect((await notices()).body).toEqual(none)
  const director = await api.signedIn('director')
  const started = expectStatus(await director.post('/v1/campaigns', { definition }), 201)
  const { id } = bodyOf<{ id: string }>(started)
  const part = `${id}.village.laojie`
  const hand = (code: string, text: string) =>
    village.post(`/v1/undertakings/${part}/returns`, {
      ...{ duty: `${part}/${code}/1`, post: 'laojie-head', occurredOn: today },
      filed: { form: 'publicity', shownOn: today, text },
    })
  await settled(() => hand('notice', '老街村公告栏'))
  await settled(() => hand('poster', '电话 13800001234 联系村委'))
  await settled(async () => {
    const shown = await shownSince(api.deps.prisma, today, 10)
    return { status: shown.length === 2 ? 200 : 404, text: JSON.stringify(shown) }
  })
  // Kept for a minute, however often it is asked for; then it is read anew.
  api.clock.set(instantFrom(millisOf(asked) + 59_000))
  expect((await notices()).body).toEqual(none)
  api.clock.set(instantFrom(millisOf(asked) + 60_000))
  const { body, text } = await notices()
  expect(body['campaigns']).toEqual([
    {
      title: '试行公示',
      phases: [
        expect.objectContaining({ title: '摸底', now: true, what: ['村级公示', '张贴海报'] }),
        expect.objectContaining({ title: '攻坚', from: addDays(today, 41), now: false, what: [] }),
      ],
    },
  ])
  expect(body['shown']).toContainEqual({ campaign: '试行公示', on: today, where: '老街村公告栏' })
  expect(body['shown']).toContainEqual({ campaign: '试行公示', on: today, where: null })
  expect(text).not.toMatch(/13[89]00001234|laojie-head|owedBy|村级汇总/)
})

/** A part begins a moment after its campaign, and a row is written a moment after its return. */
async function settled(asked: () => Promise<{ status: number; text: string }>): Promise<void> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const { status, text } = await asked()
    if (status === 200) return
    if (Date.now() > deadline) throw new Error(text)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
