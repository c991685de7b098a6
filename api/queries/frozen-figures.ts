import type { TargetResult } from '../../domain/campaign/targets'
import type { CircularState } from '../../domain/circular/circular'
import type { Figures } from '../../domain/circular/figures'
import type { TypicalCase } from '../../domain/circular/typical-cases'
import type { Followed } from '../../domain/circular/proposals'
import type { UndertakingId } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { visibleTo, type Viewer } from './case-scope'
import { readableBy, type ProceedingReader } from './proceedings'

export async function frozenFigures(db: Database, id: UndertakingId): Promise<Figures | undefined> {
  const [row] = await db.$queryRaw<{ figures: Figures }[]>`
    SELECT figures FROM "FrozenFigures" WHERE "undertakingId" = ${id}`
  return row?.figures
}

/** Of a paper whose figures froze, what was approved for the library in its stretch. */
export async function frozenTypicalCases(
  db: Database,
  id: UndertakingId,
): Promise<readonly TypicalCase[]> {
  const [row] = await db.$queryRaw<{ typical: TypicalCase[] | null }[]>`
    SELECT figures->'typicalCases' AS typical FROM "FrozenFigures" WHERE "undertakingId" = ${id}`
  return row?.typical ?? []
}

/** Papers of a campaign whose figures froze with its targets in them, the newest first. */
export async function measuredPapers(
  db: Database,
  campaign: UndertakingId,
): Promise<{ state: CircularState; targets: TargetResult[] }[]> {
  return db.$queryRaw<{ state: CircularState; targets: TargetResult[] }[]>`
    SELECT u.snapshot AS state, f.figures->'targets' AS targets
    FROM "FrozenFigures" f JOIN "Undertaking" u ON u.id = f."undertakingId"
    WHERE u."campaignId" = ${campaign} AND u.snapshot IS NOT NULL AND f.figures ? 'targets'
    ORDER BY f."cutOff" DESC, f."frozenAt" DESC, u.id LIMIT 12`
}

/** Of what the lists of a paper speak of, what is open to a reader today: cases, and undertakings. */
export async function openSubjects(
  db: Database,
  subjects: readonly string[],
  viewer: Viewer,
  reader: ProceedingReader,
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ subject: string }[]>(Prisma.sql`
    SELECT c.number AS subject FROM "Case" c
    WHERE c.number = ANY(${[...subjects]}) AND ${visibleTo(viewer)}
    UNION ALL
    SELECT u.id FROM "Undertaking" u
    WHERE u.id = ANY(${[...subjects]}) AND (u.type <> 'proceeding' OR ${readableBy(reader)})`)
  return new Set(rows.map(({ subject }) => subject))
}

/** The papers of one duty of a campaign, itself among them. */
export async function papersOfDuty(
  db: Database,
  { campaign, duty }: Pick<CircularState, 'campaign' | 'duty'>,
): Promise<CircularState[]> {
  const rows = await db.$queryRaw<{ state: CircularState }[]>`
    SELECT snapshot AS state FROM "Undertaking"
    WHERE type = 'circular' AND "campaignId" = ${campaign} AND code = ${duty}
      AND snapshot IS NOT NULL ORDER BY id`
  return rows.map(({ state }) => state)
}

/** What was opened on the ground of a paper, from the moment of its order on. */
export function followedFrom(
  db: Pick<Database, '$queryRaw'>,
  circular: UndertakingId,
): Promise<Followed[]> {
  return db.$queryRaw<Followed[]>`
    SELECT id, kind, "startArgs" #> '{start,parties}' AS parties FROM "Undertaking"
    WHERE type = 'proceeding' AND "startArgs" #>> '{start,circular}' = ${circular} ORDER BY id`
}

export { proposedCorrections } from '../../prisma/figures/proposed-corrections'
