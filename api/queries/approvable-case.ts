import type { CaseNumber, PersonId } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import { visibleTo } from './case-scope'

/** Whether the case exists for somebody who may see every case they are not shut out of. */
export async function caseExistsFor(
  db: Database,
  person: PersonId,
  number: CaseNumber,
): Promise<boolean> {
  const visible = visibleTo({ person, everywhere: true, units: [], leads: [], stations: [] })
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT c.number FROM "Case" c WHERE c.number = ${number} AND ${visible}`
  return rows.length > 0
}
