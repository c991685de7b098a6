import type { CaseKind } from '../../domain/case/kinds'
import type { CasePhase, CaseState, Settlement } from '../../domain/case/state'
import type {
  BodyCode,
  CaseNumber,
  MilestoneId,
  PersonId,
  PostCode,
  UnitCode,
  UndertakingId,
  VillageCode,
} from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { isAboutOfficials, shownBy, shownIn } from '../../prisma/campaign-cases'
import type { Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { heldOnSql } from '../../prisma/held-on'
import { openTo, visibleTo, type Viewer } from './case-scope'

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
  /** Since when this campaign has it, and the last day by which it is to settle it. */
  joinedOn: Day
  settleBy: Day
  /** A unit may be given it as it stands. */
  worked: boolean
  /** Of its milestones, those that are owed. */
  owedMilestones: MilestoneId[]
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
      : assigned
        ? Prisma.sql`c.snapshot -> 'entrustment' IS NOT NULL`
        : Prisma.sql`(c.snapshot -> 'entrustment' IS NULL AND ${isWorkedOn})`
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
      ${shownBy(campaign, 'on')} AS "joinedOn", ${shownBy(campaign, 'settleBy')} AS "settleBy",
      ${isWorkedOn} AS worked,
      jsonb_path_query_array(c.snapshot,
        '$.duties[*] ? (@.kind == "milestone" && @.state == "open").about') AS "owedMilestones",
      c.snapshot -> 'entrustment' AS entrustment, c.snapshot -> 'plan' AS plan
    FROM "Case" c
    LEFT JOIN "Village" v ON v.code = c."villageCode"
    LEFT JOIN "WorkArea" a ON a.code = v."areaCode"
    LEFT JOIN "Unit" u ON u.code = c."unitCode"
    LEFT JOIN "Post" h ON h.code = u."headPostCode"
    LEFT JOIN "Post" p ON p.code = c."leadPostCode"
    WHERE ${shownIn(campaign)} AND ${visibleTo(viewer)} AND ${which} AND ${worked}
      AND c.number > ${page.after ?? ''}
    ORDER BY c.number
    LIMIT ${page.size + 1}`
  return { cases: rows.slice(0, page.size), more: rows.length > page.size }
}

/** Where `entrust` is possible: at work, or taken up again (H1). */
const isWorkedOn = Prisma.sql`(c.phase IN ('accepted', 'entrusted', 'signed-for')
  OR (c.phase = 'concluded' AND c.snapshot -> 'backlog' IS NOT NULL))`

/**
 * Open cases each lead has, whether of a campaign or not: what the board shows as their load (H3). Of those
 * open to the viewer, and no reports: a count tells of a case as a list does (Arts. 28, 30).
 */
export async function loadOfLeads(db: Database, viewer: Viewer): Promise<Map<PostCode, number>> {
  const rows = await db.$queryRaw<{ lead: PostCode; open: number }[]>`
    SELECT c."leadPostCode" AS lead, count(*)::int AS open FROM "Case" c
    WHERE c."leadPostCode" IS NOT NULL AND c."concludedOn" IS NULL AND c."endedOn" IS NULL
      AND c.snapshot -> 'mergedInto' IS NULL AND NOT ${isAboutOfficials} AND ${openTo(viewer)}
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
