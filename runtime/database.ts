import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { applyMigrations } from '../prisma/migrate'
import type { DataDir } from './data-dir'
import { Failure } from './failure'
import { postmasterPid } from './run-files'
import { isDying } from './servers/identity'
import type { Report } from './report'
import type { Secrets } from './secrets'
import { type Child } from './servers/child'
import {
  initialisePostgres,
  isInitialised,
  removeUnfinished,
  startPostgres,
  writtenBy,
} from './servers/postgres'
import type { PostgresProgram } from './servers/postgres-program'
import { whyUnreachable } from './unreachable'

const databaseName = 'anjie'
const programRole = 'anjie'
const rightsRole = 'anjie_app'

/** Where the program works, and where its owner migrates. */
export interface DatabaseUrls {
  url: string
  migrationUrl: string
}

export interface EmbeddedDatabase {
  dir: DataDir
  port: number
  program: PostgresProgram
  secrets: Secrets
}

export function checkVersion(dir: DataDir, program: PostgresProgram): void {
  const version = writtenBy(dir.postgres)
  if (version === undefined || version === program.major) return
  throw new Failure(
    `The database in ${dir.postgres} was written by Postgres ${version}, this version brings ` +
      `Postgres ${program.major}: move the data with pg_dump (docs/runbook.md says how), ` +
      'or begin anew with npm start -- --reset.',
  )
}

/** Starts the embedded server, laying out its directory the first time. */
export async function launchPostgres(
  database: EmbeddedDatabase,
  report: Report,
  onChild: (child: Child) => void,
): Promise<Child> {
  const { dir, port, program, secrets } = database
  removeUnfinished(dir.postgres)
  if (!isInitialised(dir.postgres)) {
    await initialisePostgres({
      program,
      dataDir: dir.postgres,
      ownerPassword: secrets.ownerPassword,
    })
  } else {
    await recoverable(dir, report)
  }
  const running = await startPostgres({
    program,
    dataDir: dir.postgres,
    port,
    ownerPassword: secrets.ownerPassword,
    logFile: join(dir.logs, 'postgres.log'),
    onChild,
  })
  return running.child
}

/**
 * A server that was killed stays in the table of processes until the system has taken note of its
 * death, and so long Postgres takes it for another one at work on the same data.
 */
async function recoverable(dir: DataDir, report: Report): Promise<void> {
  const pid = postmasterPid(dir)
  if (pid === undefined) return
  report.line('The database was not shut down last time: Postgres recovers it, nothing is lost')
  const deadline = Date.now() + longestDeathMs
  while (isDying(pid) && Date.now() < deadline) await pause(50)
}

const longestDeathMs = 10_000

export function embeddedUrls({
  port,
  secrets,
}: {
  port: number
  secrets: Pick<Secrets, 'appPassword' | 'ownerPassword'>
}): DatabaseUrls {
  const at = (role: string, password: string) =>
    `postgresql://${role}:${password}@127.0.0.1:${port}/${databaseName}`
  return {
    url: at(programRole, secrets.appPassword),
    migrationUrl: at('anjie_owner', secrets.ownerPassword),
  }
}

/** The database, its tables, and the login the program uses; all of it safe to repeat. */
export async function prepareEmbedded(database: EmbeddedDatabase): Promise<string[]> {
  const { migrationUrl } = embeddedUrls(database)
  await withClient(migrationUrl.replace(/\/[^/]*$/, '/postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      databaseName,
    ])
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`)
  })
  const applied = await applyMigrations(migrationUrl)
  await withClient(migrationUrl, async (client) => {
    const { rows } = await client.query<{ rolname: string }>(
      'SELECT rolname FROM pg_roles WHERE rolname = ANY($1)',
      [[programRole, rightsRole]],
    )
    const known = rows.map((row) => row.rolname)
    if (known.includes(programRole)) return
    const password = client.escapeLiteral(database.secrets.appPassword)
    const group = known.includes(rightsRole) ? ` IN ROLE ${rightsRole}` : ''
    await client.query(`CREATE ROLE ${programRole} LOGIN PASSWORD ${password}${group}`)
  })
  return applied
}

/** A server given by its address: reached, migrated, and otherwise left as it is. */
export async function prepareForeign(urls: DatabaseUrls): Promise<string[]> {
  await reach(urls.migrationUrl, 'MIGRATION_DATABASE_URL')
  const applied = await applyMigrations(urls.migrationUrl)
  if (urls.url !== urls.migrationUrl) await reach(urls.url, 'DATABASE_URL')
  await withClient(urls.url, requireRights)
  return applied
}

/** What the program signs in as is bound by grants: neither the tables' owner nor a superuser. */
async function requireRights(client: Client): Promise<void> {
  const { rows } = await client.query<{ login: string; granted: boolean; above: boolean }>(
    `SELECT current_user AS login,
       coalesce(
         (SELECT pg_has_role(oid, 'USAGE') FROM pg_roles WHERE rolname = $1), false) AS granted,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user)
         OR EXISTS (
           SELECT FROM pg_tables
           WHERE schemaname = 'public' AND pg_has_role(tableowner, 'MEMBER')) AS above`,
    [rightsRole],
  )
  const [found] = rows
  if (found?.above) {
    throw new Failure(
      `The login "${found.login}" of DATABASE_URL owns the tables or is a superuser, so that no ` +
        'grant would bind the program: name that login in MIGRATION_DATABASE_URL, and in ' +
        `DATABASE_URL another that is a member of ${rightsRole}.`,
    )
  }
  if (found?.granted) return
  throw new Failure(
    `The login "${found?.login}" of DATABASE_URL lacks the program's rights: as the owner of the ` +
      `tables run GRANT ${rightsRole} TO "${found?.login}".`,
  )
}

async function reach(url: string, variable: string): Promise<void> {
  try {
    await withClient(url, (client) => client.query('SELECT 1'))
  } catch (error) {
    throw new Failure(
      `The Postgres server named by ${variable} (${withoutPassword(url)}) cannot be reached: ` +
        `${whyUnreachable(error)}. Check the address, the login and that it is running.`,
    )
  }
}

function withoutPassword(url: string): string {
  try {
    const parsed = new URL(url)
    return `${parsed.protocol}//${parsed.username}@${parsed.host}${parsed.pathname}`
  } catch {
    return 'not a URL of the form postgresql://user:password@host:port/database'
  }
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
