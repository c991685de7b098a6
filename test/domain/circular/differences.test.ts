import { differencesBetween } from '../../../domain/circular/differences'
import type { PostCode } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'
import { aCase, aDuty, frozen } from './counted'

const concludedOn = asDay('2026-04-20')

test('a paper differs in nothing from itself', () => {
  const paper = frozen({ cases: [aCase()], duties: [aDuty()] })
  expect(differencesBetween(paper, paper)).toEqual([])
})

test('each figure that would be another is named with what comes in and what goes', () => {
  const one = aCase({ receivedOn: asDay('2025-05-05') })
  const paper = frozen({ cases: [one] })
  const now = frozen({ cases: [{ ...one, concludedOn }] })
  const { number } = one
  const both = (place: object) => [
    { ...place, code: 'in-hand', counted: 1, would: 0, added: [], gone: [number] },
    { ...place, code: 'concluded', counted: 0, would: 1, added: [number], gone: [] },
  ]
  expect(differencesBetween(paper, now)).toEqual([
    ...both({ part: 'township' }),
    ...both({ part: 'lead', of: 'lead-1' }),
    ...both({ part: 'village', of: 'laojie' }),
  ])
})

test('a code that is younger than the paper is no difference', () => {
  const missed = {
    due: asDay('2026-04-12'),
    state: 'missed',
    missedOn: asDay('2026-04-20'),
  } as const
  const duty = aDuty()
  const now = frozen({ duties: [aDuty(missed), duty] })
  const { township, posts, ...paper } = frozen({ duties: [duty] })
  const older = <Row extends { code: string }>(rows: Row[]) =>
    rows.filter(({ code }) => code !== 'missed-before')
  const frozenBefore = {
    ...paper,
    township: { ...township, duties: older(township.duties) },
    posts: posts.map((row) => ({ ...row, duties: older(row.duties) })),
  }
  expect(differencesBetween(frozenBefore, now)).toEqual([])
  expect(differencesBetween({ ...paper, township, posts }, now)).toMatchObject([
    { part: 'duties', code: 'missed-before', counted: 0, would: 1 },
    { part: 'post', code: 'missed-before', counted: 0, would: 1 },
  ])
})

test('a row that goes and one that comes, and what has no number', () => {
  const duty = aDuty()
  const other = { ...duty, owedBy: 'post-2' as PostCode }
  const found = differencesBetween(frozen({ duties: [duty] }), frozen({ duties: [other] }))
  expect(
    found.map(({ part, of, code, counted, would }) => [part, of, code, counted, would]),
  ).toEqual([
    ['post', 'post-1', 'due', 1, 0],
    ['post', 'post-1', 'overdue', 1, 0],
    ['post', 'post-2', 'due', 0, 1],
    ['post', 'post-2', 'overdue', 0, 1],
  ])
  const report = aCase({ kind: 'report', receivedOn: asDay('2025-05-05') })
  expect(differencesBetween(frozen({}), frozen({ cases: [report] }))).toEqual([
    { part: 'township', code: 'in-hand', counted: 0, would: 1, added: [], gone: [] },
  ])
})

test('a target and the report a campaign ends with are compared by their counts', () => {
  const paper = frozen({})
  const target = { code: 'returns', reached: 1, of: 2 }
  const closing = { accepted: 1, sentBack: 0, underWay: 1, missed: ['P/return/1'] }
  const of = (reached: number, change: object) =>
    ({ ...paper, targets: [{ ...target, reached }], closing: { ...closing, ...change } }) as never
  expect(differencesBetween(of(1, {}), of(1, {}))).toEqual([])
  expect(differencesBetween(of(1, {}), of(2, { accepted: 2, underWay: 0, missed: [] }))).toEqual([
    {
      ...{ part: 'target', of: 'returns', code: 'reached', counted: 1, would: 2 },
      ...{ added: [], gone: [] },
    },
    { part: 'closing', code: 'accepted', counted: 1, would: 2, added: [], gone: [] },
    { part: 'closing', code: 'under-way', counted: 1, would: 0, added: [], gone: [] },
    { part: 'closing', code: 'missed', counted: 1, would: 0, added: [], gone: ['P/return/1'] },
  ])
})
