import { newQueryCode, normaliseQueryCode } from '../../api/records/query-code'
import { addDays } from '../../domain/time/day'
import { posts } from '../../runtime/demo/township'
import {
  advance,
  allStaff,
  expectStatus,
  problemOf,
  register,
  startLiveApi,
  today,
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

const lookUp = (queryCode: string) => api.stranger().post('/v1/look-ups', { queryCode })

type Case = {
  phase: { code: string; zh: string; en: string }
  kind?: { code: string }
  dates: { what: string; due: string; doneOn?: string }[]
  windows: { lastDay: string; where: string; open: boolean }[]
}
const casesOf = async (queryCode: string) =>
  expectStatus(await lookUp(queryCode), 200).body['cases'] as Case[]

test('a code is sixteen letters nobody confuses, and no two are alike', () => {
  const codes = Array.from({ length: 200 }, newQueryCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    expect(normaliseQueryCode(code)).toBe(code)
  }
})

test.each([
  ['7k3m-9qxt-0b2c-hj51', '7K3M-9QXT-0B2C-HJ51'],
  [' 7K3M 9QXT OB2C HJ5I ', '7K3M-9QXT-0B2C-HJ51'],
  ['７Ｋ３Ｍ—9qxto b2chj5l', '7K3M-9QXT-0B2C-HJ51'],
  ['nonsense', 'N0NS-ENSE'],
  ['', ''],
])('%j is read as %j', (typed, code) => {
  expect(normaliseQueryCode(typed)).toBe(code)
})

test('a person follows their matter from the first day to the window to ask for a review', async () => {
  const { case: number, filing, queryCode } = await register(staff.office)
  const [first] = await casesOf(queryCode)
  expect(first?.phase).toMatchObject({ code: 'registered', zh: expect.any(String) as unknown })
  expect(first?.dates.map(({ what, doneOn }) => [what, doneOn])).toEqual([['notice', undefined]])
  await advance(staff, number, 'conclusion')
  const typed = queryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
  const answer = expectStatus(await lookUp(typed), 200)
  expect(answer.body).toMatchObject({ filing, receivedOn: today })
  const [last] = answer.body['cases'] as Case[]
  expect(last).toMatchObject({ phase: { code: 'concluded' }, kind: { code: 'petition' } })
  expect(last?.dates.map(({ what, doneOn }) => [what, doneOn])).toEqual([
    ['notice', today],
    ['opinion', today],
  ])
  expect(last?.windows).toEqual([expect.objectContaining({ where: '兰溪市人民政府', open: true })])
  expect(last?.windows[0]?.lastDay.localeCompare(addDays(today, 30))).toBeGreaterThanOrEqual(0)
})

test('it tells of no member of staff, no unit, nothing internal and nobody’s data', async () => {
  const { personId } = await api.owner.account.findUniqueOrThrow({ where: { login: 'unit2' } })
  const filed = await register(staff.office, { accused: [personId] })
  await advance(staff, filed.case, 'opinion-services')
  const { text } = expectStatus(await lookUp(filed.queryCode), 200)
  const staffWords = posts.flatMap(({ code, title, holder }) => [
    code,
    title,
    ...(holder ? [holder] : []),
  ])
  const inside = ['natural-resources', '自然资源所', 'person-', 'sort', 'sign-for', 'excluded']
  for (const word of [...staffWords, ...inside, '张小明', '积水']) expect(text).not.toContain(word)
})

test('unknown, malformed and nearly right codes get one answer, after the same time', async () => {
  const { queryCode } = await register(staff.office)
  const last = queryCode.endsWith('7') ? '8' : '7'
  const wrong = [newQueryCode(), 'hello', `${queryCode.slice(0, -1)}${last}`, `${queryCode}${last}`]
  const answers = []
  for (const code of wrong) {
    const began = Date.now()
    answers.push(await lookUp(code))
    expect(Date.now() - began).toBeGreaterThanOrEqual(145)
  }
  expect(answers.map(problemOf)).toEqual(wrong.map(() => [404, 'not-found']))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
})

test('guessing is stopped', async () => {
  const stranger = api.stranger()
  const guesses = await Promise.all(
    Array.from({ length: 40 }, () => stranger.post('/v1/look-ups', { queryCode: newQueryCode() })),
  )
  const codes = guesses.map(({ status }) => status)
  expect(codes.filter((status) => status === 429).length).toBeGreaterThanOrEqual(10)
  expect(guesses.find(({ status }) => status === 429)?.headers.get('Retry-After')).toMatch(/^\d+$/)
})
