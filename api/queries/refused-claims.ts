import type { CaseNumber, ClaimId } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { openTo } from './case-scope'
import type { ProceedingReader } from './proceedings'

export type RefusedClaim = { id: ClaimId; case: CaseNumber }

/** Claims found "not supported" by opinions of a stretch (H8), of the cases that are not closed to whoever asks. */
export async function refusedClaims(
  db: Database,
  reader: Pick<ProceedingReader, 'person' | 'posts'>,
  { from, to }: { from: Day; to: Day },
): Promise<RefusedClaim[]> {
  return db.$queryRaw<RefusedClaim[]>`
    SELECT claim ->> 'id' AS id, c.number AS case
    FROM "Case" c, jsonb_array_elements(c.snapshot -> 'claims') claim
    WHERE claim ->> 'outcome' = 'not-supported'
      AND c.snapshot #>> '{answer,issuedOn}' BETWEEN ${from} AND ${to} AND ${openTo(reader)}`
}
