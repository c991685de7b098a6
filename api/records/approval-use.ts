import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

/**
 * An approval to register late is for one filing. From here to the end of the transaction nobody
 * else uses it; false when it has been used meanwhile, and then nothing may be registered under it.
 */
export async function lockApproval(connection: Connection, id: string): Promise<boolean> {
  const found = await select(
    connection,
    Prisma.sql`
      SELECT FROM "LateEntryApproval"
      WHERE id = ${id} AND "caseNumber" IS NULL AND command = 'register' FOR UPDATE`,
  )
  return found.length === 1
}

/** Ties it to the case it let in. */
export const usingApproval = (id: string, number: CaseNumber): Prisma.Sql =>
  Prisma.sql`UPDATE "LateEntryApproval" SET "caseNumber" = ${number} WHERE id = ${id}`
