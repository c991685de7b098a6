import type { CaseKind } from '../../domain/case/kinds'
import type { CasePhase, Settlement } from '../../domain/case/state'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { caseConditions, type CaseFilter } from './case-filter'
import { inScope, visibleTo, type Viewer } from './case-scope'

export type CaseCounters = {
  total: number
  overdue: number
  provisional: number
  settled: number
  /** Phases and kinds that no case has are absent. */
  byPhase: Partial<Record<CasePhase | 'starting', number>>
  /** `unsorted`: whose kind nobody has said yet. */
  byKind: Partial<Record<CaseKind | 'unsorted', number>>
  /** Each counted apart (H8); together they are `settled`. */
  bySettlement: Partial<Record<Settlement['how'], number>>
}

type Row = {
  phase: CasePhase | 'starting'
  kind: CaseKind | null
  how: Settlement['how'] | null
  total: number
  overdue: number
  provisional: number
}

/**
 * How many of the cases somebody may see, and no others: what is closed to them does not even count.
 * Never by place: how many people of a village come is no measure of anything (plan, not built).
 */
export async function countCases(
  db: Database,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<CaseCounters> {
  const asked = caseConditions(filter)
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    ${counted([inScope(viewer), closedToNobody, ...asked])}
    UNION ALL
    ${counted([visibleTo(viewer), Prisma.sql`NOT (${closedToNobody})`, ...asked])}`)
  const sum = (of: (row: Row) => number) => rows.reduce((all, row) => all + of(row), 0)
  return {
    total: sum(({ total }) => total),
    overdue: sum(({ overdue }) => overdue),
    provisional: sum(({ provisional }) => provisional),
    settled: sum(({ how, total }) => (how === null ? 0 : total)),
    byPhase: totals(rows, ({ phase }) => phase),
    byKind: totals(rows, ({ kind }) => kind ?? 'unsorted'),
    bySettlement: totals(rows, ({ how }) => how),
  }
}

/** As its index says it (migration 0014): nearly all, and counted without a look at their rows. */
const closedToNobody = Prisma.sql`c.excluded = '{}'
  AND (c."accusedUnits" IS NULL OR c."accusedUnits" = '[]'::jsonb)`

function counted(conditions: readonly Prisma.Sql[]): Prisma.Sql {
  return Prisma.sql`
    SELECT c.phase, c.kind, c.settled AS how, count(*)::int AS total,
      count(*) FILTER (WHERE c.overdue)::int AS overdue,
      count(*) FILTER (WHERE c.provisional)::int AS provisional
    FROM "Case" c
    WHERE ${Prisma.join([...conditions], ' AND ')}
    GROUP BY c.phase, c.kind, c.settled`
}

function totals<Key extends string>(rows: readonly Row[], keyOf: (row: Row) => Key | null) {
  const counted: Partial<Record<Key, number>> = {}
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) counted[key] = (counted[key] ?? 0) + row.total
  }
  return counted
}
