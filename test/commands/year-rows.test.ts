import { yearRows } from '../../bench/figures/year-rows'

const measures = {
  ...{ millis: 90_000, cases: 100, perCase: 24 },
  activities: new Map([
    ['projectCase', 2_400],
    ['projectUndertaking', 7_600],
  ]),
  campaigns: [
    { id: 'C2019-0001', events: 1_044, runs: 1 },
    { id: 'C2019-0003', events: 2_706, runs: 1 },
  ],
}
const rowsOf = (whole: boolean) =>
  yearRows(measures, { idleMillis: 30_000, seconds: 60, whole }).map(({ name, runs, aim }) => [
    ...[name, runs[0], aim],
  ])

test('a year is printed beside what it is to keep to, and beside what is done for each case', () => {
  expect(rowsOf(true)).toEqual([
    ['a year with 100 cases', 90, '≤ 60'],
    ['as many activities that do nothing', 30, undefined],
    ['a year with 100 cases ÷ doing nothing', 3, undefined],
    ['activities of a year with 100 cases', 10_000, undefined],
    ['all of them ÷ cases', 100, undefined],
    ['activities that record a case (projectCase) ÷ cases', 24, '≤ 40'],
    ['events of the longest campaign', 2_706, '< 4,000'],
  ])
})

test('six weeks keep to nothing a year is to keep to', () => {
  expect(rowsOf(false).map(([, , aim]) => aim)).toEqual(Array(7).fill(undefined))
  expect(rowsOf(false)[0]?.[0]).toBe('six weeks with 100 cases')
})
