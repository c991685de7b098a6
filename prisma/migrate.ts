import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import { Client } from 'pg'
import { Failure, errorCode, sentenceOf } from '../runtime/failure'
import { projectRoot } from '../runtime/project'
import { everything, withEngine } from './engine'

export const migrationsDir = join(projectRoot, 'prisma', 'migrations')
export const schemaFile = join(projectRoot, 'prisma', 'schema.prisma')

/** Tells Prisma which kind of database the migrations are for. */
export const migrationLockText = 'provider = "postgresql"\n'

interface Migration {
  name: string
  sql: string
  checksum: string
}

export function readMigrations(folder = migrationsDir): Migration[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    })
}

export function migrationList(folder = migrationsDir): MigrationList {
  const lock = join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    lockfile: {
      path: './migration_lock.toml',
      content: existsSync(lock) ? readFileSync(lock, 'utf8') : migrationLockText,
    },
    shadowDbInitScript: '',
    migrationDirectories: readMigrations(folder).map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  }
}

/**
 * Brings a database to the newest schema and names what it applied. An up-to-date database is
 * recognised by one query, without loading the engine, because every start passes here.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    // Two processes starting at once must not both migrate.
    await client.query('SELECT pg_advisory_lock($1)', [advisoryLock])
    if (!(await outstanding(client))) return []
    const migrationsList = migrationList()
    const schema = readFileSync(schemaFile, 'utf8')
    const { appliedMigrationNames } = await withEngine(url, schema, (engine) =>
      engine.applyMigrations({ migrationsList, filters: everything }),
    )
    return appliedMigrationNames
  } finally {
    await client.end().catch(() => undefined)
  }
}

const advisoryLock = 0x61_6e_6a_69

interface Applied {
  migration_name: string
  checksum: string
}

async function outstanding(client: Client): Promise<boolean> {
  const known = readMigrations()
  const applied = await appliedMigrations(client)
  const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]))
  const names = new Set(known.map((migration) => migration.name))
  const newer = applied.find((row) => !names.has(row.migration_name))
  if (newer) {
    throw new Failure(
      `The database was migrated by a newer version (it holds "${newer.migration_name}", ` +
        'which this version does not know): update the program, or use another database.',
    )
  }
  for (const migration of known) {
    const checksum = checksums.get(migration.name)
    if (checksum === undefined) return true
    if (checksum !== migration.checksum) {
      throw new Failure(
        `Migration "${migration.name}" was changed after this database had applied it: ` +
          'restore the file as it was, and write changes as a new migration.',
      )
    }
  }
  return false
}

async function appliedMigrations(client: Client): Promise<Applied[]> {
  try {
    const { rows } = await client.query<Applied>(
      `SELECT migration_name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    )
    return rows
  } catch (error) {
    const undefinedTable = '42P01'
    if (errorCode(error) === undefinedTable) return []
    throw error
  }
}

/** `node dist/prisma/migrate.js`: the one-shot of a production deployment. */
async function main(): Promise<void> {
  const url = process.env['MIGRATION_DATABASE_URL'] || process.env['DATABASE_URL']
  if (!url) throw new Failure('Set MIGRATION_DATABASE_URL (or DATABASE_URL) to the database.')
  const applied = await applyMigrations(url)
  const said =
    applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`
  process.stdout.write(`${said}\n`)
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`Migration failed: ${sentenceOf(error)}\n`)
    process.exitCode = 1
  })
}
