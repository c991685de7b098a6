import type { Duty } from '../../domain/duty/duty'
import type { Instant } from '../../domain/time/day'
import type { Transaction } from '../../prisma/client'
import { dueDateRow } from '../../prisma/rows/duty-row'

/** Of a record that was put right: the date of each duty that had none on record. */
export async function addMissingDueDates(
  tx: Transaction,
  duties: readonly Pick<Duty, 'id' | 'due'>[],
  now: Instant,
): Promise<void> {
  const dates = duties.map(({ id, due }) => ({ ...dueDateRow(id, due, now), position: 1 }))
  await tx.$executeRaw`
    INSERT INTO "DutyDueDate" ("dutyId", position, due, provisional, basis, steps, "setAt")
    SELECT new."dutyId", new.position, new.due, new.provisional, new.basis, new.steps, new."setAt"
    FROM jsonb_populate_recordset(NULL::"DutyDueDate", ${JSON.stringify(dates)}::jsonb) new
    WHERE NOT EXISTS (SELECT FROM "DutyDueDate" had WHERE had."dutyId" = new."dutyId")`
}
