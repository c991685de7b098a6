import { newQueryCode } from '../../api/records/query-code'
import { addDays, type Day } from '../../domain/time/day'
import {
  advance,
  allStaff,
  bodyOf,
  caseAt,
  expectStatus,
  handOn,
  problemOf,
  recipientOf,
  register,
  somebody,
  startLiveApi,
  today,
  type LiveApi,
  type Registered,
  type Staff,
} from './live-cases'
import { at } from './running-api'

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

const { phone } = somebody
const ask = (path: string, body: object, key?: string) =>
  api.stranger().post(`/v1/own-${path}`, body, key === undefined ? {} : { key })
const auditOf = (subject: string, action: string) =>
  api.owner.auditEntry.findMany({ where: { subject, action } })
const textsOf = async (number: string) => {
  const { body } = await staff.office.get(`/v1/cases/${number}`)
  return body['texts'] as { kind: string; body: string; author: string }[]
}
const mayOf = async ({ queryCode }: Registered) => {
  const { body } = await api.stranger().post('/v1/look-ups', { queryCode })
  const [first] = body['cases'] as { may: { what: string; until?: string }[] }[]
  return first?.may.map(({ what, until }) => [what, until])
}

const li = { name: '李大山', address: '老街村 9 号' }

describe('what is kept about somebody', () => {
  test('in clear, with how many others there are and nothing else of them; audited', async () => {
    const {
      queryCode,
      filing,
      case: number,
    } = await register(staff.office, {
      petitioners: [somebody, li],
    })
    const { body, text } = expectStatus(
      await ask('data', { queryCode, phone: '+86 138-0000-1234' }),
      200,
    )
    expect(body).toMatchObject({
      ...{ filing, receivedOn: today, channel: 'counter', others: 1, title: '村道积水' },
      petitioner: { id: `${filing}-P1`, ...somebody },
      ...{ said: [], ratings: [] },
    })
    expect(body['claims']).toHaveLength(1)
    expect(text).not.toContain(li.name)
    expect(text).not.toContain('9 号')
    // Whoever gave no telephone is known by name.
    const other = expectStatus(await ask('data', { queryCode, name: '李 大山' }), 200)
    expect(other.body['petitioner']).toEqual({ id: `${filing}-P2`, ...li, phone: null })
    expect(other.text).not.toContain(somebody.name)
    const views = await auditOf(`filing:${filing}`, 'own-data-read')
    expect(views.map(({ actor }) => actor)).toEqual([`${filing}-P1`, `${filing}-P2`])
    expect(JSON.stringify(views.map(({ detail }) => detail))).not.toContain('138')
    expect(number).toBe(filing.slice(1))
    expect(api.logged.join('\n')).not.toContain('0000-1234')
  })

  test('a wrong code and a wrong second thing get one answer, after the same time', async () => {
    const { queryCode, filing } = await register(staff.office)
    const wrong = [
      { queryCode: newQueryCode(), phone },
      { queryCode, phone: '13911112222' },
      { queryCode, phone, name: '王二' },
      // The name does not stand for a telephone that is kept.
      { queryCode, name: somebody.name },
    ]
    const answers = []
    for (const shown of wrong) {
      const began = Date.now()
      answers.push(await ask('data', shown))
      expect(Date.now() - began).toBeGreaterThanOrEqual(145)
    }
    expect(answers.map(problemOf)).toEqual(wrong.map(() => [404, 'not-found']))
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect(await auditOf(`filing:${filing}`, 'code-tried-in-vain')).toHaveLength(3)
    expect(problemOf(await ask('data', { queryCode }))).toEqual([400, 'invalid-request'])
  })

  test('two with one telephone say their name as well', async () => {
    const { queryCode, filing } = await register(staff.office, {
      petitioners: [somebody, { ...li, phone }],
    })
    const unclear = await ask('data', { queryCode, phone })
    expect(problemOf(unclear)).toEqual([400, 'invalid-request'])
    expect(unclear.body['fields']).toEqual([expect.objectContaining({ path: 'body.name' })])
    const { body } = expectStatus(await ask('data', { queryCode, phone, name: li.name }), 200)
    expect(body['petitioner']).toMatchObject({ id: `${filing}-P2` })
  })
})

