import type { CountedState } from '../../domain/circular/case-figures'
import type { CaseNumber, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'

/** A case whose row says how it stood at the cut-off, for nothing has come since. */
export type Standing = CountedState & { lead?: PostCode; splitOff: boolean }

/** A statement has seconds (prisma/pool.ts), and an office may have cases of many years. */
const PAGE = 10_000

/** Those that were here on that day or later, and are none of `moved`, in order of number. */
export async function standingCases(
  connection: Connection,
  since: Day,
  moved: readonly CaseNumber[],
): Promise<Standing[]> {
  const found: Standing[] = []
  let rows: Row[]
  let after = ''
  do {
    rows = await readPage(connection, { since, moved, after })
    for (const { standing } of rows) found.push(standing)
    after = rows.at(-1)?.standing.number ?? after
  } while (rows.length === PAGE)
  return found
}

/** As the projection wrote it, without what is absent. */
type Row = { standing: Standing }

/** A snapshot lies compressed, and each `->` would unpack it: so it is unpacked once, by `||`, for all of them. */
function readPage(
  connection: Connection,
  { since, moved, after }: { since: Day; moved: readonly CaseNumber[]; after: string },
): Promise<Row[]> {
  return select<Row>(
    connection,
    Prisma.sql`
      SELECT jsonb_strip_nulls(jsonb_build_object(
        'number', c.number, 'kind', c.kind, 'channel', c.channel, 'village', c."villageCode",
        'receivedOn', c."receivedOn", 'inherited', c.inherited, 'concludedOn', c."concludedOn",
        'endedOn', c."endedOn", 'lead', c."leadPostCode", 'campaigns', c.campaigns, 'splitOff', c."splitFrom" IS NOT NULL,
        'claims', s.state->'claims', 'promises', s.state->'promises', 'settled', s.state->'settled',
        'terminated', s.state->'terminated', 'backlog', s.state->'backlog', 'recorded', s.state->'recorded',
        'repeatOf', s.state->'repeatOf', 'mergedInto', s.state->'mergedInto')) AS standing
      FROM "Case" c, LATERAL (SELECT c.snapshot || '{}'::jsonb AS state OFFSET 0) s
      WHERE c.snapshot IS NOT NULL AND c.number > ${after}
        AND (c."endedOn" IS NULL OR c."endedOn" >= ${since} OR c."receivedOn" >= ${since})
        AND c.number <> ALL(${[...moved]})
      ORDER BY c.number
      LIMIT ${PAGE}`,
  )
}
