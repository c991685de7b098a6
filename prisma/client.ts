import type { Duplex } from 'node:stream'
import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolClient } from 'pg'
import { PrismaClient, type Prisma } from './generated/client'

export type Database = PrismaClient
/** What a function that writes within its caller's transaction is given. */
export type Transaction = Prisma.TransactionClient

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
const defaults = { poolMax: 10, connectMillis: 2_500, statementMillis: 3_500 }

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
  })
  // Without a listener a connection that breaks while idle would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', hangUpWhenSilent)
  return pool
}

type Query = (...given: unknown[]) => Partial<Promise<unknown>> | undefined

/**
 * A statement that got no answer leaves its connection waiting for one. The ROLLBACK after it would
 * wait as long again, and whoever got the connection next: so the connection is cut at once.
 */
function hangUpWhenSilent(client: PoolClient): void {
  const query = client.query.bind(client) as Query
  const { connection } = client as unknown as { connection: { stream: Duplex } }
  // Cut while nobody listens, it would end the process.
  client.on('error', () => undefined)
  const watched: Query = (...given) => {
    const sent = query(...given)
    sent?.catch?.((error: unknown) => {
      if (error instanceof Error && error.message === 'Query read timeout') {
        connection.stream.destroy()
      }
    })
    return sent
  }
  client.query = watched as typeof client.query
}

/** A pool given from outside is left open by `$disconnect`: whoever made it ends it. */
export function createPrisma(source: string | Pool, options: DatabaseOptions = {}): Database {
  const pool = typeof source === 'string' ? createPool(source, options) : source
  const adapter = new PrismaPg(pool, {
    disposeExternalPool: typeof source === 'string',
    onPoolError: () => undefined,
    onConnectionError: () => undefined,
  })
  const { connectMillis = defaults.connectMillis } = options
  return new PrismaClient({
    adapter,
    transactionOptions: { maxWait: connectMillis, timeout: 10_000 },
  })
}
