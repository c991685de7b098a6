import type { DefinedDuty, Schedule } from '../../../domain/campaign/definition'
import { occurrencesOf } from '../../../domain/campaign/occurrences'
import { sliceCalendar } from '../../../domain/time/calendar'
import { asDay } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'
import { campaign, duty, phase } from './definitions'

const calendar = publishedCalendar()
const day = asDay

function of(from: string, to: string, when: Schedule, more: Partial<DefinedDuty> = {}) {
  const definition = campaign([phase('p', from, to)], [duty('d', 'p', when, more)])
  return occurrencesOf(definition, calendar)
}

const dues = (...asked: Parameters<typeof of>) => of(...asked).map(({ due }) => due)

describe('where a date goes that lands on a rest day', () => {
  // 7 October 2019 is the last day of the National Day holiday, 29 September a Sunday that is worked.
  test.each([
    ['after', '2019-10-08'],
    ['before', '2019-09-30'],
    ['stay', '2019-10-07'],
  ] as const)('%s', (restDay, due) => {
    const [only] = of('2019-09-01', '2019-11-30', { by: 'day', day: day('2019-10-07'), restDay })
    expect(only).toMatchObject({ nominal: '2019-10-07', due, to: '2019-10-07' })
    expect(only!.moved).toEqual(
      restDay === 'stay' ? undefined : { restDay: '国庆节', rule: restDay },
    )
  })

  test.each([
    ['2019-04-27', '星期六', '2019-04-28'],
    ['2019-10-13', '星期日', '2019-10-14'],
    ['2019-05-04', '劳动节', '2019-05-05'],
  ])('%s is called %s', (nominal, restDay, due) => {
    const [only] = of('2019-04-01', '2019-11-30', {
      by: 'day',
      day: day(nominal),
      restDay: 'after',
    })
    expect(only).toMatchObject({ due, moved: { restDay, rule: 'after' } })
  })

  test('a weekend that is worked in exchange is no rest day', () => {
    const [only] = of('2019-04-01', '2019-05-31', {
      ...{ by: 'day', day: day('2019-04-28'), restDay: 'after' },
    })
    expect(only!.due).toBe('2019-04-28')
    expect(only!.moved).toBeUndefined()
  })

  test('it does not leave its phase: what would, goes the other way and says so', () => {
    const [last] = of('2019-03-20', '2019-04-07', { by: 'phase-end', restDay: 'after' })
    expect(last).toMatchObject({ nominal: '2019-04-07', due: '2019-04-04' })
    expect(last!.moved).toEqual({ restDay: '清明节', rule: 'after', keptInPhase: true })
    const [first] = of('2019-04-13', '2019-07-23', {
      ...{ by: 'day', day: day('2019-04-13'), restDay: 'before' },
    })
    expect(first).toMatchObject({ nominal: '2019-04-13', due: '2019-04-15' })
    expect(first!.moved).toEqual({ restDay: '星期六', rule: 'before', keptInPhase: true })
  })

  test('in a phase of rest days alone it stays', () => {
    const [only] = of('2019-10-01', '2019-10-07', { by: 'phase-end', restDay: 'after' })
    expect(only!.due).toBe('2019-10-07')
    expect(only!.moved).toBeUndefined()
  })
})

describe('what a schedule counts', () => {
  test('every 14 days, from the first day of the phase, which does not count', () => {
    expect(
      of('2019-04-13', '2019-07-20', { by: 'every-days', days: 14, restDay: 'stay' }).map(
        ({ nominal }) => nominal,
      ),
    ).toEqual([
      ...['2019-04-27', '2019-05-11', '2019-05-25', '2019-06-08', '2019-06-22', '2019-07-06'],
      '2019-07-20',
    ])
  })

  test.each([
    [1, '2019-04-08', ['2019-04-08', '2019-04-15', '2019-04-22']],
    [7, '2019-04-08', ['2019-04-14', '2019-04-21', '2019-04-28']],
  ] as const)('each weekday %i of the phase, its first day included', (weekday, from, expected) => {
    const until = '2019-04-28'
    expect(dues(from, until, { by: 'weekly', weekday, restDay: 'stay' })).toEqual(expected)
  })

  test('the last day of each month in the phase, and of no other', () => {
    expect(dues('2020-01-31', '2020-03-30', { by: 'month-end', restDay: 'stay' })).toEqual([
      ...['2020-01-31', '2020-02-29'],
    ])
  })

  test('every working day, weekends worked in exchange among them', () => {
    expect(dues('2019-04-26', '2019-05-06', { by: 'working-day' })).toEqual([
      ...['2019-04-26', '2019-04-28', '2019-04-29', '2019-04-30', '2019-05-05', '2019-05-06'],
    ])
  })

  test('days as named, in their order', () => {
    const days = ['2019-05-10', '2019-05-09'].map(day)
    const found = of('2019-05-01', '2019-05-17', { by: 'days', days, restDay: 'stay' })
    expect(found.map(({ number, due, from }) => [number, due, from])).toEqual([
      [1, '2019-05-09', '2019-05-01'],
      [2, '2019-05-10', '2019-05-10'],
    ])
  })
})

