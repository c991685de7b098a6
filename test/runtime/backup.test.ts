import { execFile } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { Manifest } from '../../commands/backup/manifest'
import { bellRungs, hangBells, type Bell } from '../../commands/faults/clients/bells'
import { Office } from '../../commands/faults/clients/office'
import { Witness } from '../../commands/faults/clients/witness'
import type { Round } from '../../contract/reconciliation'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { embeddedUrls } from '../../runtime/database'
import { seedDemo, type DemoSignIn } from '../../runtime/demo/seed'
import { projectRoot } from '../../runtime/project'
import { keysFor, type Secrets } from '../../runtime/secrets'
import { killGroup } from '../../runtime/servers/child'
import { bodyOf, expectStatus, filing, recipientOf, today } from '../api/live-cases'
import { ApiCaller, signInOf } from '../api/running-api'
import { until } from '../support/messenger-driver'
import { pause, place, runFile, Started, type Variables } from './started'

const BELL_MINUTES = 2

let signIns: readonly DemoSignIn[]
let bells: Bell[]
let cases: string[]
/** Where it keeps its data, where that is put aside, and where the keys are kept. */
let data: string
let dir: string
let backup: string
let keys: string
let env: Variables
let cleanUp: () => void
let first: Started
let atThatMoment: unknown

beforeAll(async () => {
  ;({ dir, env, cleanUp } = await place())
  data = join(dir, 'data')
  backup = join(dir, 'backups', 'monday')
  keys = join(dir, 'kept-elsewhere.json')
  const gate = join(dir, 'gate')
  first = new Started({ ...env, TEMPORAL_CLI: gated(env['TEMPORAL_CLI'] ?? '', gate) })
  await first.until(/^Ready in/m, 120_000)
  const owner = ownerAt(data)
  signIns = await seedDemo({ DATABASE_URL: urlAt(data), ...keysFor(secretsAt(data), {}) })
  const office = await Office.open({ origin: origin(), signIns }, new Witness())
  const product = {
    owner,
    keepAway: () => {
      writeFileSync(gate, '')
      const temporal = runFile(data, 'temporal')
      if (temporal) killGroup(temporal)
    },
    letBack: () => rmSync(gate),
  }
  bells = await hangBells(product, office, BELL_MINUTES)
  cases = []
  for (const at of [1, 2, 3]) cases.push((await office.file(at, {})).case)
  const way = { way: 'signed' }
  for (const number of cases.slice(0, 2)) {
    await office.give('office', number, 'serve-notice', { ...way, recipient: recipientOf(number) })
  }
  // A case that begins only once it lies elsewhere has its bell behind it, and it rings nowhere.
  await until(async () => {
    const { rows } = await owner.query(`SELECT FROM "Case" WHERE phase = 'starting'`)
    return rows.length === 0
  })
  atThatMoment = await standing(owner)
  await owner.end()
}, 240_000)
afterAll(async () => {
  first.signal('SIGTERM')
  await first.exited
  cleanUp()
})

/** The Temporal server, which does not come back as long as the gate is there. */
function gated(cli: string, gate: string): string {
  const script = join(dir, 'temporal')
  const waiting = `while [ -e '${gate}' ]; do sleep 0.1; done`
  writeFileSync(script, `#!/bin/sh\n${waiting}\nexec '${cli}' "$@"\n`, { mode: 0o755 })
  return script
}

const origin = () => `http://127.0.0.1:${env['API_PORT']}`
const secretsAt = (at: string) =>
  JSON.parse(readFileSync(join(at, 'secrets.json'), 'utf8')) as Secrets
const urlAt = (at: string) =>
  embeddedUrls({ port: Number(env['POSTGRES_PORT']), secrets: secretsAt(at) }).migrationUrl
const ownerAt = (at: string): Pool => createPool(urlAt(at), { poolMax: 1 })

/** What the cases stand at, what was handed in, and how far numbers have come. */
async function standing(owner: Pool): Promise<unknown> {
  const { rows } = await owner.query(
    `SELECT number, version, phase, "snapshotHash" FROM "Case" WHERE number = ANY($1) ORDER BY 1`,
    [cases],
  )
  const filings = await owner.query(`SELECT number FROM "Filing" ORDER BY 1`)
  const counters = await owner.query(`SELECT series, year, last FROM "Counter" ORDER BY 1, 2`)
  return { rows, filings: filings.rows, counters: counters.rows }
}

