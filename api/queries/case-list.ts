import type { CaseKind, Channel, Route } from '../../domain/case/kinds'
import type { CasePhase, Settlement } from '../../domain/case/state'
import type { CaseNumber, FilingNumber, PostCode, UnitCode, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { caseConditions, type CaseFilter } from './case-filter'
import { visibleTo, type Viewer } from './case-scope'

/**
 * `due`: what is due next comes first; `received`: what was received first; `number`: in order of
 * registration; `newest`: the reverse.
 */
export const caseListSorts = ['due', 'received', 'number', 'newest'] as const
export type CaseListSort = (typeof caseListSorts)[number]

/**
 * The last row of the page before, with the date it is sorted by; the next page begins behind it,
 * whatever was written between.
 */
export type CaseListCursor = { sort: CaseListSort; number: string; day: string | null }

export type ListedCase = {
  number: CaseNumber
  filing: FilingNumber
  phase: CasePhase | 'starting'
  version: number
  kind: CaseKind | null
  route: Route | null
  channel: Channel
  subject: string | null
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
  inherited: boolean
  listed: boolean
  settled: Settlement['how'] | null
  concludedOn: Day | null
  endedOn: Day | null
}

/** One statement whatever the number of rows; one row more than asked for tells of a further page. */
export async function listCases(
  db: Database,
  viewer: Viewer,
  filter: CaseFilter,
  page: { sort: CaseListSort; after?: CaseListCursor | undefined; size: number },
): Promise<{ cases: ListedCase[]; next: CaseListCursor | undefined }> {
  const { sort, after, size } = page
  const conditions = [visibleTo(viewer), ...caseConditions(filter), ...behind(sort, after)]
  const rows = await db.$queryRaw<ListedCase[]>(Prisma.sql`
    SELECT c.number, c."filingNumber" AS filing, c.phase, c.version, c.kind, c.route, c.channel, c."subjectPath" AS subject,
           c."unitCode" AS unit, u.name AS "unitName", c."leadPostCode" AS lead,
           p.title AS "leadTitle", c."villageCode" AS village, v.name AS "villageName",
           c."receivedOn", c."nextDue", c.overdue, c.provisional, COALESCE(c.inherited, FALSE) AS inherited,
           COALESCE(c.listed, FALSE) AS listed, c.settled, c."concludedOn", c."endedOn"
    FROM "Case" c
    LEFT JOIN "Unit" u ON u.code = c."unitCode"
    LEFT JOIN "Post" p ON p.code = c."leadPostCode"
    LEFT JOIN "Village" v ON v.code = c."villageCode"
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY ${orders[sort]}
    LIMIT ${size + 1}`)
  const cases = rows.slice(0, size)
  const last = rows.length > size ? cases.at(-1) : undefined
  return { cases, next: last && { sort, number: last.number, day: sortedBy[sort](last) } }
}

const orders: Readonly<Record<CaseListSort, Prisma.Sql>> = {
  due: Prisma.sql`c."nextDue" ASC NULLS LAST, c.number ASC`,
  received: Prisma.sql`c."receivedOn" ASC, c.number ASC`,
  number: Prisma.sql`c.number ASC`,
  newest: Prisma.sql`c.number DESC`,
}

const sortedBy: Readonly<Record<CaseListSort, (row: ListedCase) => Day | null>> = {
  due: ({ nextDue }) => nextDue,
  received: ({ receivedOn }) => receivedOn,
  number: () => null,
  newest: () => null,
}

function behind(sort: CaseListSort, after: CaseListCursor | undefined): Prisma.Sql[] {
  if (after === undefined) return []
  const { number, day } = after
  if (sort === 'number') return [Prisma.sql`c.number > ${number}`]
  if (sort === 'newest') return [Prisma.sql`c.number < ${number}`]
  if (sort === 'received')
    return [Prisma.sql`(c."receivedOn", c.number) > (${day ?? ''}, ${number})`]
  if (day === null) return [Prisma.sql`(c."nextDue" IS NULL AND c.number > ${number})`]
  return [Prisma.sql`(c."nextDue" IS NULL OR (c."nextDue", c.number) > (${day}, ${number}))`]
}
