import { randomBytes } from 'node:crypto'
import { Client, type Pool } from 'pg'
import { patience } from '../../commands/lives/patience'
import { createLogger } from '../../api/http/log'
import { standingOf } from '../../api/records/audit-seals'
import { createSealing } from '../../api/seal-audit'
import { parseKeyring } from '../../protection/keyring'
import { createPool } from '../../prisma/pool'
import { until } from '../support/messenger-driver'
import { createDatabase, type TestDatabase } from '../support/servers'
import { startLonePostgres } from '../support/test-postgres'

let database: TestDatabase
let pool: Pool
let owner: Client
const logged: string[] = []
const log = createLogger('debug', { write: (line) => void logged.push(line) })
const auditKeys = parseKeyring('keys', `1:${randomBytes(32).toString('base64')}`)
const sealing = (change: object = {}) => createSealing({ pool, log, auditKeys, ...change })

// Nothing is sealed before every transaction of the server that began earlier has ended.
let server: Awaited<ReturnType<typeof startLonePostgres>>
beforeAll(async () => void (server = await startLonePostgres()))
afterAll(() => server.stop())

beforeEach(async () => {
  logged.length = 0
  database = await createDatabase({ on: server.access })
  pool = createPool(database.appUrl, patience)
  owner = await connected(database.ownerUrl)
})
afterEach(async () => {
  await pool.end()
  await owner.end()
  await database.drop()
})

async function connected(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  return client
}

const add = (client: Pool | Client, action: string) =>
  client.query(
    `INSERT INTO "AuditEntry" (at, actor, action, subject, detail)
     VALUES (now(), 'person-1', $1, 'case:2026-000001', '{"version": 1}')`,
    [action],
  )

/** What is sealed, in the order of the seals. */
async function sealed(): Promise<string[]> {
  const { rows } = await owner.query<{ place: string; action: string }>(
    `SELECT s.place, e.action FROM "AuditSeal" s JOIN "AuditEntry" e ON e.id = s."entryId"
     ORDER BY s.place`,
  )
  expect(rows.map(({ place }) => place)).toEqual(rows.map((_, at) => String(at + 1)))
  return rows.map(({ action }) => action)
}

test('where there is nothing to seal nothing is written, not even the number of a transaction', async () => {
  const next = async () => {
    const { rows } = await owner.query<{ next: string }>(
      'SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next',
    )
    return rows[0]?.next
  }
  const before = await next()
  expect(await sealing().seal()).toBe(0)
  expect(await next()).toEqual(before)
  await add(pool, 'a')
  expect(await sealing().seal()).toBe(1)
  const after = await next()
  expect(await sealing().seal()).toBe(0)
  expect(await next()).toEqual(after)
})

test('entries of before the seals, and those that came since, are sealed in order', async () => {
  for (const action of ['a', 'b', 'c']) await add(pool, action)
  const round = sealing()
  expect(await round.seal()).toBe(3)
  await add(pool, 'd')
  expect(await round.seal()).toBe(1)
  expect(await sealed()).toEqual(['a', 'b', 'c', 'd'])
  expect(logged.join('')).toMatch(/"sealed":1,"newest":"4:[0-9a-f]{64}"/)
})

test('while a transaction is under way that began before, nothing it may come before is sealed', async () => {
  await add(pool, 'a')
  const slow = await connected(database.appUrl)
  await slow.query('BEGIN')
  await add(slow, 'slow')
  await add(pool, 'b')
  const round = sealing()
  for (let rounds = 0; rounds < 3; rounds += 1) expect(await round.seal()).toBe(0)
  await slow.query('COMMIT')
  await slow.end()
  expect(await round.seal()).toBe(3)
  expect(await sealed()).toEqual(['a', 'slow', 'b'])
})

test('whoever has drawn an id has a number: an insert that stops right behind the counter is waited for', async () => {
  await add(pool, 'a')
  // Between drawing the id and the rest of the statement nothing of this transaction is written yet.
  await owner.query(
    `CREATE FUNCTION "stop_here"() RETURNS text LANGUAGE plpgsql AS $$
     BEGIN PERFORM pg_advisory_xact_lock_shared(42); RETURN 'slow'; END $$`,
  )
  await owner.query('SELECT pg_advisory_lock(42)')
  const slow = await connected(database.appUrl)
  const stopped = slow.query(
    `INSERT INTO "AuditEntry" (id, at, action, subject, detail)
     SELECT nextval('"AuditEntry_id_seq"'), now(), stop_here(), 'workflows', '{}'`,
  )
  await waitingFor('advisory')
  await add(pool, 'b')
  const round = sealing()
  expect(await round.seal()).toBe(0)
  await owner.query('SELECT pg_advisory_unlock(42)')
  await stopped
  await slow.end()
  expect(await round.seal()).toBe(3)
  expect(await sealed()).toEqual(['a', 'slow', 'b'])
})

async function waitingFor(event: string): Promise<void> {
  const waiting = 'SELECT 1 FROM pg_stat_activity WHERE wait_event = $1'
  await until(async () => (await owner.query(waiting, [event])).rows.length > 0)
}