type Ran = { code: number; said: string }

async function run(command: string, args: string[], at: string): Promise<Ran> {
  const path = join(projectRoot, 'dist/commands', command, 'main.js')
  const options = { env: { ...env, PATH: process.env['PATH'], ANJIE_DATA_DIR: at } }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [path, ...args], options)
    return { code: 0, said: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, said: stdout + stderr }
  }
}

const restoring = (to: string, more: string[] = ['--secrets', keys], from = backup) =>
  run('restore', ['--from', from, '--to', to, ...more], to)

/** `npm start` with the data at a place, and what is done meanwhile. */
async function started<T>(
  at: string,
  work: (signedIn: (login: string) => Promise<ApiCaller>, owner: Pool) => Promise<T>,
): Promise<T> {
  const start = new Started({ ...env, ANJIE_DATA_DIR: at })
  await start.until(/^Ready in/m, 120_000)
  const owner = ownerAt(at)
  try {
    return await work(async (login) => {
      const caller = new ApiCaller(origin())
      await caller.signIn(signInOf(signIns, login))
      return caller
    }, owner)
  } finally {
    await owner.end()
    start.signal('SIGTERM')
    expect(await start.exited).toBe(0)
  }
}

/** A round of the reconciler that began now. */
async function reconciled(operator: ApiCaller): Promise<Round> {
  const began = new Date().toISOString()
  expectStatus(await operator.post('/v1/reconciliations'), 202)
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(250)) {
    const { lastReconciliation: round } = bodyOf<{ lastReconciliation: Round | null }>(
      await operator.get('/v1/operations'),
    )
    if (round !== null && round.begunAt >= began) return round
  }
  throw new Error('No round came to its end')
}

test('while it runs nothing is backed up', async () => {
  const { code, said } = await run('backup', ['--to', backup], data)
  expect([code, existsSync(backup)]).toEqual([1, false])
  expect(said).toMatch(/^Nothing was backed up: Anjie is already running with the data in /)
})

test('stopped it is backed up, without the keys', async () => {
  first.signal('SIGTERM')
  expect(await first.exited).toBe(0)
  const { code, said } = await run('backup', ['--to', backup], data)
  expect([code, said]).toEqual([0, expect.stringMatching(/^The keys are not in it/m)])
  expect(readdirSync(backup).sort()).toEqual([
    ...['anjie-backup.json', 'anjie-data.json', 'postgres', 'temporal'],
  ])
  expect(readdirSync(dirname(backup))).toEqual(['monday'])
  cpSync(join(data, 'secrets.json'), keys)
  expect((await run('backup', ['--to', backup], data)).said).toMatch(/monday is not empty/)
  // Otherwise nothing below shows that a bell rings after the restore.
  expect(bells.some(({ at }) => Date.parse(at) > Date.now())).toBe(true)
}, 120_000)

test('what comes after that moment is acknowledged, and then everything is lost', async () => {
  await started(data, async (signedIn) => {
    const office = await signedIn('office')
    expectStatus(await office.post('/v1/filings', filing({ title: '备份之后' })), 201)
    const notice = { occurredOn: today, recipient: recipientOf(cases[2] ?? ''), way: 'signed' }
    expectStatus(await office.post(`/v1/cases/${cases[2]}/notices`, notice), 200)
  })
  renameSync(data, join(dir, 'newer'))
  expect(existsSync(data)).toBe(false)
}, 120_000)

