import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure, sentenceOf } from './failure'
import { silent } from './report'
import { killGroup } from './servers/child'
import { freePort } from './servers/ports'
import { initialisePostgres, startPostgres } from './servers/postgres'
import { findPostgres } from './servers/postgres-program'
import { diffScript, withEngine } from '../prisma/engine'
import { migrationList, migrationLockText, migrationsDir, schemaFile } from '../prisma/migrate'

/**
 * The SQL from what the migrations build to what schema.prisma says; empty when they agree. What
 * only a migration can say (roles, grants, triggers) is outside the comparison.
 */
export async function differenceToSchema(url: string): Promise<string> {
  const content = readFileSync(schemaFile, 'utf8')
  return withEngine(url, content, (engine) =>
    diffScript(
      engine,
      { tag: 'migrations', ...migrationList() },
      { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    ),
  )
}

export async function onThrowawayServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'anjie-migration-'))
  chmodSync(folder, 0o711)
  const program = await findPostgres(silent)
  const options = { program, dataDir: join(folder, 'postgres'), ownerPassword: 'throwaway' }
  try {
    await initialisePostgres(options)
    const server = await startPostgres({
      ...options,
      port: await freePort(),
      logFile: join(folder, 'log'),
      detached: false,
      settings: { fsync: 'off' },
    })
    // The engine's panics end the process past every `finally`.
    const kill = () => killGroup(server.child.identity)
    process.once('exit', kill)
    try {
      return await work(server.url('postgres'))
    } finally {
      await server.stop()
      process.off('exit', kill)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** `npm run migration:new -- name` writes one; `-- --check` says whether one is due. */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  if (name === undefined) throw new Failure('Give the migration a name: what it changes.')
  const script = await onThrowawayServer(differenceToSchema)
  if (name === '--check') {
    if (script === '') return
    throw new Failure(`schema.prisma says more than the migrations build:\n${script}`)
  }
  if (script === '') throw new Failure('The migrations already build what schema.prisma says.')
  if (!/^[a-z0-9_]+$/.test(name)) throw new Failure('Use small letters, digits and underscores.')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = join(migrationsDir, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), script)
  writeFileSync(join(migrationsDir, 'migration_lock.toml'), migrationLockText)
  process.stdout.write(`Wrote ${join(folder, 'migration.sql')}\n`)
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${sentenceOf(error)}\n`)
    process.exitCode = 1
  })
}
