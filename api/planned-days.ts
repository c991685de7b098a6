import { backSchedule } from '../domain/case/back-schedule'
import { openDutyOf } from '../domain/case/duties/open'
import type { CaseState } from '../domain/case/state'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'

/**
 * The days of a plan that came without any: counted back from the day by which the matter has to be
 * dealt with, or an old one settled (H4). None where nothing of that kind is owed any more.
 */
export function plannedDays(state: CaseState, from: Day, calendar: Calendar): Day[] {
  const owed = openDutyOf(state, 'handle') ?? openDutyOf(state, 'settle')
  if (owed === undefined) return []
  return backSchedule({ from, due: owed.due.due, calendar })
}
