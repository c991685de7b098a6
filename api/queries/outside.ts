import type { CaseNumber, PersonId, PostCode, UnitCode } from '../../domain/ids'
import type { Candidate } from '../../domain/panel/outside'
import type { Day } from '../../domain/time/day'
import { heldOnSql } from '../../prisma/held-on'
import type { Database } from '../../prisma/client'

/** Everybody who gave a command in a case or wrote a text of it: they worked on it. */
export async function workedOn(db: Database, number: CaseNumber): Promise<PersonId[]> {
  const rows = await db.$queryRaw<{ person: PersonId }[]>`
    SELECT actor AS person FROM "CaseEntry" WHERE "caseNumber" = ${number} AND actor IS NOT NULL
    UNION SELECT author FROM "CaseText" WHERE "caseNumber" = ${number}`
  return rows.map(({ person }) => person)
}

/** Posts with whoever has them on that day, and the units they are of or head. */
export async function candidates(
  db: Database,
  codes: readonly PostCode[],
  day: Day,
): Promise<Candidate[]> {
  type Row = { code: PostCode; persons: PersonId[]; units: UnitCode[] }
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.code,
      ARRAY(SELECT h."personId" FROM "Holding" h
        WHERE h."postCode" = p.code AND ${heldOnSql(day)}) AS persons,
      ARRAY(SELECT u.code FROM "Unit" u
        WHERE u.code = p."unitCode" OR u."headPostCode" = p.code) AS units
    FROM "Post" p WHERE p.code = ANY(${[...codes]}) ORDER BY p.code`
  return rows.map(({ code, persons, units }) => ({ named: code, post: code, persons, units }))
}
