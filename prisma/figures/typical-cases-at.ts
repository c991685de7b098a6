import {
  typicalCasesIn,
  type RecordedProposal,
  type TypicalCase,
} from '../../domain/circular/typical-cases'
import type { UndertakingId } from '../../domain/ids'
import { goodPractice } from '../../domain/proceeding/good-practice'
import { startOfDay, type Day } from '../../domain/time/day'
import type { UndertakingEvent } from '../../domain/undertaking/undertaking'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import { live, type JournalRow, type Moment } from './moment'

type Row = JournalRow<UndertakingEvent> & { id: UndertakingId; inStretch: boolean }

/**
 * What was approved for the library in a stretch (plan S1), of the whole township: it belongs to no campaign. On
 * either basis by when it was recorded, so that what is approved late is in the next paper and in no correction.
 */
export async function typicalCasesAt(
  connection: Connection,
  from: Day,
  { end }: Pick<Moment, 'end'>,
): Promise<TypicalCase[]> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT u.id, e.epoch, e.sequence, e.events,
        e."recordedAt" >= ${startOfDay(from)}::timestamp AS "inStretch"
      FROM "Undertaking" u JOIN "UndertakingEntry" e ON e."undertakingId" = u.id
      WHERE u.type = 'proceeding' AND u.kind = ${goodPractice.kind}
        AND e."recordedAt" < ${end}::timestamp
      ORDER BY u.id, e.epoch, e.sequence`,
  )
  const ids = new Set(rows.map(({ id }) => id))
  return typicalCasesIn([...ids].map((id) => recorded(id, rows)))
}

function recorded(id: UndertakingId, rows: readonly Row[]): RecordedProposal {
  const own = live(rows.filter((row) => row.id === id))
  const steps = own.flatMap(({ events, inStretch }) =>
    (events ?? []).flatMap((event) =>
      event.type === 'step-taken' ? [{ ...event, inStretch }] : [],
    ),
  )
  return { id, steps }
}
