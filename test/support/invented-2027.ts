import type { CalendarYear } from '../../domain/time/calendar'
import { asDay } from '../../domain/time/day'

const each = (name: string, ...days: readonly string[]) =>
  days.map((day) => ({ day: asDay(day), name }))

/**
 * The State Council has not published 2027: these days are invented. The first day of the lunar
 * year is 6 February 2027, a Saturday.
 */
export const invented2027: CalendarYear = {
  year: 2027,
  revision: 1,
  publishedOn: asDay('2026-11-05'),
  source: 'invented for tests',
  holidays: [
    ...each('元旦', '2027-01-01', '2027-01-02', '2027-01-03'),
    ...each('春节', '2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08'),
    ...each('春节', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'),
  ],
  makeUpDays: each('春节', '2027-01-31', '2027-02-13'),
}
