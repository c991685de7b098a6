import type { UndertakingBatch, UndertakingEntry } from '../../../contract/undertaking-workflow'
import { Prisma } from '../../../prisma/generated/client'
import { dueDateRows, dutyRow } from '../../../prisma/rows/duty-row'
import {
  undertakingAuditRow,
  undertakingEntryRow,
  undertakingStanding,
} from '../../../prisma/rows/undertaking-row'
import { undertakingMessages } from './undertaking-messages'

/** How far an undertaking's row has come. */
export type Seen = { epoch: number; version: number }

/** What one transaction writes: the entries the row has not seen, under their epoch. */
export type Fresh = {
  batch: UndertakingBatch
  snapshotHash: string
  epoch: number
  /** The row as these entries find it; where it has moved on they are not written. */
  seen: Seen
  entries: readonly UndertakingEntry[]
  /** The row is written from the state alone, because it was found to differ (decision 52). */
  whole?: true
}

/** A run was rewound: of its duties all are written, and those it does not know are owed no more. */
export function isRewound({ epoch, seen }: Fresh): boolean {
  return epoch > seen.epoch && seen.epoch > 0
}

/**
 * Everything a batch changes, in one statement, as for a case (`projection-statement.ts`): the row moves only
 * from where it was seen, under its own lock; when it is elsewhere nothing is written and no row is answered.
 */
export function undertakingStatement(fresh: Fresh): Prisma.Sql {
  const { batch, seen, entries, epoch } = fresh
  const { id } = batch.state
  const place = { undertakingId: id, epoch }
  const row = { id, ...undertakingStanding(batch, fresh.snapshotHash, epoch) }
  return Prisma.sql`
    WITH moved AS (
      UPDATE "Undertaking" SET
        epoch = new.epoch, version = new.version, phase = new.phase, "endedOn" = new."endedOn",
        "nextInstant" = new."nextInstant", "nextDue" = new."nextDue", overdue = new.overdue,
        snapshot = new.snapshot, "snapshotHash" = new."snapshotHash",
        "caseNumbers" = coalesce(new."caseNumbers", "Undertaking"."caseNumbers")
      FROM jsonb_populate_record(NULL::"Undertaking", ${json(row)}::jsonb) AS new
      WHERE "Undertaking".id = new.id
        AND "Undertaking".epoch = ${seen.epoch}::int AND "Undertaking".version = ${seen.version}::int
      RETURNING "Undertaking".id
    ), journal AS (
      INSERT INTO "UndertakingEntry" (
        "undertakingId", epoch, sequence, cause, events, "occurredOn", "recordedAt", actor,
        "onBehalfOf", "updateId", "bodyHash", answer)
      SELECT
        new."undertakingId", new.epoch, new.sequence, new.cause, new.events, new."occurredOn",
        new."recordedAt", new.actor, new."onBehalfOf", new."updateId", new."bodyHash", new.answer
      FROM moved, jsonb_populate_recordset(NULL::"UndertakingEntry",
        ${json(entries.map((entry) => undertakingEntryRow(place, entry)))}::jsonb) AS new
    ), duties AS (
      INSERT INTO "Duty" AS known
      SELECT new.* FROM moved, jsonb_populate_recordset(
        NULL::"Duty", ${json(dutyRows(fresh))}::jsonb) AS new
      ON CONFLICT (id) DO UPDATE SET
        state = EXCLUDED.state, "doneOn" = EXCLUDED."doneOn", overdue = EXCLUDED.overdue,
        "owedBy" = EXCLUDED."owedBy", "openedOn" = EXCLUDED."openedOn", due = EXCLUDED.due,
        provisional = EXCLUDED.provisional, basis = EXCLUDED.basis,
        "recordedAt" = coalesce(EXCLUDED."recordedAt", known."recordedAt")
    ), due_dates AS (
      INSERT INTO "DutyDueDate" ("dutyId", position, due, provisional, basis, steps, "setAt")
      SELECT
        new."dutyId",
        row_number() OVER (PARTITION BY new."dutyId" ORDER BY new.ordinality)
          + (SELECT count(*) FROM "DutyDueDate" had WHERE had."dutyId" = new."dutyId"),
        new.due, new.provisional, new.basis, new.steps, new."setAt"
      FROM moved, jsonb_populate_recordset(
        NULL::"DutyDueDate", ${json(dueDateRows(entries))}::jsonb) WITH ORDINALITY AS new
    ), audit AS (
      INSERT INTO "AuditEntry" (at, actor, action, subject, detail)
      SELECT new.at, new.actor, new.action, new.subject, new.detail
      FROM moved, jsonb_populate_recordset(NULL::"AuditEntry",
        ${json(entries.map((entry) => undertakingAuditRow(place, entry)))}::jsonb) AS new
    ), messages AS (
      INSERT INTO "Outbox"
      SELECT new.* FROM moved, jsonb_populate_recordset(
        NULL::"Outbox", ${json(undertakingMessages(batch.state, entries))}::jsonb) AS new
      ON CONFLICT DO NOTHING
    )
    SELECT id FROM moved`
}

/** The duties the entries touched; of a rewound run, and of a row written whole, all. */
export function dutyRows(fresh: Fresh): Prisma.DutyCreateManyInput[] {
  const { batch, entries } = fresh
  const touched = new Set(entries.flatMap(({ events }) => events.flatMap(dutyOf)))
  const { duties } = batch.state
  const written =
    isRewound(fresh) || fresh.whole === true ? duties : duties.filter(({ id }) => touched.has(id))
  return written.map((duty) => dutyRow(entries, duty))
}

function dutyOf(event: UndertakingEntry['events'][number]): string[] {
  switch (event.type) {
    case 'duty-opened':
      return [event.duty.id]
    case 'duty-done':
    case 'duty-withdrawn':
    case 'duty-missed':
    case 'duty-moved':
    case 'duty-handed-on':
    case 'rung-reached':
      return [event.duty]
    default:
      return []
  }
}

/** A row is an object whose fields are columns; what is absent is NULL. */
const json = (value: unknown): string => JSON.stringify(value)
