import type { Pool, QueryResultRow } from 'pg'
import { contentHash } from '../../../protection/content-hash'
import type { Audited, CaseRow, DutyRow, Entry, InboxRow, OutboxRow, Written } from './evidence'

type StoredCase = Omit<CaseRow, 'hashOfSnapshot'> & { snapshot: unknown }

/** Columns hold moments in UTC without saying so. */
const moment = (column: string) => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What a later epoch has overtaken has not happened (decision 7). */
const counts = (number: string, epoch: string, sequence: string) => `NOT EXISTS (
  SELECT FROM "CaseEntry" later WHERE later."caseNumber" = ${number}
    AND later.epoch > ${epoch} AND later.sequence <= ${sequence})`

export async function readDatabase(owner: Pool): Promise<Written> {
  const rowsOf = async <Row extends QueryResultRow>(text: string) =>
    (await owner.query<Row>(text)).rows
  const cases = await rowsOf<StoredCase>(
    `SELECT number, "workflowId", phase, version, "snapshotHash", snapshot FROM "Case" ORDER BY number`,
  )
  const entries = await rowsOf<Entry>(
    `SELECT "caseNumber" AS case, sequence, cause, "updateId", events,
       ${moment('"recordedAt"')} AS "recordedAt"
     FROM "CaseEntry" e WHERE ${counts('e."caseNumber"', 'e.epoch', 'e.sequence')}
     ORDER BY 1, sequence`,
  )
  const inbox = await rowsOf<InboxRow>(
    `SELECT "outboxId", "personId", ${moment('"sentAt"')} AS "sentAt" FROM "InboxMessage"`,
  )
  const named = async (text: string) =>
    (await rowsOf<{ name: string }>(text)).map((row) => row.name)
  return {
    rows: cases.map(({ snapshot, ...row }) => ({ ...row, hashOfSnapshot: contentHash(snapshot) })),
    entries,
    audit: await rowsOf<Audited>(
      `SELECT subject, action, (detail->>'sequence')::int AS sequence FROM "AuditEntry"
       WHERE detail->>'sequence' IS NULL OR ${counts('substr(subject, 6)', "(detail->>'epoch')::int", "(detail->>'sequence')::int")}`,
    ),
    duties: await rowsOf<DutyRow>(`SELECT id, state, due, "doneOn" FROM "Duty"`),
    outbox: await rowsOf<OutboxRow>(
      `SELECT id, "dutyId", rung, due, "caseNumber" AS case, "deliveredAt" IS NOT NULL AS delivered,
         coalesce((outcome->>'withdrawn')::boolean, false) AS gone
       FROM "Outbox"`,
    ),
    inbox,
    filings: await named(`SELECT number AS name FROM "Filing"`),
    slips: await named(`SELECT number AS name FROM "AssignmentSlip"`),
    counters: await rowsOf<{ series: string; last: number }>(`SELECT series, last FROM "Counter"`),
  }
}
