/** A calendar day in Asia/Shanghai, written YYYY-MM-DD, so that days sort as text. */
export type Day = string & { readonly __day: true }

/** A moment, ISO 8601 in UTC with milliseconds and Z, so that moments sort as text. */
export type Instant = string & { readonly __instant: true }

/** 0 is Sunday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

const FIRST_YEAR = 1949
export const LAST_YEAR = 2200
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

const midnightUtc = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`)

const dayFromMidnightUtc = (millis: number): Day => {
  const text = Number.isFinite(millis) ? new Date(millis).toISOString().slice(0, 10) : ''
  const day = parseDay(text)
  if (day === undefined) {
    throw new RangeError(`That day is outside the years ${FIRST_YEAR} to ${LAST_YEAR}`)
  }
  return day
}

/** Undefined for anything but a real day of the years the product handles: no 2024-02-30. */
export function parseDay(text: string): Day | undefined {
  const match = DAY_SHAPE.exec(text)
  if (match === null) return undefined
  const year = Number(match[1])
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const millis = Date.parse(`${text}T00:00:00.000Z`)
  if (Number.isNaN(millis) || new Date(millis).toISOString().slice(0, 10) !== text) return undefined
  return text as Day
}

/** For literals and values checked elsewhere; what a person typed goes through parseDay. */
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
  return dayFromMidnightUtc(midnightUtc(day) + count * MILLIS_PER_DAY)
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (midnightUtc(to) - midnightUtc(from)) / MILLIS_PER_DAY
}

export function weekdayOf(day: Day): Weekday {
  return new Date(midnightUtc(day)).getUTCDay() as Weekday
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

/** The day it is in Asia/Shanghai at that moment. */
export function dayOf(instant: Instant): Day {
  const local = millisOf(instant) + SHANGHAI_AHEAD_OF_UTC
  return dayFromMidnightUtc(Math.floor(local / MILLIS_PER_DAY) * MILLIS_PER_DAY)
}

/** The moment at which a clock in Asia/Shanghai shows `time` (HH:MM) on that day. */
export function instantAt(day: Day, time: string): Instant {
  const match = TIME_SHAPE.exec(time)
  if (match === null) throw new RangeError(`Not a time of day: "${time}". Write HH:MM`)
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return instantFrom(midnightUtc(day) - SHANGHAI_AHEAD_OF_UTC + minutes * 60_000)
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
