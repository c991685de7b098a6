import { typicalCasesIn } from '../../../domain/circular/typical-cases'
import type { UndertakingId } from '../../../domain/ids'
import { asDay } from '../../../domain/time/day'

/** Recorded in the stretch, unless it was before. */
const taken = (step: string, on: string, finding?: string, inStretch = true) => ({
  ...{ step, on: asDay(on), inStretch },
  answers: finding === undefined ? {} : { finding },
})
const approved = (on: string, inStretch?: boolean) => taken('approve', on, 'approved', inStretch)
const of = (id: string, ...steps: ReturnType<typeof taken>[]) => ({
  ...{ id: id as UndertakingId, steps },
})
const found = (...steps: ReturnType<typeof taken>[]) =>
  typicalCasesIn([of('P2026-000001', ...steps)]).map(({ approvedOn }) => approvedOn)

test.each([
  ['before the stretch', [approved('2026-02-28', false)], []],
  ['in it, for a day before it', [approved('2026-02-28')], ['2026-02-28']],
  ['in it', [taken('check', '2026-03-09'), approved('2026-03-13')], ['2026-03-13']],
  ['not yet', [taken('check', '2026-03-09')], []],
  [
    'once revised',
    [taken('approve', '2026-03-02', 'revise'), approved('2026-03-10')],
    ['2026-03-10'],
  ],
  ['and not as typical', [taken('approve', '2026-03-10', 'not-typical')], []],
  ['and withdrawn in it', [approved('2026-03-04'), taken('withdraw', '2026-03-05')], []],
  [
    'before it and withdrawn in it',
    [approved('2026-02-04', false), taken('withdraw', '2026-03-05')],
    [],
  ],
])('approved %s', (_, steps, days) => {
  expect(found(...steps)).toEqual(days)
})

test('stand in the order of their days', () => {
  const given = [
    of('P2026-000001', approved('2026-03-12')),
    of('P2026-000002', approved('2026-03-03')),
    of('P2026-000003', taken('propose', '2026-03-04')),
  ]
  expect(typicalCasesIn(given).map(({ id }) => id)).toEqual(['P2026-000002', 'P2026-000001'])
})
