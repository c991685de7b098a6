import type { CaseStart } from '../../contract/case-workflow'
import type { PersonId } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import { execute, inTransaction, isAgainst, type Pool } from '../../prisma/statements'
import type { Intake } from './filing-rows'
import { numberFiling, storingTakenOver } from './intake'
import { lockReady, markingRegistered, markKnown, onceOnly, type RowPlace } from './ledger-imports'

type By = { pool: Pool; cipher: FieldCipher; actor: PersonId }

/**
 * Registers one row of the old books, in one transaction with the mark that it has been. Undefined
 * where that was done meanwhile: by another process, or by another file of the same books.
 */
export async function takeOver(
  { pool, cipher, actor }: By,
  place: RowPlace,
  intake: Intake,
): Promise<CaseStart | undefined> {
  try {
    return await inTransaction(pool, async (connection) => {
      if (!(await lockReady(connection, place))) return undefined
      const filed = { ...intake, ...(await numberFiling(connection, intake)) }
      const audit = {
        ...{ actor, action: 'filing-taken-over', subject: `filing:${filed.filing}` },
        detail: { case: filed.number, import: place.id, row: place.position },
      }
      const closing = markingRegistered(place, filed.number)
      await execute(connection, storingTakenOver(cipher, filed, { audit, closing }))
      return filed.start
    })
  } catch (error) {
    if (!isAgainst(error, onceOnly)) throw error
    await markKnown(pool, place)
    return undefined
  }
}
