import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** Whether the law has ended a case, by its own record: then it is not accepted again (Art. 36). */
export async function isEndedByLaw(db: Database, number: CaseNumber): Promise<boolean> {
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT number FROM "Case" WHERE number = ${number} AND snapshot->'terminated' IS NOT NULL`
  return rows.length > 0
}
