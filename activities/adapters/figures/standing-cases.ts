import type { CountedState } from '../../../domain/circular/case-figures'
import type { CaseNumber, PostCode } from '../../../domain/ids'
import type { Day } from '../../../domain/time/day'
import { Prisma } from '../../../prisma/generated/client'
import { select, type Connection } from '../../../prisma/statements'

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
    for (const row of rows) found.push(standingOf(row))
    after = rows.at(-1)?.number ?? after
  } while (rows.length === PAGE)
  return found
}

/** Null for what is absent. */
type Row = { [Field in keyof Required<Standing>]: Required<Standing>[Field] | null } & {
  number: CaseNumber
}

/** One reading of the snapshot for all that is counted of it. */
function readPage(
  connection: Connection,
  { since, moved, after }: { since: Day; moved: readonly CaseNumber[]; after: string },
): Promise<Row[]> {
  return select<Row>(
    connection,
    Prisma.sql`
      SELECT c.number, c.kind, c.channel, c."villageCode" AS village, c."receivedOn", c.inherited,
        c."concludedOn", c."endedOn", c."leadPostCode" AS lead,
        c."splitFrom" IS NOT NULL AS "splitOff", s.*
      FROM "Case" c, LATERAL jsonb_to_record(c.snapshot) AS s(
        claims jsonb, promises jsonb, settled jsonb, terminated jsonb, backlog jsonb, recorded jsonb,
        "repeatOf" text, "mergedInto" text)
      WHERE c.snapshot IS NOT NULL AND c.number > ${after}
        AND (c."endedOn" IS NULL OR c."endedOn" >= ${since} OR c."receivedOn" >= ${since})
        AND c.number <> ALL(${[...moved]})
      ORDER BY c.number
      LIMIT ${PAGE}`,
  )
}

function standingOf(row: Row): Standing {
  const present = Object.entries(row).filter(([, value]) => value !== null)
  // As the projection wrote it, without what is absent.
  return Object.fromEntries(present) as Standing
}
