import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import { instantFrom, type Day, type Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { notRewound } from './journal'

/** A fact noted on a matter (plan V3), in the words of whoever noted it. */
export type Note = {
  case: CaseNumber
  sequence: number
  text: string
  occurredOn: Day
  recordedAt: Instant
  by: PersonId | null
  onBehalfOf: PostCode | null
  /** Noted before people of another filing joined (decision 38). */
  beforeOthers: boolean
}

type Row = Omit<Note, 'text' | 'recordedAt'> & {
  recordedAt: Date
  id: string
  body: Uint8Array
  bodyKey: string
}

/** Of one case or several, in order; of notes that a reset took back, none. */
export async function readNotes(
  db: Database,
  cipher: FieldCipher,
  cases: readonly CaseNumber[],
): Promise<Note[]> {
  if (cases.length === 0) return []
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT e."caseNumber" AS case, e.sequence, e."occurredOn", e."recordedAt", e.actor AS by,
           e."onBehalfOf", t.id, t.body, t."bodyKey",
           NOT EXISTS (SELECT FROM "CaseEntry" j
                       WHERE j."caseNumber" = e."caseNumber" AND j.cause = 'take-in'
                         AND j.sequence < e.sequence) AS "beforeOthers"
    FROM "CaseEntry" e
    JOIN "CaseText" t ON t."caseNumber" = e."caseNumber" AND t."updateId" = e."updateId"
    WHERE e."caseNumber" = ANY(${[...cases]}) AND e.cause = 'note-progress' AND t.kind = 'progress'
      AND ${notRewound}
    ORDER BY e."caseNumber", e.sequence`)
  return rows.map(({ id, body, bodyKey, recordedAt, ...note }) => ({
    ...note,
    recordedAt: instantFrom(recordedAt.getTime()),
    text: cipher.open(`CaseText.body:${id}`, body, bodyKey),
  }))
}
