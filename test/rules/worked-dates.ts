/**
 * Days on which a limit runs out, what is due instead, and the start that leads there for a limit of
 * 15, 30, 60 and 90 days. Worked out with Python's dates, apart from the code that is tried here: the
 * start by subtracting whole days, the due date by going on from rest day to rest day. The days off
 * and the days worked in exchange were typed in anew for each year the State Council arranged, not
 * read from the calendar files, and then found to agree with them.
 */
export type WorkedDate = readonly [
  from15: string,
  from30: string,
  from60: string,
  from90: string,
  due: string,
  why: string,
]

const COLUMN = { 15: 0, 30: 1, 60: 2, 90: 3 } as const

/** Start, due date and reason for a limit of that many days. */
export function limitOf(
  days: keyof typeof COLUMN,
  ...tables: readonly (readonly WorkedDate[])[]
): [from: string, due: string, why: string][] {
  return tables.flat().map((row) => [row[COLUMN[days]], row[4], row[5]])
}

/** Before 2007 no calendar is known: weekends only. */
export const before2007: readonly WorkedDate[] = [
  ['2005-08-30', '2005-08-15', '2005-07-16', '2005-06-16', '2005-09-14', 'an ordinary Wednesday'],
  [
    '2005-09-16',
    '2005-09-01',
    '2005-08-02',
    '2005-07-03',
    '2005-10-03',
    'Saturday; National Day is not known',
  ],
  [
    '2006-01-14',
    '2005-12-30',
    '2005-11-30',
    '2005-10-31',
    '2006-01-30',
    'Sunday; Spring Festival is not known',
  ],
  [
    '2006-04-14',
    '2006-03-30',
    '2006-02-28',
    '2006-01-29',
    '2006-05-01',
    'Saturday; that it was worked is not known',
  ],
  ['2006-08-31', '2006-08-16', '2006-07-17', '2006-06-17', '2006-09-15', 'an ordinary Friday'],
  [
    '2006-12-16',
    '2006-12-01',
    '2006-11-01',
    '2006-10-02',
    '2007-01-04',
    'Sunday, into New Year 2007, which is known',
  ],
]

/** Under the rules of 2005 alone. */
export const since2005: readonly WorkedDate[] = [
  [
    '2007-02-02',
    '2007-01-18',
    '2006-12-19',
    '2006-11-19',
    '2007-02-17',
    'the Saturday worked before Spring Festival',
  ],
  [
    '2007-02-03',
    '2007-01-19',
    '2006-12-20',
    '2006-11-20',
    '2007-02-25',
    'Spring Festival, up to the Sunday worked',
  ],
  ['2007-04-16', '2007-04-01', '2007-03-02', '2007-01-31', '2007-05-08', 'Labour Day, a week'],
  [
    '2007-09-15',
    '2007-08-31',
    '2007-08-01',
    '2007-07-02',
    '2007-09-30',
    'the Sunday worked before National Day',
  ],
  [
    '2007-12-16',
    '2007-12-01',
    '2007-11-01',
    '2007-10-02',
    '2008-01-02',
    'the last day of the year, off by the next year’s notice',
  ],
  ['2008-02-14', '2008-01-30', '2007-12-31', '2007-12-01', '2008-02-29', 'a leap day'],
  ['2012-02-14', '2012-01-30', '2011-12-31', '2011-12-01', '2012-02-29', 'a leap day'],
  [
    '2012-09-20',
    '2012-09-05',
    '2012-08-06',
    '2012-07-07',
    '2012-10-08',
    'National Day and Mid-Autumn',
  ],
]

