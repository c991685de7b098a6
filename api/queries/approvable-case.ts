import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import { openTo, type Viewer } from './case-scope'

/** Whether the case exists for somebody who may know of every case they are not shut out of. */
export async function caseExistsFor(
  db: Database,
  whoever: Pick<Viewer, 'person' | 'posts'>,
  number: CaseNumber,
): Promise<boolean> {
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT c.number FROM "Case" c WHERE c.number = ${number} AND ${openTo(whoever)}`
  return rows.length > 0
}
