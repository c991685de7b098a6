import fc from 'fast-check'
import { hardestMatters, type MatterFacts } from '../../../domain/analysis/hardest'
import type { CaseState } from '../../../domain/case/state'
import type { Duty } from '../../../domain/duty/duty'
import type { CaseNumber } from '../../../domain/ids'
import { addDays, asDay } from '../../../domain/time/day'

const today = asDay('2026-06-01')
const easy: MatterFacts = {
  ...{
    number: '2026-000001' as CaseNumber,
    receivedOn: asDay('2026-01-05'),
    round: 0,
    villages: 1,
  },
  ...{ duties: [], promises: [], cameBack: [], fallenAway: [], supervision: null, backlog: null },
}
const due = (day: string, change: object = {}) =>
  ({
    ...{ state: 'open', nature: 'statutory', due: { due: asDay(day) }, rung: [], ...change },
  }) as unknown as Duty
const promise = (day: string, change: object = {}) =>
  ({ due: asDay(day), ...change }) as unknown as CaseState['promises'][number]
const came = [{}] as unknown as CaseState['cameBack']
const lost = [{ entrustment: {} }] as unknown as CaseState['fallenAway']
const reasonsOf = (change: Partial<MatterFacts>) =>
  hardestMatters([{ ...easy, round: 1, ...change }], today).flatMap(({ reasons }) =>
    reasons
      .map(({ reason, count }) => `${reason} ${count}`)
      .filter((each) => each !== 'begun-again 1'),
  )

test.each<[string, Partial<MatterFacts>, string]>([
  ['past its limit', { duties: [due('2026-05-20'), due('2026-05-30')] }, 'limit-passed 12'],
  ['at the top', { duties: [due('2026-07-01', { rung: ['director'] })] }, 'laddered-to-director 1'],
  ['a promise unkept', { promises: [promise('2026-05-31')] }, 'promise-overdue 1'],
  ['listed', { supervision: { listedOn: today } }, 'listed 1'],
  ['handed about', { cameBack: came, fallenAway: lost }, 'handed-about 2'],
  [
    'not settled after all',
    { backlog: { takenUpOn: today, unsettledOn: [today] } },
    'unsettled-again 1',
  ],
  ['several villages', { villages: 3 }, 'several-villages 3'],
])('%s is a reason', (_, change, reason) => {
  expect(reasonsOf(change)).toEqual([reason])
})

test.each<[string, Partial<MatterFacts>]>([
  ['a duty that is done', { duties: [due('2026-05-20', { state: 'done', rung: ['director'] })] }],
  ['a target of the office', { duties: [due('2026-05-20', { nature: 'internal' })] }],
  ['the last day of a limit', { duties: [due('2026-06-01')] }],
  ['a promise kept', { promises: [promise('2026-05-01', { performedOn: today })] }],
  ['a promise that is due today', { promises: [promise('2026-06-01')] }],
  ['listed before', { supervision: { listedOn: today, removedOn: today } }],
  ['taken up, and settled so far', { backlog: { takenUpOn: today } }],
  ['a plan that fell away', { fallenAway: [{}] as unknown as CaseState['fallenAway'] }],
])('%s is none', (_, change) => {
  expect(reasonsOf(change)).toEqual([])
})

test('one reason alone is not enough, but a limit of the law that is passed', () => {
  expect(hardestMatters([{ ...easy, villages: 2 }], today)).toEqual([])
  const [late] = hardestMatters([{ ...easy, duties: [due('2026-05-31')] }], today)
  expect(late?.reasons.map(({ says }) => says)).toEqual(['A limit of the law is passed by 1 day.'])
})

test('more reasons first, then the longest past its limit, then the first received', () => {
  const matter = (number: string, change: Partial<MatterFacts>) => ({
    ...{ ...easy, ...change, number: number as CaseNumber },
  })
  const found = hardestMatters(
    [
      matter('later', { duties: [due('2026-05-20')], receivedOn: asDay('2026-02-01') }),
      matter('least', { duties: [due('2026-05-25')] }),
      matter('first', { duties: [due('2026-05-20')] }),
      matter('most', { duties: [due('2026-05-31')], villages: 2 }),
    ],
    today,
  )
  expect(found.map(({ number }) => number)).toEqual(['most', 'first', 'later', 'least'])
})

const anyMatter = fc
  .record({
    number: fc.uuid(),
    late: fc.integer({ min: -20, max: 60 }),
    rung: fc.boolean(),
    round: fc.integer({ min: 0, max: 3 }),
    listed: fc.boolean(),
    villages: fc.integer({ min: 0, max: 4 }),
    received: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ number, late, rung, round, listed, villages, received }): MatterFacts => ({
    ...{ ...easy, number: number as CaseNumber, round, villages },
    receivedOn: addDays(easy.receivedOn, received),
    duties: [due(addDays(today, -late), { rung: rung ? ['director'] : [] })],
    supervision: listed ? { listedOn: today } : null,
  }))

test('of any matters: the same order whatever order they come in, and harder work never stands behind', () => {
  fc.assert(
    fc.property(fc.array(anyMatter, { maxLength: 12 }), (matters) => {
      const found = hardestMatters(matters, today)
      expect(hardestMatters([...matters].reverse(), today)).toEqual(found)
      const counts = found.map(({ reasons }) => reasons.length)
      expect(counts).toEqual([...counts].sort((one, other) => other - one))
      expect(found.every(({ reasons }) => reasons.every(({ count }) => count > 0))).toBe(true)
    }),
  )
})
