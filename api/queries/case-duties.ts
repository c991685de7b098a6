import type { DutyKind, Duty } from '../../domain/duty/duty'
import type { CaseNumber, PostCode } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { visibleTo, type Viewer } from './case-scope'
import type { DutyPlace } from './duties'

export type DutyFilter = {
  post?: string | undefined
  kind?: DutyKind | undefined
  nature?: Duty['nature'] | undefined
  state?: Duty['state'] | undefined
  overdue?: boolean | undefined
  dueFrom?: Day | undefined
  dueTo?: Day | undefined
}

export type ListedDuty = {
  id: string
  caseNumber: CaseNumber
  kind: DutyKind
  nature: Duty['nature']
  state: Duty['state']
  owedBy: PostCode
  /** Of that post, as it is called today. */
  owedByTitle: string | null
  basis: string
  openedOn: Day
  due: Day
  doneOn: Day | null
  provisional: boolean
  /** Open past its due date; one that was done late has `doneOn` after `due`. */
  overdue: boolean
}

const columns = Prisma.sql`
  d.id, c.number AS "caseNumber", d.kind, d.nature, d.state, d."owedBy", p.title AS "owedByTitle",
  d.basis, d."openedOn", d.due, d."doneOn", d.provisional, d.overdue`

/** Duties on the cases somebody may see, whoever owes them, the earliest due first. */
export async function listDuties(
  db: Database,
  viewer: Viewer,
  filter: DutyFilter,
  page: { after: DutyPlace | undefined; size: number },
): Promise<{ duties: ListedDuty[]; next: DutyPlace | undefined }> {
  const { after, size } = page
  const conditions = [
    visibleTo(viewer),
    ...filters(filter),
    ...(after === undefined ? [] : [Prisma.sql`(d.due, d.id) > (${after.due}, ${after.id})`]),
  ]
  const rows = await db.$queryRaw<ListedDuty[]>(Prisma.sql`
    SELECT ${columns}
    FROM "Duty" d
    JOIN "Case" c ON d."subjectType" = 'case' AND c.number = d.subject
    LEFT JOIN "Post" p ON p.code = d."owedBy"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY d.due, d.id
    LIMIT ${size + 1}`)
  const duties = rows.slice(0, size)
  const last = rows.length > size ? duties.at(-1) : undefined
  return { duties, next: last && { due: last.due, id: last.id } }
}

function filters({ post, kind, nature, state, overdue, dueFrom, dueTo }: DutyFilter): Prisma.Sql[] {
  return [
    ...(post === undefined ? [] : [Prisma.sql`d."owedBy" = ${post}`]),
    ...(kind === undefined ? [] : [Prisma.sql`d.kind = ${kind}`]),
    ...(nature === undefined ? [] : [Prisma.sql`d.nature = ${nature}`]),
    ...(state === undefined ? [] : [Prisma.sql`d.state = ${state}`]),
    ...(overdue === undefined ? [] : [Prisma.sql`d.overdue = ${overdue}`]),
    ...(dueFrom === undefined ? [] : [Prisma.sql`d.due >= ${dueFrom}`]),
    ...(dueTo === undefined ? [] : [Prisma.sql`d.due <= ${dueTo}`]),
  ]
}

/** A due date as it stood from a moment on (decision 11). */
export type PastDue = { due: Day; provisional: boolean; basis: string; setAt: Instant }

export type DutyHistory = ListedDuty & { dueDates: readonly PastDue[] }

/** Every duty of a case and every due date each of them had, in order. */
export async function dutyHistories(db: Database, number: CaseNumber): Promise<DutyHistory[]> {
  return db.$queryRaw<DutyHistory[]>(Prisma.sql`
    SELECT ${columns}, COALESCE(
      (SELECT jsonb_agg(jsonb_build_object(
          'due', x.due, 'provisional', x.provisional, 'basis', x.basis,
          'setAt', to_char(x."setAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY x.position)
        FROM "DutyDueDate" x WHERE x."dutyId" = d.id), '[]') AS "dueDates"
    FROM "Duty" d
    JOIN "Case" c ON d."subjectType" = 'case' AND c.number = d.subject
    LEFT JOIN "Post" p ON p.code = d."owedBy"
    WHERE c.number = ${number}
    ORDER BY d."openedOn", d.id`)
}
