import { Prisma } from '../generated/client'
import { addDays, startOfDay, type Day, type Instant } from '../../domain/time/day'

/**
 * What belongs to the figures: `recorded`, all that was recorded until the cut-off day was over (decision
 * 68); `legal`, beside that all that was recorded later of that day or one before it (decision 2).
 */
export type Basis = 'recorded' | 'legal'
export type Moment = { cutOff: Day; end: Instant; basis: Basis }

export function momentOf(cutOff: Day, basis: Basis): Moment {
  return { cutOff, end: startOfDay(addDays(cutOff, 1)), basis }
}

/** Whether an entry of a journal belongs to it, over "CaseEntry" or "UndertakingEntry" e. */
export function belongs({ cutOff, end, basis }: Moment): Prisma.Sql {
  const inTime = Prisma.sql`e."recordedAt" < ${end}::timestamp`
  return basis === 'recorded' ? inTime : Prisma.sql`(${inTime} OR e."occurredOn" <= ${cutOff})`
}

export type JournalRow<Event> = {
  epoch: number
  sequence: number
  /** Absent where it does not belong to the figures. */
  events: readonly Event[] | null
}

/**
 * The events that belong to it, in order of epoch and sequence: of a rewound run only what came before the
 * place at which the next went on (decision 7). Undefined where the journal has a gap, or ends before the
 * version the row tells: what happened there is not known (decision 52).
 */
export function eventsOf<Event>(
  rows: readonly JournalRow<Event>[],
  version: number,
): (readonly Event[])[] | undefined {
  const all = live(rows)
  if (all.length < version || all.some(({ sequence }, at) => sequence !== at + 1)) return undefined
  const belonging = rows.filter(({ events }) => events !== null)
  return live(belonging).flatMap(({ events }) => (events === null ? [] : [events]))
}

/** Of a rewound run only what came before the place at which the next went on (decision 7). */
export function live<Row extends Pick<JournalRow<unknown>, 'epoch' | 'sequence'>>(
  rows: readonly Row[],
): Row[] {
  const kept: Row[] = []
  let epoch: number | undefined
  for (const row of rows) {
    if (row.epoch !== epoch) {
      const goesOnAt = kept.findIndex(({ sequence }) => sequence >= row.sequence)
      if (goesOnAt >= 0) kept.splice(goesOnAt)
    }
    epoch = row.epoch
    kept.push(row)
  }
  return kept
}
