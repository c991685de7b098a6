import type { Duty } from '../../domain/duty/duty'
import type { CaseState } from '../../domain/case/state'
import type { Prisma } from '../../prisma/generated/client'
import type { Transaction } from '../../prisma/client'
import type { Fresh } from './fresh-entries'

/**
 * Duties as rows. Every due date a duty ever had stays (decision 11). What the entries touched is
 * written; a new epoch writes them all, and withdraws what the rewound run had opened.
 */
export async function writeDuties(tx: Transaction, fresh: Fresh): Promise<void> {
  const { state } = fresh.batch
  const opened = fresh.entries.flatMap((entry) =>
    entry.events.flatMap((event) =>
      event.type === 'duty-opened' ? [{ duty: event.duty, at: entry.recordedAt }] : [],
    ),
  )
  if (fresh.newEpoch) await withdrawUnknown(tx, state)
  const present = opened.map(({ duty }) => dutyNow(state, duty))
  if (opened.length > 0) {
    await tx.duty.createMany({ data: present.map(dutyRow), skipDuplicates: true })
    await tx.dutyDueDate.createMany({ data: opened.map(dueDateRow), skipDuplicates: true })
  }
  const written = fresh.newEpoch ? [] : present.map(({ id }) => id)
  for (const duty of changedDuties(fresh).filter(({ id }) => !written.includes(id))) {
    await tx.duty.update({ where: { id: duty.id }, data: dutyProgress(fresh, duty) })
  }
}

function dutyNow(state: CaseState, opened: Duty): Duty {
  return state.duties.find(({ id }) => id === opened.id) ?? opened
}

function changedDuties({ batch, entries, newEpoch }: Fresh): Duty[] {
  if (newEpoch) return [...batch.state.duties]
  const touched = new Set(
    entries.flatMap((entry) =>
      entry.events.flatMap((event) =>
        event.type === 'duty-done' || event.type === 'rung-reached' ? [event.duty] : [],
      ),
    ),
  )
  return batch.state.duties.filter(({ id }) => touched.has(id))
}

function dutyRow(duty: Duty): Prisma.DutyCreateManyInput {
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
    overdue: isOverdue(duty),
  }
}

function isOverdue(duty: Duty): boolean {
  return duty.state === 'open' && duty.rung.includes('overdue')
}

function dutyProgress({ entries }: Fresh, duty: Duty) {
  const done = entries.find((entry) =>
    entry.events.some((event) => event.type === 'duty-done' && event.duty === duty.id),
  )
  return {
    state: duty.state,
    doneOn: duty.doneOn ?? null,
    overdue: isOverdue(duty),
    ...(done === undefined ? {} : { recordedAt: done.recordedAt }),
  }
}

function dueDateRow({ duty, at }: { duty: Duty; at: string }): Prisma.DutyDueDateCreateManyInput {
  return {
    dutyId: duty.id,
    position: 1,
    due: duty.due.due,
    provisional: duty.due.provisional,
    basis: duty.due.basis,
    steps: duty.due.steps.map((step) => ({ ...step })),
    setAt: at,
  }
}

async function withdrawUnknown(tx: Transaction, state: CaseState): Promise<void> {
  await tx.duty.updateMany({
    where: {
      subjectType: 'case',
      subject: state.number,
      id: { notIn: state.duties.map(({ id }) => id) },
    },
    data: { state: 'withdrawn', overdue: false },
  })
}
