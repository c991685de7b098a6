import type { CountedState } from '../../domain/circular/case-figures'
import type { CaseNumber, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import { readPages } from './pages'

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
  const pages = readPages(PAGE, (last?: Row) =>
    readPage(connection, { since, moved, after: last?.number ?? '' }),
  )
  for await (const rows of pages) for (const row of rows) found.push(standingOf(row))
  return found
}

type Writable<Type> = { -readonly [Name in keyof Type]: Type[Name] }
type Columns = Omit<Standing, keyof Counted>
type Row = { counted: Counted } & {
  [Name in keyof Columns]-?: undefined extends Columns[Name]
    ? Exclude<Columns[Name], undefined> | null
    : Columns[Name]
}

/** Of the snapshot only what is counted, which the database keeps beside it. */
type Counted = Pick<
  CountedState,
  | 'claims'
  | 'promises'
  | 'settled'
  | 'terminated'
  | 'backlog'
  | 'recorded'
  | 'repeatOf'
  | 'mergedInto'
>

/** Without a spread for each of what may be absent: of a hundred thousand cases that is most of the work. */
function standingOf({ counted, ...row }: Row): Standing {
  const { number, channel, receivedOn, splitOff, inherited } = row
  const told = { number, channel, receivedOn, splitOff, inherited }
  const standing: Writable<Standing> = Object.assign(counted, told)
  if (row.kind !== null) standing.kind = row.kind
  if (row.village !== null) standing.village = row.village
  if (row.concludedOn !== null) standing.concludedOn = row.concludedOn
  if (row.endedOn !== null) standing.endedOn = row.endedOn
  if (row.lead !== null) standing.lead = row.lead
  if (row.campaigns !== null) standing.campaigns = row.campaigns
  return standing
}

function readPage(
  connection: Connection,
  { since, moved, after }: { since: Day; moved: readonly CaseNumber[]; after: string },
): Promise<Row[]> {
  return select<Row>(
    connection,
    Prisma.sql`
      SELECT c.number, c.kind, c.channel, c."villageCode" AS village, c."receivedOn", c.inherited,
        c."concludedOn", c."endedOn", c."leadPostCode" AS lead, c.campaigns,
        c."splitFrom" IS NOT NULL AS "splitOff", c.counted
      FROM "Case" c
      WHERE c.snapshot IS NOT NULL AND c.number > ${after}
        AND (c."endedOn" IS NULL OR c."endedOn" >= ${since} OR c."receivedOn" >= ${since})
        AND c.number <> ALL(${[...moved]})
      ORDER BY c.number
      LIMIT ${PAGE}`,
  )
}