describe('several dates on one day are owed once', () => {
  test('after: as the last of them, about all the days that were', () => {
    const found = of('2019-09-16', '2019-10-16', { by: 'weekly', weekday: 2, restDay: 'after' })
    expect(
      found.map(({ nominal, due, from, to, joins }) => [nominal, due, from, to, joins]),
    ).toEqual([
      ['2019-09-17', '2019-09-17', '2019-09-16', '2019-09-17', undefined],
      ['2019-09-24', '2019-09-24', '2019-09-18', '2019-09-24', undefined],
      ['2019-10-08', '2019-10-08', '2019-09-25', '2019-10-08', ['2019-10-01']],
      ['2019-10-15', '2019-10-15', '2019-10-09', '2019-10-15', undefined],
    ])
    expect(found.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('before: as the first of them, and the days still to come are those of the next', () => {
    const found = of('2019-09-24', '2019-10-16', { by: 'weekly', weekday: 1, restDay: 'before' })
    expect(found.map(({ nominal, due, from, joins }) => [nominal, due, from, joins])).toEqual([
      ['2019-09-30', '2019-09-30', '2019-09-24', ['2019-10-07']],
      ['2019-10-14', '2019-10-14', '2019-10-01', undefined],
    ])
  })

  test('every day of a week of holidays comes to the day after it', () => {
    const found = of('2019-09-30', '2019-10-08', { by: 'every-days', days: 1, restDay: 'after' })
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ nominal: '2019-10-08', from: '2019-09-30' })
    expect(found[0]!.joins).toHaveLength(7)
  })
})

describe('when it opens, and until when it is taken', () => {
  test('with its stretch, and for so many days after it was due', () => {
    const found = of('2019-04-13', '2019-05-31', { by: 'every-days', days: 14, restDay: 'after' })
    expect(found.map(({ opensOn, closesOn }) => [opensOn, closesOn])).toEqual([
      ['2019-04-13', '2019-05-05'],
      ['2019-04-28', '2019-05-20'],
      ['2019-05-12', '2019-06-03'],
    ])
  })

  test('so many working days before it is due, and never before its phase', () => {
    const when = { by: 'every-days', days: 14, restDay: 'after' } as const
    const opens = (count: number) =>
      of('2019-04-13', '2019-04-30', when, { opensWorkingDaysBefore: count })[0]!.opensOn
    expect([0, 2, 20].map(opens)).toEqual(['2019-04-28', '2019-04-25', '2019-04-13'])
  })
})

test('a paper speaks of the days up to its cut-off, and the next one of those after', () => {
  const paper = { cutOffWorkingDays: 2, replyWorkingDays: 1, readers: 'township' } as const
  const when = { by: 'every-days', days: 14, restDay: 'after' } as const
  const found = of('2019-04-13', '2019-05-14', when, { form: 'circular', paper })
  expect(found.map(({ due, from, to }) => [due, from, to])).toEqual([
    ['2019-04-28', '2019-04-13', '2019-04-25'],
    ['2019-05-13', '2019-04-26', '2019-05-09'],
  ])
})

test('what continues another speaks of the days that one left over, and opens with its own phase', () => {
  const when = { by: 'month-end', restDay: 'before' } as const
  const definition = campaign(
    [phase('p', '2019-04-13', '2019-07-23'), phase('q', '2019-07-24', '2019-08-31')],
    [duty('first', 'p', when), duty('second', 'q', when, { continues: 'first' })],
  )
  const [july, august] = occurrencesOf(definition, calendar).filter(
    (each) => each.duty === 'second',
  )
  expect(july).toMatchObject({ from: '2019-07-01', to: '2019-07-31', opensOn: '2019-07-24' })
  expect(august).toMatchObject({ from: '2019-08-01', due: '2019-08-30' })
})

test('a year that is not published makes a date provisional', () => {
  const when = { by: 'phase-end', restDay: 'before' } as const
  expect(of('2026-03-01', '2026-12-31', when)[0]!.provisional).toBe(false)
  expect(of('2026-03-01', '2027-01-03', when)[0]!).toMatchObject({
    ...{ due: '2027-01-01', provisional: true },
  })
})

test('also where only the day counted is of such a year', () => {
  // 1 January 2022 is a Saturday, and nothing is known of that year here.
  const until2021 = sliceCalendar(calendar, 2007, 2021)
  const when = { by: 'phase-end', restDay: 'before' } as const
  const definition = campaign([phase('p', '2021-12-01', '2022-01-01')], [duty('d', 'p', when)])
  expect(occurrencesOf(definition, until2021)).toMatchObject([
    { nominal: '2022-01-01', due: '2021-12-31', provisional: true },
  ])
})

test('a definition whose phase is missing was not checked', () => {
  const when = { by: 'working-day' } as const
  const definition = campaign([phase('p', '2019-04-01', '2019-04-30')], [duty('d', 'q', when)])
  expect(() => occurrencesOf(definition, calendar)).toThrow('check the definition first')
})
