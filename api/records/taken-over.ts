import type { CaseStart } from '../../contract/case-workflow'
import type { PersonId } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import {
  execute,
  inTransaction,
  isAgainst,
  type Connection,
  type Pool,
} from '../../prisma/statements'
import { insertAudit, type AuditRecord } from './audit'
import { caseRow, filedRows, type Intake } from './filing-rows'
import { numberFiling, type Numbered, type NumberedFiling } from './intake'
import { lockReady, markKnown, markRegistered, onceOnly, type RowPlace } from './ledger-imports'
import { answerInBooks, numberRecord, storingRecord, type RecordIntake } from './recorded-case'
import { fileUnder } from './subjects'

type By = { pool: Pool; cipher: FieldCipher; actor: PersonId }

/** What a row of the books becomes, with the answer where they hold one. */
export type TakenOver = { subject: string | undefined } & (
  | { becomes: 'record'; intake: RecordIntake }
  | { becomes: 'backlog'; intake: Intake; answer: string | undefined }
)

/**
 * Registers one row of the old books, in one transaction with the mark that it has been. Undefined
 * where that was done meanwhile: by another process, or by another file of the same books. `start` is
 * what its workflow begins with, where it has one.
 */
export async function takeOver(
  { pool, cipher, actor }: By,
  place: RowPlace,
  row: TakenOver,
): Promise<{ start: CaseStart | undefined } | undefined> {
  try {
    return await inTransaction(pool, async (connection) => {
      if (!(await lockReady(connection, place))) return undefined
      const audited = ({ filing, number }: Numbered) => ({
        ...{ actor, action: 'filing-taken-over', subject: `filing:${filing}` },
        detail: { case: number, import: place.id, row: place.position },
      })
      const { number, start } = await store(connection, cipher, row, audited)
      await markRegistered(connection, place, number)
      if (row.subject !== undefined) await fileUnder(connection, number, row.subject)
      return { start: row.becomes === 'record' ? undefined : start }
    })
  } catch (error) {
    if (!isAgainst(error, onceOnly)) throw error
    await markKnown(pool, place)
    return undefined
  }
}

async function store(
  connection: Connection,
  cipher: FieldCipher,
  row: TakenOver,
  audited: (numbered: Numbered) => AuditRecord,
): Promise<Numbered> {
  if (row.becomes === 'record') {
    const filed = { ...row.intake, ...(await numberRecord(connection, cipher, row.intake)) }
    await execute(connection, storingRecord(cipher, filed, { audit: audited(filed) }))
    return filed
  }
  const filed = { ...row.intake, ...(await numberFiling(connection, row.intake)) }
  await execute(connection, storingBacklog(cipher, filed, audited(filed), row.answer))
  return filed
}

/** What registration writes of a filing, with no answer to keep, and with the one that the books hold. */
function storingBacklog(
  cipher: FieldCipher,
  filed: Intake & NumberedFiling,
  audit: AuditRecord,
  answer: string | undefined,
): Prisma.Sql {
  return Prisma.sql`
    WITH ${filedRows(cipher, filed, answerInBooks(filed, answer))},
      "case" AS (${caseRow(filed)})
    ${insertAudit(filed.registeredAt, [audit])}`
}
