import { LegalHoliday } from 'tyme4ts'
import { calendarKnownOn, dayKind, sliceCalendar, type Calendar } from '../../domain/time/calendar'
import { addDays, asDay, weekdayOf, yearOf, type Day } from '../../domain/time/day'
import { noticesOf } from '../../rules/calendar-notices'
import { publishedCalendar } from '../../rules'

const calendar = publishedCalendar()
const years = [...new Set(calendar.years.map((each) => each.year))]

function daysFrom(first: string, last: string): Day[] {
  const days: Day[] = []
  for (let day = asDay(first); day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

const restIn = (known: Calendar, first: string, last: string) =>
  daysFrom(first, last).filter((day) => dayKind(known, day).rest)

describe('the published calendar', () => {
  it('has every year from 2007 to 2026', () => {
    expect(years).toEqual(Array.from({ length: 20 }, (_, index) => 2007 + index))
  })

  it('agrees with an independent table on every day but two, where the notice decides', () => {
    const differing = daysFrom('2007-01-01', '2026-12-31').filter((day) => {
      const listed = LegalHoliday.fromYmd(
        yearOf(day),
        Number(day.slice(5, 7)),
        Number(day.slice(8, 10)),
      )
      const rest = listed === null ? [0, 6].includes(weekdayOf(day)) : !listed.isWork()
      return dayKind(calendar, day).rest !== rest
    })
    // The notice for 2013 (国办发明电〔2012〕33号) has 4月7日（星期日）上班 and 10月12日（星期六）上班;
    // tyme4ts leaves both out, so there they look like an ordinary Sunday and Saturday.
    expect(differing).toEqual(['2013-04-07', '2013-10-12'])
    expect(differing.map((day) => dayKind(calendar, day).kind)).toEqual(['make-up', 'make-up'])
  })

  it('exchanges the Saturdays and Sundays of that table, for the same holidays', () => {
    const listed = daysFrom('2007-01-01', '2026-12-31').flatMap((day) => {
      const found = LegalHoliday.fromYmd(
        yearOf(day),
        Number(day.slice(5, 7)),
        Number(day.slice(8, 10)),
      )
      return found?.isWork() === true ? [{ day, name: found.getName() }] : []
    })
    const ours = years.flatMap((year) => sliceCalendar(calendar, year, year).years[0]!.makeUpDays)
    expect(ours.filter(({ day }) => !listed.some((each) => each.day === day))).toEqual([
      { day: '2013-04-07', name: '清明节' },
      { day: '2013-10-12', name: '国庆节' },
    ])
    const nameOf = (day: Day) => listed.find((each) => each.day === day)?.name
    const weekends = listed.filter(({ day }) => [0, 6].includes(weekdayOf(day)))
    expect(weekends.filter(({ day }) => ours.every((each) => each.day !== day))).toEqual([])
    // Where two holidays fell together, and for Victory Day, the two have other names for them.
    const otherwise = ours.filter(({ day, name }) => ![name, undefined].includes(nameOf(day)))
    expect(otherwise.map(({ day, name }) => [day, name, nameOf(day)])).toEqual([
      ['2009-10-10', '国庆节', '中秋节'],
      ['2012-09-29', '国庆节', '中秋节'],
      ['2015-09-06', '抗战胜利纪念日', '抗战胜利日'],
      ['2020-09-27', '国庆节', '国庆中秋'],
      ['2025-09-28', '国庆节', '国庆中秋'],
      ['2025-10-11', '国庆节', '国庆中秋'],
    ])
  })

  it('works on Saturdays and Sundays only in exchange, never on a weekday', () => {
    const makeUps = calendar.years.flatMap((each) => each.makeUpDays)
    expect(makeUps.length).toBeGreaterThan(100)
    expect(makeUps.filter(({ day }) => ![0, 6].includes(weekdayOf(day)))).toEqual([])
  })

  it('names a notice for each revision, published before the year or while it ran', () => {
    for (const each of calendar.years) {
      expect(each.source).toMatch(/^国务院.*通知（国(办)?发明电〔\d{4}〕\d+号）$/)
      const asRevised = each.revision > 1 ? [each.year - 1, each.year] : [each.year - 1]
      expect(asRevised).toContain(yearOf(each.publishedOn))
    }
  })

  it('is what the list of notices says', () => {
    const listed = [...noticesOf].flatMap(([year, notices]) =>
      notices.map((each, index) => [year, index + 1, each.publishedOn, each.source]),
    )
    expect(
      calendar.years.map((each) => [each.year, each.revision, each.publishedOn, each.source]),
    ).toEqual(listed)
  })
})

describe('a year the State Council changed', () => {
  it('2019: the May holiday moved on 22 March', () => {
    const before = calendarKnownOn(calendar, asDay('2019-03-21'))
    const span = ['2019-04-27', '2019-05-06'] as const
    expect(restIn(before, ...span)).toEqual([
      '2019-04-27',
      '2019-04-28',
      '2019-05-01',
      '2019-05-04',
      '2019-05-05',
    ])
    const after = ['2019-04-27', '2019-05-01', '2019-05-02', '2019-05-03', '2019-05-04']
    expect(restIn(calendarKnownOn(calendar, asDay('2019-03-22')), ...span)).toEqual(after)
    expect(restIn(calendar, ...span)).toEqual(after)
  })

  it('2020: Spring Festival grew to 2 February on 27 January', () => {
    const before = calendarKnownOn(calendar, asDay('2020-01-26'))
    expect(restIn(before, '2020-01-30', '2020-02-03')).toEqual(['2020-01-30', '2020-02-02'])
    expect(dayKind(before, asDay('2020-02-01')).kind).toBe('make-up')
    expect(restIn(calendar, '2020-01-30', '2020-02-03')).toEqual([
      '2020-01-30',
      '2020-01-31',
      '2020-02-01',
      '2020-02-02',
    ])
  })

  it('2015: Victory Day came in May', () => {
    const before = calendarKnownOn(calendar, asDay('2015-05-12'))
    expect(restIn(before, '2015-09-03', '2015-09-07')).toEqual(['2015-09-05', '2015-09-06'])
    expect(restIn(calendar, '2015-09-03', '2015-09-07')).toEqual([
      '2015-09-03',
      '2015-09-04',
      '2015-09-05',
    ])
  })

  it.each([
    ['2007-12-31', '2007-12-17', false, true],
    ['2007-12-29', '2007-12-17', true, false],
    ['2011-12-31', '2011-12-05', true, false],
    ['2018-12-31', '2018-12-05', false, true],
    ['2018-12-29', '2018-12-05', true, false],
  ])('%s was settled by the next year’s notice', (day, dayBefore, restBefore, restAfter) => {
    const before = calendarKnownOn(calendar, asDay(dayBefore))
    const after = calendarKnownOn(calendar, addDays(asDay(dayBefore), 1))
    expect(dayKind(before, asDay(day)).rest).toBe(restBefore)
    expect(dayKind(after, asDay(day)).rest).toBe(restAfter)
    expect(dayKind(calendar, asDay(day)).rest).toBe(restAfter)
  })
})
