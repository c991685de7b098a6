import type { CaseStart } from '../../contract/case-workflow'
import { notesTold, type NotesTold } from '../../domain/case/notes-of-facts'
import { partOf } from '../../domain/case/part-of-case'
import type { CaseState } from '../../domain/case/state'
import type { BodyCode, CaseNumber, FilingNumber, PetitionerId } from '../../domain/ids'
import { instantFrom, type Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { stateOf } from './find-case'

export type LookedUp = {
  filing: FilingNumber
  receivedOn: Day
  /** Where a station filed it: when they consented to that (V2). */
  consentedOn: Day | null
  /** As far as they speak of the people of this filing. */
  cases: readonly LookedUpCase[]
  /** Who brought it: ids, and no data. */
  people: readonly PetitionerId[]
  /** Names of all bodies: few, and any of them may be named. */
  bodies: ReadonlyMap<BodyCode, string>
}

export type LookedUpCase = {
  number: CaseNumber
  state: CaseState
  reviewers: Reviewers
  /** By its own settings: after how many days silence counts for an answer (H8). */
  unansweredDays: number
  notes: NotesTold
}

type Reviewers = { review: string | null; finalReview: string | null }

type Row = {
  filing: FilingNumber
  people: PetitionerId[]
  receivedOn: Day
  consentedOn: Day | null
  registeredAt: Date
  number: CaseNumber
  snapshot: CaseState | null
  start: CaseStart | null
  isSplit: boolean
  unansweredDays: number
} & Reviewers

/**
 * A filing with its cases by the keyed hash of its query code; reviewers are the bodies above. What
 * was merged goes on in another filing's case, and in what is split from that: those are found as far
 * as they are the same people's (decision 38).
 */
export async function lookUpFiling(
  db: Database,
  queryCodeHash: Uint8Array<ArrayBuffer>,
): Promise<LookedUp | undefined> {
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE filed AS (
      SELECT f.number, f."receivedOn", f."consentedOn",
             ARRAY(SELECT p.id FROM "Petitioner" p WHERE p."filingNumber" = f.number) AS people
      FROM "Filing" f WHERE f."queryCodeHash" = ${queryCodeHash}
    ), line AS (
      SELECT c.number FROM "Case" c JOIN filed ON filed.number = c."filingNumber"
      UNION
      SELECT onward.number FROM line
      JOIN "Case" c ON c.number = line.number
      CROSS JOIN LATERAL (
        SELECT c.snapshot->>'mergedInto' AS number
        UNION ALL SELECT s.number FROM "Case" s WHERE s."splitFrom" = c.number
      ) onward
      WHERE onward.number IS NOT NULL
    )
    SELECT filed.number AS filing, filed."receivedOn", filed."consentedOn", filed.people, f."registeredAt", c.number,
           c.snapshot, c."splitFrom" IS NOT NULL AS "isSplit",
           CASE WHEN c.snapshot IS NULL THEN c."startArgs" END AS start,
           (coalesce(c.settings, c."startArgs"->'settings')
             #>>'{targets,unansweredDays}')::int AS "unansweredDays",
           above.name AS review, highest.name AS "finalReview"
    FROM filed
    CROSS JOIN line
    JOIN "Case" c ON c.number = line.number
    JOIN "Filing" f ON f.number = c."filingNumber"
    JOIN "Body" b ON b.code = c."bodyCode"
    LEFT JOIN "Body" above ON above.code = b."superiorCode"
    LEFT JOIN "Body" highest ON highest.code = above."superiorCode"
    ORDER BY c."filingNumber" <> filed.number, c.number`
  const [first] = rows
  if (first === undefined) return undefined
  const bodies = await db.body.findMany({ select: { code: true, name: true } })
  return {
    bodies: new Map(bodies.map(({ code, name }) => [code as BodyCode, name])),
    ...{ filing: first.filing, people: first.people, consentedOn: first.consentedOn },
    // As it stands now: it may have been corrected since it was filed.
    receivedOn: first.snapshot?.receivedOn ?? first.receivedOn,
    cases: rows.flatMap((row) => {
      const { number, snapshot, start, registeredAt, review, finalReview } = row
      const { unansweredDays, isSplit } = row
      const whole = stateOf(snapshot, start, instantFrom(registeredAt.getTime()))
      const state = partOf(whole, first.people)
      if (state.recipients.length === 0) return []
      const notes = notesTold(whole, first.people, isSplit)
      return [{ number, reviewers: { review, finalReview }, state, unansweredDays, notes }]
    }),
  }
}
