import type { PersonId } from '../../domain/ids'
import type { CalendarYear } from '../../domain/time/calendar'
import type { Instant } from '../../domain/time/day'
import { appendAudit } from './audit'
import type { Database } from './database'

/**
 * Stores what was imported, with who did it, and answers whether that was all of it: what somebody
 * else imports at the same moment is stored once, and may say something else.
 */
export async function storeYears(
  db: Database,
  years: readonly CalendarYear[],
  importedBy: PersonId,
  importedAt: Instant,
): Promise<boolean> {
  if (years.length === 0) return true
  return db.$transaction(async (tx) => {
    const stored = await tx.publishedYear.createManyAndReturn({
      skipDuplicates: true,
      data: years.map(({ holidays, makeUpDays, ...year }) => ({
        ...{ ...year, importedBy, importedAt },
        ...{ holidays: [...holidays], makeUpDays: [...makeUpDays] },
      })),
    })
    const audits = stored.map(({ year, revision, publishedOn }) => ({
      ...{ actor: importedBy, action: 'import-calendar', subject: `calendar:${year}` },
      detail: { revision, publishedOn },
    }))
    if (audits.length > 0) await appendAudit(tx, importedAt, ...audits)
    return stored.length === years.length
  })
}

/** Open cases were told to go by all that was imported until then. */
export async function markOrdered(db: Database, until: Instant): Promise<void> {
  await db.publishedYear.updateMany({
    where: { orderedAt: null, importedAt: { lte: until } },
    data: { orderedAt: until },
  })
}
