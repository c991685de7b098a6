import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { execute, type Connection } from '../../prisma/statements'

/**
 * An approval to register late is for one filing: it is tied to the case it let in. False when it
 * has been used meanwhile, and then nothing may be registered under it.
 */
export async function useRegistrationApproval(
  connection: Connection,
  id: string,
  number: CaseNumber,
): Promise<boolean> {
  const used = await execute(
    connection,
    Prisma.sql`
      UPDATE "LateEntryApproval" SET "caseNumber" = ${number}
      WHERE id = ${id} AND "caseNumber" IS NULL AND command = 'register'`,
  )
  return used === 1
}
