import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { Client } from 'pg'
import { walkColumn } from '../../commands/keys-rotate/column'
import { rotate } from '../../commands/keys-rotate/rotate'
import { addDays } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import { sealedColumnsQuery, type SealedColumn } from '../../prisma/sealed-columns'
import { select, type Connection } from '../../prisma/statements'
import { createFieldCipher, sealedAnew } from '../../protection/field-cipher'
import { parseKeyring, type Keyring } from '../../protection/keyring'
import { projectRoot } from '../../runtime/project'
import { csv, headers, readIn, row, rowsOf, saveBooks } from '../api/books'
import {
  bodyOf,
  caseAt,
  disclosed,
  expectStatus,
  filing,
  recipientOf,
  somebody,
  today,
  type Registered,
} from '../api/live-cases'
import { slip } from '../api/one-slip'
import type { ApiCaller } from '../api/running-api'
import { until } from '../support/messenger-driver'
import { runningProgram, type RunningProgram } from '../support/running-program'
import { attachTwo } from './marked-life'

/** More than is sealed anew within the time it takes to kill a process. */
const MANY = 20_000

let program: RunningProgram
let owner: Client
let columns: SealedColumn[]
let old: Registered
let importId: string
let rated: string
let keys: { old: string; both: string; new: string }
let rings: { old: Keyring; both: Keyring; new: Keyring }
/** A request whose answer is kept, and that answer. */
const repeated = { key: randomUUID(), sent: filing({ title: '旧钥匙之下' }), answer: '' }

beforeAll(async () => {
  program = await runningProgram()
  owner = new Client({ connectionString: program.database.ownerUrl })
  await owner.connect()
  const first = program.env['ANJIE_FIELD_KEYS'] ?? ''
  const second = `2:${randomBytes(32).toString('base64')}`
  keys = { old: first, both: `${second},${first}`, new: second }
  const ring = (text: string) => parseKeyring('keys', text)
  rings = { old: ring(keys.old), both: ring(keys.both), new: ring(keys.new) }
  columns = await select<SealedColumn>(owner, sealedColumnsQuery)
  await start(keys.old)
  await writeEverywhere()
})
afterAll(async () => {
  await owner.end()
  await program.close()
})

async function start(fieldKeys: string): Promise<void> {
  const change = { ANJIE_FIELD_KEYS: fieldKeys }
  await Promise.all([program.start('worker', change), program.start('api', change)])
}
const stop = () => Promise.all([program.stop('worker'), program.stop('api')])

/** A row of every table that holds ciphertext, as the program itself writes it. */
async function writeEverywhere(): Promise<void> {
  const [office, director, operator] = await Promise.all(
    ['office', 'director', 'operator'].map((login) => program.signedIn(login)),
  )
  if (!office || !director || !operator) throw new Error('Nobody has signed in')
  const answer = await office.post('/v1/filings', repeated.sent, { key: repeated.key })
  repeated.answer = expectStatus(answer, 201).text
  old = bodyOf<Registered>(answer)
  await caseAt(office, old.case, 1)
  await explain(office, '以旧钥匙加密')
  const late = { caseNumber: null, command: 'register', occurredOn: addDays(today, -70) }
  const approval = { ...late, reason: '补录' }
  expectStatus(await director.post('/v1/late-entry-approvals', approval), 201)
  const person = { name: '毛小雨', email: 'mao.xiaoyu@example.invalid', phone: '13900000000' }
  expectStatus(await operator.post('/v1/people', person), 201)
  const member = { name: '司徒委员', serves: 'people-deputy' }
  expectStatus(await director.post('/v1/panel-members', member), 201)
  expectStatus(await saveBooks(director), 200)
  importId = await readIn(director, csv([row('2019-1'), row('2019-2')], headers))
  await attachTwo(office, old.case)
  await rateOnceWithdrawn(office)
  expectStatus(await office.post('/v1/proceedings', slip()), 201)
}

