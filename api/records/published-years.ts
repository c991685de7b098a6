import type { PersonId } from '../../domain/ids'
import type { CalendarYear } from '../../domain/time/calendar'
import type { Instant } from '../../domain/time/day'
import { appendAudit } from './audit'
import type { Database } from './database'

/**
 * Stores what was imported, with who did it. Whoever imports the same at the same moment finds it
 * there: a revision is stored once.
 */
export async function storeYears(
  db: Database,
  years: readonly CalendarYear[],
  importedBy: PersonId,
  importedAt: Instant,
): Promise<void> {
  if (years.length === 0) return
  await db.$transaction(async (tx) => {
    await tx.publishedYear.createMany({
      data: years.map(({ holidays, makeUpDays, ...year }) => ({
        ...{ ...year, importedBy, importedAt },
        ...{ holidays: [...holidays], makeUpDays: [...makeUpDays] },
      })),
    })
    const audits = years.map(({ year, revision, publishedOn }) => ({
      ...{ actor: importedBy, action: 'import-calendar', subject: `calendar:${year}` },
      detail: { revision, publishedOn },
    }))
    await appendAudit(tx, importedAt, ...audits)
  })
}
