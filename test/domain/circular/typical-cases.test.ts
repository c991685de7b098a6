import { typicalCasesIn } from '../../../domain/circular/typical-cases'
import type { PersonId, PostCode, UndertakingId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'

const taken = (step: string, on: string, finding?: string) => ({
  ...{ step, on: asDay(on), by: 'director' as PersonId, forPost: 'director' as PostCode },
  answers: finding === undefined ? {} : { finding },
})
const approved = (on: string) => taken('approve', on, 'approved')
const stretch = { from: asDay('2026-03-01'), cutOff: asDay('2026-03-13') }
const found = (...steps: ReturnType<typeof taken>[]) =>
  typicalCasesIn(
    [{ id: 'P2026-000001' as UndertakingId, kind: 'good-practice', taken: steps }],
    stretch,
  ).map(({ approvedOn }) => approvedOn)

test.each([
  ['before the stretch', [approved('2026-02-28')], []],
  ['on its last day', [taken('check', '2026-03-09'), approved('2026-03-13')], ['2026-03-13']],
  ['after it', [approved('2026-03-14')], []],
  [
    'once revised',
    [taken('approve', '2026-03-02', 'revise'), approved('2026-03-10')],
    ['2026-03-10'],
  ],
  ['and not as typical', [taken('approve', '2026-03-10', 'not-typical')], []],
  ['and withdrawn in it', [approved('2026-03-04'), taken('withdraw', '2026-03-05')], []],
  [
    'and withdrawn later',
    [approved('2026-03-12'), taken('withdraw', '2026-03-20')],
    ['2026-03-12'],
  ],
])('approved %s', (_, steps, days) => {
  expect(found(...steps)).toEqual(days)
})

test('stand in the order of their days, and nothing else is one', () => {
  const of = (id: string, kind: string, on: string) => {
    return { id: id as UndertakingId, kind, taken: [approved(on)] }
  }
  const given = [
    of('P2026-000001', 'good-practice', '2026-03-12'),
    of('P2026-000002', 'good-practice', '2026-03-03'),
    of('P2026-000003', 'hearing', '2026-03-04'),
  ]
  expect(typicalCasesIn(given, stretch).map(({ id }) => id)).toEqual([
    ...['P2026-000002', 'P2026-000001'],
  ])
})
