import { internalTarget } from '../../../domain/duty/internal-target'
import { sliceCalendar } from '../../../domain/time/calendar'
import { asDay } from '../../../domain/time/day'
import { publishedCalendar } from '../../../rules'

const target = (days: number, from: string, calendar = publishedCalendar()) =>
  internalTarget(days, asDay(from), calendar)

/** Counted by hand on the calendars of 2024 to 2026. */
describe('an internal target counts working days after the day it starts on', () => {
  it.each([
    [1, '2026-03-02', '2026-03-03', 'Monday to Tuesday'],
    [1, '2026-03-06', '2026-03-09', 'over a weekend'],
    [5, '2026-03-02', '2026-03-09', 'a week'],
    [3, '2026-02-12', '2026-02-24', 'Spring Festival, the Saturday before it worked'],
    [3, '2026-02-13', '2026-02-25', 'the same a day later'],
    [3, '2026-02-20', '2026-02-26', 'from a day inside Spring Festival'],
    [5, '2026-02-13', '2026-02-27', 'Spring Festival'],
    [3, '2024-04-26', '2024-04-30', 'the Sunday before Labour Day worked'],
    [3, '2024-04-29', '2024-05-07', 'Labour Day'],
    [2, '2026-04-30', '2026-05-07', 'Labour Day'],
    [3, '2026-05-07', '2026-05-11', 'the Saturday after Labour Day worked'],
    [3, '2024-09-27', '2024-10-08', 'National Day, the Sunday before it worked'],
    [3, '2025-09-26', '2025-09-30', 'the Sunday before National Day worked'],
    [3, '2025-09-29', '2025-10-10', 'National Day and Mid-Autumn'],
    [2, '2024-10-11', '2024-10-14', 'the Saturday after National Day worked'],
    [5, '2024-09-13', '2024-09-23', 'Mid-Autumn, the Saturday before it worked'],
    [2, '2024-06-07', '2024-06-12', 'Dragon Boat Festival'],
    [3, '2024-02-28', '2024-03-04', 'a leap day'],
    [3, '2025-02-26', '2025-03-03', 'no leap day'],
    [3, '2024-12-30', '2025-01-03', 'New Year'],
    [5, '2025-12-31', '2026-01-08', 'New Year, the Sunday after it worked'],
    [3, '2026-12-28', '2026-12-31', 'up to the last day published'],
  ])('%i from %s: %s (%s)', (days, from, due) => {
    expect(target(days, from)).toMatchObject({ due, provisional: false })
  })

  it.each([
    [3, '2026-12-29', '2027-01-01'],
    [5, '2026-12-28', '2027-01-04'],
  ])('%i from %s is %s for the time being: 2027 is not published', (days, from, due) => {
    const { provisional, steps, ...found } = target(days, from)
    expect({ due: found.due, provisional }).toEqual({ due, provisional: true })
    expect(steps.filter(({ kind }) => kind === 'provisional')).toMatchObject([{ year: 2027 }])
    expect(steps.at(-1)).toMatchObject({ kind: 'result', day: due, provisional: true })
  })

  it('says that it is no law, and no more than a setting', () => {
    expect(target(3, '2026-03-02').basis).toBe(
      'internal target: 3 working days (unverified setting)',
    )
  })

  it('can be retraced with a calendar on the wall', () => {
    const told = target(3, '2026-02-12').steps.map((step) => {
      return 'day' in step ? `${step.kind} ${step.day.slice(5)}` : step.kind
    })
    const festival = ['15', '16', '17', '18', '19', '20', '21', '22', '23']
    expect(told).toEqual([
      'first-day 02-13',
      'make-up-counted 02-14',
      ...festival.map((of) => `skipped 02-${of}`),
      'result 02-24',
    ])
  })

  it('names each year once, however many of its days are counted', () => {
    const known = sliceCalendar(publishedCalendar(), 2024, 2025)
    const { steps } = target(260, '2025-12-30', known)
    expect(steps.filter(({ kind }) => kind === 'provisional')).toMatchObject([{ year: 2026 }])
  })
})