/** A matter that its person closed and then rated. */
async function rateOnceWithdrawn(office: ApiCaller): Promise<void> {
  const answer = expectStatus(await office.post('/v1/filings', filing()), 201)
  const { case: number, queryCode } = bodyOf<Registered>(answer)
  await caseAt(office, number, 1)
  const on = { occurredOn: today }
  const withdrawal = { ...on, recipient: recipientOf(number), text: '我撤回。' }
  expectStatus(await office.post(`/v1/cases/${number}/withdrawals`, withdrawal), 200)
  const closed = expectStatus(await office.post(`/v1/cases/${number}/conclusion`, on), 200)
  await caseAt(office, number, bodyOf<{ version: number }>(closed).version)
  const given = { queryCode, phone: somebody.phone, case: number, of: 'office' }
  const rating = { ...given, rating: 'satisfied', words: '旧钥匙之下的评价' }
  expectStatus(await office.post('/v1/own-ratings', rating), 200)
  rated = number
}

async function explain(office: ApiCaller, text: string): Promise<void> {
  const answer = await office.post(`/v1/cases/${old.case}/explanations`, {
    ...{ occurredOn: today, text },
  })
  await caseAt(office, old.case, bodyOf<{ version: number }>(expectStatus(answer, 200)).version)
}

const nameOf = ({ table, column }: SealedColumn) => `${table}.${column}`

/** How many values of a column rest on which key. */
async function restingOn({ table, column }: SealedColumn): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ key: string; count: number }>(
    `SELECT "${column}Key" AS key, count(*)::int AS count FROM "${table}"
     WHERE "${column}" IS NOT NULL GROUP BY 1`,
  )
  return Object.fromEntries(rows.map(({ key, count }) => [key, count]))
}
async function everywhere(): Promise<Record<string, Record<string, number>>> {
  const found: Record<string, Record<string, number>> = {}
  for (const each of columns) found[nameOf(each)] = await restingOn(each)
  return found
}

/** What no key of the ring opens at its place. */
async function unopened(ring: Keyring): Promise<string[]> {
  const failed: string[] = []
  for (const { table, column, primary } of columns) {
    const names = primary.map(({ name }) => `"${name}"::text`).join(', ')
    const { rows } = await owner.query<{ id: string[]; value: Buffer; key: string }>(
      `SELECT ARRAY[${names}] AS id, "${column}" AS value, "${column}Key" AS key FROM "${table}"
       WHERE "${column}" IS NOT NULL`,
    )
    for (const { id, value, key } of rows) {
      const place = `${table}.${column}:${id.join(' ')}`
      try {
        sealedAnew(ring, place, { value, keyId: key })
      } catch {
        failed.push(`${place} (${key})`)
      }
    }
  }
  return failed
}

test('whatever is bytes is sealed beside its key, a keyed hash, or the seal of the audit', async () => {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea' ORDER BY 1, 2`,
  )
  const known = columns.map(nameOf)
  const others = rows.map(nameOf as (row: { table: string; column: string }) => string)
  const unknown = others.filter((name) => !known.includes(name) && !/hash$/i.test(name))
  expect(unknown).toEqual(['AuditSeal.seal'])
})

