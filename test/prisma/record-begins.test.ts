import { recordBegins } from '../../prisma/counted-matters'
import { createPrisma, type Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { createDatabase, type TestDatabase } from '../support/servers'

const FILINGS = 20_000

let database: TestDatabase
let owner: Database

/** One filing and its case an hour, of which the first five are from old books. */
beforeAll(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, { statementMillis: 60_000 })
  await owner.$executeRaw`INSERT INTO "Body" VALUES ('body', 'body', 'township', false)`
  await owner.$executeRaw`
    INSERT INTO "Filing" (number, channel, "receivedOn", "registeredAt", "registeredBy", words,
      "wordsKey", title, "titleKey", "queryCode", "queryCodeKey", "queryCodeHash")
    SELECT 'F' || i, 'counter', '2025-01-01', TIMESTAMP '2025-01-01 12:00' + i * INTERVAL '1 hour',
      'person-1', '', 'k', '', 'k', '', 'k', int4send(i)
    FROM generate_series(1, ${FILINGS}::int) i`
  await owner.$executeRaw`
    INSERT INTO "Case" (number, "filingNumber", "bodyCode", "workflowId", phase, "registeredBy",
      excluded, "receivedOn", "startArgs")
    SELECT lpad(i::text, 6, '0'), 'F' || i, 'body', 'case-' || i, 'ended', 'person-1', '{}',
      '2025-01-01', jsonb_build_object('registration', jsonb_build_object('inherited', i <= 5))
    FROM generate_series(1, ${FILINGS}::int) i`
  await owner.$executeRaw`VACUUM ANALYZE "Filing"`
  await owner.$executeRaw`VACUUM ANALYZE "Case"`
}, 120_000)
afterAll(async () => {
  await owner.$disconnect()
  await database.drop()
})

type Node = {
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

function lookedAt(node: Node): number {
  const own =
    node['Relation Name'] === undefined
      ? 0
      : (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
  return (node.Plans ?? []).reduce((sum, inner) => sum + lookedAt(inner), own)
}

test('the record begins with the first filing that is from no old book, and looks at no more', async () => {
  // 18:00 in UTC is the next day in China.
  expect(await owner.$queryRaw(recordBegins)).toEqual([{ since: '2025-01-02' }])
  const [row] = await owner.$queryRaw<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${recordBegins}`,
  )
  expect(lookedAt(row!['QUERY PLAN'][0]!.Plan)).toBeLessThan(20)
})

test('with nothing registered there is none', async () => {
  await owner.$executeRaw`DELETE FROM "Case"`
  expect(await owner.$queryRaw(recordBegins)).toEqual([])
})
