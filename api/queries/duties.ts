import type { PersonId, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { heldOnSql } from '../../prisma/held-on'
import { isAboutUnitOfAny } from '../../prisma/shut-out'
import { stationStepsAside } from '../../prisma/stations-aside'
import { openTo } from './case-scope'

export type DutyPlace = { due: string; id: string }

/** Over what `owedOn` joins. */
export const owedDutyColumns = Prisma.sql`d.id, d.kind, d.nature, d."owedBy", d.basis, d."openedOn",
  d.due, d.provisional, d.overdue, d.title, c.number AS "caseNumber", u.id AS "undertaking",
  u.title AS "undertakingTitle"`

/** "Duty" d with the "Case" c or the "Undertaking" u it is owed on. */
export const owedOn = Prisma.sql`"Duty" d
  LEFT JOIN "Case" c ON d."subjectType" = 'case' AND c.number = d.subject
  LEFT JOIN "Undertaking" u ON d."subjectType" = 'undertaking' AND u.id = d.subject`

/**
 * What is owed in a campaign is closed to nobody who works here; on a case, or a proceeding about one, as
 * `visible` says of "Case" c.
 */
export function owedAndOpen(visible: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((c.number IS NOT NULL AND ${visible})
    OR (u.id IS NOT NULL AND ${undertakingOpen(visible)}))`
}

/** The same of the "Undertaking" u itself. */
export function undertakingOpen(visible: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT FROM "Case" c WHERE c.number = ANY(u."caseNumbers") AND NOT ${visible})`
}

export type OwedDuty = {
  id: string
  kind: string
  nature: string
  owedBy: string
  basis: string
  openedOn: Day
  due: Day
  provisional: boolean
  overdue: boolean
  /** As a definition calls it; null of what is owed on a case. */
  title: string | null
  caseNumber: string | null
  undertaking: string | null
  undertakingTitle: string | null
}

/**
 * What posts owe and have not done, the most pressing first (O4: whoever holds a post today sees
 * all of it). Somebody shut out of a case does not learn from a duty that there is one; the head of
 * the office and its director see what would else be in nobody's list.
 */
export async function openDutiesOf(
  db: Database,
  owner: { personId: PersonId; posts: readonly PostCode[]; today: Day },
  page: { after: DutyPlace | undefined; size: number },
): Promise<{ duties: OwedDuty[]; next: DutyPlace | undefined }> {
  const { after, size } = page
  const visible = openTo({ person: owner.personId, posts: owner.posts })
  const behind =
    after === undefined ? Prisma.sql`TRUE` : Prisma.sql`(d.due, d.id) > (${after.due}, ${after.id})`
  const rows = await db.$queryRaw<OwedDuty[]>`
    SELECT ${owedDutyColumns}
    FROM ${owedOn}
    WHERE d.state = 'open' AND (d."owedBy" = ANY(${[...owner.posts]}) OR ${isLeftTo(owner)})
      AND ${behind} AND ${owedAndOpen(visible)}
      AND (${isLeftTo(owner)} OR NOT ${ofACase(stationStepsAside(Prisma.sql`ARRAY[d."owedBy"]`))})
    ORDER BY d.due, d.id
    LIMIT ${size + 1}`
  const duties = rows.slice(0, size)
  const last = duties.at(-1)
  const more = rows.length > size && last !== undefined
  return { duties, next: more ? { due: last.due, id: last.id } : undefined }
}

/** Of a post nobody holds today, or whose holders are all shut out of the case, or of one of several. */
function isLeftTo({ posts, today }: { posts: readonly PostCode[]; today: Day }): Prisma.Sql {
  const owedBy = Prisma.sql`ARRAY[d."owedBy"]`
  const isClosed = Prisma.sql`(${isAboutUnitOfAny(owedBy)} OR ${stationStepsAside(owedBy)})`
  return Prisma.sql`(
    EXISTS (SELECT FROM "Responsibility" r WHERE r.duty IN ('officeHead', 'director')
      AND r."bodyCode" = COALESCE(c."bodyCode", (SELECT i."bodyCode" FROM "Installation" i))
      AND r."postCode" = ANY(${[...posts]}))
    AND (${ofACase(isClosed)}
      OR NOT EXISTS (
        SELECT FROM "Holding" h WHERE h."postCode" = d."owedBy" AND ${heldOnSql(today)}
          AND NOT ${ofACase(Prisma.sql`h."personId" = ANY(c.excluded)`)})))`
}

/** Whether that holds of the "Case" c it is owed on, or of one that the "Undertaking" u is about. */
function ofACase(condition: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`((c.number IS NOT NULL AND ${condition}) OR (u.id IS NOT NULL AND EXISTS (
    SELECT FROM "Case" c WHERE c.number = ANY(u."caseNumbers") AND ${condition})))`
}
