import { listCases } from '../../api/queries/case-list'
import type { Viewer } from '../../api/queries/case-scope'
import { foundByWords, type FoundByWords } from '../../api/queries/found-by-words'
import type { PersonId } from '../../domain/ids'
import { createPrisma, type Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { createDatabase, type TestDatabase } from '../support/servers'

const CASES = 20_000

let database: TestDatabase
let owner: Database

beforeAll(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, { statementMillis: 60_000 })
  await fill()
}, 120_000)
afterAll(async () => {
  await owner.$disconnect()
  await database.drop()
})

/** Gram 1 is in every filing, 2 in one of ten, 3 in one of five hundred; 9 in the claim of one in fifty. */
async function fill(): Promise<void> {
  const each = Prisma.raw(`generate_series(1, ${CASES}) i`)
  const number = Prisma.raw(`lpad(i::text, 6, '0')`)
  await owner.$executeRaw`INSERT INTO "Body" VALUES ('body', 'body', 'township', false)`
  await owner.$executeRaw`
    INSERT INTO "Filing" (number, channel, "receivedOn", "registeredAt", "registeredBy", words,
      "wordsKey", title, "titleKey", "queryCode", "queryCodeKey", "queryCodeHash")
    SELECT 'F' || ${number}, 'counter', '2026-01-05', now(), 'person-1', '', 'k', '', 'k', '', 'k',
      sha256(i::text::bytea) FROM ${each}`
  await owner.$executeRaw`
    INSERT INTO "Case" (number, "filingNumber", "bodyCode", "workflowId", phase, "registeredBy",
      excluded, "receivedOn", "nextDue", "startArgs")
    SELECT ${number}, 'F' || ${number}, 'body', 'case-' || i, 'accepted', 'person-1', '{}',
      '2026-01-05', (DATE '2026-01-01' + i % 360)::text, '{}' FROM ${each}`
  await owner.$executeRaw`INSERT INTO "Claim" SELECT ${number} || '-C1', ${number}, 1 FROM ${each}`
  await owner.$executeRaw`
    INSERT INTO "FilingSearch" SELECT 'F' || ${number}, ARRAY[1] ||
      CASE WHEN i % 10 = 0 THEN ARRAY[2] ELSE '{}' END ||
      CASE WHEN i % 500 = 0 THEN ARRAY[3] ELSE '{}' END FROM ${each}`
  await owner.$executeRaw`
    INSERT INTO "ClaimSearch" SELECT ${number} || '-C1',
      CASE WHEN i % 50 = 7 THEN ARRAY[9] ELSE ARRAY[8] END FROM ${each}`
  await owner.$executeRaw`VACUUM ANALYZE`
}

const viewer: Viewer = {
  ...{ person: 'person-1' as PersonId, everywhere: true },
  ...{ posts: [], units: [], leads: [], receives: [], stations: [], stationVillages: [] },
}
const page = { sort: 'number', size: 25 } as const

type Plan = { 'Actual Rows': number; 'Actual Loops': number; Plans?: Plan[] }
const touched = (plan: Plan): number =>
  (plan.Plans ?? []).reduce(
    (sum, inner) => sum + touched(inner),
    plan['Actual Rows'] * plan['Actual Loops'],
  )

/** Rows that pass from one step of a statement to the next, over all statements of some reading. */
async function rowsOf(read: (db: Database) => Promise<unknown>): Promise<number> {
  let rows = 0
  const explain = async (statement: Prisma.Sql) => {
    const [row] = await owner.$queryRaw<{ 'QUERY PLAN': { Plan: Plan }[] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
    )
    rows += touched(row!['QUERY PLAN'][0]!.Plan)
    return owner.$queryRaw(statement)
  }
  const tagged = (first: Prisma.Sql | TemplateStringsArray, ...values: unknown[]) =>
    explain(first instanceof Prisma.Sql ? first : Prisma.sql(first, ...values))
  await read({ $queryRaw: tagged } as unknown as Database)
  return rows
}

const inTurn = async (db: Database, words: FoundByWords) =>
  (await listCases(db, viewer, { words }, page)).cases.map(({ number }) => number)

test.each([
  ['all of them', ['1'], 'grams'],
  ['one in ten', ['1', '2'], 'numbers'],
  ['one in five hundred', ['3'], 'numbers'],
  ['none', ['4'], 'numbers'],
  ['the claims of one in fifty', ['9'], 'numbers'],
])(
  'words of %s: gathered or walked along, the same are found, and few are looked at',
  async (...given) => {
    const [, grams, way] = given
    const gathered = await foundByWords(owner, grams, CASES + 1)
    const found = await foundByWords(owner, grams)
    expect(Object.keys(found)).toEqual([way])
    const first = await inTurn(owner, { grams })
    expect(await inTurn(owner, gathered)).toEqual(first)
    const rows = await rowsOf(async (db) => inTurn(db, await foundByWords(db, grams)))
    expect(rows).toBeLessThan(2 * CASES)
  },
)
