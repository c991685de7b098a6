import type { UndertakingWorkflowStart } from '../../contract/undertaking-workflow'
import { undertakingWorkflowId } from '../../contract/undertaking-workflow'
import type { PersonId, UndertakingId } from '../../domain/ids'
import { yearOf, type Day, type Instant } from '../../domain/time/day'
import type { Prisma } from '../../prisma/generated/client'
import { undertakingRow } from '../../prisma/rows/undertaking-row'
import type { Transaction } from './database'

const series = {
  campaign: { letter: 'C', digits: 4 },
  proceeding: { letter: 'P', digits: 6 },
} as const

/** `C2019-0001`, `P2019-000001`: gapless within a year, under the counter's lock (decision 6). */
export async function nextUndertakingId(
  tx: Transaction,
  of: keyof typeof series,
  day: Day,
): Promise<UndertakingId> {
  const year = yearOf(day)
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "Counter" AS counter (series, year, last) VALUES (${of}, ${year}::int, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = counter.last + 1 RETURNING last`
  if (row === undefined) throw new RangeError('The counter gave no number')
  const { letter, digits } = series[of]
  return `${letter}${year}-${String(row.last).padStart(digits, '0')}` as UndertakingId
}

/** Written before its workflow starts, with all it starts from: a sweeper starts what was left. */
export async function storeUndertaking(
  tx: Transaction,
  given: UndertakingWorkflowStart,
  ordered: { by: PersonId; at: Instant },
): Promise<void> {
  await tx.undertaking.create({
    data: {
      ...undertakingRow(given.start),
      workflowId: undertakingWorkflowId(given.start.id),
      phase: 'starting',
      // Plain JSON throughout, which the compiler cannot tell of a union.
      startArgs: given as unknown as Prisma.InputJsonObject,
      startedBy: ordered.by,
      orderedAt: ordered.at,
    },
  })
}
