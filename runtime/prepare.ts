import { z } from 'zod'
import { applyMigrations } from '../prisma/migrate'
import { readEnvironment } from './environment'
import { sentenceOf } from './failure'
import { prepareNamespace } from './temporal'

export const prepareEnvSchema = z.object({
  /** As the role that owns the tables. */
  MIGRATION_DATABASE_URL: z.url('must be postgresql://user:password@host:5432/name'),
  TEMPORAL_ADDRESS: z.string('must be host:port').regex(/^[^\s/]+:\d+$/, 'must be host:port'),
  TEMPORAL_NAMESPACE: z.string().min(1, 'must not be empty').default('default'),
})

/**
 * What a production deployment runs once before worker and API, and again at every update: the
 * tables, the namespace and its search attributes. Safe to repeat.
 */
async function main(): Promise<void> {
  const env = readEnvironment(prepareEnvSchema, process.env)
  const applied = await applyMigrations(env.MIGRATION_DATABASE_URL)
  say(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
  await prepareNamespace(env.TEMPORAL_ADDRESS, env.TEMPORAL_NAMESPACE, 'create')
  say(`The namespace "${env.TEMPORAL_NAMESPACE}" is ready.`)
}

const say = (line: string) => process.stdout.write(`${line}\n`)

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`Not prepared: ${sentenceOf(error)}\n`)
    process.exitCode = 1
  })
}
