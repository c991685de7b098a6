import type { CaseKind, Route } from '../../domain/case/kinds'
import type { CasePhase } from '../../domain/case/state'
import type {
  CaseNumber,
  FilingNumber,
  PersonId,
  PostCode,
  UnitCode,
  VillageCode,
} from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { registered, visibleTo, type Viewer } from './case-scope'

export type CaseListFilter = {
  phase?: CasePhase | 'starting' | undefined
  overdue?: boolean | undefined
  unit?: string | undefined
  lead?: string | undefined
  village?: string | undefined
  /** Of whoever asks: they or a post of theirs registered it, leads it or owes something on it. */
  mine?: { person: PersonId; posts: readonly PostCode[]; units: readonly UnitCode[] } | undefined
}

/** `due`: what is due next comes first. `number`: in order of registration; `newest`: the reverse. */
export type CaseListSort = 'due' | 'number' | 'newest'

/** The last row of the page before; the next page begins behind it, whatever was written between. */
export type CaseListCursor = { number: string; nextDue: string | null }

export type ListedCase = {
  number: CaseNumber
  filing: FilingNumber
  phase: CasePhase | 'starting'
  version: number
  kind: CaseKind | null
  route: Route | null
  unit: UnitCode | null
  unitName: string | null
  lead: PostCode | null
  leadTitle: string | null
  village: VillageCode | null
  villageName: string | null
  receivedOn: Day
  nextDue: Day | null
  overdue: boolean
  provisional: boolean
  concludedOn: Day | null
  endedOn: Day | null
}

/** One statement whatever the number of rows; one row more than asked for tells of a further page. */
export async function listCases(
  db: Database,
  viewer: Viewer,
  filter: CaseListFilter,
  page: { sort: CaseListSort; after?: CaseListCursor | undefined; size: number },
): Promise<{ cases: ListedCase[]; next: CaseListCursor | undefined }> {
  const conditions = [visibleTo(viewer), ...filters(filter), ...behind(page.sort, page.after)]
  const rows = await db.$queryRaw<ListedCase[]>(Prisma.sql`
    SELECT c.number, c."filingNumber" AS filing, c.phase, c.version, c.kind, c.route,
           c."unitCode" AS unit, u.name AS "unitName", c."leadPostCode" AS lead,
           p.title AS "leadTitle", c."villageCode" AS village, v.name AS "villageName",
           COALESCE(c.snapshot->>'receivedOn', c."receivedOn") AS "receivedOn", c."nextDue", c.overdue, c.provisional, c."concludedOn", c."endedOn"
    FROM "Case" c
    LEFT JOIN "Unit" u ON u.code = c."unitCode"
    LEFT JOIN "Post" p ON p.code = c."leadPostCode"
    LEFT JOIN "Village" v ON v.code = c."villageCode"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${orders[page.sort]}
    LIMIT ${page.size + 1}`)
  const cases = rows.slice(0, page.size)
  const last = rows.length > page.size ? cases.at(-1) : undefined
  return { cases, next: last && { number: last.number, nextDue: last.nextDue } }
}

const orders: Readonly<Record<CaseListSort, Prisma.Sql>> = {
  due: Prisma.sql`c."nextDue" ASC NULLS LAST, c.number ASC`,
  number: Prisma.sql`c.number ASC`,
  newest: Prisma.sql`c.number DESC`,
}

function behind(sort: CaseListSort, after: CaseListCursor | undefined): Prisma.Sql[] {
  if (after === undefined) return []
  const { number, nextDue } = after
  if (sort === 'number') return [Prisma.sql`c.number > ${number}`]
  if (sort === 'newest') return [Prisma.sql`c.number < ${number}`]
  if (nextDue === null) return [Prisma.sql`(c."nextDue" IS NULL AND c.number > ${number})`]
  return [Prisma.sql`(c."nextDue" IS NULL OR (c."nextDue", c.number) > (${nextDue}, ${number}))`]
}

function filters({ phase, overdue, unit, lead, village, mine }: CaseListFilter): Prisma.Sql[] {
  return [
    ...(phase === undefined ? [] : [Prisma.sql`c.phase = ${phase}`]),
    ...(overdue === undefined ? [] : [isOverdue(overdue)]),
    ...(unit === undefined ? [] : [Prisma.sql`c."unitCode" = ${unit}`]),
    ...(lead === undefined ? [] : [Prisma.sql`c."leadPostCode" = ${lead}`]),
    ...(village === undefined ? [] : [Prisma.sql`c."villageCode" = ${village}`]),
    ...(mine === undefined ? [] : [isMine(mine)]),
  ]
}

/** An overdue duty is open, so its case has a next due date: by that the few are found. */
function isOverdue(overdue: boolean): Prisma.Sql {
  return overdue ? Prisma.sql`c.overdue AND c."nextDue" IS NOT NULL` : Prisma.sql`NOT c.overdue`
}

/** Each part has an index; the cases of owed duties are looked up first, not case by case. */
function isMine({ person, posts, units }: NonNullable<CaseListFilter['mine']>): Prisma.Sql {
  return Prisma.sql`(
    ${registered(person, posts)} OR c."leadPostCode" = ANY(${[...posts]})
    OR c."unitCode" = ANY(${[...units]})
    OR c.number = ANY(ARRAY(
      SELECT d.subject FROM "Duty" d
      WHERE d."subjectType" = 'case' AND d.state = 'open' AND d."owedBy" = ANY(${[...posts]}))))`
}
