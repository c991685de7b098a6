import type { CountedMatters, Place } from '../../domain/analysis/analysis'
import type { VillageCode } from '../../domain/ids'
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