describe('asking for a review', () => {
  test('once, journalled and audited as given by the petitioner, and told to the office', async () => {
    const filed = await register(staff.office)
    const { queryCode, case: number } = filed
    const asking = { queryCode, phone, case: number, words: '补偿标准没有说明，请求复查。' }
    const early = await ask('reviews', asking)
    expect(problemOf(early)).toEqual([422, 'not-allowed-now'])
    expect(early.body['detail']).toMatch(/no opinion to be reviewed yet/)
    await advance(staff, number, 'conclusion')
    expect(await mayOf(filed)).toEqual([
      ['request-review', expect.any(String)],
      ['rate', addDays(today, 90)],
    ])
    const key = 'asked-for-a-review-once'
    const first = expectStatus(await ask('reviews', asking, key), 200)
    expect(first.body).toMatchObject({
      ...{ case: number, on: today, where: '兰溪市人民政府', done: { code: 'request-review' } },
    })
    const again = expectStatus(await ask('reviews', asking, key), 200)
    expect(again.body).toEqual(first.body)
    const reused = await ask('reviews', { ...asking, words: '另一份申请' }, key)
    expect(problemOf(reused)).toEqual([409, 'idempotency-key-reused'])
    const twice = await ask('reviews', asking)
    expect(problemOf(twice)).toEqual([422, 'already-done'])
    expect(twice.body['detail']).toContain(today)

    const { body } = await staff.office.get(`/v1/cases/${number}`)
    expect(body['remedies']).toEqual([
      expect.objectContaining({ level: 'review', requestedOn: today, askedHere: true }),
    ])
    expect((await textsOf(number)).filter(({ kind }) => kind === 'review-request')).toEqual([
      expect.objectContaining({ body: asking.words, author: recipientOf(number) }),
    ])
    const entry = await api.owner.caseEntry.findFirstOrThrow({
      where: { caseNumber: number, cause: 'request-review' },
    })
    expect(entry).toMatchObject({ actor: recipientOf(number), onBehalfOf: null })
    expect(JSON.stringify(entry.events)).not.toContain('补偿')
    expect((await auditOf(`case:${number}`, 'request-review')).map(({ actor }) => actor)).toEqual([
      recipientOf(number),
    ])
    const timeline = expectStatus(await staff.office.get(`/v1/cases/${number}/timeline`), 200)
    expect(timeline.text).toContain(`"actor":"${recipientOf(number)}"`)
    const owed = await api.owner.outbox.findMany({
      where: { caseNumber: number, rung: 'opened', duty: { kind: 'send-file' } },
    })
    expect(owed).toHaveLength(1)
    // It is theirs to read again, and nobody else's.
    const data = expectStatus(await ask('data', { queryCode, phone }), 200)
    expect(data.body['said']).toEqual([
      expect.objectContaining({ what: 'review-request', text: asking.words, case: number }),
    ])
  })

  test('too late it is refused with what remains, and leaves no text behind', async () => {
    const { queryCode, case: number } = await register(staff.office)
    await advance(staff, number, 'opinion-services')
    api.clock.set(at(addDays(today, 60), '10:00'))
    try {
      const words = '请求复查。'
      const late = await ask('reviews', { queryCode, phone, case: number, words })
      expect(problemOf(late)).toEqual([422, 'window-over'])
      expect(late.body['detail']).toMatch(/^The last day to ask was .*new matter\.$/)
    } finally {
      api.clock.follow()
    }
    expect((await textsOf(number)).some(({ kind }) => kind === 'review-request')).toBe(false)
  })

  test('of a matter of others it is as if there were none', async () => {
    const { queryCode } = await register(staff.office)
    const { case: others } = await register(staff.office)
    const answer = await ask('reviews', { queryCode, phone, case: others, words: '请求复查' })
    expect(problemOf(answer)).toEqual([404, 'case-not-found'])
  })
})

describe('saying whether it is settled', () => {
  test('once asked, in their own words', async () => {
    const filed = await register(staff.office)
    const { queryCode, case: number } = filed
    await advance(staff, number, 'conclusion')
    const saying = { queryCode, phone, case: number, settled: true, words: '已经修好了。' }
    expect(problemOf(await ask('settlement-answers', saying))).toEqual([422, 'not-allowed-now'])
    const { give } = handOn(staff, number)
    await give('office', 'settlement-questions', { recipient: recipientOf(number) })
    expect(await mayOf(filed)).toContainEqual(['answer-settled', addDays(today, 15)])
    const answer = expectStatus(await ask('settlement-answers', saying), 200)
    expect(answer.body).toMatchObject({ done: { code: 'answer-settled' }, where: null })
    const { body } = await caseAt(staff.office, number, 10)
    expect(body['settled']).toEqual({ on: today, how: 'confirmed' })
    expect((await textsOf(number)).map(({ kind }) => kind)).toContain('settlement-answer')
  })
})

