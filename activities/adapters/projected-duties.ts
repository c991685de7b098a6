import type { CaseEvent } from '../../domain/case/events'
import type { Duty } from '../../domain/duty/duty'
import type { DueDate } from '../../domain/rules/due-date'
import type { Prisma } from '../../prisma/generated/client'
import type { Transaction } from '../../prisma/client'
import { writesAllDuties, type Fresh } from './fresh-entries'

/** The duties the entries touched, as they stand now; a new epoch writes them all. */
export function dutyRows(fresh: Fresh): Prisma.DutyCreateManyInput[] {
  const { duties } = fresh.batch.state
  const touched = new Set(fresh.entries.flatMap(({ events }) => events.flatMap(dutyOf)))
  const written = writesAllDuties(fresh) ? duties : duties.filter(({ id }) => touched.has(id))
  return written.map((duty) => dutyRow(fresh, duty))
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

function dutyRow({ entries }: Fresh, duty: Duty): Prisma.DutyCreateManyInput {
  const done = entries.find(({ events }) =>
    events.some((event) => event.type === 'duty-done' && event.duty === duty.id),
  )
  return {
    id: duty.id,
    subjectType: duty.subject.type,
    subject: duty.subject.number,
    kind: duty.kind,
    nature: duty.nature,
    owedBy: duty.owedBy,
    basis: duty.due.basis,
    openedOn: duty.openedOn,
    due: duty.due.due,
    provisional: duty.due.provisional,
    state: duty.state,
    doneOn: duty.doneOn ?? null,
    recordedAt: done?.recordedAt ?? null,
    overdue: duty.state === 'open' && duty.rung.includes('overdue'),
  }
}

/** Every due date a duty ever had stays, also one of a rewound run (decision 11). */
export function dueDateRows({ entries }: Fresh): DueDateRow[] {
  return entries.flatMap(({ events, recordedAt }) =>
    events.flatMap((event) => {
      if (event.type === 'duty-opened')
        return [dueDateRow(event.duty.id, event.duty.due, recordedAt)]
      return event.type === 'duty-moved' ? [dueDateRow(event.duty, event.due, recordedAt)] : []
    }),
  )
}

/** Its position is counted where it is stored. */
type DueDateRow = Omit<Prisma.DutyDueDateCreateManyInput, 'position'>

export function dueDateRow(dutyId: Duty['id'], due: DueDate, setAt: string): DueDateRow {
  return {
    dutyId,
    due: due.due,
    provisional: due.provisional,
    basis: due.basis,
    steps: due.steps.map((step) => ({ ...step })),
    setAt,
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
