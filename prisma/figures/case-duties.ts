import type { DutyAtCutOff } from '../../domain/circular/duty-figures'
import type { CaseKind } from '../../domain/case/kinds'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { earliest, type Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'

const PAGE = 20_000

type Days = { from: Day; cutOff: Day; year: Day }

/**
 * Duties on cases whose rows say how they stood at the cut-off: those due in the stretch, those open since
 * before, and of this year's matters those that answer them.
 */
export async function standingDuties(
  connection: Connection,
  { from, cutOff, year }: Days,
  moved: readonly CaseNumber[],
): Promise<DutyAtCutOff[]> {
  const first = earliest(from, year)
  const ofYear = Prisma.sql`d.due >= ${first} AND d.state <> 'withdrawn'
    AND (d.due BETWEEN ${from} AND ${cutOff} OR d.kind IN ('handle', 'notify'))`
  const before = Prisma.sql`d.state = 'open' AND d.due < ${first}`
  return [...(await read(connection, ofYear, moved)), ...(await read(connection, before, moved))]
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

type Row = Omit<DutyAtCutOff, 'subject' | 'doneOn'> & {
  doneOn: Day | null
  number: CaseNumber
  ofKind: CaseKind | null
}

async function read(
  connection: Connection,
  which: Prisma.Sql,
  moved: readonly CaseNumber[],
): Promise<DutyAtCutOff[]> {
  const found: DutyAtCutOff[] = []
  let rows: Row[]
  let [due, id] = ['', '']
  do {
    rows = await select<Row>(
      connection,
      Prisma.sql`
        SELECT d.id, d.kind, d.nature, d."owedBy", d.due, d.state, d."doneOn", d.subject AS number,
          c.kind AS "ofKind"
        FROM "Duty" d JOIN "Case" c ON c.number = d.subject
        WHERE d."subjectType" = 'case' AND ${which} AND (d.due, d.id) > (${due}, ${id})
          AND d.subject <> ALL(${[...moved]})
        ORDER BY d.due, d.id
        LIMIT ${PAGE}`,
    )
    for (const row of rows) found.push(dutyOf(row))
    ;({ due, id } = rows.at(-1) ?? { due, id })
  } while (rows.length === PAGE)
  return found
}

function dutyOf({ doneOn, number, ofKind: kind, ...duty }: Row): DutyAtCutOff {
  return {
    ...duty,
    ...(doneOn === null ? {} : { doneOn }),
    subject: { type: 'case', number, ...(kind === null ? {} : { kind }) },
  }
}
