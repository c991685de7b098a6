import type { Pool, QueryConfig, QueryResult, QueryResultRow } from 'pg'
import type { Prisma } from './generated/client'

export type { Pool }

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

/** What fails ends the transaction, which then has done nothing. */
export async function inTransaction<T>(
  pool: Pool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
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
