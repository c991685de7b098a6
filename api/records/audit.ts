import type { Actor } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database, Transaction } from './database'

export type AuditRecord = {
  /** Null where nobody is known to have acted. */
  actor: Actor | null
  action: string
  /** `case:<number>`, `person:<id>`, … */
  subject: string
  /** Codes, ids and dates: never what somebody typed, never personal data. */
  detail?: Readonly<Record<string, string | number | boolean | null>>
}

/** Adds to what can never be altered (decision 20); in the transaction of the deed where there is one. */
export async function appendAudit(
  db: Database | Transaction,
  at: Instant,
  ...records: readonly AuditRecord[]
): Promise<void> {
  await db.$executeRaw(insertAudit(at, records))
}

/** One statement of one text for any number of records, so that it can stand within another. */
export function insertAudit(at: Instant, records: readonly AuditRecord[]): Prisma.Sql {
  const rows = records.map(({ actor, action, subject, detail = {} }) => {
    return { actor, action, subject, detail }
  })
  return Prisma.sql`
    INSERT INTO "AuditEntry" (at, actor, action, subject, detail)
    SELECT ${at}::timestamp, new.actor, new.action, new.subject, new.detail
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS new(actor text, action text, subject text, detail jsonb)`
}
