import type { CountedMatters, Place } from '../../domain/analysis/analysis'
import type { ReceivedMatter } from '../../domain/analysis/clusters'
import type { CaseNumber, UndertakingId, VillageCode } from '../../domain/ids'
import { policyCluster } from '../../domain/proceeding/policy-cluster'
import type { Day } from '../../domain/time/day'
import {
  clustersSeen,
  countedInAnalysis,
  mattersToCluster,
  recordBegins,
} from '../../prisma/counted-matters'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { caseConditions, type CaseFilter } from './case-filter'
import { visibleTo, type Viewer } from './case-scope'

/** Of the matters open to somebody, how many came in which month about what and from where. */
export function countedMatters(
  db: Database,
  viewer: Viewer,
  filter: CaseFilter,
): Promise<CountedMatters[]> {
  const conditions = [visibleTo(viewer), ...caseConditions({ ...filter, counted: true })]
  return db.$queryRaw<CountedMatters[]>(Prisma.sql`
    SELECT c."subjectPath" AS subject, c."villageCode" AS village,
      left(c."receivedOn", 7) AS month, count(*)::int AS matters
    FROM "Case" c WHERE ${Prisma.join(conditions, ' AND ')}
    GROUP BY 1, 2, 3`)
}

export type NamedPlace = Place & { name: string; areaName: string }

export function placesInAreas(db: Database): Promise<NamedPlace[]> {
  return db.village
    .findMany({ include: { area: true }, orderBy: [{ areaCode: 'asc' }, { code: 'asc' }] })
    .then((rows) =>
      rows.map(({ code, name, area }) => ({
        ...{ village: code as VillageCode, name },
        ...{ area: area.code, areaName: area.name },
      })),
    )
}

/** Of the matters open to somebody, what a cluster is looked for in, and since when there is a record. */
export async function receivedMatters(
  db: Database,
  viewer: Viewer,
  days: { from: Day; to: Day },
): Promise<{ matters: ReceivedMatter[]; since: Day | null }> {
  const matters = await db.$queryRaw<ReceivedMatter[]>(mattersToCluster(days, visibleTo(viewer)))
  const [begins] = await db.$queryRaw<{ since: Day | null }[]>(recordBegins)
  return { matters, since: begins?.since ?? null }
}

export function seenClusters(
  db: Database,
  by: Day,
): Promise<{ id: UndertakingId; cases: CaseNumber[] }[]> {
  return db.$queryRaw(clustersSeen(policyCluster.kind, by))
}

/** Of these cases, those that the analysis does not count. */
export async function notCounted(
  db: Database,
  numbers: readonly CaseNumber[],
): Promise<CaseNumber[]> {
  const rows = await db.$queryRaw<{ number: CaseNumber }[]>`
    SELECT c.number FROM "Case" c
    WHERE c.number = ANY(${[...numbers]}) AND ${countedInAnalysis}`
  const counted = new Set(rows.map(({ number }) => number))
  return numbers.filter((number) => !counted.has(number))
}

/** Of the clusters that go on, those that hold all of these cases, from the moment of their order on. */
export function clustersHolding(
  db: Pick<Database, '$queryRaw'>,
  numbers: readonly CaseNumber[],
): Promise<{ id: UndertakingId }[]> {
  return db.$queryRaw`
    SELECT id FROM "Undertaking"
    WHERE type = 'proceeding' AND kind = ${policyCluster.kind} AND "endedOn" IS NULL
      AND "caseNumbers" @> ${[...numbers]} ORDER BY id LIMIT 1`
}
