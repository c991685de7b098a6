import type { Calendar } from '../domain/time/calendar'
import { calendarWith } from '../rules'
import { storedYears } from './queries/imported-years'
import type { Database } from './records/database'

/** Every year that is known here: those of the program's files, and what the office has imported. */
export async function knownCalendar(db: Database): Promise<Calendar> {
  return calendarWith(await storedYears(db))
}
