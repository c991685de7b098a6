import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { applyMigrations } from '../../prisma/migrate'
import { sentenceOf } from '../../runtime/failure'
import type { Report } from '../../runtime/report'
import { killGroup } from '../../runtime/servers/child'
import { identityOf, isAlive, type ProcessIdentity } from '../../runtime/servers/identity'
import { freePort } from '../../runtime/servers/ports'
import {
  initialisePostgres,
  type RunningPostgres,
  startPostgres,
} from '../../runtime/servers/postgres'
import { findPostgres } from '../../runtime/servers/postgres-program'
import { findTemporalCli } from '../../runtime/servers/temporal-cli'
import { startTemporalDev, type TemporalDev } from '../../runtime/servers/temporal-dev'
import { findTestServer } from '../../runtime/servers/test-server'
import { searchAttributes } from '../../contract/search-attributes'
import { serversVariable, templateDatabase, type TestServers } from './servers'

const prefix = 'anjie-test-'
const ownerFile = 'owner.json'

interface Started {
  folder: string
  postgres: RunningPostgres
  temporal: TemporalDev
}

let started: Started | undefined

export async function startTestServers(report: Report): Promise<void> {
  removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // The account Postgres runs as must get through to its own directory below.
  chmodSync(folder, 0o711)
  const cli = await findTemporalCli(report)
  const testServer = await testServerOrReason(report)
  const [temporal, postgres] = await Promise.all([
    startTemporal(folder, cli),
    startDatabase(folder, report),
  ])
  started = { folder, ...postgres, temporal }
  remember(folder, started)
  stopWithParent()
  const servers: TestServers = {
    postgres: { port: postgres.postgres.port, ownerPassword: postgres.ownerPassword, appPassword },
    temporal: { address: temporal.address, cli },
    testServer,
  }
  process.env[serversVariable] = JSON.stringify(servers)
}

export async function stopTestServers(): Promise<void> {
  if (!started) return
  const { folder, temporal, postgres } = started
  started = undefined
  await Promise.all([temporal.stop(), postgres.stop()])
  rmSync(folder, { recursive: true, force: true })
}

async function testServerOrReason(report: Report): Promise<TestServers['testServer']> {
  try {
    return { executable: await findTestServer(report) }
  } catch (error) {
    // Only the tests that turn the clock need it: they say this sentence, the others run.
    return { missing: sentenceOf(error) }
  }
}

async function startTemporal(folder: string, cli: string): Promise<TemporalDev> {
  return startTemporalDev({
    cli,
    port: await freePort(),
    namespaces: ['default'],
    searchAttributes,
    logFile: join(folder, 'temporal.log'),
    detached: false,
  })
}

const appPassword = randomBytes(12).toString('hex')

async function startDatabase(
  folder: string,
  report: Report,
): Promise<{ postgres: RunningPostgres; ownerPassword: string }> {
  const program = await findPostgres(report)
  const ownerPassword = randomBytes(12).toString('hex')
  const dataDir = join(folder, 'postgres')
  await initialisePostgres({ program, dataDir, ownerPassword })
  const postgres = await startPostgres({
    program,
    dataDir,
    port: await freePort(),
    ownerPassword,
    logFile: join(folder, 'postgres.log'),
    detached: false,
    // Nothing here has to survive a power cut.
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '300',
    },
  })
  await prepareTemplate(postgres)
  return { postgres, ownerPassword }
}

/** Migrated once; every test file then gets a copy, which is far quicker than migrating again. */
async function prepareTemplate(postgres: RunningPostgres): Promise<void> {
  const admin = new Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${templateDatabase}`)
    await applyMigrations(postgres.url(templateDatabase))
    await admin.query(`CREATE ROLE anjie LOGIN PASSWORD '${appPassword}'`)
    const { rowCount } = await admin.query(`SELECT 1 FROM pg_roles WHERE rolname = 'anjie_app'`)
    if (rowCount) await admin.query('GRANT anjie_app TO anjie')
  } finally {
    await admin.end()
  }
}

interface Owner {
  run: ProcessIdentity | undefined
  servers: ProcessIdentity[]
}

function remember(folder: string, { postgres, temporal }: Started): void {
  const owner: Owner = {
    run: identityOf(process.pid),
    servers: [postgres.child.identity, temporal.child.identity],
  }
  writeFileSync(join(folder, ownerFile), JSON.stringify(owner))
}

/** A test run that was killed could not stop its servers: the next one does, and tidies up. */
function removeLeftovers(): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    const file = join(folder, ownerFile)
    if (!existsSync(file)) continue
    const owner = JSON.parse(readFileSync(file, 'utf8')) as Owner
    if (!owner.run || isAlive(owner.run)) continue
    owner.servers.forEach(killGroup)
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Jest skips its teardown when it is interrupted. */
function stopWithParent(): void {
  const kill = () => {
    if (!started) return
    killGroup(started.temporal.child.identity)
    killGroup(started.postgres.child.identity)
    rmSync(started.folder, { recursive: true, force: true })
    started = undefined
  }
  process.once('exit', kill)
  process.once('SIGTERM', () => {
    kill()
    process.exit(143)
  })
}
