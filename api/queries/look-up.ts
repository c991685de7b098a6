import type { CaseStart } from '../../contract/case-workflow'
import type { CaseState } from '../../domain/case/state'
import type { BodyCode, CaseNumber, FilingNumber } from '../../domain/ids'
import { instantFrom, type Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { stateOf } from './find-case'

export type LookedUp = {
  filing: FilingNumber
  receivedOn: Day
  cases: readonly { number: CaseNumber; state: CaseState; reviewers: Reviewers }[]
  /** Names of all bodies: few, and any of them may be named. */
  bodies: ReadonlyMap<BodyCode, string>
}

type Reviewers = { review: string | null; finalReview: string | null }

type Row = {
  filing: FilingNumber
  receivedOn: Day
  registeredAt: Date
  number: CaseNumber
  snapshot: CaseState | null
  start: CaseStart | null
} & Reviewers

/** A filing with its cases by the keyed hash of its query code; reviewers are the bodies above. */
export async function lookUpFiling(
  db: Database,
  queryCodeHash: Uint8Array<ArrayBuffer>,
): Promise<LookedUp | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT f.number AS filing, f."receivedOn", f."registeredAt", c.number, c.snapshot,
           CASE WHEN c.snapshot IS NULL THEN c."startArgs" END AS start,
           above.name AS review, highest.name AS "finalReview"
    FROM "Filing" f
    JOIN "Case" c ON c."filingNumber" = f.number
    JOIN "Body" b ON b.code = c."bodyCode"
    LEFT JOIN "Body" above ON above.code = b."superiorCode"
    LEFT JOIN "Body" highest ON highest.code = above."superiorCode"
    WHERE f."queryCodeHash" = ${queryCodeHash}
    ORDER BY c.number`
  const [first] = rows
  if (first === undefined) return undefined
  const bodies = await db.body.findMany({ select: { code: true, name: true } })
  return {
    bodies: new Map(bodies.map(({ code, name }) => [code as BodyCode, name])),
    filing: first.filing,
    // As it stands now: it may have been corrected since it was filed.
    receivedOn: first.snapshot?.receivedOn ?? first.receivedOn,
    cases: rows.map(({ number, snapshot, start, registeredAt, review, finalReview }) => ({
      number,
      reviewers: { review, finalReview },
      state: stateOf(snapshot, start, instantFrom(registeredAt.getTime())),
    })),
  }
}
