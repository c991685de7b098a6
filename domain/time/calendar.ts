import { addDays, weekdayOf, yearOf, type Day } from './day'

export type NamedDay = { readonly day: Day; readonly name: string }

/**
 * One year as the State Council arranged it, in one revision: 22 March 2019 moved that year's May
 * holiday, so what was known on a day is itself a fact worth keeping.
 */
export type CalendarYear = {
  readonly year: number
  readonly publishedOn: Day
  readonly revision: number
  /** The notice this revision rests on. */
  readonly source: string
  readonly holidays: readonly NamedDay[]
  /** 调休: Saturdays and Sundays worked in exchange for days off elsewhere. */
  readonly makeUpDays: readonly NamedDay[]
}

/** May hold several revisions of one year: the latest speaks. See calendarKnownOn for the past. */
export type Calendar = { readonly years: readonly CalendarYear[] }

export type DayKind = {
  readonly rest: boolean
  readonly kind: 'holiday' | 'weekend' | 'make-up' | 'weekday'
  /** The holiday, or for a make-up day the holiday it was exchanged for. */
  readonly name?: string
  /** The year is still to be published: only weekends are known, and a later answer may differ. */
  readonly provisional: boolean
  /** The year lies before or between those of the calendar: only weekends are known. */
  readonly unverified: boolean
}

export function dayKind(calendar: Calendar, day: Day): DayKind {
  const year = latestRevision(calendar, yearOf(day))
  if (year === undefined) return weekendsOnly(calendar, day)
  const known = { provisional: false, unverified: false }
  const holiday = year.holidays.find((each) => each.day === day)
  if (holiday !== undefined) return { rest: true, kind: 'holiday', name: holiday.name, ...known }
  const makeUp = year.makeUpDays.find((each) => each.day === day)
  if (makeUp !== undefined) return { rest: false, kind: 'make-up', name: makeUp.name, ...known }
  return { ...byWeekday(day), ...known }
}

export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  return !dayKind(calendar, day).rest
}

export function workingDayOnOrAfter(calendar: Calendar, day: Day): Day {
  let candidate = day
  while (!isWorkingDay(calendar, candidate)) candidate = addDays(candidate, 1)
  return candidate
}

/** The day itself is not counted; a negative count goes back. */
export function addWorkingDays(calendar: Calendar, day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`)
  const direction = count < 0 ? -1 : 1
  let reached = day
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, direction)
    if (isWorkingDay(calendar, reached)) left -= 1
  }
  return reached
}

/**
 * How many working days one has to add to `from` to reach `to`: `from` is not counted, a working
 * day `to` is. Negative when `to` lies before.
 */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): number {
  const direction = to < from ? -1 : 1
  let count = 0
  for (let day = from; day !== to;) {
    day = addDays(day, direction)
    if (isWorkingDay(calendar, day)) count += direction
  }
  return count
}

/** The part of the calendar a case pins: one revision of each year, the latest. */
export function sliceCalendar(calendar: Calendar, fromYear: number, toYear: number): Calendar {
  const inRange = calendar.years.filter((each) => each.year >= fromYear && each.year <= toYear)
  return { years: inRange.filter((each) => latestRevision(calendar, each.year) === each) }
}

/** The calendar as it had been published by the end of `day`. */
export function calendarKnownOn(calendar: Calendar, day: Day): Calendar {
  return { years: calendar.years.filter((each) => each.publishedOn <= day) }
}

function latestRevision(calendar: Calendar, year: number): CalendarYear | undefined {
  let latest: CalendarYear | undefined
  for (const each of calendar.years) {
    if (each.year === year && (latest === undefined || each.revision > latest.revision)) {
      latest = each
    }
  }
  return latest
}

function weekendsOnly(calendar: Calendar, day: Day): DayKind {
  const lastPublished = Math.max(...calendar.years.map((each) => each.year))
  const provisional = yearOf(day) > lastPublished
  return { ...byWeekday(day), provisional, unverified: !provisional }
}

function byWeekday(day: Day): { rest: boolean; kind: 'weekend' | 'weekday' } {
  const weekday = weekdayOf(day)
  const rest = weekday === 0 || weekday === 6
  return { rest, kind: rest ? 'weekend' : 'weekday' }
}
