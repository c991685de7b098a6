import { addDays } from '../../../domain/time/day'
import {
  becameOf,
  isConcludedWithin,
  isTakenOnBy,
  waitingForAcceptance,
} from '../../../domain/campaign/accepting'
import { acceptanceFigures } from '../../../domain/campaign/closing-report'
import type { CountedProceeding } from '../../../domain/campaign/outside-sample'
import type { CaseNumber, UndertakingId } from '../../../domain/ids'
import { campaignId, day, person, post } from './running'

const number = '2019-000001' as CaseNumber
const other = '2019-000002' as CaseNumber
const settledOn = day('2019-08-01')
const at = day('2019-08-31')

function check(...taken: [step: string, on: string][]): CountedProceeding {
  return {
    ...{ kind: 'acceptance', cases: [number], said: {}, openedOn: day('2019-08-02') },
    taken: taken.map(([step, on]) => ({
      ...{ step, by: person('p'), forPost: post('x'), on: day(on), answers: {} },
    })),
  }
}
const settled = { on: settledOn, how: 'confirmed' } as const

test.each([
  ['nothing was opened', [], 'not-looked-at'],
  ['it is of another case', [{ ...check(), cases: [other] }], 'not-looked-at'],
  ['it was opened later', [{ ...check(), openedOn: day('2019-09-01') }], 'not-looked-at'],
  ['it is to be looked at', [check()], 'under-way'],
  ['it was sent back', [check(['send-back', '2019-08-05'])], 'sent-back'],
  ['it was mended', [check(['send-back', '2019-08-05'], ['mend', '2019-08-09'])], 'under-way'],
  ['it was accepted', [check(['accept', '2019-08-05'])], 'accepted'],
  ['it is accepted later', [check(['accept', '2019-09-01'])], 'under-way'],
  ['it was ended otherwise', [check(['end-otherwise', '2019-08-05'])], 'not-looked-at'],
  [
    'it was accepted before it was settled anew',
    [check(['accept', '2019-07-31'])],
    'not-looked-at',
  ],
  [
    'one was sent back and another accepted',
    [check(['send-back', '2019-08-05']), check(['accept', '2019-08-06'])],
    'accepted',
  ],
  [
    'one was sent back and another is under way',
    [check(['send-back', '2019-08-05']), check()],
    'under-way',
  ],
] as [string, CountedProceeding[], string][])('where %s', (_, checks, became) => {
  expect(becameOf({ number, settledOn }, checks, at)).toBe(became)
})

test('what waits: settled, neither accepted nor back with its lead', () => {
  const waiting = (checks: CountedProceeding[], more = {}, until = at) =>
    waitingForAcceptance([{ number, settled, ...more }], checks, { until, at })
  expect(waiting([])).toEqual([number])
  expect(waiting([check()])).toEqual([number])
  expect(waiting([check(['send-back', '2019-08-05'])])).toEqual([])
  expect(waiting([check(['accept', '2019-08-05'])])).toEqual([])
  expect(waiting([], { settled: { ...settled, how: 'recorded' } })).toEqual([])
  expect(waiting([], { settled: undefined })).toEqual([])
  expect(waiting([], { mergedInto: other })).toEqual([])
  // What is settled after the last day of the check is for the next one.
  expect(waiting([], {}, settledOn)).toEqual([number])
  expect(waiting([], {}, addDays(settledOn, -1))).toEqual([])
})

test('concluded within the days: accepted or sent back, of a case of the campaign', () => {
  const within = (checks: CountedProceeding[], own = number) =>
    isConcludedWithin([{ number: own }], checks, { from: day('2019-08-05'), until: at })
  expect(within([check(['accept', '2019-08-05'])])).toBe(true)
  expect(within([check(['send-back', '2019-08-31'])])).toBe(true)
  expect(within([check(['accept', '2019-08-04'])])).toBe(false)
  expect(within([check(['accept', '2019-09-01'])])).toBe(false)
  expect(within([check(['mend', '2019-08-06'])])).toBe(false)
  expect(within([check(['accept', '2019-08-05'])], other)).toBe(false)
  expect(within([])).toBe(false)
})

test('the report has each settled matter at one of four, and beside them the whole', () => {
  const third = '2019-000003' as CaseNumber
  const cases = [
    { number, open: true, each: { settled } },
    { number: other, open: true, each: { settled } },
    { number: third, open: true, each: {} },
    { number: '2019-000004' as CaseNumber, open: false, each: { settled } },
  ]
  const found = acceptanceFigures(cases, [check(['accept', '2019-08-05'])], at)
  expect(found.map(({ code, of, count, cases: list }) => [code, of, count, list])).toEqual([
    ['settled', undefined, 3, [number, other]],
    ['settled/accepted', 'settled', 1, [number]],
    ['settled/sent-back', 'settled', 0, []],
    ['settled/under-way', 'settled', 0, []],
    ['settled/not-looked-at', 'settled', 2, [other]],
  ])
})

test('taken on is also what was taken out again', () => {
  const taken = { campaign: campaignId, on: settledOn, settleBy: at }
  expect(isTakenOnBy({ campaigns: [{ ...taken, leftOn: at }] }, campaignId)).toBe(true)
  expect(isTakenOnBy({ campaigns: [taken] }, 'C2019-0009' as UndertakingId)).toBe(false)
  expect(isTakenOnBy({}, campaignId)).toBe(false)
})
