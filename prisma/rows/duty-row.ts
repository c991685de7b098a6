import type { ProjectedEntry } from '../../contract/case-workflow'
import type { UndertakingEntry } from '../../contract/undertaking-workflow'
import type { Duty } from '../../domain/duty/duty'
import type { UndertakingDuty } from '../../domain/undertaking/duty'
import type { DueDate } from '../../domain/rules/due-date'
import type { Prisma } from '../generated/client'

/** What of a journal tells of duties, a case's or an undertaking's. */
type Entries = readonly {
  recordedAt: string
  events: readonly (ProjectedEntry['events'] | UndertakingEntry['events'])[number][]
}[]

/** A duty as it stands; when its doing was recorded, the entries say that brought it. */
export function dutyRow(
  entries: Entries,
  duty: Duty | UndertakingDuty,
): Prisma.DutyCreateManyInput {
  const done = entries.find(({ events }) =>
    events.some((event) => event.type === 'duty-done' && event.duty === duty.id),
  )
  return {
    id: duty.id,
    subjectType: duty.subject.type,
    subject: duty.subject.type === 'case' ? duty.subject.number : duty.subject.id,
    kind: duty.kind,
    ...('title' in duty ? definedAs(duty) : {}),
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

function definedAs({ title, occurrence }: UndertakingDuty) {
  return { title, code: occurrence?.code ?? null, number: occurrence?.number ?? null }
}

/** Every due date a duty ever had stays, also one of a rewound run (decision 11). */
export function dueDateRows(entries: Entries): DueDateRow[] {
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
