import { addWorkingDays, workingDaysBetween, type Calendar } from '../time/calendar'
import type { Day } from '../time/day'

/**
 * How much of the time, in per cent of its working days, is still left when a step has to be done:
 * the facts are clear, the way is agreed with those concerned, the answer is drafted. No text
 * prescribes it: a setting, unverified.
 */
export const standardShares: readonly number[] = [60, 30, 10]

export type Stretch = { from: Day; due: Day; calendar: Calendar }

/**
 * 倒排时间表 (H4): the steps of a plan counted in working days back from the day by which all has to
 * be done. A share of a day counts as a whole one, so that a step never comes later than its share.
 * Nothing can be planned once that day is over.
 */
export function backSchedule(
  { from, due, calendar }: Stretch,
  shares: readonly number[] = standardShares,
): Day[] {
  if (due < from) return []
  const working = workingDaysBetween(calendar, from, due)
  return shares.map((share) => {
    const day = addWorkingDays(calendar, due, -Math.ceil((working * share) / 100))
    return day < from ? from : day
  })
}
