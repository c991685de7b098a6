import type { PersonId } from '../../domain/ids'
import { instantFrom, type Instant } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'

export { storedYears } from '../../prisma/published-years'

/** The last import before that moment which open cases have not been told to go by. */
export async function unorderedImport(
  db: Pick<Transaction, 'publishedYear'>,
  before: Instant,
): Promise<{ importedBy: PersonId; importedAt: Instant } | undefined> {
  const found = await db.publishedYear.findFirst({
    select: { importedBy: true, importedAt: true },
    where: { orderedAt: null, importedAt: { lt: before } },
    orderBy: { importedAt: 'desc' },
  })
  if (found === null) return undefined
  const { importedBy, importedAt } = found
  return { importedBy: importedBy as PersonId, importedAt: instantFrom(importedAt.getTime()) }
}