/** Late enough for Zhejiang’s ordinance. */
export const since2016: readonly WorkedDate[] = [
  ['2017-02-28', '2017-02-13', '2017-01-14', '2016-12-15', '2017-03-15', 'an ordinary Wednesday'],
  ['2018-02-23', '2018-02-08', '2018-01-09', '2017-12-10', '2018-03-12', 'a Saturday'],
  ['2018-02-24', '2018-02-09', '2018-01-10', '2017-12-11', '2018-03-12', 'a Sunday'],
  ['2017-01-12', '2016-12-28', '2016-11-28', '2016-10-29', '2017-02-03', 'Spring Festival'],
  [
    '2017-09-16',
    '2017-09-01',
    '2017-08-02',
    '2017-07-03',
    '2017-10-09',
    'National Day, eight days',
  ],
  [
    '2018-02-09',
    '2018-01-25',
    '2017-12-26',
    '2017-11-26',
    '2018-02-24',
    'the Saturday worked after Spring Festival',
  ],
  [
    '2018-03-24',
    '2018-03-09',
    '2018-02-07',
    '2018-01-08',
    '2018-04-08',
    'the Sunday worked after Tomb-Sweeping Day',
  ],
  [
    '2018-12-14',
    '2018-11-29',
    '2018-10-30',
    '2018-09-30',
    '2018-12-29',
    'the Saturday worked before New Year',
  ],
  ['2018-12-15', '2018-11-30', '2018-10-31', '2018-10-01', '2019-01-02', 'the year ends'],
  [
    '2019-04-13',
    '2019-03-29',
    '2019-02-27',
    '2019-01-28',
    '2019-04-28',
    'a Sunday worked since 22 March 2019',
  ],
  [
    '2019-04-17',
    '2019-04-02',
    '2019-03-03',
    '2019-02-01',
    '2019-05-05',
    'off since 22 March 2019, up to the Sunday worked',
  ],
  [
    '2019-04-19',
    '2019-04-04',
    '2019-03-05',
    '2019-02-03',
    '2019-05-05',
    'Saturday, off, up to the Sunday worked',
  ],
  [
    '2019-04-20',
    '2019-04-05',
    '2019-03-06',
    '2019-02-04',
    '2019-05-05',
    'a Sunday worked since 22 March 2019',
  ],
  [
    '2020-01-16',
    '2020-01-01',
    '2019-12-02',
    '2019-11-02',
    '2020-02-03',
    'Spring Festival, lengthened in 2020',
  ],
  ['2020-02-14', '2020-01-30', '2019-12-31', '2019-12-01', '2020-03-02', 'a leap day, Saturday'],
  ['2021-12-17', '2021-12-02', '2021-11-02', '2021-10-03', '2022-01-04', 'New Year'],
]

/** Late enough for the regulation of 2022. */
export const since2022: readonly WorkedDate[] = [
  ['2023-02-28', '2023-02-13', '2023-01-14', '2022-12-15', '2023-03-15', 'an ordinary Wednesday'],
  ['2023-02-24', '2023-02-09', '2023-01-10', '2022-12-11', '2023-03-13', 'a Saturday'],
  ['2023-02-25', '2023-02-10', '2023-01-11', '2022-12-12', '2023-03-13', 'a Sunday'],
  [
    '2023-01-06',
    '2022-12-22',
    '2022-11-22',
    '2022-10-23',
    '2023-01-28',
    'Spring Festival, up to the Saturday worked',
  ],
  [
    '2023-01-14',
    '2022-12-30',
    '2022-11-30',
    '2022-10-31',
    '2023-01-29',
    'the Sunday worked after Spring Festival',
  ],
  [
    '2024-01-26',
    '2024-01-11',
    '2023-12-12',
    '2023-11-12',
    '2024-02-18',
    'Spring Festival, up to the Sunday worked',
  ],
  [
    '2023-09-16',
    '2023-09-01',
    '2023-08-02',
    '2023-07-03',
    '2023-10-07',
    'National Day, up to the Saturday worked',
  ],
  [
    '2024-08-30',
    '2024-08-15',
    '2024-07-16',
    '2024-06-16',
    '2024-09-14',
    'the Saturday worked before Mid-Autumn',
  ],
  [
    '2024-03-23',
    '2024-03-08',
    '2024-02-07',
    '2024-01-08',
    '2024-04-07',
    'the Sunday worked after Tomb-Sweeping Day',
  ],
  ['2024-02-14', '2024-01-30', '2023-12-31', '2023-12-01', '2024-02-29', 'a leap day'],
  ['2022-12-16', '2022-12-01', '2022-11-01', '2022-10-02', '2023-01-03', 'the year ends'],
  [
    '2026-01-31',
    '2026-01-16',
    '2025-12-17',
    '2025-11-17',
    '2026-02-24',
    'Spring Festival, nine days',
  ],
]

/** Days in 2027, whose holidays are not published. */
export const unpublished: readonly WorkedDate[] = [
  [
    '2026-12-17',
    '2026-12-02',
    '2026-11-02',
    '2026-10-03',
    '2027-01-01',
    'Friday; New Year is not published',
  ],
  ['2026-12-18', '2026-12-03', '2026-11-03', '2026-10-04', '2027-01-04', 'a Saturday'],
  ['2027-01-26', '2027-01-11', '2026-12-12', '2026-11-12', '2027-02-10', 'a Wednesday'],
]
