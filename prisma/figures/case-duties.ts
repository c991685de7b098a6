import type { DutyAtCutOff } from '../../domain/circular/duty-figures'
import type { CaseKind } from '../../domain/case/kinds'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { earliest, type Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import { readPages } from './pages'

const PAGE = 20_000

type Days = { from: Day; cutOff: Day; year: Day }

/** Of cases that were read already, so that nothing is joined for each of their duties. */
type Kinds = ReadonlyMap<CaseNumber, CaseKind | undefined>

/**
 * Duties on cases whose rows say how they stood at the cut-off: those due in the stretch, those open since
 * before, and of this year's matters those that answer them.
 */
export async function standingDuties(
  connection: Connection,
  { from, cutOff, year }: Days,
  moved: readonly CaseNumber[],
  known: Kinds,
): Promise<DutyAtCutOff[]> {
  const first = earliest(from, year)
  const ofYear = Prisma.sql`d.due >= ${first} AND d.state <> 'withdrawn'
    AND (d.due BETWEEN ${from} AND ${cutOff} OR d.kind IN ('handle', 'notify'))`
  const before = Prisma.sql`d.state = 'open' AND d.due < ${first}`
  const rows = [
    ...(await read(connection, ofYear, moved)),
    ...(await read(connection, before, moved)),
  ]
  const others = rows.filter(({ number }) => !known.has(number)).map(({ number }) => number)
  const kinds = new Map([...known, ...(await kindsOf(connection, others))])
  return rows.map((row) => dutyOf(row, kinds.get(row.number)))
}

/** Of a case that has moved since: all of them, as its journal leaves them. */
export function dutiesOf({ number, kind, duties }: CaseState): DutyAtCutOff[] {
  return duties.map((duty) => ({
    ...{ id: duty.id, kind: duty.kind, nature: duty.nature, owedBy: duty.owedBy },
    ...{ due: duty.due.due, state: duty.state },
    ...(duty.doneOn === undefined ? {} : { doneOn: duty.doneOn }),
    subject: { type: 'case', number, ...(kind === undefined ? {} : { kind }) },
  }))
}

type Row = Omit<DutyAtCutOff, 'subject' | 'doneOn'> & { doneOn: Day | null; number: CaseNumber }

async function read(
  connection: Connection,
  which: Prisma.Sql,
  moved: readonly CaseNumber[],
): Promise<Row[]> {
  const found: Row[] = []
  const pages = readPages(PAGE, (last?: Row) =>
    select<Row>(
      connection,
      Prisma.sql`
        SELECT d.id, d.kind, d.nature, d."owedBy", d.due, d.state, d."doneOn", d.subject AS number
        FROM "Duty" d
        WHERE d."subjectType" = 'case' AND ${which}
          AND (d.due, d.id) > (${last?.due ?? ''}, ${last?.id ?? ''})
          AND d.subject <> ALL(${[...moved]})
        ORDER BY d.due, d.id
        LIMIT ${PAGE}`,
    ),
  )
  for await (const rows of pages) for (const row of rows) found.push(row)
  return found
}

/** Of cases that ended long before, and have a duty in the stretch all the same. */
async function kindsOf(connection: Connection, numbers: readonly CaseNumber[]) {
  if (numbers.length === 0) return []
  const rows = await select<{ number: CaseNumber; kind: CaseKind | null }>(
    connection,
    Prisma.sql`SELECT number, kind FROM "Case" WHERE number = ANY(${[...new Set(numbers)]})`,
  )
  return rows.map(({ number, kind }) => [number, kind ?? undefined] as const)
}

function dutyOf(row: Row, kind: CaseKind | undefined): DutyAtCutOff {
  const { id, nature, owedBy, due, state, doneOn, number } = row
  const subject = { type: 'case' as const, number, ...(kind === undefined ? {} : { kind }) }
  const duty = { id, kind: row.kind, nature, owedBy, due, state, subject }
  return doneOn === null ? duty : { ...duty, doneOn }
}
