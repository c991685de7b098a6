import { dayKind, isWorkingDay, type Calendar } from '../time/calendar'
import { addDays, weekdayOf, type Day } from '../time/day'
import type { Phase, RestDayRule } from './definition'
import type { Moved } from './occurrence'

type Stretch = Pick<Phase, 'from' | 'to'>

/**
 * The day on which something counted for that day is due. It never leaves its phase: where the rule
 * finds no working day inside, the nearest one the other way is taken, and in a phase of rest days alone
 * the day stays.
 */
export function dueOn(
  calendar: Calendar,
  nominal: Day,
  rule: RestDayRule,
  phase: Stretch,
): { due: Day; moved?: Moved } {
  if (rule === 'stay' || isWorkingDay(calendar, nominal)) return { due: nominal }
  const restDay = nameOfRestDay(calendar, nominal)
  const first = workingDayInside(calendar, nominal, rule, phase)
  if (first !== undefined) return { due: first, moved: { restDay, rule } }
  const other = workingDayInside(calendar, nominal, rule === 'after' ? 'before' : 'after', phase)
  if (other === undefined) return { due: nominal }
  return { due: other, moved: { restDay, rule, keptInPhase: true } }
}

/** As staff call it: the holiday, else the day of the week. */
export function nameOfRestDay(calendar: Calendar, day: Day): string {
  return dayKind(calendar, day).name ?? (weekdayOf(day) === 6 ? '星期六' : '星期日')
}

function workingDayInside(
  calendar: Calendar,
  nominal: Day,
  direction: 'before' | 'after',
  { from, to }: Stretch,
): Day | undefined {
  const step = direction === 'after' ? 1 : -1
  for (let day = nominal; day >= from && day <= to; day = addDays(day, step)) {
    if (isWorkingDay(calendar, day)) return day
  }
  return undefined
}
