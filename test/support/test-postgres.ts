import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { applyMigrations, readMigrations } from '../../prisma/migrate'
import { silent, type Report } from '../../runtime/report'
import { killGroup } from '../../runtime/servers/child'
import { freePort } from '../../runtime/servers/ports'
import {
  initialisePostgres,
  type RunningPostgres,
  startPostgres,
} from '../../runtime/servers/postgres'
import { findPostgres } from '../../runtime/servers/postgres-program'
import { templateDatabase, type TestServers } from './servers'

export type TestPostgres = { postgres: RunningPostgres; access: TestServers['postgres'] }

type Migrate = (url: string) => Promise<unknown>

export async function startTestPostgres(
  folder: string,
  report: Report,
  migrate: Migrate = applyMigrations,
  settings: Readonly<Record<string, string>> = {},
): Promise<TestPostgres> {
  const program = await findPostgres(report)
  const [ownerPassword, appPassword] = [password(), password()]
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
      ...settings,
    },
  })
  await prepareTemplate(postgres, appPassword, migrate)
  return { postgres, access: { port: postgres.port, ownerPassword, appPassword } }
}

const password = () => randomBytes(12).toString('hex')

/**
 * A server nobody else uses, for what depends on every transaction of a server, whichever database
 * it is in.
 */
export async function startLonePostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'anjie-lone-'))
  chmodSync(folder, 0o711)
  // Its own cleaning draws transactions too.
  const settings = { autovacuum: 'off' }
  const { postgres, access } = await startTestPostgres(folder, silent, applyScripts, settings)
  const kill = () => killGroup(postgres.child.identity)
  process.once('exit', kill)
  return {
    access,
    async stop(): Promise<void> {
      await postgres.stop()
      process.off('exit', kill)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Within a test the engine, which is no CommonJS, cannot be loaded; its scripts are plain SQL. */
async function applyScripts(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const { sql } of readMigrations()) await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Migrated once; every test file then gets a copy, which is far quicker than migrating again. */
async function prepareTemplate(
  postgres: RunningPostgres,
  appPassword: string,
  migrate: Migrate,
): Promise<void> {
  const admin = new Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  try {
    await admin.query(`CREATE DATABASE ${templateDatabase}`)
    await migrate(postgres.url(templateDatabase))
    await admin.query(`CREATE ROLE anjie LOGIN PASSWORD '${appPassword}'`)
    const { rowCount } = await admin.query(`SELECT 1 FROM pg_roles WHERE rolname = 'anjie_app'`)
    if (rowCount) await admin.query('GRANT anjie_app TO anjie')
  } finally {
    await admin.end()
  }
}
