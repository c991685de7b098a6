import type { CaseNumber, FilingNumber, PetitionerId } from '../../domain/ids'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import type { Connection } from '../../prisma/statements'
import { casesWhere, type FoundCase } from './find-case'

export type Marks = {
  id: PetitionerId
  filing: FilingNumber
  name: string | null
  phone: string | null
}

type Row = Pick<Marks, 'id' | 'filing'> &
  Record<'name' | 'phone', Uint8Array | null> & {
    nameKey: string | null
    phoneKey: string | null
  }

/** By what the petitioners of the filing that has this code are known again. */
export async function marksUnderCode(
  db: Database,
  cipher: FieldCipher,
  queryCodeHash: Uint8Array<ArrayBuffer>,
): Promise<Marks[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p."filingNumber" AS filing, p.name, p."nameKey", p.phone, p."phoneKey"
    FROM "Petitioner" p JOIN "Filing" f ON f.number = p."filingNumber"
    WHERE f."queryCodeHash" = ${queryCodeHash}
    ORDER BY p.id`
  return rows.map(({ id, filing, name, nameKey, phone, phoneKey }) => {
    const open = (field: string, value: Uint8Array | null, key: string | null) =>
      value === null || key === null ? null : cipher.open(`Petitioner.${field}:${id}`, value, key)
    return { id, filing, name: open('name', name, nameKey), phone: open('phone', phone, phoneKey) }
  })
}

/** Of a case that is known to be under somebody's code: the whole of it, for what they ask of it. */
export async function caseUnderCode(
  connection: Connection,
  number: CaseNumber,
): Promise<FoundCase | undefined> {
  const [found] = await casesWhere(connection, Prisma.sql`c.number = ${number}`)
  return found
}