test('what a transaction drew and took back leaves no gap among the places', async () => {
  await add(pool, 'a')
  const other = await connected(database.appUrl)
  await other.query('BEGIN')
  await add(other, 'never')
  await other.query('ROLLBACK')
  await other.end()
  await add(pool, 'b')
  expect(await sealing().seal()).toBe(2)
  expect(await sealed()).toEqual(['a', 'b'])
})

test('an entry with an id that was never drawn waits until the counter is there', async () => {
  await add(pool, 'a')
  await pool.query(
    `INSERT INTO "AuditEntry" (id, at, action, subject, detail)
     VALUES (1000, now(), 'ahead', 'workflows', '{}')`,
  )
  await add(pool, 'b')
  expect(await sealing().seal()).toBe(2)
  expect(await sealed()).toEqual(['a', 'b'])
})

test('several processes at once, with writers beside them, seal everything once and in order', async () => {
  const writers = Array.from({ length: 6 }, async (_, writer) => {
    const client = await connected(database.appUrl)
    for (let count = 0; count < 40; count += 1) {
      await client.query('BEGIN')
      await add(client, `${writer}-${count}`)
      if (count % 4 === 0) await new Promise((resolve) => setTimeout(resolve, 5))
      await client.query(count % 5 === 0 ? 'ROLLBACK' : 'COMMIT')
    }
    await client.end()
  })
  const sealers = Array.from({ length: 3 }, () => sealing({ everyMillis: 3 }))
  sealers.forEach((each) => each.start())
  await Promise.all(writers)
  await Promise.all(sealers.map((each) => each.stop()))
  const { rows } = await owner.query<{ action: string }>(
    'SELECT action FROM "AuditEntry" ORDER BY id',
  )
  expect(rows).toHaveLength(6 * 32)
  expect(await sealed()).toEqual(rows.map(({ action }) => action))
  expect(logged.join('')).not.toContain('"level":"error"')
})

test('killed in the middle of a batch nothing of it stays, and the next round makes it whole', async () => {
  await owner.query(
    `INSERT INTO "AuditEntry" (at, action, subject, detail)
     SELECT now(), 'n' || i, 'workflows', '{}' FROM generate_series(1, 700) i`,
  )
  // It is held where it inserts the seals of the second batch, and its connection is cut there.
  await owner.query(
    `CREATE FUNCTION "hold"() RETURNS trigger LANGUAGE plpgsql AS $$
     BEGIN IF NEW.place = 600 THEN PERFORM pg_advisory_xact_lock_shared(42); END IF; RETURN NEW; END $$`,
  )
  await owner.query(
    'CREATE TRIGGER hold BEFORE INSERT ON "AuditSeal" FOR EACH ROW EXECUTE FUNCTION hold()',
  )
  await owner.query('SELECT pg_advisory_lock(42)')
  const round = sealing()
  const failed = expect(round.seal()).rejects.toThrow()
  await waitingFor('advisory')
  await owner.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event = 'advisory'`,
  )
  await failed
  expect(await sealed()).toHaveLength(500)
  await owner.query('SELECT pg_advisory_unlock(42)')
  expect(await round.seal()).toBe(200)
  expect(await sealed()).toHaveLength(700)
})

test('it goes on by itself, and seals what is left when it is stopped', async () => {
  const running = sealing({ everyMillis: 10 })
  running.start()
  await add(pool, 'a')
  await until(async () => (await sealed()).length > 0)
  await running.stop()
  const late = sealing({ everyMillis: 60_000 })
  late.start()
  await new Promise((resolve) => setTimeout(resolve, 100))
  await add(pool, 'b')
  await late.stop()
  expect(await sealed()).toEqual(['a', 'b'])
})

test('much at once is sealed round after round without a pause', async () => {
  await owner.query(
    `INSERT INTO "AuditEntry" (at, action, subject, detail)
     SELECT now(), 'n' || i, 'workflows', '{}' FROM generate_series(1, 12000) i`,
  )
  const running = sealing({ everyMillis: 60_000 })
  running.start()
  const count = 'SELECT count(*)::int AS count FROM "AuditSeal"'
  await until(async () => {
    const { rows } = await owner.query<{ count: number }>(count)
    return rows[0]?.count === 12_000
  })
  await running.stop()
  expect(await sealed()).toHaveLength(12_000)
})

test('tables moved to another server, where numbers of transactions begin anew, are sealed on', async () => {
  await add(pool, 'a')
  const ahead = { upTo: '1', transaction: '999999999999' }
  expect(await standingOf(pool, ahead)).toBe('lost')
})

test.each(['the program', 'the owner'])('%s cannot change a seal', async (who) => {
  await add(pool, 'a')
  await sealing().seal()
  const client = who === 'the owner' ? owner : pool
  for (const sql of [
    `UPDATE "AuditSeal" SET seal = ''`,
    'DELETE FROM "AuditSeal"',
    'TRUNCATE "AuditSeal"',
  ]) {
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' })
  }
})
