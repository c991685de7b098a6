import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type Pool } from 'pg'
import { patience } from '../../commands/lives/patience'
import { createLogger } from '../../api/http/log'
import { createSealing } from '../../api/seal-audit'
import { sentenceFor } from '../../commands/audit-verify/findings'
import { verifyAudit, type Noted, type Outcome } from '../../commands/audit-verify/verify'
import { createPool } from '../../prisma/pool'
import type { Connection } from '../../prisma/statements'
import { parseKeyring, type Keyring } from '../../protection/keyring'
import { projectRoot } from '../../runtime/project'
import { createDatabase, type TestDatabase } from '../support/servers'
import { startLonePostgres } from '../support/test-postgres'

let database: TestDatabase
let pool: Pool
let owner: Client
const key = (id: string) => `${id}:${randomBytes(32).toString('base64')}`
const first = key('1')
const auditKeys = parseKeyring('keys', first)
const log = createLogger('silent', { write: () => undefined })
const seal = (keys: Keyring = auditKeys) => createSealing({ pool, log, auditKeys: keys }).seal()

// Nothing is sealed before every transaction of the server that began earlier has ended.
let server: Awaited<ReturnType<typeof startLonePostgres>>
beforeAll(async () => void (server = await startLonePostgres()))
afterAll(() => server.stop())

beforeEach(async () => {
  database = await createDatabase({ on: server.access })
  pool = createPool(database.appUrl, patience)
  owner = new Client({ connectionString: database.ownerUrl })
  await owner.connect()
})
afterEach(async () => {
  await Promise.all([pool.end(), owner.end()])
  await database.drop()
})

const add = (count: number) =>
  pool.query(
    `INSERT INTO "AuditEntry" (at, actor, action, subject, detail)
     SELECT now(), 'person-1', 'case-read', 'case:2026-000001', jsonb_build_object('version', i)
     FROM generate_series(1, $1::int) i`,
    [count],
  )

