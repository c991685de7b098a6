import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm'
import { DatabaseError } from 'pg'

/**
 * Prisma's own schema engine as WebAssembly. The CLI would download a native one; this one is an
 * npm dependency, so migrations apply without a network, and it keeps the same `_prisma_migrations`
 * table, so that `prisma migrate deploy` can take over anywhere.
 */
export async function openEngine(url: string, schema: string): Promise<SchemaEngine> {
  const engine = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  await instantiate(engine)
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts({ connectionString: url }))
  const ignoreLog = () => undefined
  return engine.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, ignoreLog, adapter)
}

/**
 * The adapter cuts a script at every semicolon, and so in the middle of a function's body. Postgres
 * takes scripts whole, as the native engine sends them: all of a migration or nothing of it.
 */
class WholeScripts extends PrismaPg {
  override async connect(): ReturnType<PrismaPg['connect']> {
    return whole(await super.connect())
  }

  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    return whole(await super.connectToShadowDb())
  }
}

function whole(adapter: Awaited<ReturnType<PrismaPg['connect']>>): typeof adapter {
  adapter.executeScript = async (script) => {
    await adapter.underlyingDriver().query(script).catch(sayWhy)
  }
  return adapter
}

/** The engine shows only errors of its own kind; of another one would see a number. */
function sayWhy(error: unknown): never {
  if (!(error instanceof DatabaseError)) throw error
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error
  throw new DriverAdapterError({
    ...{ kind: 'postgres', code, severity, message, detail, column, hint },
    ...{ originalCode: code, originalMessage: message },
  })
}

type EngineModule = typeof import('@prisma/schema-engine-wasm/schema_engine_bg')

// The part of the global that is used; the compiler's own description of it comes only with a
// browser's.
declare const WebAssembly: {
  compile(bytes: Uint8Array): Promise<object>
  instantiate(module: object, imports: object): Promise<{ exports: Record<string, unknown> }>
}

let instantiated: Promise<void> | undefined

/** The package's entry imports the .wasm file as a module, which Node cannot: do it by hand. */
function instantiate(engine: EngineModule): Promise<void> {
  instantiated ??= (async () => {
    const entry = require.resolve('@prisma/schema-engine-wasm')
    const bytes = readFileSync(join(entry, '..', 'schema_engine_bg.wasm'))
    const module = await WebAssembly.compile(bytes)
    const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': engine })
    engine.__wbg_set_wasm(instance.exports)
    const start = instance.exports['__wbindgen_start']
    if (typeof start === 'function') (start as () => void)()
  })()
  return instantiated
}

export const everything: SchemaFilter = { externalTables: [], externalEnums: [] }

/** The SQL that turns one shape of the database into another; empty when they are equal. */
export async function diffScript(
  engine: SchemaEngine,
  from: DiffTarget,
  to: DiffTarget,
): Promise<string> {
  const found = await engine.diff({ from, to, script: true, exitCode: true, filters: everything })
  return found.exitCode === 0 ? '' : (found.stdout ?? '')
}
