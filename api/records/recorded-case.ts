import { caseWorkflowId, type ProjectedEntry } from '../../contract/case-workflow'
import type { CaseEvent } from '../../domain/case/events'
import { recordClosed, type OldRecord } from '../../domain/case/recorded'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { dayOf } from '../../domain/time/day'
import { contentHash } from '../../protection/content-hash'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { auditRow, caseRow, entryRow } from '../../prisma/rows/case-row'
import { dueDateRows, dutyRow } from '../../prisma/rows/duty-row'
import type { Connection } from '../../prisma/statements'
import { insertAudit, type AuditRecord } from './audit'
import { filedRows, type Intake } from './filing-rows'
import { takeNumbers, type Numbered } from './intake'
import { textHash, type NewText } from './texts'

/** A matter of the books that is closed and settled, with the words of its answer where they stand there. */
export type RecordIntake = Omit<Intake, 'inherited' | 'lateEntryApproval'> & {
  record: Omit<OldRecord, 'answer'> & { answer?: string }
}

export type NumberedRecord = Numbered & {
  /** The case as it is put on record. */
  recorded: { state: CaseState; events: readonly CaseEvent[] }
}

/** No run has projected it: the first that lives begins the epoch after this one (decision 7). */
const EPOCH = 0

/** The counter is locked from here to the end of the transaction: nothing slow comes after it. */
export async function numberRecord(
  connection: Connection,
  cipher: FieldCipher,
  intake: RecordIntake,
): Promise<NumberedRecord> {
  const { settings, registeredAt } = intake
  const { answer, ...record } = intake.record
  const numbered = await takeNumbers(connection, { ...intake, inherited: false })
  const { number, start } = numbered
  const named =
    answer === undefined ? {} : { answer: { id: answerId(number), hash: textHash(cipher, answer) } }
  const said = { ...record, ...named }
  const recorded = recordClosed(start.registration, said, settings, registeredAt)
  return { ...numbered, recorded }
}

/**
 * The statement that writes filing and case of a record with their numbers: what registration writes
 * and the projection would, without a workflow (decision 51). No message goes out.
 */
export function storingRecord(
  cipher: FieldCipher,
  filed: RecordIntake & NumberedRecord,
  along: { audit: AuditRecord },
): Prisma.Sql {
  const { number, recorded, registeredAt } = filed
  const entry = entryOf(filed)
  const place = { number, epoch: EPOCH }
  const duties = recorded.state.duties.map((duty) => dutyRow([entry], duty))
  const dates = dueDateRows([entry]).map((date) => ({ ...date, position: 1 }))
  return Prisma.sql`
    WITH ${filedRows(cipher, filed, answerInBooks(filed, filed.record.answer))},
      "case" AS (${insertCase(filed)}),
      journal AS (
        INSERT INTO "CaseEntry" (
          "caseNumber", epoch, sequence, cause, events, "occurredOn", "recordedAt", actor)
        SELECT new."caseNumber", new.epoch, new.sequence, new.cause, new.events, new."occurredOn",
          new."recordedAt", new.actor
        FROM jsonb_populate_record(NULL::"CaseEntry", ${json(entryRow(place, entry))}::jsonb) AS new
      ), duties AS (
        INSERT INTO "Duty"
        SELECT new.* FROM jsonb_populate_recordset(NULL::"Duty", ${json(duties)}::jsonb) AS new
      ), due_dates AS (
        INSERT INTO "DutyDueDate"
        SELECT new.* FROM jsonb_populate_recordset(NULL::"DutyDueDate", ${json(dates)}::jsonb) AS new
      )
    ${insertAudit(registeredAt, [along.audit, auditRow(place, entry)])}`
}

const answerId = (number: CaseNumber) => `${number}-A`

type Answered = Pick<Numbered, 'number' | 'start'>

/** The answer as the books have it, if they have one, on the case that their row has become. */
export function answerInBooks({ number, start }: Answered, answer: string | undefined): NewText[] {
  if (answer === undefined) return []
  const { registeredBy, registeredAt } = start.registration
  const text: NewText = {
    ...{ id: answerId(number), case: number, kind: 'answer-in-books', body: answer },
    ...{ author: registeredBy, writtenAt: registeredAt },
  }
  return [text]
}

function entryOf({ recorded: { state, events }, start }: NumberedRecord): ProjectedEntry {
  const { registeredBy, registeredAt } = start.registration
  return {
    sequence: state.version,
    cause: { type: 'recorded', actor: registeredBy },
    occurredOn: dayOf(registeredAt),
    recordedAt: registeredAt,
    events,
  }
}

/** What registration writes of it and what the projection would. Its first workflow never runs: reopened, it lives in its second. */
function insertCase(filed: RecordIntake & NumberedRecord): Prisma.Sql {
  const { recorded, number, start, filing } = filed
  const row = caseRow({
    ...{ state: recorded.state, workflowId: caseWorkflowId(number), epoch: EPOCH },
    ...{ nextInstant: null, overdue: false, snapshotHash: contentHash(recorded.state) },
  })
  return Prisma.sql`
    INSERT INTO "Case" (number, "filingNumber", "bodyCode", "villageCode", "registeredBy",
      "registeredForPost", "startArgs", "workflowId", phase, kind, route, excluded, "receivedOn",
      "concludedOn", "endedOn", overdue, provisional, epoch, version, snapshot, "snapshotHash")
    SELECT new.number, ${filing}::text, ${start.settings.posts.body}::text,
      ${filed.village ?? null}::text, ${start.registration.registeredBy}::text, ${filed.registeredForPost}::text,
      ${json(start)}::jsonb, new."workflowId", new.phase, new.kind, new.route, new.excluded,
      new."receivedOn", new."concludedOn", new."endedOn", new.overdue, new.provisional, new.epoch,
      new.version, new.snapshot, new."snapshotHash"
    FROM jsonb_populate_record(NULL::"Case", ${json(row)}::jsonb) AS new`
}

/** A row is an object whose fields are columns; what is absent is NULL. */
const json = (value: unknown): string => JSON.stringify(value)
