import type { Database, Transaction } from './client'
import { Prisma } from './generated/client'

/**
 * "Outbox" o with its "Duty" d and the "Undertaking" u that is owed on. A case may join a proceeding after a
 * message of it was written (decision 87), so which it is about is asked of the proceeding itself.
 */
export const toldOf = Prisma.sql`"Outbox" o
  LEFT JOIN "Duty" d ON d.id = o."dutyId"
  LEFT JOIN "Undertaking" u ON d."subjectType" = 'undertaking' AND u.id = d.subject`

/** The numbers of all cases a message speaks of, over what `toldOf` joins, as an SQL array. */
export const casesTold = Prisma.sql`coalesce(u."caseNumbers", ARRAY[o."caseNumber"])`

export type CaseTold = {
  outboxId: string
  number: string
  kind: string | null
  aboutOfficial: boolean | null
  excluded: string[]
  accusedUnits: string[] | null
}

/** Every case that these messages speak of, by the message. */
export async function toldCases(
  db: Database | Transaction,
  outboxIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CaseTold[]>> {
  if (outboxIds.length === 0) return new Map()
  const rows = await db.$queryRaw<CaseTold[]>`
    SELECT o.id AS "outboxId", c.number, c.kind, c."aboutOfficial", c.excluded, c."accusedUnits"
    FROM ${toldOf} JOIN "Case" c ON c.number = ANY(${casesTold})
    WHERE o.id = ANY(${[...outboxIds]})
    ORDER BY o.id, c.number`
  const told = new Map<string, CaseTold[]>()
  for (const row of rows) told.set(row.outboxId, [...(told.get(row.outboxId) ?? []), row])
  return told
}
