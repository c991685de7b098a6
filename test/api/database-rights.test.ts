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
  'DELETE FROM "Filing"',
  'DELETE FROM "Case"',
  'DELETE FROM "Counter"',
  'DELETE FROM "Duty"',
  'DELETE FROM "InboxMessage"',
  'DELETE FROM "LateEntryApproval"',
  `UPDATE "LateEntryApproval" SET "approvedBy" = 'x'`,
  'TRUNCATE "Case" CASCADE',
  'CREATE TABLE mine (id int)',
  'SELECT * FROM "_prisma_migrations"',
])('the program may not: %s', async (sql) => {
  await expect(program.query(sql)).rejects.toMatchObject(refused)
})

test('the program may do everything else it does', async () => {
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

test('a table of a later migration is open to the program without another word', async () => {
  await owner.query('CREATE TABLE later (id int)')
  await program.query('INSERT INTO later VALUES (1)')
  await program.query('DELETE FROM later')
})
