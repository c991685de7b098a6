import type { CaseStart } from '../../contract/case-workflow'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber, FilingNumber } from '../../domain/ids'
import { instantFrom, type Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { stateOf } from './find-case'

export type LookedUp = {
  filing: FilingNumber
  receivedOn: Day
  cases: readonly { number: CaseNumber; state: CaseState; reviewer: string | null }[]
}

type Row = {
  filing: FilingNumber
  receivedOn: Day
  registeredAt: Date
  number: CaseNumber
  snapshot: CaseState | null
  start: CaseStart | null
  reviewer: string | null
}

/** A filing with its cases by the keyed hash of its query code; the reviewer is the body above. */
export async function lookUpFiling(
  db: Database,
  queryCodeHash: Uint8Array<ArrayBuffer>,
): Promise<LookedUp | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.number AS filing, f."receivedOn", f."registeredAt", c.number, c.snapshot,
           CASE WHEN c.snapshot IS NULL THEN c."startArgs" END AS start,
           superior.name AS reviewer
    FROM "Filing" f
    JOIN "Case" c ON c."filingNumber" = f.number
    JOIN "Body" b ON b.code = c."bodyCode"
    LEFT JOIN "Body" superior ON superior.code = b."superiorCode"
    WHERE f."queryCodeHash" = ${queryCodeHash}
    ORDER BY c.number`
  const [first] = rows
  if (first === undefined) return undefined
  return {
    filing: first.filing,
    receivedOn: first.receivedOn,
    cases: rows.map(({ number, snapshot, start, registeredAt, reviewer }) => ({
      number,
      reviewer,
      state: stateOf(snapshot, start, instantFrom(registeredAt.getTime())),
    })),
  }
}
