import { asDay } from '../../domain/time/day'
import { dayKind } from '../../domain/time/calendar'
import { calendarWith, calendarYearSchema, publishedCalendar } from '../../rules'
import { pinnedCalendar } from '../../rules/pinned-rules'
import { invented2027 } from '../support/invented-2027'

const { year, ...revision } = invented2027
const asFile = { year, revisions: [revision] }

describe('years the office imported', () => {
  it('are added to the files', () => {
    const calendar = calendarWith([invented2027])
    expect(dayKind(publishedCalendar(), asDay('2027-02-08')).provisional).toBe(true)
    expect(dayKind(calendar, asDay('2027-02-08'))).toMatchObject({ kind: 'holiday', name: '春节' })
    expect(dayKind(calendar, asDay('2027-02-13')).rest).toBe(false)
    expect(calendarWith([{ ...invented2027 }])).toBe(calendar)
    expect(calendarWith([])).toBe(publishedCalendar())
  })

  it('give way to the files once those have the same revision', () => {
    const mistyped = { ...invented2027, year: 2026, holidays: [], makeUpDays: [] }
    const calendar = calendarWith([mistyped])
    expect(calendar.years).toEqual(publishedCalendar().years)
  })

  it('are refused where what is stored is no calendar', () => {
    expect(() => calendarWith([{ ...invented2027, holidays: 'none' }])).toThrow()
  })
})

describe('the form of a year', () => {
  const problemsOf = (file: unknown) =>
    calendarYearSchema.safeParse(file).error?.issues.map(({ message }) => message)

  it('is that of the files', () => {
    expect(calendarYearSchema.parse(asFile)).toEqual([invented2027])
  })

  it.each([
    ['a make-up day on a weekday', { makeUpDays: [{ day: '2027-02-15', name: '春节' }] }],
    ['a day of another year', { holidays: [{ day: '2028-01-01', name: '元旦' }] }],
    ['a day that is none', { holidays: [{ day: '2027-02-30', name: '春节' }] }],
    ['a day both off and worked', { makeUpDays: [{ day: '2027-02-06', name: '春节' }] }],
  ])('has no %s', (_what, change) => {
    expect(problemsOf({ year, revisions: [{ ...revision, ...change }] })).toHaveLength(1)
  })
})

describe('what a case takes with it', () => {
  it('begins with the year of receipt and has every later one that is known', () => {
    const { calendar, calendarHash } = pinnedCalendar(publishedCalendar(), asDay('2024-06-01'))
    expect(calendar.years.map((each) => each.year)).toEqual([2024, 2025, 2026])
    const later = pinnedCalendar(calendarWith([invented2027]), asDay('2024-06-01'))
    expect(later.calendar.years.map((each) => each.year)).toEqual([2024, 2025, 2026, 2027])
    expect(later.calendarHash).not.toBe(calendarHash)
    expect(pinnedCalendar(publishedCalendar(), asDay('2024-12-31')).calendarHash).toBe(calendarHash)
  })
})