describe('rating the work', () => {
  type Rated = { of: string; rating: string; words: string | null }

  const rated: Registered[] = []
  /** As they are told the day after. */
  async function sumsFor(login: string) {
    const tomorrow = addDays(today, 1)
    api.clock.set(at(tomorrow, '09:00'))
    const caller = await api.signedIn(login)
    const answer = expectStatus(await caller.get('/v1/rating-sums'), 200)
    api.clock.follow()
    return bodyOf<{ sums: object[] }>(answer).sums
  }

  test('changed until a day, read without who gave it, and summed in whole fives', async () => {
    for (let i = 0; i < 6; i += 1) rated.push(await register(staff.office))
    const [first] = rated as [Registered]
    const rate = ({ queryCode, case: number }: Registered, change: object) =>
      ask('ratings', { queryCode, phone, case: number, rating: 'satisfied', ...change })
    expect(problemOf(await rate(first, { of: 'unit' }))).toEqual([422, 'not-allowed-now'])
    for (const { case: number } of rated) await advance(staff, number, 'opinion-services')
    const words = '答复很及时。'
    const kept = expectStatus(await rate(first, { of: 'unit', rating: 'dissatisfied', words }), 200)
    expect(kept.body).toMatchObject({ rating: 'dissatisfied', until: addDays(today, 90) })
    expectStatus(await rate(first, { of: 'unit', words }), 200)
    expectStatus(await rate(first, { of: 'office', rating: 'mostly-satisfied' }), 200)
    for (const each of rated.slice(1, 4)) expectStatus(await rate(each, { of: 'unit' }), 200)
    expect(await sumsFor('unit')).toEqual([])
    expectStatus(await rate(rated[4]!, { of: 'unit', rating: 'dissatisfied' }), 200)
    const sum = {
      ...{ of: 'unit', unit: expect.objectContaining({ code: 'natural-resources' }) as unknown },
      counts: { satisfied: 4, 'mostly-satisfied': 0, dissatisfied: 1 },
    }
    expect(await sumsFor('unit')).toEqual([sum])
    expect(await sumsFor('director')).toEqual([sum])
    expect((await staff.director.get('/v1/rating-sums')).body['sums']).toEqual([])
    // Told of it, one could say what the sixth had said.
    await api.owner.rating.updateMany({ data: { ratedOn: addDays(today, -1) } })
    expectStatus(await rate(rated[5]!, { of: 'unit', rating: 'mostly-satisfied' }), 200)
    expect(await sumsFor('unit')).toEqual([sum])
    const inStretch = async (from: Day, to: Day) => {
      const path = `/v1/assessments?from=${from}&to=${to}`
      const { units } = bodyOf<{ units: { code: string; ratings: object | null }[] }>(
        expectStatus(await staff.director.get(path), 200),
      )
      return units.find(({ code }) => code === 'natural-resources')?.ratings
    }
    const [before, yesterday] = [addDays(today, -2), addDays(today, -1)]
    expect(await inStretch(yesterday, yesterday)).toEqual(sum.counts)
    expect(await inStretch(before, before)).toBeNull()
    // The fives are the same in every stretch: the other four of one are in none that begins later.
    const ofFirst = { caseNumber: first.case, of: 'unit' }
    await api.owner.rating.updateMany({ where: ofFirst, data: { ratedOn: before } })
    const theSixth = { caseNumber: rated[5]!.case }
    await api.owner.rating.updateMany({ where: theSixth, data: { ratedOn: yesterday } })
    expect(await inStretch(before, yesterday)).not.toBeNull()
    expect(await inStretch(yesterday, yesterday)).toBeNull()
    await api.owner.rating.updateMany({ where: ofFirst, data: { ratedOn: yesterday } })
    await api.owner.rating.updateMany({ where: theSixth, data: { ratedOn: today } })

    const read = expectStatus(await staff.director.get(`/v1/cases/${first.case}/ratings`), 200)
    expect(bodyOf<{ ratings: Rated[] }>(read).ratings).toEqual([
      { of: 'office', rating: 'mostly-satisfied', words: null },
      { of: 'unit', rating: 'satisfied', words },
    ])
    for (const login of ['unit', 'office'] as const) {
      const refused = await staff[login].get(`/v1/cases/${first.case}/ratings`)
      expect(problemOf(refused)).toEqual([403, 'not-permitted'])
    }
    const rows = await api.owner.rating.findMany({ where: { caseNumber: first.case } })
    expect(JSON.stringify(rows)).not.toContain(first.filing)
    expect(rows.every(({ words: sealed }) => !Buffer.from(sealed ?? []).includes(words))).toBe(true)
    const audited = await auditOf(`case:${first.case}`, 'rated')
    expect(audited.map(({ actor }) => actor)).toEqual([null, null, null])
    const data = await ask('data', { queryCode: first.queryCode, phone })
    expect(data.body['ratings']).toHaveLength(2)
  })

  test('whoever the matter is about sees nothing of it, and no sum counts it for them', async () => {
    const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'director' } })
    const about = { occurredOn: today, accused: [personId] }
    for (const { case: number } of rated.slice(3, 5)) {
      expectStatus(await staff.office.post(`/v1/cases/${number}/accused`, about), 200)
      const closed = await staff.director.get(`/v1/cases/${number}/ratings`)
      expect(problemOf(closed)).toEqual([404, 'case-not-found'])
    }
    expect(await sumsFor('director')).toEqual([])
    expect(await sumsFor('mayor')).toHaveLength(1)
  })
})
