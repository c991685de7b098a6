import type { Calendar } from '../domain/time/calendar'
import { calendarWith } from '../rules'
import { storedYears } from './queries/imported-years'
import type { Database } from './records/database'

/** Every year that is known here: those of the program's files, and what the office has imported. */
export async function knownCalendar(db: Database): Promise<Calendar> {
  return calendarWith(await storedYears(db))
}

const read = new WeakMap<Database, { count: number; calendar: Calendar }>()

/**
 * The same for a registration, which waits for every statement: revisions are only ever added, so
 * their number tells whether what was read before is still all there is.
 */
export async function calendarOf(db: Database, importedYears: number): Promise<Calendar> {
  const before = read.get(db)
  if (before?.count === importedYears) return before.calendar
  const calendar = await knownCalendar(db)
  read.set(db, { count: importedYears, calendar })
  return calendar
}