test('what is no whole and unaltered backup with its own keys is refused, and nothing is left', async () => {
  const to = join(dir, 'refused')
  const half = join(dir, 'half')
  mkdirSync(half)
  expect((await restoring(to, [], half)).said).toMatch(
    /is no backup of Anjie, or one .* never fini/,
  )
  expect((await restoring(to, [])).said).toMatch(/holds no keys: name the secrets.json/)
  expect((await restoring(dir)).said).toMatch(/is not empty: name another directory/)
  const hba = join(backup, 'postgres/pg_hba.conf')
  const before = readFileSync(hba)
  appendFileSync(hba, 'host all all all trust\n')
  expect((await restoring(to)).said).toMatch(
    /pg_hba.conf is not as it was when the backup was made/,
  )
  truncateSync(hba, before.length)
  const more = join(backup, 'postgres/recovery.signal')
  writeFileSync(more, '')
  expect((await restoring(to)).said).toMatch(/recovery.signal is not as it was/)
  rmSync(more)
  const file = join(backup, 'anjie-backup.json')
  const manifest = readFileSync(file, 'utf8')
  const parsed = JSON.parse(manifest) as Manifest
  const other = { ...parsed, postgres: { version: '17.1', major: '17' } }
  writeFileSync(file, JSON.stringify(other))
  expect((await restoring(to)).said).toMatch(/is of Postgres 17, this version brings Postgres/)
  writeFileSync(file, JSON.stringify({ ...parsed, schema: '9999_of_tomorrow' }))
  expect((await restoring(to)).said).toMatch(/made by a newer version \(9999_of_tomorrow\)/)
  writeFileSync(file, manifest)
  const wrong = join(dir, 'wrong.json')
  const secrets = JSON.parse(readFileSync(keys, 'utf8')) as Secrets
  const fieldKeys = `1:${Buffer.alloc(32, 7).toString('base64')}`
  writeFileSync(wrong, JSON.stringify({ ...secrets, fieldKeys }))
  expect((await restoring(to, ['--secrets', wrong])).said).toMatch(
    /keys do not belong to this backup/,
  )
  expect(readdirSync(dir).filter((name) => name.startsWith('refused'))).toEqual([])
}, 120_000)

test('restored elsewhere it is as it was at that moment, and goes on', async () => {
  const again = join(dir, 'again')
  const { code, said } = await restoring(again)
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(/every file is unaltered, and the keys fit/),
  ])
  const last = Math.max(...bells.map(({ at }) => Date.parse(at)))
  await pause(Math.max(0, last - Date.now()))
  await started(again, async (signedIn, owner) => {
    expect(await standing(owner)).toEqual(atThatMoment)
    const operator = await signedIn('operator')
    for (const bell of bells) await heard(owner, bell)
    const round = await reconciled(operator)
    expect([round.repairedCount, round.leftCount]).toEqual([0, 0])
    const office = await signedIn('office')
    const { counters } = atThatMoment as { counters: { series: string; last: number }[] }
    const next = (counters.find(({ series }) => series === 'case')?.last ?? 0) + 1
    const answer = expectStatus(await office.post('/v1/filings', filing()), 201)
    expect(bodyOf<{ case: string }>(answer).case).toMatch(
      new RegExp(`-${String(next).padStart(6, '0')}$`),
    )
    const notice = { occurredOn: today, recipient: recipientOf(cases[2] ?? ''), way: 'signed' }
    expectStatus(await office.post(`/v1/cases/${cases[2]}/notices`, notice), 200)
    expect(await run('audit-verify', [], again)).toMatchObject({ code: 0 })
  })
}, 240_000)

/** Each rung once, whether before that moment or after. */
async function heard(owner: Pool, bell: Bell): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await pause(250)) {
    const { rows } = await owner.query<{ rung: string }>(
      `SELECT rung FROM "Outbox" WHERE "caseNumber" = $1 AND rung = ANY($2)
       AND "dutyId" LIKE '%/sort/%' AND "deliveredAt" IS NOT NULL ORDER BY rung`,
      [bell.case, bellRungs],
    )
    const rungs = rows.map(({ rung }) => rung)
    if (rungs.length >= bellRungs.length || Date.now() > deadline) {
      expect([bell.case, rungs]).toEqual([bell.case, [...bellRungs].sort()])
      return
    }
  }
}

test('two stores of two moments are told by the reconciler and the doctor', async () => {
  const mixed = join(dir, 'newer')
  rmSync(join(mixed, 'temporal'), { recursive: true })
  cpSync(join(backup, 'temporal'), join(mixed, 'temporal'), { recursive: true })
  await started(mixed, async (signedIn) => {
    const round = await reconciled(await signedIn('operator'))
    expect(round.leftCount).toBeGreaterThan(0)
    const { code, said } = await run('doctor', [], mixed)
    expect([code, said]).toEqual([1, expect.stringMatching(/^WRONG +rows and cases/m)])
  })
}, 180_000)
