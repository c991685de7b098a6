import { backSchedule } from '../domain/case/back-schedule'
import { openDutyOf } from '../domain/case/duties/open'
import type { CaseState } from '../domain/case/state'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'

/**
 * The days of a plan that came without any: counted back from the day by which the matter has to be
 * dealt with, or an old one settled, or from the end of the campaign's phase where that comes first (H4).
 * None where nothing of that kind is owed any more.
 */
export function plannedDays(state: CaseState, from: Day, calendar: Calendar): Day[] {
  const kinds = ['handle', 'settle', 'settle-in-campaign'] as const
  const owed = kinds.flatMap((kind) => openDutyOf(state, kind)?.due.due ?? [])
  // What is late already is no day to count back from where another is still to come.
  const [due] = [...owed.filter((day) => day >= from).sort(), ...owed]
  return due === undefined ? [] : backSchedule({ from, due, calendar })
}