/** As somebody does who owns the tables and takes the guards away. */
async function tamper(...statements: string[]): Promise<void> {
  for (const table of ['AuditEntry', 'AuditSeal']) {
    await owner.query(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`)
  }
  for (const sql of statements) await owner.query(sql)
}

async function verified(
  ring: Keyring = auditKeys,
  noted: Noted[] = [],
  connection: Connection = pool,
): Promise<{ said: string[]; outcome: Outcome }> {
  const said: string[] = []
  const outcome = await verifyAudit(connection, ring, noted, (finding) => {
    said.push(sentenceFor(finding))
  })
  expect(outcome.findings).toBe(said.length)
  return { said, outcome }
}

test('an empty audit is whole, and so is one that was only added to', async () => {
  expect(await verified()).toEqual({
    said: [],
    outcome: { sealed: 0, findings: 0, newest: undefined, waiting: { count: '0', oldest: null } },
  })
  await add(3)
  await seal()
  await add(2)
  const { said, outcome } = await verified()
  expect(said).toEqual([])
  expect(outcome).toMatchObject({ sealed: 3, newest: { place: 3n }, waiting: { count: '2' } })
})

const entry = 'UPDATE "AuditEntry" SET'
const changedEntry = 'Entry 5 was changed after it was sealed (place 5).'
test.each([
  [`${entry} actor = 'person-2' WHERE id = 5`, changedEntry],
  [`${entry} actor = NULL WHERE id = 5`, changedEntry],
  [`${entry} action = 'timeline-read' WHERE id = 5`, changedEntry],
  [`${entry} subject = 'case:2026-000002' WHERE id = 5`, changedEntry],
  [`${entry} at = at - interval '1 millisecond' WHERE id = 5`, changedEntry],
  [`${entry} "storedAt" = '2020-01-01' WHERE id = 5`, changedEntry],
  [`${entry} detail = '{"version": 6}' WHERE id = 5`, changedEntry],
  [`DELETE FROM "AuditEntry" WHERE id = 5`, 'Entry 5 is missing: its seal stands at place 5.'],
  [
    `UPDATE "AuditSeal" SET seal = sha256('x') WHERE place = 5`,
    'The seal at place 5 was changed; entry 5, which it is for, was not.',
  ],
  [
    `DELETE FROM "AuditSeal" WHERE place = 5`,
    'The seal of place 5 is missing; its entry is there, unchanged.',
  ],
  [
    `DELETE FROM "AuditSeal" WHERE place BETWEEN 4 AND 6`,
    'The seals of places 4 to 6 are missing; their entries are there, unchanged.',
  ],
  [
    `DELETE FROM "AuditSeal" WHERE place = 1`,
    'The seal of place 1 is missing; its entry is there, unchanged.',
  ],
  [
    `WITH gone AS (DELETE FROM "AuditSeal" WHERE place = 5) DELETE FROM "AuditEntry" WHERE id = 5`,
    'The seal of place 5 is missing; 0 entries without a seal lie there, so that at least 1 is missing, ' +
      'and of these and the one behind them nobody can say whether they were changed.',
  ],
  [
    `WITH gone AS (DELETE FROM "AuditSeal" WHERE place = 5) ${entry} actor = 'x' WHERE id = 5`,
    'The seal of place 5 is missing; 1 entry without a seal lies there, ' +
      'and of these and the one behind them nobody can say whether they were changed.',
  ],
  [
    `WITH other AS (UPDATE "AuditSeal" SET seal = sha256('x') WHERE place = 5)
     ${entry} actor = 'x' WHERE id = 5`,
    'The chain is broken from place 5 to 6: what stands there was changed, replaced or moved together with its seals.',
  ],
  [
    `UPDATE "AuditSeal" SET seal = sha256('x') WHERE place = 9`,
    'Entry 9 does not fit its seal (place 9): one of the two was changed, or the seal before them.',
  ],
  [
    `UPDATE "AuditSeal" SET "keyId" = 'other' WHERE place BETWEEN 3 AND 5`,
    'The seals of places 3 to 5 were made with the key "other", which ANJIE_AUDIT_KEYS lacks, and cannot ' +
      'be checked: put that key back behind the others.',
  ],
])('found and named, though the guards were taken away: %s', async (sql, sentence) => {
  await add(9)
  await seal()
  await tamper(sql)
  expect((await verified()).said).toEqual([sentence])
})

test('several changes are named each by itself', async () => {
  await add(20)
  await seal()
  await tamper(
    `${entry} actor = 'x' WHERE id IN (3, 7)`,
    `UPDATE "AuditSeal" SET seal = sha256('x') WHERE place = 12`,
    `DELETE FROM "AuditEntry" WHERE id = 15`,
    `DELETE FROM "AuditSeal" WHERE place = 18`,
  )
  expect((await verified()).said).toEqual([
    'Entry 3 was changed after it was sealed (place 3).',
    'Entry 7 was changed after it was sealed (place 7).',
    'The seal at place 12 was changed; entry 12, which it is for, was not.',
    'Entry 15 is missing: its seal stands at place 15.',
    'The seal of place 18 is missing; its entry is there, unchanged.',
  ])
})

test('an entry put in between is named, and sealing goes on without it', async () => {
  await add(3)
  await pool.query(`SELECT nextval('"AuditEntry_id_seq"')`)
  await add(3)
  await seal()
  // The program's own login can do this much.
  await pool.query(
    `INSERT INTO "AuditEntry" (id, at, action, subject, detail)
     VALUES (4, now(), 'a', 'workflows', '{}'), (-1, now(), 'a', 'workflows', '{}')`,
  )
  await add(1)
  expect(await seal()).toBe(1)
  const { said, outcome } = await verified()
  expect(said).toEqual([
    'Entry -1 was put in between: those after it are sealed, and it is not.',
    'Entry 4 was put in between: those after it are sealed, and it is not.',
  ])
  expect(outcome).toMatchObject({ sealed: 7, waiting: { count: '0' } })
})

test('an entry put in with a seal of its own breaks the chain from there', async () => {
  await add(3)
  await pool.query(`SELECT nextval('"AuditEntry_id_seq"')`)
  await add(3)
  await seal()
  await tamper(
    `INSERT INTO "AuditEntry" (id, at, action, subject, detail)
     VALUES (4, now(), 'a', 'workflows', '{}')`,
    'UPDATE "AuditSeal" SET place = place + 1000 WHERE place > 3',
    'UPDATE "AuditSeal" SET place = place - 999 WHERE place > 1000',
    `INSERT INTO "AuditSeal" VALUES (4, 4, sha256('x'), '1')`,
  )
  expect((await verified()).said).toEqual([
    'The chain is broken from place 4 to 7: what stands there was changed, replaced or moved together with its seals.',
  ])
})

test('seals that were exchanged are noticed', async () => {
  await add(9)
  await seal()
  await tamper(
    `UPDATE "AuditSeal" SET "entryId" = -1 WHERE place = 4`,
    `UPDATE "AuditSeal" SET "entryId" = 4 WHERE place = 6`,
    `UPDATE "AuditSeal" SET "entryId" = 6 WHERE place = 4`,
  )
  expect((await verified()).said).toEqual([
    'Entry 6 was changed after it was sealed (place 4).',
    'Entry 4 was changed after it was sealed (place 6).',
  ])
})

test('a cut-off end shows by a seal that was noted', async () => {
  await add(9)
  await seal()
  const { outcome } = await verified()
  const noted = outcome.newest ? [outcome.newest] : []
  expect((await verified(auditKeys, noted)).said).toEqual([])
  await add(1)
  await seal()
  expect((await verified(auditKeys, noted)).said).toEqual([])
  await tamper('DELETE FROM "AuditSeal" WHERE place > 6', 'DELETE FROM "AuditEntry" WHERE id > 6')
  expect((await verified()).said).toEqual([])
  expect((await verified(auditKeys, noted)).said).toEqual([
    'The seal noted for place 9 is not there any more: the audit now ends at place 6.',
  ])
  await add(5)
  await seal()
  expect((await verified(auditKeys, noted)).said).toEqual([
    'The seal at place 9 is not the one that was noted.',
  ])
})

test('keys change: each seal is checked with the one that made it', async () => {
  const both = parseKeyring('keys', `${key('2')},${first}`)
  await add(3)
  await seal()
  await add(4)
  await seal(both)
  expect((await verified(both)).said).toEqual([])
  expect((await verified()).said).toEqual([
    'The seals of places 4 to 7 were made with the key "2", which ANJIE_AUDIT_KEYS lacks, and cannot be ' +
      'checked: put that key back behind the others.',
  ])
  await tamper(`${entry} actor = 'x' WHERE id IN (2, 6)`, 'DELETE FROM "AuditSeal" WHERE place = 4')
  expect((await verified(both)).said).toEqual([
    'Entry 2 was changed after it was sealed (place 2).',
    'The seal of place 4 is missing; its entry is there, unchanged.',
    'Entry 6 was changed after it was sealed (place 6).',
  ])
})

test('other bytes under the id of a key are said as what they are', async () => {
  await add(9)
  await seal()
  await expect(verified(parseKeyring('keys', key('1')))).rejects.toThrow(
    /^The key "1" of ANJIE_AUDIT_KEYS is not the one that sealed: none of its seals fits\./,
  )
})

test('a transaction that was long under way leaves nothing that looks like tampering', async () => {
  const slow = new Client({ connectionString: database.appUrl })
  await slow.connect()
  await slow.query('BEGIN')
  await slow.query(
    `INSERT INTO "AuditEntry" (at, action, subject, detail) VALUES (now(), 'slow', 'workflows', '{}')`,
  )
  const round = createSealing({ pool, log, auditKeys })
  for (let rounds = 0; rounds < 3; rounds += 1) {
    await add(2)
    await round.seal()
    expect((await verified()).said).toEqual([])
  }
  await slow.query('COMMIT')
  await slow.end()
  for (let rounds = 0; rounds < 2; rounds += 1) await round.seal()
  const { said, outcome } = await verified()
  expect(said).toEqual([])
  expect(outcome).toMatchObject({ sealed: 7, waiting: { count: '0' } })
})

test('20,000 entries are walked with no more than a page of them at once', async () => {
  await add(20_000)
  await createSealing({ pool, log, auditKeys, everyMillis: 1 }).stop()
  await tamper(`${entry} actor = 'x' WHERE id % 1999 = 0`)
  await add(1_200)
  const most: number[] = []
  const counting: Connection = {
    async query<Row extends Record<string, unknown>>(statement: { text: string }) {
      const answer = await pool.query<Row>(statement)
      most.push(answer.rows.length)
      return answer
    },
  }
  const { said, outcome } = await verified(auditKeys, [], counting)
  expect(said).toHaveLength(10)
  expect(outcome).toMatchObject({ sealed: 20_000, waiting: { count: '1200' } })
  expect(Math.max(...most)).toBe(500)
})

describe('npm run audit:verify', () => {
  const program = join(projectRoot, 'dist/commands/audit-verify/main.js')
  const run = (args: string[] = [], change: NodeJS.ProcessEnv = {}) => {
    const env = {
      ...{ PATH: process.env['PATH'], DATABASE_URL: database.appUrl, ANJIE_AUDIT_KEYS: first },
      ...change,
    }
    return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
      execFile(process.execPath, [program, ...args], { env }, (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr })
      })
    })
  }

  test('says what it found, and the newest seal; its exit code tells whether that was anything', async () => {
    expect(await run()).toEqual({
      code: 0,
      stdout:
        'Nothing is sealed, so there is nothing to check.\nEntries not sealed yet: 0.\nThere is no seal yet.\n',
      stderr: '',
    })
    await add(9)
    await seal()
    const whole = await run()
    expect(whole).toMatchObject({ code: 0, stderr: '' })
    const [, noted = ''] = /noted elsewhere: (9:[0-9a-f]{64})\n$/.exec(whole.stdout) ?? []
    expect(await run(['--expect', noted])).toEqual(whole)
    await tamper(`${entry} actor = 'x' WHERE id = 5`, 'DELETE FROM "AuditSeal" WHERE place = 9')
    const found = await run(['--expect', noted])
    expect(found).toMatchObject({ code: 1, stderr: '' })
    expect(found.stdout).toMatch(
      /^Entry 5 was changed .*\nThe seal noted for place 9 is not there .*\n8 seals were read; 2 findings\.\nEntries not sealed yet: 1, the oldest of \S+Z\.\n/,
    )
  })

  test.each([
    [['--expect', 'x'], {}, /^The audit was not checked: --expect takes a place and a seal/],
    [['--all'], {}, /^The audit was not checked: There is no option --all/],
    [[], { ANJIE_AUDIT_KEYS: undefined }, /ANJIE_AUDIT_KEYS is missing: with DATABASE_URL/],
    [[], { ANJIE_AUDIT_KEYS: '1:short' }, /ANJIE_AUDIT_KEYS must hold id:base64/],
    [[], { ANJIE_AUDIT_KEYS: key('1') }, /The key "1" of ANJIE_AUDIT_KEYS is not the one/],
    [
      [],
      { DATABASE_URL: 'postgresql://a:hush@127.0.0.1:9/x' },
      /cannot be reached: nothing listens/,
    ],
    [
      [],
      { DATABASE_URL: '', ANJIE_DATA_DIR: join(tmpdir(), 'anjie-nowhere') },
      /No database runs with the data/,
    ],
  ])('with %j and %j it is one sentence', async (args, change, sentence) => {
    await add(9)
    await seal()
    const { code, stdout, stderr } = await run(args, change)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(sentence)
    expect(stderr).toMatch(/^[^\n]+\.\n$/)
    expect(stderr).not.toContain('hush')
  })

  test('a database without the tables says what to do', async () => {
    const empty = await createDatabase({ migrated: false })
    const { code, stderr } = await run([], { DATABASE_URL: empty.ownerUrl })
    await empty.drop()
    expect([code, stderr]).toEqual([
      1,
      'The audit was not checked: This database has no sealed audit yet: migrate it first, with npm start or node dist/prisma/migrate.js.\n',
    ])
  })
})
