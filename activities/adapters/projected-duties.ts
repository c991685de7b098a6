import type { CaseEvent } from '../../domain/case/events'
import type { Duty } from '../../domain/duty/duty'
import type { Prisma } from '../../prisma/generated/client'
import type { Transaction } from '../../prisma/client'
import { dutyRow } from '../../prisma/rows/duty-row'
import { writesAllDuties, type Fresh } from './fresh-entries'

/** The duties the entries touched, as they stand now; a new epoch writes them all. */
export function dutyRows(fresh: Fresh): Prisma.DutyCreateManyInput[] {
  const { duties } = fresh.batch.state
  const touched = new Set(fresh.entries.flatMap(({ events }) => events.flatMap(dutyOf)))
  const written = writesAllDuties(fresh) ? duties : duties.filter(({ id }) => touched.has(id))
  return written.map((duty) => dutyRow(fresh.entries, duty))
}

function dutyOf(event: CaseEvent): Duty['id'][] {
  switch (event.type) {
    case 'duty-opened':
      return [event.duty.id]
    case 'duty-done':
    case 'duty-reopened':
    case 'duty-withdrawn':
    case 'duty-moved':
    case 'duty-handed-on':
    case 'rung-reached':
      return [event.duty]
    default:
      return []
  }
}

/** What a rewound run had opened, or nobody knows of, is owed no more. */
export async function withdrawUnknown(tx: Transaction, fresh: Fresh): Promise<void> {
  const { state } = fresh.batch
  if (!writesAllDuties(fresh)) return
  await tx.duty.updateMany({
    where: {
      subjectType: 'case',
      subject: state.number,
      id: { notIn: state.duties.map(({ id }) => id) },
    },
    data: { state: 'withdrawn', overdue: false },
  })
}
