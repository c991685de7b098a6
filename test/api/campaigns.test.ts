import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays } from '../../domain/time/day'
import { createSweeper } from '../../api/sweeper'
import { until } from '../support/messenger-driver'
import { bodyOf, expectStatus, filing, startLiveApi, today, type LiveApi } from './live-cases'
import type { Answered, ApiCaller } from './running-api'

/** What a refusal says of itself. */
type Refused = { code: string; rule?: string; fields?: { path: string }[] }
const problemOf = (answer: Answered) => bodyOf<Refused>(answer)
const expected = async (status: number, answering: Promise<Answered>) => {
  const answer = await answering
  expectStatus(answer, status)
  return answer
}

/** A campaign of this very month: what is open today can be handed in today. */
const definition = `
code: now
title: 试行摸底
basis: plan B
phases:
  - { code: survey, title: 摸底, from: ${addDays(today, -3)}, to: ${addDays(today, 40)}, basis: plan B1 }
  - { code: push, title: 攻坚, from: ${addDays(today, 41)}, to: ${addDays(today, 90)}, basis: plan H4 }
duties:
  - code: village-return
    title: 村级矛盾纠纷摸排报表
    owers: each-village
    phase: survey
    form: matters
    when: { by: day, day: ${addDays(today, 5)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B1
  - code: disputes
    title: 未化解纠纷跟进
    owers: each-village
    phase: survey
    form: follow-up
    when: { by: day, day: ${addDays(today, 6)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan B3
  - code: report
    title: 向书记报告
    owers: office
    phase: survey
    form: statement
    when: { by: day, day: ${addDays(today, 7)}, restDay: stay }
    acceptedForDays: 20
    ladder: standard
    basis: plan H9
targets: []
acceptance: []
`

let api: LiveApi
let director: ApiCaller
let village: ApiCaller
let office: ApiCaller
let proxy: ApiCaller
let campaign: string
beforeAll(async () => {
  api = await startLiveApi()
  director = await api.signedIn('director')
  village = await api.signedIn('village')
  office = await api.signedIn('office2')
  proxy = await api.signedIn('proxy')
  campaign = bodyOf<{ id: string }>(
    await expected(201, director.post('/v1/campaigns', { definition })),
  ).id
}, 120_000)
afterAll(() => api.close())

const coded = (code: string) => definition.replace('code: now', `code: ${code}`)
type Duty = { id: string; state: string; due: string }
type Detail = { version: number; phase: string; duties: Duty[]; changes: unknown[] }

