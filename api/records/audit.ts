import type { PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { Database, Transaction } from './database'

export type AuditRecord = {
  /** Null where nobody is known to have acted. */
  actor: PersonId | null
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
  await db.auditEntry.createMany({
    data: records.map(({ actor, action, subject, detail = {} }) => ({
      ...{ at, actor, action, subject },
      detail: { ...detail },
    })),
  })
}
