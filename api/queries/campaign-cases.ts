import type { CaseKind } from '../../domain/case/kinds'
import type { CasePhase, CaseState, Settlement } from '../../domain/case/state'
import type {
  BodyCode,
  CaseNumber,
  PersonId,
  PostCode,
  UnitCode,
  UndertakingId,
  VillageCode,
} from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { runningIn, settleByIn } from '../../prisma/campaign-cases'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { heldOnSql } from '../../prisma/held-on'
import { visibleTo, type Viewer } from './case-scope'

/** A case that a campaign has, with what its board, its lists and its map say of it. */
export type CaseInCampaign = {
  number: CaseNumber
  phase: CasePhase
  version: number
  kind: CaseKind | null
  subject: string | null
  village: VillageCode | null
  villageName: string | null
  area: string | null
  areaName: string | null
  unit: UnitCode | null
  unitName: string | null
  /** Of a village committee: its unit is led by a post of a village. */
  ofVillage: boolean
  unitHeadTitle: string | null
  lead: PostCode | null
  leadTitle: string | null
  receivedOn: Day
  overdue: boolean
  listed: boolean
  settled: Settlement['how'] | null
  accusedUnits: (UnitCode | BodyCode)[]
  excluded: PersonId[]
  /** The last day by which this campaign is to settle it. */
  settleBy: Day
  entrustment: CaseState['entrustment'] | null
  plan: CaseState['plan'] | null
}

export type InCampaign = {
  campaign: UndertakingId
  assigned?: boolean | undefined
  /** Entrusted to a village committee, or to an office of the township (lists 3-2 and 3-1). */
  ofVillage?: boolean | undefined
}

/**
 * Those open to the viewer that the campaign has still, in order of number. `after`: the last of the page
 * before.
 */
export async function casesInCampaign(
  db: Database,
  viewer: Viewer,
  { campaign, assigned, ofVillage }: InCampaign,
  page: { after: string | undefined; size: number },
): Promise<{ cases: CaseInCampaign[]; more: boolean }> {
  const which =
    assigned === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(c.snapshot -> 'entrustment' IS NOT NULL) = ${assigned}`
  const worked =
    ofVillage === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(u.code IS NOT NULL AND (h."villageCode" IS NOT NULL) = ${ofVillage})`
  const rows = await db.$queryRaw<CaseInCampaign[]>`
    SELECT c.number, c.phase, c.version, c.kind, c."subjectPath" AS subject,
      c."villageCode" AS village, v.name AS "villageName", v."areaCode" AS area, a.name AS "areaName",
      c."unitCode" AS unit, u.name AS "unitName",
      COALESCE(h."villageCode" IS NOT NULL, FALSE) AS "ofVillage", h.title AS "unitHeadTitle",
      c."leadPostCode" AS lead, p.title AS "leadTitle",
      c."receivedOn", c.overdue, COALESCE(c.listed, FALSE) AS listed, c.settled,
      COALESCE(c."accusedUnits", '[]'::jsonb) AS "accusedUnits", c.excluded,
      ${settleByIn(campaign)} AS "settleBy",
      c.snapshot -> 'entrustment' AS entrustment, c.snapshot -> 'plan' AS plan
    FROM "Case" c
    LEFT JOIN "Village" v ON v.code = c."villageCode"
    LEFT JOIN "WorkArea" a ON a.code = v."areaCode"
    LEFT JOIN "Unit" u ON u.code = c."unitCode"
    LEFT JOIN "Post" h ON h.code = u."headPostCode"
    LEFT JOIN "Post" p ON p.code = c."leadPostCode"
    WHERE ${runningIn(campaign)} AND ${visibleTo(viewer)} AND ${which} AND ${worked}
      AND c.number > ${page.after ?? ''}
    ORDER BY c.number
    LIMIT ${page.size + 1}`
  return { cases: rows.slice(0, page.size), more: rows.length > page.size }
}

export async function isInCampaign(
  db: Database,
  campaign: string,
  number: CaseNumber,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Case" c WHERE c.number = ${number} AND ${runningIn(campaign)}`
  return rows.length > 0
}

/** Open cases each lead has, whether of a campaign or not: what the board shows as their load (H3). */
export async function loadOfLeads(db: Database): Promise<Map<PostCode, number>> {
  const rows = await db.$queryRaw<{ lead: PostCode; open: number }[]>`
    SELECT c."leadPostCode" AS lead, count(*)::int AS open FROM "Case" c
    WHERE c."leadPostCode" IS NOT NULL AND c."concludedOn" IS NULL AND c."endedOn" IS NULL
    GROUP BY 1 ORDER BY 1`
  return new Map(rows.map(({ lead, open }) => [lead, open]))
}

/** The posts that somebody holds on that day, of these persons: for them nobody acts who may not. */
export async function postsOf(
  db: Database,
  persons: readonly PersonId[],
  day: Day,
): Promise<Map<PersonId, PostCode[]>> {
  const rows =
    persons.length === 0
      ? []
      : await db.$queryRaw<{ person: PersonId; posts: PostCode[] }[]>`
          SELECT h."personId" AS person, array_agg(h."postCode" ORDER BY h."postCode") AS posts
          FROM "Holding" h
          WHERE h."personId" = ANY(${[...persons]}) AND ${heldOnSql(day)}
          GROUP BY 1`
  return new Map(rows.map(({ person, posts }) => [person, posts]))
}
