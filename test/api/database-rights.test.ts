import { Client } from 'pg'
import { createDatabase, type TestDatabase } from '../support/servers'

let database: TestDatabase
let program: Client
let owner: Client

beforeAll(async () => {
  database = await createDatabase()
  program = new Client({ connectionString: database.appUrl })
  owner = new Client({ connectionString: database.ownerUrl })
  await Promise.all([program.connect(), owner.connect()])
  await program.query(
    `INSERT INTO "AuditEntry" (at, action, subject, detail) VALUES (now(), 'a', 's', '{}')`,
  )
})
afterAll(async () => {
  await Promise.all([program.end(), owner.end()])
  await database.drop()
})

const INSUFFICIENT_PRIVILEGE = '42501'
const refused = { code: INSUFFICIENT_PRIVILEGE }

test.each([
  `UPDATE "AuditEntry" SET actor = 'somebody else'`,
  `UPDATE "AuditEntry" SET actor = 'nobody' WHERE false`,
  `DELETE FROM "AuditEntry"`,
  `TRUNCATE "AuditEntry"`,
])('neither the program nor the owner of the tables can alter the audit: %s', async (sql) => {
  await expect(program.query(sql)).rejects.toMatchObject(refused)
  await expect(owner.query(sql)).rejects.toMatchObject(refused)
  await owner.query(`SET session_replication_role = replica`)
  await expect(owner.query(sql)).rejects.toMatchObject(refused)
  await owner.query(`RESET session_replication_role`)
  const { rows } = await program.query('SELECT actor, action FROM "AuditEntry"')
  expect(rows).toEqual([{ actor: null, action: 'a' }])
})

test.each([
  'ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL',
  'DROP TRIGGER "AuditEntry_only_added" ON "AuditEntry"',
  'DROP TABLE "AuditEntry"',
  'SET session_replication_role = replica',
  `UPDATE "CaseEntry" SET cause = 'x'`,
  'DELETE FROM "CaseEntry"',
  `UPDATE "DutyDueDate" SET due = 'x'`,
  'DELETE FROM "DutyDueDate"',
  `UPDATE "CaseText" SET hash = 'x'`,
  'DELETE FROM "Attachment"',
  `UPDATE "Attachment" SET hash = ''`,
  `UPDATE "AttachmentContent" SET content = ''`,
  'DELETE FROM "Filing"',
  `UPDATE "Filing" SET words = ''`,
  `UPDATE "Filing" SET "consentedOn" = NULL`,
  `UPDATE "Petitioner" SET name = NULL`,
  `UPDATE "Claim" SET id = 'x'`,
  `UPDATE "Case" SET "startArgs" = '{}'`,
  `UPDATE "Case" SET "registeredBy" = 'x'`,
  `UPDATE "Person" SET id = 'x'`,
  'DELETE FROM "Person"',
  `UPDATE "Account" SET "personId" = 'x'`,
  `UPDATE "Account" SET login = 'x'`,
  'DELETE FROM "Account"',
  `UPDATE "Holding" SET "personId" = 'x'`,
  `UPDATE "Holding" SET "startsOn" = 'x'`,
  'DELETE FROM "Holding"',
  `UPDATE "Post" SET role = 'head'`,
  `UPDATE "Unit" SET code = 'x'`,
  `UPDATE "Body" SET level = 'x'`,
  `UPDATE "Responsibility" SET "postCode" = 'x'`,
  `UPDATE "Installation" SET "bodyCode" = 'x'`,
  `UPDATE "IdempotencyKey" SET answer = ''`,
  `UPDATE "Outbox" SET posts = '{}'`,
  `UPDATE "InboxMessage" SET "personId" = 'x'`,
  'DELETE FROM "Case"',
  'DELETE FROM "Counter"',
  `UPDATE "PublishedChannels" SET content = '{}'`,
  'DELETE FROM "PanelMember"',
  `UPDATE "PanelMember" SET name = ''`,
  'DELETE FROM "ReceptionSeat"',
  `UPDATE "ReceptionDay" SET day = 'x'`,
  'DELETE FROM "Duty"',
  'DELETE FROM "Undertaking"',
  `UPDATE "UndertakingEntry" SET cause = 'x'`,
  `UPDATE "FrozenFigures" SET figures = '{}'`,
  'DELETE FROM "FrozenFigures"',
  'DELETE FROM "InboxMessage"',
  'DELETE FROM "LateEntryApproval"',
  `UPDATE "LateEntryApproval" SET "approvedBy" = 'x'`,
  'TRUNCATE "Case" CASCADE',
  'CREATE TABLE mine (id int)',
  'SELECT * FROM "_prisma_migrations"',
])('the program may not: %s', async (sql) => {
  await expect(program.query(sql)).rejects.toMatchObject(refused)
})

