import fc from 'fast-check'
import {
  addWorkingDays,
  calendarKnownOn,
  dayKind,
  isWorkingDay,
  sliceCalendar,
  workingDayOnOrAfter,
  workingDaysBetween,
  type Calendar,
} from '../../../domain/time/calendar'
import { addDays, asDay, weekdayOf, type Day } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'

const year = (number: number, revision: number, publishedOn: string) => ({
  year: number,
  revision,
  publishedOn: asDay(publishedOn),
  source: 'a notice',
})

/** 2019 as it was until 22 March and as it was after, and 2018 beside it. */
const calendar: Calendar = {
  years: [
    {
      ...year(2019, 2, '2019-03-22'),
      holidays: ['2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04'].map(labourDay),
      makeUpDays: ['2019-04-28', '2019-05-05'].map(labourDay),
    },
    { ...year(2019, 1, '2018-12-06'), holidays: [labourDay('2019-05-01')], makeUpDays: [] },
    { ...year(2018, 1, '2017-11-30'), holidays: [], makeUpDays: [] },
  ],
}

function labourDay(text: string) {
  return { day: asDay(text), name: '劳动节' }
}

describe('what kind of day it is', () => {
  const known = { provisional: false, unverified: false }

  it.each([
    ['2019-05-02', { rest: true, kind: 'holiday', name: '劳动节', ...known }],
    ['2019-05-04', { rest: true, kind: 'holiday', name: '劳动节', ...known }],
    ['2019-04-28', { rest: false, kind: 'make-up', name: '劳动节', ...known }],
    ['2019-05-11', { rest: true, kind: 'weekend', ...known }],
    ['2019-05-12', { rest: true, kind: 'weekend', ...known }],
    ['2019-05-06', { rest: false, kind: 'weekday', ...known }],
    ['2020-01-01', { rest: false, kind: 'weekday', provisional: true, unverified: false }],
    ['2020-01-04', { rest: true, kind: 'weekend', provisional: true, unverified: false }],
    ['2017-12-29', { rest: false, kind: 'weekday', provisional: false, unverified: true }],
    ['2017-12-30', { rest: true, kind: 'weekend', provisional: false, unverified: true }],
  ])('%s', (day, expected) => {
    expect(dayKind(calendar, asDay(day))).toEqual(expected)
  })

  it('is unverified in a year missing between two others', () => {
    const gap = { years: calendar.years.map((each) => ({ ...each, year: each.year * 2 })) }
    expect(dayKind(gap, asDay('1949-01-03'))).toMatchObject({ unverified: true })
  })

  it('is provisional everywhere while nothing is published', () => {
    const found = dayKind({ years: [] }, asDay('2019-05-01'))
    expect(found).toMatchObject({ rest: false, provisional: true, unverified: false })
  })
})

describe('revisions', () => {
  const may2 = asDay('2019-05-02')

  it('give way to the latest, in whatever order they stand', () => {
    const reversed = { years: [...calendar.years].reverse() }
    expect([calendar, reversed].map((each) => isWorkingDay(each, may2))).toEqual([false, false])
  })

  it('can be asked for as they were known on a day', () => {
    const restOn = (day: string) => dayKind(calendarKnownOn(calendar, asDay(day)), may2)
    expect(restOn('2018-12-05')).toMatchObject({ rest: false, provisional: true })
    expect(restOn('2018-12-06')).toMatchObject({ rest: false, provisional: false })
    expect(restOn('2019-03-21')).toMatchObject({ rest: false, kind: 'weekday' })
    expect(restOn('2019-03-22')).toMatchObject({ rest: true, kind: 'holiday' })
  })

  it('are down to one for each year in a slice', () => {
    const years = (from: number, to: number) =>
      sliceCalendar(calendar, from, to).years.map((each) => `${each.year}/${each.revision}`)
    expect(years(2018, 2019)).toEqual(['2019/2', '2018/1'])
    expect(years(2019, 2019)).toEqual(['2019/2'])
    expect(years(2018, 2018)).toEqual(['2018/1'])
    expect(years(2020, 2030)).toEqual([])
  })
})

describe('counting in working days', () => {
  it.each([
    // Sunday 28 April is worked, 1 to 4 May are off, Sunday 5 May is worked.
    ['2019-04-26', 1, '2019-04-28'],
    ['2019-04-26', 3, '2019-04-30'],
    ['2019-04-26', 4, '2019-05-05'],
    ['2019-04-30', 1, '2019-05-05'],
    ['2019-05-03', 1, '2019-05-05'],
    ['2019-05-05', -1, '2019-04-30'],
    ['2019-05-06', -4, '2019-04-28'],
    ['2019-05-02', 0, '2019-05-02'],
  ])('%s and %i working days is %s', (from, count, expected) => {
    expect(addWorkingDays(calendar, asDay(from), count)).toBe(expected)
  })

  it.each([
    ['2019-05-01', '2019-05-05'],
    ['2019-05-05', '2019-05-05'],
    ['2019-05-11', '2019-05-13'],
  ])('the first working day from %s on is %s', (from, expected) => {
    expect(workingDayOnOrAfter(calendar, asDay(from))).toBe(expected)
  })

  it.each([
    ['2019-04-26', '2019-05-06', 5],
    ['2019-05-06', '2019-04-26', -5],
    ['2019-05-01', '2019-05-04', 0],
    ['2019-05-05', '2019-05-05', 0],
  ])('from %s to %s there are %i', (from, to, expected) => {
    expect(workingDaysBetween(calendar, asDay(from), asDay(to))).toBe(expected)
  })

  it('refuses a part of a day', () => {
    expect(() => addWorkingDays(calendar, asDay('2019-05-01'), 1.5)).toThrow(RangeError)
  })
})

describe('working days of the published calendar', () => {
  const published = publishedCalendar()
  const restDays = new Set(allRestDays())
  const anyDay = fc
    .integer({ min: 0, max: 7000 })
    .map((index) => addDays(asDay('2007-06-01'), index))

  /** Told from the lists alone: weekends less the days worked, and the holidays. */
  function allRestDays(): Day[] {
    const off = new Set<Day>()
    for (let day = asDay('2007-01-01'); day < '2027-01-01'; day = addDays(day, 1)) {
      if ([0, 6].includes(weekdayOf(day))) off.add(day)
    }
    const byRevision = [...published.years].sort((a, b) => a.revision - b.revision)
    const latest = new Map(byRevision.map((each) => [each.year, each]))
    for (const each of latest.values()) {
      each.makeUpDays.forEach(({ day }) => off.delete(day))
      each.holidays.forEach(({ day }) => off.add(day))
    }
    return [...off]
  }

  it('are counted as one would with a finger on the calendar', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const worked: Day[] = []
        for (let day = addDays(from, 1); worked.length < count; day = addDays(day, 1)) {
          if (!restDays.has(day)) worked.push(day)
        }
        expect(addWorkingDays(published, from, count)).toBe(worked.at(-1))
      }),
    )
  })

  it('come back by the same count, and are counted alike', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (from, count) => {
        const start = workingDayOnOrAfter(published, from)
        const reached = addWorkingDays(published, start, count)
        expect(restDays.has(reached)).toBe(false)
        expect(addWorkingDays(published, reached, -count)).toBe(start)
        expect(workingDaysBetween(published, start, reached)).toBe(count)
      }),
    )
  })
})
