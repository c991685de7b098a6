import { PrismaPg } from '@prisma/adapter-pg'
import type { Pool } from 'pg'
import { PrismaClient, type Prisma } from './generated/client'
import { createPool, defaults, type DatabaseOptions } from './pool'

export type Database = PrismaClient
/** What a function that writes within its caller's transaction is given. */
export type Transaction = Prisma.TransactionClient

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
