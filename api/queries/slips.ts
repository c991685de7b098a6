import type { CaseNumber, PostCode, UnitCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { notRewound } from './journal'

export type StoredSlip = {
  number: string
  issuedOn: Day
  unit: UnitCode
  unitName: string
  lead: PostCode
  leadTitle: string
  /** The text that came with it. */
  text: string | null
}

/** 交办单 of a case, in the order in which they were issued. */
export function readSlips(db: Database, number: CaseNumber): Promise<StoredSlip[]> {
  return db.$queryRaw<StoredSlip[]>(Prisma.sql`
    SELECT s.number, s."issuedOn", s."unitCode" AS unit, u.name AS "unitName",
      s."leadPost" AS lead, p.title AS "leadTitle", given.event #>> '{facts,text,id}' AS text
    FROM "AssignmentSlip" s
    JOIN "CaseEntry" e USING ("caseNumber", epoch, sequence)
    JOIN "Unit" u ON u.code = s."unitCode"
    JOIN "Post" p ON p.code = s."leadPost"
    CROSS JOIN LATERAL (
      SELECT event FROM jsonb_array_elements(e.events) AS event
      WHERE event ->> 'type' = 'entrusted' LIMIT 1) AS given
    WHERE s."caseNumber" = ${number} AND ${notRewound}
    ORDER BY e.sequence`)
}
