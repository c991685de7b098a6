import type { Database } from '../../prisma/client'

/** Undefined when the database answers; otherwise that it does not. */
export async function databaseHealth(db: Database): Promise<string | undefined> {
  try {
    await db.$queryRaw`SELECT 1`
    return undefined
  } catch {
    return 'no answer'
  }
}
