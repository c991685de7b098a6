import {
  DatabaseError,
  type Pool,
  type PoolClient,
  type QueryConfig,
  type QueryResult,
  type QueryResultRow,
} from 'pg'
import type { Prisma } from './generated/client'

export type { Pool, PoolClient }

/**
 * The pool, or one connection of it while a transaction lasts. Statements that every request or every
 * registration waits for go to the driver as they are written: Prisma's own way costs more time in
 * this process than such a statement takes in the database.
 */
export type Connection = {
  query<Row extends QueryResultRow>(statement: QueryConfig<unknown[]>): Promise<QueryResult<Row>>
}

export async function select<Row extends QueryResultRow>(
  connection: Connection,
  { text, values }: Prisma.Sql,
): Promise<Row[]> {
  return (await connection.query<Row>({ text, values })).rows
}

/** How many rows came of it. */
export async function execute(
  connection: Connection,
  { text, values }: Prisma.Sql,
): Promise<number> {
  return (await connection.query({ text, values })).rowCount ?? 0
}

/** Whether a statement failed because it was against this constraint. */
export function isAgainst(error: unknown, constraint: string): boolean {
  return error instanceof DatabaseError && error.constraint === constraint
}

/** What fails ends the transaction, which then has done nothing. */
export function inTransaction<T>(
  pool: Pool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return begun(pool, async (client) => {
    const result = await work(client)
    await client.query('COMMIT')
    return result
  })
}

/**
 * The same where the work ends with a statement whose outcome nobody looks at: it and COMMIT go in
 * one exchange. It must fail where nothing is to stay; then COMMIT does what ROLLBACK would.
 */
export function inTransactionClosedBy<T>(
  pool: Pool,
  work: (connection: Connection) => Promise<{ last: Prisma.Sql; result: T }>,
): Promise<T> {
  return begun(pool, async (client) => {
    const { last, result } = await work(client)
    await Promise.all([execute(client, last), client.query('COMMIT')])
    return result
  })
}

/** BEGIN goes along with the first statement: only a connection that is lost refuses it. */
async function begun<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    const [, result] = await Promise.all([client.query('BEGIN'), work(client)])
    client.release()
    return result
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
    throw error
  }
}
