import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import type { DiffTarget, SchemaEngine, SchemaFilter } from '@prisma/schema-engine-wasm'
import { DatabaseError, type QueryResult } from 'pg'

/**
 * Prisma's own schema engine as WebAssembly. The CLI would download a native one; this one is an
 * npm dependency, so migrations apply without a network, and it keeps the same `_prisma_migrations`
 * table, so that `prisma migrate deploy` can take over anywhere.
 */
export async function withEngine<T>(
  url: string,
  schema: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const module = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  await instantiate(module)
  const factory = new WholeScripts({ connectionString: url })
  const ignoreLog = () => undefined
  const engine = await module.SchemaEngine.new(
    { datamodels: [['schema.prisma', schema]] },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
  try {
    return await work(engine)
  } finally {
    await factory.disconnect()
  }
}

/**
 * The adapter cuts a script at every semicolon, and so in the middle of a function's body. Postgres
 * takes scripts whole, as the native engine sends them: all of a migration or nothing of it.
 */
class WholeScripts extends PrismaPg {
  private readonly opened: Adapter[] = []

  override async connect(): ReturnType<PrismaPg['connect']> {
    return this.prepared(await super.connect())
  }

  override async connectToShadowDb(): ReturnType<PrismaPg['connectToShadowDb']> {
    return this.prepared(await super.connectToShadowDb())
  }

  /** The engine leaves connections open, and nobody can copy a database somebody is looking at. */
  async disconnect(): Promise<void> {
    const pools = this.opened.map((adapter) => adapter.underlyingDriver())
    await Promise.all(pools.filter((pool) => !pool.ended).map((pool) => pool.end()))
  }

  private prepared(adapter: Adapter): Adapter {
    this.opened.push(adapter)
    return whole(adapter)
  }
}

type Adapter = Awaited<ReturnType<PrismaPg['connect']>>

function whole(adapter: Adapter): Adapter {
  const pool = adapter.underlyingDriver()
  readInternalChars(adapter)
  adapter.executeScript = async (script) => {
    await pool.query(script).catch(sayWhy)
  }
  return adapter
}

const internalChar = 18
const text = 25

/**
 * Postgres's own catalogue has a type of one byte, which the adapter does not know and without
 * which the engine cannot read what the migrations have built.
 */
function readInternalChars(adapter: Adapter): void {
  const pool = adapter.underlyingDriver()
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<QueryResult>
  const chars = new WeakMap<unknown[][], number[]>()
  const noting = async (...args: unknown[]): Promise<QueryResult> => {
    const result = await query(...args)
    // A script of several statements answers with a list, which nobody reads.
    if (Array.isArray(result)) return result as never
    const columns = result.fields.flatMap((f, at) => (f.dataTypeID === internalChar ? [at] : []))
    for (const at of columns) Object.assign(result.fields[at] ?? {}, { dataTypeID: text })
    chars.set(result.rows as unknown[][], columns)
    return result
  }
  Object.assign(pool, { query: noting })
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (params) => {
    const result = await queryRaw(params)
    for (const at of chars.get(result.rows) ?? []) {
      result.columnTypes[at] = ColumnTypeEnum.Character
    }
    return result
  }
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
    const imports = { './schema_engine_bg.js': { ...engine, ...patientTimers(engine) } }
    const instance = await WebAssembly.instantiate(module, imports)
    engine.__wbg_set_wasm(instance.exports)
    const start = instance.exports['__wbindgen_start']
    if (typeof start === 'function') (start as () => void)()
  })()
  return instantiated
}

/** The engine leaves its time-outs running when it is done: they must not hold up a program's end. */
function patientTimers(engine: EngineModule): object {
  const names = Object.keys(engine).filter((name) => name.startsWith('__wbg_setTimeout_'))
  const start = (callback: () => void, ms: number) => setTimeout(callback, ms >>> 0).unref()
  return Object.fromEntries(names.map((name) => [name, start]))
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
