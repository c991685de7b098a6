import type { CampaignDefinition } from '../../domain/campaign/definition'
import type { UndertakingId } from '../../domain/ids'
import type { Taken } from '../../domain/proceeding/proceeding'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'
import type { UndertakingText } from './undertakings'

export type RunningCampaign = {
  definition: CampaignDefinition
  phase: string | null
  openedOn: Day
}

/** Campaigns that have begun and not ended, the first begun first: what they hold and nobody in it (T4). */
export function runningCampaigns(db: Database): Promise<RunningCampaign[]> {
  return db.$queryRaw<RunningCampaign[]>`
    SELECT snapshot->'definition' AS definition, snapshot->>'phase' AS phase, "openedOn"
    FROM "Undertaking"
    WHERE type = 'campaign' AND snapshot IS NOT NULL AND "endedOn" IS NULL
    ORDER BY "openedOn", id`
}

/** Where something of a campaign was shown: the day, and the id of the text that says where. */
export type Shown = { on: Day; campaign: string; text: string }

export function shownSince(db: Database, first: Day, most: number): Promise<Shown[]> {
  return db.$queryRaw<Shown[]>`
    SELECT r->'filed'->>'shownOn' AS "on", c.title AS campaign, r->'filed'->'text'->>'id' AS text
    FROM "Undertaking" u
    JOIN "Undertaking" c ON c.id = u."campaignId"
    CROSS JOIN LATERAL jsonb_array_elements(u.snapshot->'returns') r
    WHERE u.type IN ('campaign', 'participant') AND (u."endedOn" IS NULL OR u."endedOn" >= ${first})
      AND r->'filed'->>'form' = 'publicity' AND r->'filed'->>'shownOn' >= ${first}
    ORDER BY 1 DESC, 3 DESC LIMIT ${most}::int`
}

export type Published = { id: UndertakingId; kind: string; title: string; taken: readonly Taken[] }

/** Hearings and appraisals whose publication was consented to, and checked by another (plan T2). */
export function publishedPanels(db: Database, most: number): Promise<Published[]> {
  return db.$queryRaw<Published[]>`
    SELECT id, kind, title, snapshot->'taken' AS taken FROM "Undertaking"
    WHERE type = 'proceeding' AND kind IN ('hearing', 'appraisal')
      AND snapshot->>'phase' = 'published'
    ORDER BY "endedOn" DESC, id DESC LIMIT ${most}::int`
}

/** Panels still to be held, of which the director announced when and where (plan T2). */
export function announcedPanels(db: Database, most: number): Promise<Published[]> {
  return db.$queryRaw<Published[]>`
    SELECT id, kind, title, snapshot->'taken' AS taken FROM "Undertaking"
    WHERE type = 'proceeding' AND kind IN ('hearing', 'appraisal')
      AND snapshot->>'phase' = 'announced'
      AND snapshot->'taken' @> '[{"step": "announce"}]'
    ORDER BY "openedOn" DESC, id DESC LIMIT ${most}::int`
}

export function textsWithIds(db: Database, ids: readonly string[]): Promise<UndertakingText[]> {
  return db.undertakingText.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true, body: true, bodyKey: true },
  })
}
