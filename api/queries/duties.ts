import type { PersonId, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { openTo } from './case-scope'

export type DutyPlace = { due: string; id: string }

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
  caseNumber: string
}

/**
 * What posts owe and have not done, the most pressing first (O4: whoever holds a post today sees
 * all of it). Somebody shut out of a case does not learn from a duty that there is one.
 */
export async function openDutiesOf(
  db: Database,
  owner: { personId: PersonId; posts: readonly PostCode[] },
  page: { after: DutyPlace | undefined; size: number },
): Promise<{ duties: OwedDuty[]; next: DutyPlace | undefined }> {
  const { after, size } = page
  const visible = openTo({ person: owner.personId, posts: owner.posts })
  const behind =
    after === undefined ? Prisma.sql`TRUE` : Prisma.sql`(d.due, d.id) > (${after.due}, ${after.id})`
  const rows = await db.$queryRaw<OwedDuty[]>`
    SELECT d.id, d.kind, d.nature, d."owedBy", d.basis, d."openedOn", d.due, d.provisional,
      d.overdue, c.number AS "caseNumber"
    FROM "Duty" d
    JOIN "Case" c ON d."subjectType" = 'case' AND c.number = d.subject
    WHERE d.state = 'open' AND d."owedBy" = ANY(${[...owner.posts]}) AND ${behind} AND ${visible}
    ORDER BY d.due, d.id
    LIMIT ${size + 1}`
  const duties = rows.slice(0, size)
  const last = duties.at(-1)
  const more = rows.length > size && last !== undefined
  return { duties, next: more ? { due: last.due, id: last.id } : undefined }
}
