import type { Duplex } from 'node:stream'
import { Pool, type PoolClient } from 'pg'

export type DatabaseOptions = {
  poolMax?: number
  /** Name shown in `pg_stat_activity`. */
  applicationName?: string
  /** How long to wait for a connection, a new one or one of the pool. */
  connectMillis?: number
  /** How long one statement may take, counted here and by the server. */
  statementMillis?: number
}

/**
 * A dead database must answer within five seconds, as every call carries a deadline:
 * after these for a connection, or for a statement on one that has fallen silent.
 */
export const defaults = { poolMax: 10, connectMillis: 2_500, statementMillis: 3_500 }

export function createPool(url: string, options: DatabaseOptions = {}): Pool {
  const statementMillis = options.statementMillis ?? defaults.statementMillis
  const pool = new Pool({
    connectionString: url,
    max: options.poolMax ?? defaults.poolMax,
    connectionTimeoutMillis: options.connectMillis ?? defaults.connectMillis,
    statement_timeout: statementMillis,
    query_timeout: statementMillis,
    idle_in_transaction_session_timeout: 30_000,
    application_name: options.applicationName ?? 'anjie',
    keepAlive: true,
    // What is sent without waiting for the one before goes along with it (`inTransaction`).
    pipeline: true,
  })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', watch)
  return pool
}

type Query = (...given: unknown[]) => Partial<Promise<unknown>> | undefined

/**
 * A statement that got no answer leaves its connection waiting for one. The ROLLBACK after it would
 * wait as long again, and whoever got the connection next: so the connection is cut at once.
 */
function watch(client: PoolClient): void {
  const query = client.query.bind(client) as Query
  const { connection } = client as unknown as { connection: { stream: Duplex } }
  // Cut while nobody listens, it would end the process.
  client.on('error', () => undefined)
  const watched: Query = (statement, values, ...rest) => {
    const sent = query(...prepared(statement, values), ...rest)
    sent?.catch?.((error: unknown) => {
      if (error instanceof Error && error.message === 'Query read timeout') {
        connection.stream.destroy()
      }
    })
    return sent
  }
  client.query = watched as typeof client.query
}

/** More than the program has; lists of any length make more, and a connection forgets none. */
const MOST_PREPARED = 200

const names = new Map<string, string>()

function nameOf(text: string): string | undefined {
  if (!names.has(text) && names.size < MOST_PREPARED) names.set(text, `anjie-${names.size + 1}`)
  return names.get(text)
}

/**
 * A statement with values gets a name by its text: each connection parses and plans it once, whoever
 * sends it. Planning costs the server more than most of our statements take to run.
 */
function prepared(statement: unknown, values: unknown): [unknown, unknown] {
  const given = typeof statement === 'string' ? { text: statement, values } : statement
  if (!isNameless(given)) return [statement, values]
  const rest = given === statement ? values : undefined
  return [{ ...given, name: nameOf(given.text) }, rest]
}

function isNameless(given: unknown): given is { text: string; values: readonly unknown[] } {
  const { text, values, name } = given as { text?: unknown; values?: unknown; name?: unknown }
  return (
    name === undefined && typeof text === 'string' && Array.isArray(values) && values.length > 0
  )
}
