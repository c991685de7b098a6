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

/** Of the snapshot only what is counted, which the database keeps beside it. */
function readPage(
  connection: Connection,
  { since, moved, after }: { since: Day; moved: readonly CaseNumber[]; after: string },
): Promise<Row[]> {
  return select<Row>(
    connection,
    Prisma.sql`
      SELECT c.counted || jsonb_strip_nulls(jsonb_build_object(
        'number', c.number, 'kind', c.kind, 'channel', c.channel, 'village', c."villageCode",
        'receivedOn', c."receivedOn", 'inherited', c.inherited, 'concludedOn', c."concludedOn",
        'endedOn', c."endedOn", 'lead', c."leadPostCode", 'campaigns', c.campaigns,
        'splitOff', c."splitFrom" IS NOT NULL)) AS standing
      FROM "Case" c
      WHERE c.snapshot IS NOT NULL AND c.number > ${after}
        AND (c."endedOn" IS NULL OR c."endedOn" >= ${since} OR c."receivedOn" >= ${since})
        AND c.number <> ALL(${[...moved]})
      ORDER BY c.number
      LIMIT ${PAGE}`,
  )
}