/** Written out by hand: every right more is one more way to change what is on record. */
const maySet = {
  Account: ['disabled', 'passwordHash'],
  Attachment: [
    ...['name', 'nameKey', 'reason', 'reasonKey', 'withdrawnAt', 'withdrawnBy'],
    'withdrawnForPost',
  ],
  Body: ['name', 'superiorCode'],
  Case: [
    ...['concludedOn', 'endedOn', 'epoch', 'excluded', 'kind', 'leadPostCode', 'nextDue'],
    ...['nextInstant', 'overdue', 'phase', 'provisional', 'receivedOn', 'route'],
    ...['settings', 'snapshot'],
    ...['snapshotHash', 'subjectPath', 'unitCode', 'version', 'workflowId'],
  ],
  CaseText: ['attempt', 'caseNumber'],
  Channel: ['configured', 'kind', 'notedAt'],
  ChannelDelivery: ['givenUpAt', 'nextTryAt', 'reply', 'sentAt', 'tries'],
  Claim: ['caseNumber', 'position'],
  Counter: ['last'],
  Duty: [
    ...['basis', 'doneOn', 'due', 'openedOn', 'overdue', 'owedBy', 'provisional', 'recordedAt'],
    'state',
  ],
  Holding: ['eligibility', 'endsOn'],
  InboxMessage: ['mailId', 'readAt'],
  Installation: ['version'],
  LateEntryApproval: ['caseNumber'],
  Ledger: ['assumed', 'columns', 'savedAt', 'savedBy'],
  LedgerImport: ['endedAt', 'releasedAt', 'releasedBy', 'releasedForPost', 'state'],
  LedgerRow: ['caseNumber', 'cells', 'cellsKey', 'problems', 'state'],
  MailDelivery: ['givenUpAt', 'nextTryAt', 'reply', 'sentAt', 'tries'],
  NotificationChoice: ['changedAt', 'channels', 'mail'],
  Outbox: ['deliveredAt', 'outcome'],
  PanelMember: ['leftOn'],
  Person: [
    ...['email', 'emailHash', 'emailKey', 'name', 'nameHash', 'nameKey', 'phone', 'phoneKey'],
  ],
  Post: ['abolishedOn', 'groupSeat', 'title'],
  PublishedYear: ['orderedAt'],
  Rating: ['ratedOn', 'rating', 'unitCode', 'words', 'wordsKey'],
  ReceptionDay: ['cancelledAt'],
  ReceptionSeat: ['givenUpAt', 'takenAt'],
  Subject: ['unitCode'],
  Undertaking: [
    ...['caseNumbers', 'endedOn', 'epoch', 'nextDue', 'nextInstant', 'overdue', 'phase'],
    ...['snapshot', 'snapshotHash', 'version'],
  ],
  UndertakingText: ['attempt'],
  Unit: ['headPostCode', 'leadPostCode', 'name'],
  Village: ['areaCode', 'name'],
  WorkArea: ['leadPostCode', 'name'],
  session: ['expire', 'sess', 'sid'],
}

test('what the program may change, column by column, and what it may remove', async () => {
  const { rows: columns } = await owner.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS table, array_agg(column_name ORDER BY column_name COLLATE "C")::text[] AS columns
     FROM information_schema.column_privileges
     WHERE grantee = 'anjie_app' AND privilege_type = 'UPDATE' GROUP BY table_name`,
  )
  const found = columns.map(({ table, columns: names }) => [table, names])
  expect(Object.fromEntries(found)).toEqual(maySet)
  const { rows: removable } = await owner.query<{ table: string }>(
    `SELECT table_name AS table FROM information_schema.table_privileges
     WHERE grantee = 'anjie_app' AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY 1`,
  )
  expect(removable.map(({ table }) => table)).toEqual([
    ...[
      'AttachmentContent',
      'CaseText',
      'IdempotencyKey',
      'LedgerRow',
      'UndertakingText',
      'session',
    ],
  ])
})

test('the program may read everything, and add to everything', async () => {
  const { rows } = await owner.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  expect(rows.length).toBeGreaterThan(25)
  for (const { tablename } of rows) {
    await program.query(`SELECT 1 FROM "${tablename}" LIMIT 1`)
    const { rows: rights } = await program.query<{ may: boolean }>(
      `SELECT has_table_privilege($1, 'INSERT') AS may`,
      [`"${tablename}"`],
    )
    expect([tablename, rights[0]?.may]).toEqual([tablename, true])
  }
})

test('a table of a later migration can be read and added to; more is for that to say', async () => {
  await owner.query('CREATE TABLE later (id int)')
  await program.query('INSERT INTO later VALUES (1)')
  await expect(program.query('UPDATE later SET id = 2')).rejects.toMatchObject(refused)
  await expect(program.query('DELETE FROM later')).rejects.toMatchObject(refused)
})