/** Once it lives and says so. */
async function read(id: string, is: (found: Detail) => boolean): Promise<Detail> {
  const deadline = Date.now() + 60_000
  for (;;) {
    const answer = await director.get(`/v1/undertakings/${id}`)
    const found = answer.status === 200 ? bodyOf<Detail>(answer) : undefined
    if (found !== undefined && is(found)) return found
    if (Date.now() > deadline) throw new Error(`${id} does not come to that: ${answer.text}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

const part = () => `${campaign}.village.laojie`
const post = 'laojie-head'
const returned = (duty: string, filed: object, more: object = {}) => {
  const body = { duty: `${part()}/${duty}/1`, post, filed, occurredOn: today, ...more }
  return village.post(`/v1/undertakings/${part()}/returns`, body)
}

test('every village owes its return from the first minute, by the head of its committee', async () => {
  const { duties } = await read(part(), (found) => found.duties.length === 2)
  expect(duties).toMatchObject([
    { id: `${part()}/village-return/1`, state: 'open', due: addDays(today, 5) },
    { id: `${part()}/disputes/1`, state: 'open', due: addDays(today, 6) },
  ])
  const owed = bodyOf<{ duties: { id: string; title: string; undertakingTitle: string }[] }>(
    await village.get('/v1/duties'),
  )
  expect(owed.duties).toContainEqual(
    expect.objectContaining({
      ...{ id: `${part()}/village-return/1`, title: '村级矛盾纠纷摸排报表' },
      undertakingTitle: '试行摸底',
    }),
  )
})

test('bad returns are refused and leave nothing behind', async () => {
  const code = async (answer: ReturnType<typeof returned>) => problemOf(await answer).code
  expect(await code(returned('village-return', { form: 'matters' }))).toBe('return-does-not-fit')
  expect(
    await code(returned('village-return', { form: 'matters', nil: true, cases: ['2026-000001'] })),
  ).toBe('return-does-not-fit')
  expect(await code(returned('village-return', { form: 'matters', cases: ['1999-000001'] }))).toBe(
    'unknown-reference',
  )
  expect(await code(returned('village-return', { form: 'statement', text: '无' }))).toBe(
    'return-does-not-fit',
  )
  expect(
    await code(
      returned('village-return', { form: 'matters', nil: true }, { post: 'xinqiao-head' }),
    ),
  ).toBe('not-for-your-post')
  expect(
    await code(
      returned('village-return', { form: 'matters', nil: true }, { occurredOn: addDays(today, 1) }),
    ),
  ).toBe('date-in-future')
  expect(await code(returned('nothing', { form: 'matters', nil: true }))).toBe('unknown-duty')
  expect(
    await code(
      village.post('/v1/undertakings/C1999-0001/returns', {
        duty: 'x',
        post,
        filed: { form: 'check' },
        occurredOn: today,
      }),
    ),
  ).toBe('undertaking-not-found')
  expect(await api.db.undertakingText.count()).toBe(0)
})

test('a return names the matters of the village, once, whoever repeats it', async () => {
  const filed = bodyOf<{ case: string }>(
    await expected(
      201,
      proxy.post('/v1/filings', {
        ...filing({ village: 'laojie' }),
        onBehalf: { ownWords: true, readBack: true, consentedOn: today },
      }),
    ),
  )
  const body = {
    ...{ duty: `${part()}/village-return/1`, post, occurredOn: today },
    filed: { form: 'matters', cases: [filed.case] },
  }
  const send = () =>
    village.post(`/v1/undertakings/${part()}/returns`, body, { key: 'return-of-laojie-1' })
  const first = bodyOf<{ version: number }>(await expected(200, send()))
  expect(bodyOf(await expected(200, send()))).toMatchObject({ version: first.version })
  expect(problemOf(await returned('village-return', body.filed)).code).toBe('already-done')
  const row = await api.db.duty.findUniqueOrThrow({ where: { id: `${part()}/village-return/1` } })
  expect(row).toMatchObject({ state: 'done', doneOn: today, subjectType: 'undertaking' })
  const entries = await api.db.undertakingEntry.count({
    where: { undertakingId: part(), cause: 'file-return' },
  })
  expect(entries).toBe(1)
})

test('where no dispute is left, following up says so with an empty list', async () => {
  await expected(200, returned('disputes', { form: 'follow-up', disputes: [] }))
})

test('what somebody writes is sealed, and nowhere in the journal', async () => {
  const duty = `${campaign}/report/1`
  await read(campaign, ({ duties }) => duties.some(({ id }) => id === duty))
  const body = {
    duty,
    post: 'office-follow-up',
    occurredOn: today,
    filed: { form: 'statement', text: '本月进展已核实。' },
  }
  await expected(200, office.post(`/v1/undertakings/${campaign}/returns`, body))
  const [text] = await api.db.undertakingText.findMany({ where: { undertakingId: campaign } })
  expect(Buffer.from(text?.body ?? []).toString('utf8')).not.toContain('进展')
  const entries = await api.db.undertakingEntry.findMany({ where: { undertakingId: campaign } })
  expect(JSON.stringify(entries)).not.toContain('进展')
})

describe('a running campaign', () => {
  const change = { kind: 'extend-phase', phase: 'survey', to: addDays(today, 50) }

  test('shows what a change would move, and moves it, in its parts too', async () => {
    const preview = bodyOf<{ phases: unknown[] }>(
      await expected(200, director.post(`/v1/campaigns/${campaign}/changes/preview`, { change })),
    )
    expect(preview.phases).toHaveLength(2)
    await expected(
      200,
      director.post(`/v1/campaigns/${campaign}/changes`, {
        change,
        reason: '顺延十日',
        occurredOn: today,
      }),
    )
    const { changes } = await read(campaign, (found) => found.changes.length === 1)
    expect(changes).toEqual([{ on: today, kind: 'extend-phase', reason: '顺延十日' }])
    await until(async () => {
      const row = await api.db.undertaking.findUniqueOrThrow({ where: { id: part() } })
      return (row.snapshot as { changes: number }).changes === 1
    })
  })

  test.each([
    [{ kind: 'extend-phase', phase: 'survey', to: addDays(today, -1) }, 'phase-too-short'],
    [{ kind: 'extend-phase', phase: 'peace', to: addDays(today, 60) }, 'definition-faulty'],
    [{ kind: 'move-occurrence', duty: 'report', number: 7, to: addDays(today, 8) }, 'unknown-duty'],
  ])('refuses %j', async (wrong, code) => {
    const body = { change: wrong, reason: '试', occurredOn: today }
    expect(problemOf(await director.post(`/v1/campaigns/${campaign}/changes`, body)).code).toBe(
      code,
    )
    expect(
      problemOf(await director.post(`/v1/campaigns/${campaign}/changes/preview`, { change: wrong }))
        .code,
    ).toBe(code)
  })

  const extra = {
    ...{ code: 'lead-word', title: '包案领导说明', owers: 'each-lead', phase: 'push' },
    ...{ form: 'statement', when: { by: 'day', day: addDays(today, 60), restDay: 'stay' } },
    ...{ acceptedForDays: 5, ladder: 'standard', basis: 'plan H7' },
  }
  const addition = (more: object = {}) => ({ kind: 'add-duty', duty: { ...extra, ...more } })

  test('is given a duty it did not begin with, and whoever owes it a part', async () => {
    const path = `/v1/campaigns/${campaign}/changes`
    const added = { change: addition() }
    type Shown = { added: { title: string; due: string }[]; joining: { post: string }[] }
    const preview = bodyOf<Shown>(await expected(200, director.post(`${path}/preview`, added)))
    expect(preview.added).toMatchObject([{ title: '包案领导说明', due: addDays(today, 60) }])
    const [lead] = preview.joining
    expect(lead).toMatchObject({ role: 'lead' })
    const body = { ...added, reason: '领导小组决定', occurredOn: today }
    const { events } = bodyOf<{ events: string[] }>(await expected(200, director.post(path, body)))
    expect(events).toEqual(['campaign-changed', 'posts-joined'])
    type Next = Detail & { next: { duty: string }[] }
    const begun = (await read(
      `${campaign}.lead.${lead?.post}`,
      ({ version }) => version > 0,
    )) as Next
    expect(begun.next).toMatchObject([{ duty: 'lead-word' }])

    const village = { change: addition({ code: 'village-word', owers: 'each-village' }) }
    await expected(200, director.post(path, { ...village, reason: '补充', occurredOn: today }))
    const owing = (found: Detail) =>
      (found as Next).next.some(({ duty }) => duty === 'village-word')
    await read(part(), owing)
  })

  test.each([
    [{ phase: 'peace' }, 'definition-faulty'],
    [{ owers: { post: 'nobody' } }, 'definition-faulty'],
    [{ code: 'report', owers: 'office' }, 'definition-faulty'],
    [
      { phase: 'survey', when: { by: 'day', day: today, restDay: 'stay' }, form: 'circular' },
      'definition-faulty',
    ],
    [
      { phase: 'survey', when: { by: 'day', day: addDays(today, -1), restDay: 'stay' } },
      'date-too-early',
    ],
    [{ when: { by: 'day', day: '2026-02-30', restDay: 'stay' } }, 'invalid-request'],
    [{ title: 7 }, 'invalid-request'],
    [{ watched: true }, 'invalid-request'],
  ])('adds no duty with %j', async (more, code) => {
    const change = addition({ code: 'wrong', owers: 'office', ...more })
    const body = { change, reason: '试', occurredOn: today }
    const path = `/v1/campaigns/${campaign}/changes`
    expect(problemOf(await director.post(path, body)).code).toBe(code)
    expect(problemOf(await director.post(`${path}/preview`, { change })).code).toBe(code)
  })

  test('goes on as it began, whatever becomes of the text it was made from', async () => {
    const dates = async () => (await director.get(`/v1/undertakings/${campaign}/dates`)).text
    const before = await dates()
    const later = coded('later').replaceAll(addDays(today, 7), addDays(today, 9))
    await expected(201, director.post('/v1/campaigns', { definition: later }))
    expect(await dates()).toBe(before)
    const row = await api.db.undertaking.findUniqueOrThrow({ where: { id: campaign } })
    const { definition: kept } = row.snapshot as { definition: { duties: { when: object }[] } }
    expect(kept.duties[2]?.when).toMatchObject({ day: addDays(today, 7) })
  })

  test('is begun, changed and stopped by the director alone', async () => {
    for (const caller of [village, office, proxy]) {
      expect((await caller.post('/v1/campaigns', { definition })).status).toBe(403)
      const body = { change, reason: '试', occurredOn: today }
      expect((await caller.post(`/v1/campaigns/${campaign}/changes`, body)).status).toBe(403)
    }
  })

  test('keeps a post that has a part in it from being abolished', async () => {
    const resting = await director.send('PUT', '/v1/posts/xinqiao-head/abolition', {
      abolishedOn: addDays(today, 1),
    })
    expect(problemOf(resting).code).toBe('post-in-use')
  })

  test('keeps a post that owes something in it later on, and those it began under', async () => {
    const abolish = (code: string) =>
      director.send('PUT', `/v1/posts/${code}/abolition`, { abolishedOn: addDays(today, 1) })
    for (const code of ['spare-one', 'spare-two', 'spare-three']) {
      const post = { code, title: '专项岗位', role: 'unit', unit: null, village: null }
      await expected(201, director.post('/v1/posts', post))
    }
    const change = addition({ code: 'later-word', owers: { post: 'spare-one' } })
    const body = { change, reason: '试', occurredOn: today }
    await expected(200, director.post(`/v1/campaigns/${campaign}/changes`, body))
    // A campaign begun while another post answered for the office.
    const posts = { office: 'office-registrar', officeHead: 'spare-two', director: 'director' }
    await api.db.undertaking.create({
      data: {
        ...{ id: 'C1999-0001', type: 'campaign', campaignId: 'C1999-0001', title: '旧行动' },
        ...{ kind: 'campaign', workflowId: 'undertaking-C1999-0001', phase: 'push', version: 1 },
        openedOn: addDays(today, -20),
        startArgs: { settings: { posts }, start: { definition: { duties: [] } } },
      },
    })
    expect(problemOf(await abolish('spare-one')).code).toBe('post-in-use')
    expect(problemOf(await abolish('spare-two')).code).toBe('post-in-use')
    await expected(200, abolish('spare-three'))
    const data = { endedOn: today, phase: 'ended' }
    await api.db.undertaking.update({ where: { id: 'C1999-0001' }, data })
    await expected(200, abolish('spare-two'))
  })
})

test('a definition with faults begins nothing, and every fault has its line', async () => {
  const before = await api.db.undertaking.count({ where: { type: 'campaign' } })
  const faulty = definition.replace('owers: office', 'owers: { post: nobody }')

  const problem = problemOf(await director.post('/v1/campaigns', { definition: faulty }))
  expect(problem).toMatchObject({ code: 'definition-faulty', rule: 'decision 65' })
  expect(problem.fields?.[0]?.path).toMatch(/^body\.definition:\d+$/)
  expect(await api.db.undertaking.count({ where: { type: 'campaign' } })).toBe(before)
})

test('every definition of 2019 can be looked at by the township of the demo', async () => {
  for (const name of ['survey', 'push', 'termination', 'stations']) {
    const text = readFileSync(path.join(__dirname, '../../campaigns/2019', `${name}.yaml`), 'utf8')
    const { faults, dates } = bodyOf<{ faults: unknown[]; dates: unknown[] }>(
      await expected(200, director.post('/v1/campaigns/preview', { definition: text })),
    )
    expect([name, faults]).toEqual([name, []])
    expect(dates.length).toBeGreaterThan(5)
  }
})

test('one that was left between commit and start is started by the sweeper', async () => {
  const away = {
    ...api.deps.caseClient,
    startUndertaking: () => Promise.resolve({ kind: 'unavailable' as const, reason: 'away' }),
  }
  const real = api.deps.caseClient
  Object.assign(api.deps, { caseClient: away })
  const { id } = bodyOf<{ id: string }>(
    await expected(201, director.post('/v1/campaigns', { definition: coded('left') })),
  )
  Object.assign(api.deps, { caseClient: real })
  expect(await api.db.undertaking.findUniqueOrThrow({ where: { id } })).toMatchObject({
    phase: 'starting',
  })
  await createSweeper({ ...api.deps, leftAfterMillis: 0 }).sweep()
  await read(id, ({ phase }) => phase === 'survey')
})

test('stopped, a campaign asks nobody for anything any more, nor do its parts', async () => {
  await expected(
    200,
    director.post(`/v1/campaigns/${campaign}/stop`, { reason: '并入下一行动', occurredOn: today }),
  )
  const other = `${campaign}.village.xinqiao`
  const { duties } = await read(other, ({ phase }) => phase === 'ended')
  expect(duties.map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn'])
  // Each part is told on its own: one that has ended says nothing of the next.
  await read(part(), ({ phase }) => phase === 'ended')
  const late = await returned('village-return', { form: 'matters', nil: true })
  expect(problemOf(late).code).toBe('not-allowed-now')
})
