import type { UndertakingWorkflowStart } from '../../contract/undertaking-workflow'
import { undertakingWorkflowId } from '../../contract/undertaking-workflow'
import type { PersonId, UndertakingId } from '../../domain/ids'
import { yearOf, type Day, type Instant } from '../../domain/time/day'
import type { Prisma } from '../../prisma/generated/client'
import { undertakingRow } from '../../prisma/rows/undertaking-row'
import type { Transaction } from './database'

/** `C2019-0001`: gapless within a year, under the counter's lock (decision 6). */
export async function nextCampaignId(tx: Transaction, day: Day): Promise<UndertakingId> {
  const year = yearOf(day)
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO "Counter" AS counter (series, year, last) VALUES ('campaign', ${year}::int, 1)
    ON CONFLICT (series, year) DO UPDATE SET last = counter.last + 1 RETURNING last`
  if (row === undefined) throw new RangeError('The counter gave no number')
  return `C${year}-${String(row.last).padStart(4, '0')}` as UndertakingId
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
