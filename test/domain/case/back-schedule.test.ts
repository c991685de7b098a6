import fc from 'fast-check'
import { backSchedule, standardShares } from '../../../domain/case/back-schedule'
import { addDays, asDay } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'

const calendar = publishedCalendar()
const between = (from: string, due: string, shares?: readonly number[]) =>
  backSchedule({ from: asDay(from), due: asDay(due), calendar }, shares)

/**
 * Counted on a wall calendar of 2026: working days after the first and up to the last day, then that
 * share of them, made whole, back from the last day.
 */
test.each([
  // 3–6, 9–13 and 16 March: ten working days; six, three and one of them back from the 16th.
  ['a fortnight without holidays', '2026-03-02', '2026-03-16', ['03-06', '03-11', '03-13']],
  // 4–6 April are 清明: 31 March, 1–3 and 7–10 April are eight; five, three and one back.
  ['across 清明', '2026-03-30', '2026-04-10', ['04-02', '04-07', '04-09']],
  // Saturday 9 May is worked for 劳动节: 7, 8 and 9 May are three; two, one and one back.
  ['with a Saturday that is worked', '2026-05-06', '2026-05-09', ['05-07', '05-08', '05-08']],
  // From Saturday 14 to Monday 16 March there is one: a day back would lie before the beginning.
  ['over a weekend', '2026-03-14', '2026-03-16', ['03-14', '03-14', '03-14']],
  ['on the last day itself', '2026-03-16', '2026-03-16', ['03-16', '03-16', '03-16']],
])('%s', (_what, from, due, expected) => {
  expect(between(from, due)).toEqual(expected.map((day) => `2026-${day}`))
})

test('once the day is over there is nothing to plan', () => {
  expect(between('2026-03-17', '2026-03-16')).toEqual([])
})

test('shares of an office’s own: half-way, and at the end', () => {
  // Ten working days again: five back from the 16th is the 9th.
  expect(between('2026-03-02', '2026-03-16', [50, 0])).toEqual(['2026-03-09', '2026-03-16'])
})

test('whatever the days, a plan keeps its order and lies between its beginning and its end', () => {
  const start = asDay('2020-01-01')
  fc.assert(
    fc.property(fc.nat(2_000), fc.nat(120), (offset, length) => {
      const from = addDays(start, offset)
      const due = addDays(from, length)
      const days = backSchedule({ from, due, calendar })
      expect(days).toHaveLength(standardShares.length)
      expect([...days].sort()).toEqual(days)
      expect(days.every((day) => from <= day && day <= due)).toBe(true)
    }),
  )
})
