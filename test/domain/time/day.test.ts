import fc from 'fast-check'
import {
  addDays,
  asDay,
  clockTime,
  dayOf,
  daysBetween,
  earliest,
  instantAt,
  instantFrom,
  latest,
  millisOf,
  parseDay,
  parseInstant,
  startOfDay,
  weekdayOf,
  yearOf,
  type Day,
} from '../../../domain/time/day'

const MILLIS_PER_DAY = 86_400_000
const FIRST = Date.UTC(1949, 0, 1)
const COUNT = (Date.UTC(2200, 11, 31) - FIRST) / MILLIS_PER_DAY + 1

/** The day by the platform's own calendar, which the product's arithmetic must agree with. */
const oracleDay = (index: number) => new Date(FIRST + index * MILLIS_PER_DAY)
const written = (index: number) => oracleDay(index).toISOString().slice(0, 10)
const anyIndex = fc.integer({ min: 0, max: COUNT - 1 })

describe('a calendar day', () => {
  it('agrees with the platform on every day the product handles', () => {
    const wrong: string[] = []
    for (let index = 0; index < COUNT; index += 1) {
      const expected = written(index)
      const day = addDays(asDay('1949-01-01'), index)
      const right =
        day === expected &&
        parseDay(expected) === expected &&
        weekdayOf(day) === oracleDay(index).getUTCDay() &&
        yearOf(day) === oracleDay(index).getUTCFullYear() &&
        daysBetween(asDay('1949-01-01'), day) === index
      if (!right) wrong.push(expected)
    }
    expect(COUNT).toBe(92_041)
    expect(wrong).toEqual([])
  })

  it('goes forth and back by the same number of days', () => {
    fc.assert(
      fc.property(anyIndex, anyIndex, (from, to) => {
        const day = asDay(written(from))
        const moved = addDays(day, to - from)
        expect(moved).toBe(written(to))
        expect(daysBetween(day, moved)).toBe(to - from)
        expect(addDays(moved, from - to)).toBe(day)
      }),
    )
  })

  it.each([
    ['2024-02-30', 'no such day'],
    ['2023-02-29', 'not a leap year'],
    ['2100-02-29', 'a century without a leap day'],
    ['2024-04-31', 'no such day'],
    ['2024-13-01', 'no such month'],
    ['2024-00-10', 'no month 0'],
    ['2024-01-00', 'no day 0'],
    ['2024-1-1', 'not padded'],
    ['24-01-01', 'no century'],
    ['1948-12-31', 'before 1949'],
    ['2201-01-01', 'after 2200'],
    ['2024-01-01T00:00:00Z', 'a moment'],
    [' 2024-01-01', 'a space'],
    ['2024-01-01\n', 'a line end'],
    ['２０２４-01-01', 'full-width digits'],
    ['', 'nothing'],
  ])('refuses %j: %s', (text) => {
    expect(parseDay(text)).toBeUndefined()
    expect(() => asDay(text)).toThrow(RangeError)
  })

  it('takes the first and the last day and leap days', () => {
    const days = ['1949-01-01', '2200-12-31', '2024-02-29', '2000-02-29']
    expect(days.map(parseDay)).toEqual(days)
  })

  it('never leaves the years it handles, and counts whole days only', () => {
    expect(() => addDays(asDay('2200-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(asDay('1949-01-01'), -1)).toThrow(RangeError)
    expect(() => addDays(asDay('2024-01-01'), 0.5)).toThrow(RangeError)
    expect(() => addDays(asDay('2024-01-01'), Number.NaN)).toThrow(RangeError)
  })

  it('names the earliest and the latest', () => {
    const days = ['2024-03-01', '2023-12-31', '2024-02-29'].map(asDay) as [Day, Day, Day]
    expect(earliest(...days)).toBe('2023-12-31')
    expect(latest(...days)).toBe('2024-03-01')
  })
})

describe('a moment', () => {
  it('belongs to the day it is in Asia/Shanghai', () => {
    expect(dayOf(instantFrom(Date.UTC(2024, 1, 28, 15, 59, 59, 999)))).toBe('2024-02-28')
    expect(dayOf(instantFrom(Date.UTC(2024, 1, 28, 16)))).toBe('2024-02-29')
    expect(clockTime(instantFrom(Date.UTC(2024, 1, 28, 16, 5, 59)))).toBe('2024-02-29 00:05')
    expect(clockTime(instantFrom(Date.UTC(2024, 1, 28, 15, 59)))).toBe('2024-02-28 23:59')
    expect(dayOf(instantFrom(Date.UTC(2023, 11, 31, 16)))).toBe('2024-01-01')
  })

  it('is what a clock in Asia/Shanghai shows', () => {
    expect(instantAt(asDay('2024-03-11'), '08:30')).toBe('2024-03-11T00:30:00.000Z')
    expect(startOfDay(asDay('2024-03-11'))).toBe('2024-03-10T16:00:00.000Z')
    expect(instantAt(asDay('2024-03-11'), '23:59')).toBe('2024-03-11T15:59:00.000Z')
  })

  it('lies in its own day at any time of day', () => {
    fc.assert(
      fc.property(anyIndex, fc.nat(23), fc.nat(59), (index, hour, minute) => {
        const day = asDay(written(index))
        const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
        const instant = instantAt(day, time)
        expect(dayOf(instant)).toBe(day)
        expect(parseInstant(instant)).toBe(instant)
        expect(millisOf(instant) - millisOf(startOfDay(day))).toBe((hour * 60 + minute) * 60_000)
      }),
    )
  })

  it('does not depend on the zone of the machine', () => {
    const zone = process.env.TZ
    process.env.TZ = 'America/New_York'
    try {
      expect(new Date(Date.UTC(2024, 0, 1)).getHours()).toBe(19)
      expect(dayOf(instantFrom(Date.UTC(2024, 0, 1, 16)))).toBe('2024-01-02')
      expect(addDays(asDay('2024-03-09'), 2)).toBe('2024-03-11')
      expect(startOfDay(asDay('2024-03-11'))).toBe('2024-03-10T16:00:00.000Z')
    } finally {
      if (zone === undefined) delete process.env.TZ
      else process.env.TZ = zone
    }
  })

  it.each(['24:00', '8:30', '08:60', '08:30:00', ''])('refuses %j as a time of day', (time) => {
    expect(() => instantAt(asDay('2024-03-11'), time)).toThrow(RangeError)
  })

  it.each([
    '2024-03-11T08:30:00Z',
    '2024-03-11T08:30:00.000+08:00',
    '2024-02-30T08:30:00.000Z',
    '2024-03-11T24:00:00.000Z',
    '2024-03-11',
    'now',
  ])('refuses %j as a moment', (text) => {
    expect(parseInstant(text)).toBeUndefined()
  })
})
