import type { CaseNumber, FilingNumber, PetitionerId } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import type { Connection } from '../../prisma/statements'
import { casesWhere, type FoundCase } from './find-case'

export type Marks = {
  id: PetitionerId
  filing: FilingNumber
  nameHash: Uint8Array | null
  phoneHash: Uint8Array | null
}

/** By what the petitioners of the filing that has this code are known again: keyed hashes, no data. */
export async function marksUnderCode(
  db: Database,
  queryCodeHash: Uint8Array<ArrayBuffer>,
): Promise<Marks[]> {
  return db.$queryRaw<Marks[]>`
    SELECT p.id, p."filingNumber" AS filing, p."nameHash", p."phoneHash"
    FROM "Petitioner" p JOIN "Filing" f ON f.number = p."filingNumber"
    WHERE f."queryCodeHash" = ${queryCodeHash}
    ORDER BY p.id`
}

/** Of a case that is known to be under somebody's code: the whole of it, for what they ask of it. */
export async function caseUnderCode(
  connection: Connection,
  number: CaseNumber,
): Promise<FoundCase | undefined> {
  const [found] = await casesWhere(connection, Prisma.sql`c.number = ${number}`)
  return found
}
