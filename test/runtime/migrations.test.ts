import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { applyMigrations, readMigrations } from '../../prisma/migrate'
import { projectRoot } from '../../runtime/project'
import { createDatabase } from '../support/servers'

const execute = promisify(execFile)
const program = (name: string) => join(projectRoot, 'dist', name)

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

describe('the migrations', () => {
  test('build what schema.prisma says', async () => {
    const check = await execute(process.execPath, [program('runtime/new-migration.js'), '--check'])
    expect(check).toEqual({ stdout: '', stderr: '' })
  })

  test('apply to an empty database once, by two at the same moment', async () => {
    const database = await createDatabase({ migrated: false })
    const env = { ...process.env, MIGRATION_DATABASE_URL: database.ownerUrl }
    const migrate = () => execute(process.execPath, [program('prisma/migrate.js')], { env })
    const said = (await Promise.all([migrate(), migrate()])).map(({ stdout }) => stdout).sort()
    expect(said).toEqual([expect.stringMatching(/^Applied 0001/), 'The database is up to date.\n'])
    const rows = await query(database.ownerUrl, 'SELECT migration_name FROM _prisma_migrations')
    expect(rows).toHaveLength(readMigrations().length)
  })

  test('apply for an owner who may not make roles, once an administrator has made ours', async () => {
    const database = await createDatabase({ migrated: false })
    const login = `plain_${database.name}`
    await query(
      database.ownerUrl,
      `CREATE ROLE ${login} LOGIN PASSWORD 'plain'; GRANT ALL ON SCHEMA public TO ${login}`,
    )
    const url = new URL(database.ownerUrl)
    url.username = login
    url.password = 'plain'
    const env = { ...process.env, MIGRATION_DATABASE_URL: url.href }
    await execute(process.execPath, [program('prisma/migrate.js')], { env })
    const rights = `SELECT has_table_privilege('anjie_app', '"Case"', 'SELECT') AS may`
    expect(await query(database.ownerUrl, rights)).toEqual([{ may: true }])
    await database.drop()
    const other = await createDatabase({ migrated: false })
    await query(other.ownerUrl, `DROP ROLE ${login}`)
    await other.drop()
  })

  test('refuse a database that a newer version has migrated', async () => {
    const database = await createDatabase()
    await query(
      database.ownerUrl,
      `UPDATE _prisma_migrations SET migration_name = '9999_later' WHERE migration_name LIKE '0001%'`,
    )
    await expect(applyMigrations(database.ownerUrl)).rejects.toThrow(/newer version.*9999_later/)
  })

  test('notice a migration that was changed after it was applied', async () => {
    const database = await createDatabase()
    await query(database.ownerUrl, `UPDATE _prisma_migrations SET checksum = 'other'`)
    await expect(applyMigrations(database.ownerUrl)).rejects.toThrow(/was changed after/)
  })
})
