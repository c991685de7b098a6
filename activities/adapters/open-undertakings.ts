import type { UndertakingAnswer } from '../../contract/undertaking-workflow'
import type { UndertakingId } from '../../domain/ids'
import type { Database } from '../../prisma/client'
import type { OpenUndertaking } from '../goes-by-rules'

const PAGE = 200

/** Every campaign, part, paper and proceeding that has not ended, in order of id; a page at a time. */
export async function* openUndertakings(
  database: Database,
  from: string | null,
): AsyncGenerator<OpenUndertaking> {
  let page: OpenUndertaking[]
  let after = from ?? ''
  do {
    page = await readPage(database, after)
    yield* page
    after = page.at(-1)?.id ?? after
  } while (page.length === PAGE)
}

/**
 * The calendar it was told last; else the one its campaign went by when it began; else that with which the
 * campaign itself began. Parts and papers of a campaign know it from the campaign's first year on; a proceeding,
 * in a campaign or in none, begins with a calendar of its own.
 */
function readPage(database: Database, after: string): Promise<OpenUndertaking[]> {
  return database.$queryRaw<OpenUndertaking[]>`
    SELECT u.id, u."openedOn",
      least(c."openedOn", c."startArgs" #>> '{start,definition,phases,0,from}') AS "firstDay",
      coalesce(own.hash, theirs.hash, c."startArgs" #>> '{settings,calendarHash}') AS "calendarHash"
    FROM "Undertaking" u
    JOIN "Undertaking" c
      ON c.id = CASE WHEN u.type = 'proceeding' THEN u.id ELSE u."campaignId" END
    LEFT JOIN LATERAL (
      SELECT e.events #>> '{0,calendarHash}' AS hash FROM "UndertakingEntry" e
      WHERE e."undertakingId" = u.id AND e.cause = 'update-calendar'
      ORDER BY e.epoch DESC, e.sequence DESC LIMIT 1) own ON true
    LEFT JOIN LATERAL (
      SELECT e.events #>> '{0,calendarHash}' AS hash FROM "UndertakingEntry" e
      WHERE e."undertakingId" = c.id AND e.cause = 'update-calendar'
        AND e."recordedAt" <= (
          SELECT min(b."recordedAt") FROM "UndertakingEntry" b WHERE b."undertakingId" = u.id)
      ORDER BY e.epoch DESC, e.sequence DESC LIMIT 1) theirs ON true
    WHERE u.phase <> 'ended' AND c."startArgs" IS NOT NULL AND u.id > ${after}
    ORDER BY u.id
    LIMIT ${PAGE}`
}

/** Stands in the journal from the moment on from which it goes by the calendar it was told. */
export async function answeredCalendar(
  database: Database,
  undertakingId: UndertakingId,
  updateId: string,
): Promise<UndertakingAnswer | undefined> {
  const entry = await database.undertakingEntry.findFirst({
    where: { undertakingId, updateId },
    select: { answer: true },
  })
  // Written by the projection and by nobody else.
  return (entry?.answer as UndertakingAnswer | null | undefined) ?? undefined
}
