import { typicalCasesIn, type TypicalCase } from '../../domain/circular/typical-cases'
import { goodPractice } from '../../domain/proceeding/good-practice'
import type { ProceedingState } from '../../domain/proceeding/proceeding'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'

/** What was approved for the library in a stretch (plan S1), of the whole township: it belongs to no campaign. */
export async function typicalCasesAt(
  connection: Connection,
  stretch: { from: Day; cutOff: Day },
): Promise<TypicalCase[]> {
  const rows = await select<{ state: ProceedingState }>(
    connection,
    Prisma.sql`
      SELECT snapshot AS state FROM "Undertaking"
      WHERE type = 'proceeding' AND kind = ${goodPractice.kind} AND snapshot IS NOT NULL
        AND "openedOn" <= ${stretch.cutOff} ORDER BY id`,
  )
  return typicalCasesIn(
    rows.map(({ state }) => state),
    stretch,
  )
}
