import type { ProjectedEntry } from '../../contract/case-workflow'
import { openDates } from '../../domain/case/open-dates'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { Prisma } from '../generated/client'

/** A case as it stands, with what its row says of it beside its state. */
export type CaseStanding = {
  state: CaseState
  workflowId: string
  nextInstant: Instant | null
  overdue: boolean
  epoch: number
  snapshotHash: string
}

/** What follows from how a case stands; the rest of its row stands there since registration. */
export function caseRow(standing: CaseStanding) {
  const { state, nextInstant, overdue, workflowId, epoch, snapshotHash } = standing
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

/** Of which case, and in which of its epochs (decision 7). */
export type Place = { number: CaseNumber; epoch: number }

export function entryRow({ number, epoch }: Place, entry: ProjectedEntry) {
  const { cause, sequence, events, occurredOn, recordedAt, answer } = entry
  const row = {
    ...{ caseNumber: number, epoch, sequence, events, occurredOn, recordedAt, answer },
    cause: cause.type === 'command' ? cause.command : cause.type,
    actor: cause.type === 'time' ? undefined : cause.actor,
  } satisfies EntryColumns
  if (cause.type !== 'command') return row
  const { onBehalfOf, updateId, bodyHash } = cause
  return { ...row, onBehalfOf, updateId, bodyHash } satisfies EntryColumns
}

type EntryColumns = { [Column in keyof Prisma.CaseEntryCreateManyInput]?: unknown }

export function auditRow(
  { number, epoch }: Place,
  { cause, sequence, occurredOn, recordedAt }: ProjectedEntry,
) {
  return {
    at: recordedAt,
    actor: cause.type === 'time' ? null : cause.actor,
    action: cause.type === 'command' ? cause.command : cause.type,
    subject: `case:${number}`,
    detail: { epoch, sequence, occurredOn },
  } satisfies Prisma.AuditEntryCreateManyInput
}
