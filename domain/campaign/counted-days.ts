import { isWorkingDay, type Calendar } from '../time/calendar'
import { addDays, weekdayOf, type Day } from '../time/day'
import type { Phase, Schedule } from './definition'

/**
 * The days of a schedule as counted, in order, before any rest day is looked at (decision 67). Whatever
 * recurs is counted from the first day of the phase and ends with its last; a day that was named
 * stands as named, also outside, where the check finds it.
 */
export function countedDays(calendar: Calendar, when: Schedule, phase: Phase): Day[] {
  switch (when.by) {
    case 'day':
      return [when.day]
    case 'days':
      return [...when.days].sort()
    case 'phase-end':
      return [phase.to]
    case 'every-days':
      return everyDays(phase, when.days)
    case 'weekly':
      return daysOf(phase).filter((day) => weekdayOf(day) === when.weekday % 7)
    case 'month-end':
      return daysOf(phase).filter((day) => addDays(day, 1).endsWith('-01'))
    case 'working-day':
      return daysOf(phase).filter((day) => isWorkingDay(calendar, day))
  }
}

/** The first day of the phase is the one it counts from, and so none of them. */
function everyDays({ from, to }: Phase, days: number): Day[] {
  const found: Day[] = []
  for (let day = addDays(from, days); day <= to; day = addDays(day, days)) found.push(day)
  return found
}

function daysOf({ from, to }: Pick<Phase, 'from' | 'to'>): Day[] {
  const found: Day[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) found.push(day)
  return found
}
