import { Prisma } from '../../prisma/generated/client'
import { auditRow, caseRow, entryRow } from '../../prisma/rows/case-row'
import { dueDateRows } from '../../prisma/rows/duty-row'
import { placeOf, standingOf, type Fresh } from './fresh-entries'
import { dutyRows } from './projected-duties'
import { messageRows } from './projected-messages'

/**
 * Everything a batch changes, in one statement: one exchange with the database instead of ten, and
 * by itself a transaction. The row moves only from where it was seen, under its own lock; when it is
 * elsewhere nothing at all is written and no row is answered, else the number of new messages.
 */
export function projectionStatement(fresh: Fresh): Prisma.Sql {
  const { seen, entries } = fresh
  const place = placeOf(fresh)
  return Prisma.sql`
    WITH moved AS (
      UPDATE "Case" SET
        "workflowId" = new."workflowId",
        phase = new.phase, kind = new.kind, route = new.route, "unitCode" = new."unitCode",
        "leadPostCode" = new."leadPostCode", "receivedOn" = new."receivedOn",
        excluded = new.excluded,
        "concludedOn" = new."concludedOn", "endedOn" = new."endedOn",
        "nextInstant" = new."nextInstant", "nextDue" = new."nextDue",
        overdue = new.overdue, provisional = new.provisional, epoch = new.epoch,
        version = new.version, snapshot = new.snapshot, "snapshotHash" = new."snapshotHash"
      FROM jsonb_populate_record(NULL::"Case", ${json(caseRow(standingOf(fresh)))}::jsonb) AS new
      WHERE "Case".number = new.number
        AND "Case".epoch = ${seen.epoch}::int AND "Case".version = ${seen.version}::int
      RETURNING "Case".number
    ), journal AS (
      INSERT INTO "CaseEntry" (
        "caseNumber", epoch, sequence, cause, events, "occurredOn", "recordedAt", actor,
        "onBehalfOf", "updateId", "bodyHash", answer)
      SELECT
        new."caseNumber", new.epoch, new.sequence, new.cause, new.events, new."occurredOn",
        new."recordedAt", new.actor, new."onBehalfOf", new."updateId", new."bodyHash", new.answer
      FROM moved, jsonb_populate_recordset(
        NULL::"CaseEntry", ${json(entries.map((entry) => entryRow(place, entry)))}::jsonb) AS new
    ), duties AS (
      INSERT INTO "Duty" AS known
      SELECT new.* FROM moved, jsonb_populate_recordset(
        NULL::"Duty", ${json(dutyRows(fresh))}::jsonb) AS new
      ON CONFLICT (id) DO UPDATE SET
        state = EXCLUDED.state, "doneOn" = EXCLUDED."doneOn", overdue = EXCLUDED.overdue,
        "owedBy" = EXCLUDED."owedBy", "openedOn" = EXCLUDED."openedOn", due = EXCLUDED.due,
        provisional = EXCLUDED.provisional, basis = EXCLUDED.basis,
        "recordedAt" = CASE WHEN EXCLUDED."doneOn" IS NOT NULL
          THEN coalesce(EXCLUDED."recordedAt", known."recordedAt") END
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
      FROM moved, jsonb_populate_recordset(
        NULL::"AuditEntry", ${json(entries.map((entry) => auditRow(place, entry)))}::jsonb) AS new
    ), messages AS (
      INSERT INTO "Outbox"
      SELECT new.* FROM moved, jsonb_populate_recordset(
        NULL::"Outbox", ${json(messageRows(fresh))}::jsonb) AS new
      ON CONFLICT DO NOTHING
      RETURNING id
    )
    SELECT (SELECT count(*)::int FROM messages) AS messages FROM moved`
}

export type Projected = { messages: number }

/** A row is an object whose fields are columns; what is absent is NULL. */
const json = (value: unknown): string => JSON.stringify(value)
