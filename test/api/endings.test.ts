import { opinionParts } from '../../domain/case/kinds'
import { addDays } from '../../domain/time/day'
import {
  allStaff,
  bodyOf,
  caseAt,
  expectTextsBound,
  expectStatus,
  handOn,
  recipientOf,
  refusalOf,
  register,
  startLiveApi,
  today,
  type Hand,
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

type Looked = {
  ending?: { code: string; zh: string; en: string; where?: string; route?: { code: string } }
  concludedOn?: string
  settled?: { on: string }
  terminated?: { on: string }
  dates: { what: string; by?: string; doneOn?: string }[]
  windows: { what: string; where: string | null; open: boolean }[]
  promises: { due: string; performedOn?: string; overtaken?: { zh: string } }[]
  reviews: { level: string; decided?: { code: string } }[]
}

async function lookedUp(queryCode: string, index = 0): Promise<Looked> {
  const answer = await api.stranger().post('/v1/look-ups', { queryCode })
  const found = bodyOf<{ cases: Looked[] }>(expectStatus(answer, 200)).cases[index]
  if (found === undefined) throw new Error('not found')
  return found
}

/** Not yet: what the gate still asks for, in its own words. */
async function expectMissing(number: string, missing: RegExp) {
  const [status, code, detail] = await refusalOf(staff.office, number, 'conclusion')
  expect([status, code]).toEqual([422, 'gate-not-met'])
  expect(detail).toMatch(missing)
}

const accepted = (kind: string, route?: string) => ({
  kind,
  ...(route === undefined ? {} : { route }),
})
const served = (number: string) => ({ recipient: recipientOf(number), way: 'signed' })
const work = { unit: 'natural-resources', lead: 'lead-zhujia' }
const sender = 'lanxi-petition-office'

type Life = {
  filing?: object
  /** Everything up to the conclusion. */
  live(hand: Hand): Promise<void>
  told: Partial<NonNullable<Looked['ending']>>
}

const lives: Record<string, Life> = {
  reply: {
    async live({ number, give, draft }) {
      await give('office', 'acceptance', accepted('suggestion'))
      await give('office', 'entrustment', work)
      await give('unit', 'signature')
      const text = await draft('unit', 'reply')
      await give('director', 'reply', { text, result: 'partly-adopted' })
      await give('office', 'reply-services', served(number))
    },
    told: { zh: '已作出书面答复' },
  },
  routed: {
    async live({ number, give }) {
      await give('office', 'acceptance', accepted('petition', 'arbitration'))
      await expectMissing(number, /notice \(route\)/)
      await give('office', 'notices', served(number))
    },
    told: { route: { code: 'arbitration' } },
  },
  'handed-over': {
    async live({ give }) {
      await give('office', 'acceptance', accepted('report'))
      await give('office', 'hand-over', { to: 'lanxi-discipline' })
    },
    told: { zh: '已移送负责查处的机关' },
  },
  agreement: {
    async live({ number, give }) {
      await give('office', 'acceptance', accepted('dispute'))
      await give('office', 'mediations', {
        ...{ outcome: 'agreed', text: '双方同意共同清淤。' },
      })
      await give('office', 'agreement', {
        ...{ text: '双方于月底前共同清理沟渠。', signedBy: [recipientOf(number)] },
        promises: [{ by: 'natural-resources-head', due: today }],
      })
      await expectMissing(number, /performance of what was agreed/)
      const promise = `${number}/promise/1`
      await give('office', 'performances', { promise, text: '已现场查看，沟渠已清。' })
    },
    told: { zh: '已达成和解协议' },
  },
  'errand-done': {
    async live({ give }) {
      await give('office', 'acceptance', accepted('errand'))
      await give('office', 'errand', { text: '证明已代为办好并送到家中。' })
    },
    told: { en: 'The errand is done' },
  },
  'mediation-failed': {
    async live({ number, give }) {
      await give('office', 'acceptance', accepted('dispute'))
      await give('office', 'mediations', { outcome: 'failed', text: '双方分歧较大。' })
      await expectMissing(number, /explanation of the lawful ways/)
      await give('office', 'explanations', { text: '可以向人民法院起诉，也可以申请仲裁。' })
    },
    told: {},
  },
  declined: {
    async live({ number, give }) {
      const ground = { ground: 'not-ours', body: 'lanxi-natural-resources' }
      await give('office', 'declination', ground)
      await expectMissing(number, /notice \(decline\)/)
      await give('office', 'notices', { ...served(number), text: '请向自然资源和规划局提出。' })
    },
    told: { where: '兰溪市自然资源和规划局' },
  },
  transferred: {
    async live({ number, give }) {
      await give('office', 'forwarding', { to: 'lanxi-natural-resources' })
      await expectMissing(number, /notice \(transfer\)/)
      await give('office', 'notices', served(number))
    },
    told: { where: '兰溪市自然资源和规划局' },
  },
  returned: {
    filing: { channel: 'referred', origin: { from: sender, how: 'forwarded', on: today } },
    async live({ give }) {
      await give('office', 'objection', { text: '该路段由市交通部门管养，不属本镇职权。' })
      await give('office', 'objection-answer', { agreed: true })
    },
    told: { where: '兰溪市信访局' },
  },
  'reported-back': {
    async live({ number, give }) {
      const to = 'lanxi-natural-resources'
      await give('office', 'assignment', { to, reportBackOn: today })
      await give('office', 'received-report', { text: '已办结，情况如下。' })
      await expectMissing(number, /notice \(transfer\)/)
      await give('office', 'notices', served(number))
    },
    told: { where: '兰溪市自然资源和规划局' },
  },
  merged: {
    async live({ number, give }) {
      const { case: into } = await register(staff.office)
      await give('office', 'merger', { into })
      await give('office', 'notices', served(number))
    },
    told: { zh: '已并案办理' },
  },
  withdrawn: {
    async live({ number, give }) {
      const recipient = recipientOf(number)
      await give('office', 'withdrawals', { recipient, text: '路已经修好了，我撤回。' })
    },
    told: { zh: '信访人已撤回' },
  },
}

test.each(Object.entries(lives))('a matter that is %s comes to its close', async (ending, life) => {
  const { case: number, queryCode } = await register(staff.office, life.filing)
  const hand = handOn(staff, number)
  await life.live(hand)
  const { body } = await hand.give('office', 'conclusion')
  expect(body['phase']).toBe('concluded')
  const seen = (await caseAt(staff.office, number, 1)).body
  expect(seen).toMatchObject({
    ending: { code: ending },
    concludedOn: today,
    gate: { missing: [] },
  })
  const looked = await lookedUp(queryCode)
  expect(looked).toMatchObject({ concludedOn: today, ending: { code: ending, ...life.told } })
  expect(looked.terminated).toBeUndefined()
  await expectTextsBound(staff.office, number)
})

/** As its record says once a final opinion has been served. */
async function terminate(number: string): Promise<void> {
  await caseAt(staff.office, number, 1)
  await api.owner.$executeRaw`
    UPDATE "Case" SET snapshot = snapshot || '{"terminated":{"on":"2026-01-05","by":"final-opinion"}}'
    WHERE number = ${number}`
}

test('what ended before is named: a case, or in words a matter of a time before', async () => {
  const { case: earlier } = await register(staff.office)
  const declined = async (facts: object, filing: object = {}) => {
    const { case: number, queryCode } = await register(staff.office, filing)
    const { give } = handOn(staff, number)
    await give('office', 'declination', { ground: 'ended-before', ...facts })
    const { body } = await caseAt(staff.office, number, 1)
    return { number, declined: body['declined'], looked: await lookedUp(queryCode) }
  }
  await terminate(earlier)
  const here = await declined({ earlier })
  expect(here.declined).toEqual({ ground: 'ended-before', earlier })
  expect(here.looked.ending).toMatchObject({ earlier: { zh: expect.any(String) as unknown } })
  // It may be anybody's: the person is told of no number that is not of their own filing.
  expect(JSON.stringify(here.looked)).not.toContain(earlier)
  const before = await declined({ earlierText: '2003 年信访字第 12 号，已有复核意见。' })
  expect(before.looked.ending).toMatchObject({
    earlier: { zh: '即本系统启用前办结的一件，详情请向信访窗口询问' },
  })
  await expectTextsBound(staff.office, before.number)
})

test('what ended before is refused unnamed, unknown, or closed to whoever names it', async () => {
  const { case: number } = await register(staff.office)
  const closed = await register(staff.office, { accusedUnits: ['command-office'] })
  const open = await register(staff.office)
  const ended = { ground: 'ended-before' }
  for (const [facts, code] of [
    [ended, 'earlier-matter-missing'],
    [{ ...ended, earlier: '2019-000001' }, 'unknown-reference'],
    [{ ...ended, earlier: closed.case }, 'unknown-reference'],
    [{ ...ended, earlier: number }, 'names-itself'],
    [{ ...ended, earlier: open.case }, 'not-for-this-matter'],
  ] as const) {
    expect((await refusalOf(staff.office, number, 'declination', facts)).slice(0, 2)).toEqual([
      ...[422, code],
    ])
  }
})

async function answered(): Promise<Hand & { queryCode: string }> {
  const { case: number, queryCode } = await register(staff.office)
  const hand = handOn(staff, number)
  await hand.give('office', 'notices', served(number))
  await hand.give('office', 'acceptance', accepted('petition', 'hear-and-decide'))
  await hand.give('office', 'entrustment', work)
  await hand.give('unit', 'signature')
  const text = await hand.draft('unit', 'opinion')
  const outcomes = [{ claim: `${number}-C1`, outcome: 'supported' }]
  await hand.give('director', 'opinion', {
    ...{ text, outcomes, parts: opinionParts },
    promises: [{ by: 'natural-resources-head', due: today }],
  })
  await hand.give('office', 'opinion-services', served(number))
  return { ...hand, queryCode }
}

test('an opinion goes through review and final review, and is then ended by law', async () => {
  const { number, give, queryCode } = await answered()
  const recipient = recipientOf(number)
  await give('office', 'conclusion')
  expect((await lookedUp(queryCode)).windows).toEqual([
    expect.objectContaining({ what: 'request-review', where: '兰溪市人民政府', open: true }),
  ])
  await give('office', 'reviews', { recipient })
  expect((await lookedUp(queryCode)).dates).toContainEqual(
    expect.objectContaining({ what: 'review-opinion', by: '兰溪市人民政府' }),
  )
  await give('office', 'review-files', { recipient })
  await give('office', 'review-decisions', { recipient, outcome: 'upheld', text: '维持。' })
  await give('office', 'review-services', served(number))
  expect((await lookedUp(queryCode)).windows).toContainEqual(
    expect.objectContaining({ what: 'request-final-review', where: '金华市人民政府', open: true }),
  )
  await give('office', 'final-reviews', { recipient })
  await give('office', 'final-review-hearings', {
    ...{ recipient, from: today, to: today, text: '听证笔录。' },
  })
  const changed = { recipient, outcome: 'changed', text: '变更。' }
  const silent = await refusalOf(staff.office, number, 'review-decisions', changed)
  expect(silent.slice(0, 2)).toEqual([422, 'claims-do-not-match'])
  const outcomes = [{ claim: `${number}-C1`, outcome: 'not-supported' }]
  await give('office', 'review-decisions', { ...changed, outcomes })
  await give('office', 'review-services', served(number))

  const looked = await lookedUp(queryCode)
  expect(looked.terminated).toMatchObject({ on: today, zh: expect.any(String) as unknown })
  expect(looked.settled).toBeUndefined()
  // The claim it was made of is supported no more, and the person is told so.
  expect(looked.promises.map(({ overtaken }) => overtaken?.zh)).toEqual([
    expect.stringContaining('不再履行'),
  ])
  expect(looked.reviews.map(({ level, decided }) => [level, decided?.code])).toEqual([
    ['review', 'upheld'],
    ['final-review', 'changed'],
  ])
  expect(looked.dates.map(({ what, doneOn }) => [what, doneOn])).toEqual([
    ...['notice', 'opinion', 'review-opinion', 'final-review-opinion'].map((what) => [what, today]),
  ])
  const { body } = await caseAt(staff.office, number, 1)
  expect(body).toMatchObject({ terminated: { on: today, by: 'final-opinion' } })
  expect(body['claims']).toEqual([expect.objectContaining({ outcome: 'not-supported' })])
  expect((body['remedies'] as object[])[1]).toMatchObject({ decided: { outcomes } })
  expect(body['outside']).toHaveLength(2)
})

test('sent back by the review, the matter is dealt with anew', async () => {
  const { number, give } = await answered()
  const recipient = recipientOf(number)
  await give('office', 'reviews', { recipient })
  const sentBack = { recipient, outcome: 'sent-back', text: '事实不清，退回重办。' }
  await give('office', 'review-decisions', sentBack)
  const { body } = await caseAt(staff.office, number, 1)
  expect(body).toMatchObject({ phase: 'signed-for', round: 1 })
  expect(body).not.toHaveProperty('ending')
  expect(body['earlierAnswers']).toHaveLength(1)
  expect(body['claims']).toEqual([{ id: `${number}-C1`, asks: '村道积水' }])
})

test('answered is not settled: that takes the promise performed and the person’s own word', async () => {
  const { number, give, queryCode } = await answered()
  const recipient = recipientOf(number)
  await give('office', 'conclusion')
  const early = await refusalOf(staff.office, number, 'settlement-questions', { recipient })
  expect(early.slice(0, 2)).toEqual([422, 'not-allowed-now'])
  expect((await lookedUp(queryCode)).promises).toEqual([
    expect.objectContaining({ due: today, zh: '处理意见或答复中的承诺' }),
  ])
  await give('unit', 'performances', { promise: `${number}/promise/1`, text: '已修好。' })
  await give('office', 'settlement-questions', { recipient })
  await give('office', 'settlement-answers', { recipient, settled: true, text: '修好了，谢谢。' })
  const looked = await lookedUp(queryCode)
  expect(looked.promises).toEqual([expect.objectContaining({ performedOn: today })])
  expect(looked.settled).toMatchObject({ on: today })
  expect(looked.terminated).toBeUndefined()
})

test('what another body sent is assigned on only to a body below', async () => {
  const origin = { from: sender, how: 'assigned', on: today }
  const { case: number } = await register(staff.office, { channel: 'referred', origin })
  const beside = await refusalOf(staff.office, number, 'assignment', { to: 'lanxi-court' })
  expect(beside.slice(0, 2)).toEqual([422, 'not-for-this-matter'])
  const above = await refusalOf(staff.office, number, 'assignment', { to: 'jinhua-city' })
  expect(above.slice(0, 2)).toEqual([422, 'not-for-this-matter'])
  const station = { code: 'zhujia-station', name: '朱家片服务站', level: 'village', external: true }
  await api.owner.body.create({ data: { ...station, superiorCode: 'huangdian-township' } })
  await handOn(staff, number).give('office', 'assignment', { to: station.code })
})

test('a corrected day of receipt is the one the person sees; under other rules it is refused', async () => {
  const { case: number, queryCode } = await register(staff.office)
  const correct = { fact: 'receipt', text: '收件回执上的日期。' }
  const { give } = handOn(staff, number)
  await give('director', 'date-corrections', { ...correct, to: addDays(today, -3) })
  const answer = await api.stranger().post('/v1/look-ups', { queryCode })
  expect(answer.body['receivedOn']).toBe(addDays(today, -3))
  const list = (await staff.office.get('/v1/cases?sort=newest')).body['cases'] as object[]
  expect(list).toContainEqual(expect.objectContaining({ number, receivedOn: addDays(today, -3) }))
  const old = { ...correct, to: '2022-04-30' }
  const refused = await refusalOf(staff.director, number, 'date-corrections', old)
  expect(refused.slice(0, 2)).toEqual([422, 'not-for-this-matter'])
})

// Last, because its second case takes a number of its own.
test('an earlier case of the same filing is told by its number', async () => {
  const filed = await register(staff.office, { claims: ['修路', '清沟'] })
  const { give } = handOn(staff, filed.case)
  const claims = [`${filed.case}-C2`]
  const [other] = bodyOf<{ cases: string[] }>(await give('office', 'splits', { claims })).cases
  await terminate(other!)
  await give('office', 'declination', { ground: 'ended-before', earlier: other })
  const answer = await api.stranger().post('/v1/look-ups', { queryCode: filed.queryCode })
  const [first] = bodyOf<{ cases: { ending: { earlier: object } }[] }>(answer).cases
  expect(first?.ending.earlier).toMatchObject({ case: other })
})
