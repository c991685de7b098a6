import type { ProjectedEntry } from '../../contract/case-workflow'
import { openDates } from '../../domain/case/open-dates'
import type { Prisma } from '../../prisma/generated/client'
import type { Fresh } from './fresh-entries'

/** What the projection knows of the case's row; the rest stands there since registration. */
export function caseRow({ batch, epoch, snapshotHash }: Fresh) {
  const { state, nextInstant, overdue, workflowId } = batch
  const open = state.duties.filter((duty) => duty.state === 'open')
  const dues = open.map((duty) => duty.due.due).sort()
  return {
    number: state.number,
    workflowId,
    epoch,
    version: state.version,
    phase: state.phase,
    kind: state.kind,
    route: state.route,
    unitCode: state.entrustment?.unit,
    leadPostCode: state.entrustment?.lead,
    receivedOn: state.receivedOn,
    excluded: state.excluded.map(({ person }) => person),
    concludedOn: state.concludedOn,
    endedOn: state.endedOn,
    nextInstant,
    nextDue: dues[0],
    overdue,
    provisional: openDates(state).some(({ due }) => due.provisional),
    snapshot: state,
    snapshotHash,
  } satisfies { [Column in keyof Prisma.CaseUncheckedCreateInput]?: unknown }
}

export function entryRow({ batch, epoch }: Fresh, entry: ProjectedEntry) {
  const { cause, sequence, events, occurredOn, recordedAt, answer } = entry
  const row = {
    ...{ caseNumber: batch.state.number, epoch, sequence, events, occurredOn, recordedAt, answer },
    cause: cause.type === 'command' ? cause.command : cause.type,
    actor: cause.type === 'time' ? undefined : cause.actor,
  } satisfies EntryColumns
  if (cause.type !== 'command') return row
  const { onBehalfOf, updateId, bodyHash } = cause
  return { ...row, onBehalfOf, updateId, bodyHash } satisfies EntryColumns
}

type EntryColumns = { [Column in keyof Prisma.CaseEntryCreateManyInput]?: unknown }

export function auditRow(
  { batch, epoch }: Fresh,
  { cause, sequence, occurredOn, recordedAt }: ProjectedEntry,
): Prisma.AuditEntryCreateManyInput {
  return {
    at: recordedAt,
    actor: cause.type === 'time' ? null : cause.actor,
    action: cause.type === 'command' ? cause.command : cause.type,
    subject: `case:${batch.state.number}`,
    detail: { epoch, sequence, occurredOn },
  }
}
