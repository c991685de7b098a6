/** A calendar day in Asia/Shanghai, written YYYY-MM-DD, so that days sort as text. */
export type Day = string & { readonly __day: true }

/** A moment, ISO 8601 in UTC with milliseconds and Z, so that moments sort as text. */
export type Instant = string & { readonly __instant: true }

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const FIRST_YEAR = 1949
const LAST_YEAR = 2200
const MILLIS_PER_DAY = 86_400_000

/**
 * China has kept one time, eight hours ahead of UTC, without summer time since 1992. Every instant
 * the product records is later than that, so plain addition is exact and the host's zone never
 * comes into it.
 */
const SHANGHAI_AHEAD_OF_UTC = 8 * 3_600_000

const DAY_SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const INSTANT_SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const TIME_SHAPE = /^([01]\d|2[0-3]):([0-5]\d)$/

const DAYS_BEFORE_1970 = 719_468
const DAYS_PER_ERA = 146_097

/**
 * Days since 1970-01-01 of the proleptic Gregorian calendar, whose pattern repeats every 400 years.
 * Years run from March here, so that the leap day is the last of its year. Plain arithmetic because
 * a batch of a million dates spends most of its time on it, and Date is several times slower.
 */
function ordinalFrom(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month > 2 ? year : year - 1
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + dayOfMonth - 1
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  return era * DAYS_PER_ERA + yearOfEra * 365 + leapDays + dayOfYear - DAYS_BEFORE_1970
}

function ordinalOf(day: Day): number {
  return ordinalFrom(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)))
}

function dayFromOrdinal(ordinal: number): Day {
  const shifted = ordinal + DAYS_BEFORE_1970
  const era = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfEra = shifted - era * DAYS_PER_ERA
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const before = 365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100)
  const dayOfYear = dayOfEra - before
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(`That day is outside the years ${FIRST_YEAR} to ${LAST_YEAR}`)
  }
  return `${year}-${twoDigits(month)}-${twoDigits(dayOfMonth)}` as Day
}

function twoDigits(number: number): string {
  return number < 10 ? `0${number}` : `${number}`
}

/** Undefined for anything but a real day of the years the product handles: no 2024-02-30. */
export function parseDay(text: string): Day | undefined {
  const match = DAY_SHAPE.exec(text)
  if (match === null) return undefined
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  if (month < 1 || month > 12 || dayOfMonth < 1) return undefined
  const nextMonth = month === 12 ? ordinalFrom(year + 1, 1, 1) : ordinalFrom(year, month + 1, 1)
  return ordinalFrom(year, month, dayOfMonth) < nextMonth ? (text as Day) : undefined
}

/**
 * The last year is left for what follows upon a day to end in, a limit or a reminder: nobody gives
 * a day of it.
 */
export function parseGivenDay(text: string): Day | undefined {
  const day = parseDay(text)
  return day !== undefined && yearOf(day) < LAST_YEAR ? day : undefined
}

/** What parseGivenDay takes, for a sentence. */
export const GIVEN_DAY = `a real day as YYYY-MM-DD, from ${FIRST_YEAR} to ${LAST_YEAR - 1}`

/** For literals and values checked elsewhere; what a person typed goes through parseGivenDay. */
export function asDay(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new RangeError(`Not a day: "${text}". Write YYYY-MM-DD`)
  return day
}

export function parseInstant(text: string): Instant | undefined {
  if (!INSTANT_SHAPE.test(text)) return undefined
  const millis = Date.parse(text)
  if (Number.isNaN(millis) || new Date(millis).toISOString() !== text) return undefined
  return text as Instant
}

export function addDays(day: Day, count: number): Day {
  if (!Number.isInteger(count)) throw new RangeError(`Not a whole number of days: ${count}`)
  return dayFromOrdinal(ordinalOf(day) + count)
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return ordinalOf(to) - ordinalOf(from)
}

export function weekdayOf(day: Day): Weekday {
  // 1 January 1970 was a Thursday; the remainder is made positive for the days before it.
  return ((((ordinalOf(day) + 4) % 7) + 7) % 7) as Weekday
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The day it is in Asia/Shanghai at that moment. */
export function dayOf(instant: Instant): Day {
  const local = millisOf(instant) + SHANGHAI_AHEAD_OF_UTC
  return dayFromOrdinal(Math.floor(local / MILLIS_PER_DAY))
}

/** What a clock in Asia/Shanghai shows at that moment, for people to read: `YYYY-MM-DD HH:MM`. */
export function clockTime(instant: Instant): string {
  const local = instantFrom(millisOf(instant) + SHANGHAI_AHEAD_OF_UTC)
  return `${local.slice(0, 10)} ${local.slice(11, 16)}`
}

/** The moment at which a clock in Asia/Shanghai shows `time` (HH:MM) on that day. */
export function instantAt(day: Day, time: string): Instant {
  const match = TIME_SHAPE.exec(time)
  if (match === null) throw new RangeError(`Not a time of day: "${time}". Write HH:MM`)
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return instantFrom(ordinalOf(day) * MILLIS_PER_DAY - SHANGHAI_AHEAD_OF_UTC + minutes * 60_000)
}

export function startOfDay(day: Day): Instant {
  return instantAt(day, '00:00')
}

export function millisOf(instant: Instant): number {
  return Date.parse(instant)
}

export function instantFrom(millis: number): Instant {
  return new Date(millis).toISOString() as Instant
}

/** Days and instants are fixed-width text, so the earlier one is also the smaller string. */
export function earliest<T extends Day | Instant>(first: T, ...rest: readonly T[]): T {
  return rest.reduce((least, each) => (each < least ? each : least), first)
}

export function latest<T extends Day | Instant>(first: T, ...rest: readonly T[]): T {
  return rest.reduce((most, each) => (each > most ? each : most), first)
}
