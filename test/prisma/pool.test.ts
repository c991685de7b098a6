import { createPrisma } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import { Prisma } from '../../prisma/generated/client'
import { execute, inTransaction, inTransactionClosedBy } from '../../prisma/statements'
import { createDatabase, type TestDatabase } from '../support/servers'

let database: TestDatabase
beforeAll(async () => void (database = await createDatabase()))
afterAll(() => database.drop())

/** Every statement goes through the same connection, so that what it remembers can be looked at. */
const onlyOne = () => createPool(database.ownerUrl, { poolMax: 1 })

test('a statement is prepared once for its connection, whoever sends it', async () => {
  const pool = onlyOne()
  const prisma = createPrisma(pool)
  const text = 'SELECT last FROM "Counter" WHERE series = $1'
  for (const series of ['case', 'filing']) {
    await pool.query(text, [series])
    await pool.query({ text, values: [series] })
    await prisma.counter.findMany({ where: { series } })
  }
  const { rows } = await pool.query<{ statement: string; runs: number }>(
    'SELECT statement, (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements',
  )
  expect(rows.find(({ statement }) => statement === text)?.runs).toBe(4)
  const others = rows.filter(({ statement }) => statement !== text)
  expect(others.map(({ runs }) => runs)).toEqual([2])
  await prisma.$disconnect()
  await pool.end()
})

test('a connection remembers no more than it should, and answers whatever comes beyond', async () => {
  const pool = onlyOne()
  const { rows: before } = await pool.query('SELECT FROM pg_prepared_statements')
  for (let length = 1; length <= 300; length += 1) {
    const places = Array.from({ length }, (_, index) => `$${index + 1}::int`).join(' + ')
    const values = Array.from({ length }, () => 1)
    const { rows } = await pool.query<{ sum: number }>(`SELECT ${places} AS sum`, values)
    expect(rows).toEqual([{ sum: length }])
  }
  const { rows: after } = await pool.query('SELECT FROM pg_prepared_statements')
  expect(before.length).toBe(0)
  expect(after.length).toBeGreaterThan(100)
  expect(after.length).toBeLessThanOrEqual(200)
  await pool.end()
})

test('what fails in a transaction leaves nothing behind, and its connection serves on', async () => {
  const pool = onlyOne()
  const write = { text: 'INSERT INTO "Counter" VALUES ($1, $2, 1)', values: ['kept', 2026] }
  const failing = inTransaction(pool, async (connection) => {
    await connection.query(write)
    throw new Error('refused')
  })
  await expect(failing).rejects.toThrow('refused')
  expect((await pool.query('SELECT FROM "Counter"')).rowCount).toBe(0)
  await inTransaction(pool, (connection) => connection.query(write))
  expect((await pool.query('SELECT FROM "Counter"')).rowCount).toBe(1)
  await pool.end()
})

const counted = (year: number): Prisma.Sql =>
  Prisma.sql`INSERT INTO "Counter" VALUES ('closing', ${year}::int, 1)`

test('a transaction is closed by its last statement, or undone by it', async () => {
  const pool = onlyOne()
  const closedBy = (last: Prisma.Sql) =>
    inTransactionClosedBy(pool, async (connection) => {
      await execute(connection, Prisma.sql`UPDATE "Counter" SET last = last + 1`)
      return { last, result: 'done' }
    })
  const lastNumbers = async () => {
    const { rows } = await pool.query<{ last: number }>(
      `SELECT last FROM "Counter" WHERE series = 'closing' ORDER BY year`,
    )
    return rows.map(({ last }) => last)
  }
  expect(await closedBy(counted(2026))).toBe('done')
  expect(await closedBy(counted(2027))).toBe('done')
  await expect(closedBy(counted(2026))).rejects.toThrow('duplicate key')
  expect(await lastNumbers()).toEqual([2, 1])
  expect(await closedBy(counted(2028))).toBe('done')
  expect(await lastNumbers()).toEqual([3, 2, 1])
  await pool.end()
})
