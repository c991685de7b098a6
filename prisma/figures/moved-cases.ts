import { caseAfter } from '../../domain/case/as-of'
import type { CaseEvent } from '../../domain/case/events'
import type { Registration } from '../../domain/case/registration'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../generated/client'
import { select, type Connection } from '../statements'
import { belongs, eventsOf, type JournalRow, type Moment } from './moment'

/** A case at the cut-off, which has moved on since or has no state yet. */
export type Rebuilt = {
  state: CaseState
  splitOff: boolean
  /** Its journal has a gap: the state is that of now. */
  asItStood: boolean
}

const PAGE = 500

/** Cases whose row says more than the figures may, or nothing yet: by their journal, or a repair. */
export async function movedCases(connection: Connection, { end }: Moment): Promise<CaseNumber[]> {
  const rows = await select<{ number: CaseNumber }>(
    connection,
    Prisma.sql`
      SELECT "caseNumber" AS number FROM "CaseEntry" WHERE "recordedAt" >= ${end}::timestamp
      UNION
      SELECT substr(subject, 6) FROM "AuditEntry"
      WHERE action = 'case-reconciled' AND at >= ${end}::timestamp
      UNION
      SELECT number FROM "Case" WHERE phase = 'starting'`,
  )
  return rows.map(({ number }) => number).sort()
}

/** Those of them that were registered by then, as their journal leaves them at the cut-off. */
export async function* rebuiltCases(
  connection: Connection,
  moment: Moment,
  numbers: readonly CaseNumber[],
): AsyncGenerator<Rebuilt> {
  for (let at = 0; at < numbers.length; at += PAGE) {
    const page = numbers.slice(at, at + PAGE)
    for (const row of await readPage(connection, moment, page)) {
      const found = rebuilt(row, moment)
      if (found !== undefined) yield found
    }
  }
}

type Row = {
  registration: Registration
  splitOff: boolean
  version: number
  snapshot: CaseState | null
  journal: JournalRow<CaseEvent>[]
}

function readPage(
  connection: Connection,
  moment: Moment,
  numbers: readonly CaseNumber[],
): Promise<Row[]> {
  return select<Row>(
    connection,
    Prisma.sql`
      SELECT c."startArgs"->'registration' AS registration, c."splitFrom" IS NOT NULL AS "splitOff",
        c.version, c.snapshot,
        COALESCE((
          SELECT jsonb_agg(
            jsonb_build_object('epoch', e.epoch, 'sequence', e.sequence,
              'events', CASE WHEN ${belongs(moment)} THEN e.events END)
            ORDER BY e.epoch, e.sequence)
          FROM "CaseEntry" e WHERE e."caseNumber" = c.number), '[]'::jsonb) AS journal
      FROM "Case" c WHERE c.number = ANY(${[...numbers]}) ORDER BY c.number`,
  )
}

function rebuilt(
  { registration, splitOff, version, snapshot, journal }: Row,
  { end }: Moment,
): Rebuilt | undefined {
  const events = eventsOf(journal, version)
  const begun = registration.registeredAt < end
  if (events === undefined) {
    return begun && snapshot !== null ? { state: snapshot, splitOff, asItStood: true } : undefined
  }
  // Its number was given when it was registered, whenever its workflow began.
  if (!begun && events.length === 0) return undefined
  return { state: caseAfter(registration, events), splitOff, asItStood: false }
}
