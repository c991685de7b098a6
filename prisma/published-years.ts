import type { Transaction } from './client'

/** Years the office imported, as they were stored: `calendarWith` checks them and adds the files. */
export function storedYears(db: Pick<Transaction, 'publishedYear'>): Promise<readonly unknown[]> {
  return db.publishedYear.findMany({
    select: {
      ...{ year: true, revision: true, publishedOn: true, source: true },
      ...{ holidays: true, makeUpDays: true },
    },
    orderBy: [{ year: 'asc' }, { revision: 'asc' }],
  })
}