test('no column names a key of something that rotation does not find', async () => {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name ~ '([a-z]Key|KeyId|keyId)$' ORDER BY 1, 2`,
  )
  const known = columns.map((each) => `${nameOf(each)}Key`)
  const names = rows.map(({ table, column }) => `${table}.${column}`)
  expect(names.filter((name) => !known.includes(name))).toEqual(['AuditSeal.keyId', 'KeyUse.keyId'])
})

test('every sealed column is tried below with what the program writes into it', async () => {
  const found = await everywhere()
  expect(Object.entries(found).filter(([, byKey]) => !((byKey['1'] ?? 0) > 0))).toEqual([])
  expect(await unopened(rings.old)).toEqual([])
})

/** Texts of commands that were never carried out: nobody sees them, and they are sealed all the same. */
async function addMany(): Promise<void> {
  const cipher = createFieldCipher(rings.old, Buffer.alloc(32))
  const ids = Array.from({ length: MANY }, (_, at) => `${old.case}-M${at}`)
  const bodies = ids.map((id) => Buffer.from(cipher.seal(`CaseText.body:${id}`, '正文').value))
  await owner.query(
    `INSERT INTO "CaseText" (id, "caseNumber", kind, body, "bodyKey", hash, author, "writtenAt", "updateId")
     SELECT id, $1, 'progress', body, '1', '', 'person-1', now(), 'never'
     FROM unnest($2::text[], $3::bytea[]) AS given(id, body)`,
    [old.case, ids, bodies],
  )
}

function launch(fieldKeys: string): { child: ChildProcess; said: () => string } {
  const path = join(projectRoot, 'dist/commands/keys-rotate/main.js')
  const { ownerUrl, appUrl } = program.database
  const env = {
    ...{ ...program.env, DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: ownerUrl },
    ANJIE_FIELD_KEYS: fieldKeys,
  }
  const child = fork(path, { env, silent: true })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (bytes: Buffer) => void (said += bytes.toString('utf8')))
  }
  return { child, said: () => said }
}

async function rotated(fieldKeys: string): Promise<[said: string, code: number | null]> {
  const { child, said } = launch(fieldKeys)
  const [code] = (await once(child, 'close')) as [number | null]
  return [said(), code]
}

const texts = { table: 'CaseText', column: 'body', primary: [] }

test('killed in the middle it leaves everything readable, and some of it done', async () => {
  await stop()
  await addMany()
  await start(keys.both)
  const { child } = launch(keys.both)
  await until(async () => ((await restingOn(texts))['2'] ?? 0) > 0)
  child.kill('SIGKILL')
  await once(child, 'close')
  const found = await restingOn(texts)
  expect([found['1'], found['2']].map((count) => (count ?? 0) > 0)).toEqual([true, true])
  expect(await unopened(rings.both)).toEqual([])
})

test('run again, it goes on to the end while commands are given', async () => {
  const office = await program.signedIn('office')
  const { child, said } = launch(keys.both)
  const ended = once(child, 'close')
  for (let at = 1; at <= 5; at += 1) await explain(office, `其间的说明之${at}`)
  const [code] = (await ended) as [number | null]
  expect(said()).toMatch(/^Nothing rests on another: "1" may be taken away/m)
  expect(code).toBe(0)
  for (const [name, byKey] of Object.entries(await everywhere())) {
    expect([name, Object.keys(byKey)]).toEqual([name, ['2']])
  }
  const { rows } = await owner.query<{ detail: { key: string; left: number } }>(
    `SELECT detail FROM "AuditEntry" WHERE action = 'field-keys-rotated'`,
  )
  expect(rows.map(({ detail }) => [detail.key, detail.left])).toEqual([['2', 0]])
  expect(await rotated(keys.both)).toEqual([expect.stringMatching(/^0 values were sealed anew/), 0])
}, 120_000)

test('the old key taken away, API and worker start, and everything is read and found', async () => {
  await stop()
  await start(keys.new)
  expect(await unopened(rings.new)).toEqual([])
  const [office, director] = await Promise.all([
    program.signedIn('office'),
    program.signedIn('director'),
  ])
  const detail = expectStatus(await office.get(`/v1/cases/${old.case}`), 200)
  expect(detail.body).toMatchObject({ title: repeated.sent.title, words: repeated.sent.words })
  expect(detail.text).toContain('以旧钥匙加密')
  expect(detail.text).toContain('其间的说明之5')
  expect((await disclosed(office, old.case)).text).toContain(somebody.address)
  for (const search of [{ words: '旧钥匙之下' }, { name: somebody.name }]) {
    const found = await office.post('/v1/case-searches', search)
    expect(found.text).toContain(`"${old.case}"`)
  }
  const asked = await program.signedIn('office')
  const followed = await asked.post('/v1/look-ups', { queryCode: old.queryCode })
  expect(followed.text).toContain(old.case)
  // The answer of then, which was kept sealed.
  const again = await office.post('/v1/filings', repeated.sent, { key: repeated.key })
  expect(again.text).toBe(repeated.answer)
  const ratings = expectStatus(await director.get(`/v1/cases/${rated}/ratings`), 200)
  expect(ratings.text).toContain('旧钥匙之下的评价')
  expect((await rowsOf(director, importId)).map(({ state }) => state)).toEqual(['ready', 'ready'])
  const notice = { occurredOn: today, recipient: recipientOf(old.case), way: 'signed' }
  expectStatus(await office.post(`/v1/cases/${old.case}/notices`, notice), 200)
})

const people = () => {
  const found = columns.find((each) => nameOf(each) === 'Person.name')
  if (found === undefined) throw new Error('Person.name is not sealed any more')
  return found
}
const newest = `3:${randomBytes(32).toString('base64')}`
const third = () => parseKeyring('keys', `${newest},${keys.new}`)

/** The owner's connection, with something done just before the first statement that writes. */
function meddling(first: () => Promise<unknown>): Connection {
  let met = false
  return {
    async query(statement) {
      if (!met && statement.text.includes('UPDATE')) {
        met = true
        await first()
      }
      return owner.query(statement)
    },
  }
}

test('what is written between reading and sealing anew stays, and is not lost', async () => {
  const written = createFieldCipher(rings.new, Buffer.alloc(32)).seal(
    'Person.name:person-1',
    '新名',
  )
  const walked = await walkColumn(
    meddling(() =>
      owner.query(`UPDATE "Person" SET name = $1, "nameKey" = '2' WHERE id = 'person-1'`, [
        Buffer.from(written.value),
      ]),
    ),
    ...([third(), people(), () => undefined] as const),
  )
  expect(walked.unreadable).toBe(0)
  expect((await restingOn(people()))['2']).toBe(1)
  const [kept] = await select<{ name: Buffer }>(
    owner,
    Prisma.sql`SELECT name FROM "Person" WHERE id = 'person-1'`,
  )
  expect(kept?.name.equals(Buffer.from(written.value))).toBe(true)
})

test('a row that somebody holds is waited for by nobody, and taken by the next walk', async () => {
  const holder = new Client({ connectionString: program.database.ownerUrl })
  await holder.connect()
  try {
    await holder.query('BEGIN')
    await holder.query(`SELECT 1 FROM "Person" WHERE id = 'person-1' FOR UPDATE`)
    const walk = () => walkColumn(owner, third(), people(), () => undefined)
    await owner.query(`SET lock_timeout = '1s'`)
    expect(await walk()).toEqual({ sealed: 0, unreadable: 0 })
    await holder.query('COMMIT')
    expect(await walk()).toEqual({ sealed: 1, unreadable: 0 })
  } finally {
    await holder.end()
  }
})

test('what its key is missing for is left as it is, and named', async () => {
  const lost = parseKeyring('keys', `4:${randomBytes(32).toString('base64')}`)
  const before = await unopened(rings.new)
  const { sealed, left } = await rotate(owner, lost, () => undefined)
  expect(sealed).toBe(0)
  expect(left).toContainEqual({ place: 'Filing.words', key: '2', count: 2 })
  expect(await unopened(rings.new)).toEqual(before)
  const [said, code] = await rotated(keys.old)
  expect(code).toBe(1)
  expect(said).toMatch(/^Filing\.words: 2 still rest on the key "2"\.$/m)
})

test('without the login of the owner it does nothing, and says which variable', async () => {
  const { env } = program
  const path = join(projectRoot, 'dist/commands/keys-rotate/main.js')
  const child = fork(path, { env: { ...env, ANJIE_FIELD_KEYS: keys.both }, silent: true })
  let said = ''
  child.stderr?.on('data', (bytes: Buffer) => void (said += bytes.toString('utf8')))
  await once(child, 'close')
  expect(said).toMatch(/^The keys were not changed: MIGRATION_DATABASE_URL is missing/)
})
