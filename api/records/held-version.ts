import type { CaseNumber } from '../../domain/ids'
import type { Transaction } from './database'

/** The version of a case's row, which stays what it is until the transaction ends. */
export async function heldVersion(tx: Transaction, number: CaseNumber): Promise<number> {
  const [row] = await tx.$queryRaw<{ version: number }[]>`
    SELECT version FROM "Case" WHERE number = ${number} FOR SHARE`
  if (row === undefined) throw new RangeError(`There is no row of ${number}`)
  return row.version
}
