import { randomUUID } from 'node:crypto'
import {
  allStaff,
  expectStatus,
  handOn,
  problemOf,
  register,
  startLiveApi,
  type LiveApi,
  type Staff,
} from './live-cases'
import { slip, unitHead } from './one-slip'

let api: LiveApi
let staff: Staff

beforeAll(async () => {
  api = await startLiveApi()
  staff = await allStaff(api)
})
afterAll(() => api.close())

describe('an opening is refused, and takes no number', () => {
  const accountability = (concerned: string, decider: string) => ({
    ...{ kind: 'proposal-of-accountability', text: '多次推诿，未履行交办职责。' },
    parties: { concerned: [concerned], decider: [decider] },
    answers: { failing: 'shifted-off', answerWithin: 10 },
  })
  const review = { kind: 'heads-review', text: '请汇报。', answers: { reportWithin: 3 } }
  const lead = { parties: { lead: ['lead-zhujia'] } }

  test.each([
    ['a kind there is none', 'office', slip({ kind: 'appeal' }), 400, 'invalid-request'],
    ['no party', 'office', slip({ parties: {} }), 422, 'answers-do-not-fit'],
    [
      'a party it does not know',
      'office',
      slip({ parties: { expert: [unitHead] } }),
      422,
      'answers-do-not-fit',
    ],
    [
      'two for one',
      'office',
      slip({ parties: { addressee: [unitHead, 'justice-head'] } }),
      422,
      'answers-do-not-fit',
    ],
    [
      'no such post',
      'office',
      slip({ parties: { addressee: ['nobody'] } }),
      422,
      'unknown-reference',
    ],
    [
      'who keeps the program running',
      'office',
      slip({ parties: { addressee: ['operator'] } }),
      422,
      'unknown-reference',
    ],
    [
      'more days than it may have',
      'office',
      slip({ answers: { answerWithin: 31 } }),
      422,
      'answers-do-not-fit',
    ],
    ['nothing of what is asked', 'office', slip({ answers: {} }), 422, 'answers-do-not-fit'],
    ['no such case', 'office', slip({ cases: ['2026-999999'] }), 404, 'case-not-found'],
    ['no such campaign', 'office', slip({ campaign: 'C2019-0009' }), 422, 'unknown-reference'],
    ['whoever may not open that kind', 'lead', slip(), 403, 'not-permitted'],
    ['who opens nothing', 'unit', slip(), 403, 'not-permitted'],
    [
      'deciding on oneself',
      'director',
      accountability(unitHead, unitHead),
      422,
      'answers-do-not-fit',
    ],
    [
      'deciding what one proposed',
      'mayor',
      accountability(unitHead, 'mayor'),
      422,
      'answers-do-not-fit',
    ],
    ['a review of no case', 'mayor', { ...review, ...lead }, 422, 'answers-do-not-fit'],
  ] as const)('%s', async (_, login, body, status, code) => {
    const before = await api.owner.undertaking.count()
    expect(problemOf(await staff[login].post('/v1/proceedings', body))).toEqual([status, code])
    expect(await api.owner.undertaking.count()).toBe(before)
  })

  test('the same key is opened once; with another body it is refused', async () => {
    const key = randomUUID()
    const open = (body: object) => staff.office.post('/v1/proceedings', body, { key })
    const first = expectStatus(await open(slip()), 201)
    expect((await open(slip())).text).toBe(first.text)
    expect(problemOf(await open(slip({ text: '另一件事' })))[1]).toBe('idempotency-key-reused')
  })

  test('the heads’ review is of the lead of that case, and of nobody else', async () => {
    const { case: number } = await register(staff.office)
    const open = (post: string) =>
      staff.mayor.post('/v1/proceedings', { ...review, cases: [number], parties: { lead: [post] } })
    expect((await open('lead-zhujia')).body['detail']).toContain('no lead yet')
    const { give } = handOn(staff, number)
    await give('office', 'acceptance', { kind: 'petition', route: 'hear-and-decide' })
    await give('office', 'entrustment', { unit: 'natural-resources', lead: 'lead-zhujia' })
    expect((await open('lead-zhiyan')).body['detail']).toBe(
      'Name the lead of the case as "lead": lead-zhujia.',
    )
    expectStatus(await open('lead-zhujia'), 201)
  })
})
