import { caseConditions, type CaseFilter } from '../../api/queries/case-filter'
import { countCases } from '../../api/queries/case-counters'
import { caseListSorts, listCases } from '../../api/queries/case-list'
import { visibleTo, type Viewer } from '../../api/queries/case-scope'
import type { PersonId, PostCode, UnitCode } from '../../domain/ids'
import { createPrisma, type Database } from '../../prisma/client'
import { Prisma } from '../../prisma/generated/client'
import { until } from '../support/messenger-driver'
import { createDatabase, type TestDatabase } from '../support/servers'

const CASES = 100_000
/** One case in twenty is open: whatever is asked for, no more than these and a few are looked at. */
const LOOKED_AT = CASES / 20 + 2_000

let database: TestDatabase
let owner: Database

beforeAll(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, { statementMillis: 60_000 })
  await fillGround()
  await fillCases()
  await until(vacuumed)
}, 120_000)
afterAll(async () => {
  await owner.$disconnect()
  await database.drop()
})

/** Pages are marked as seen by all once nobody, the server's own cleaning included, looks at them. */
async function vacuumed(): Promise<boolean> {
  await owner.$executeRaw`VACUUM ANALYZE "Case"`
  const [pages] = await owner.$queryRaw<{ all: number; seen: number }[]>`
    SELECT relpages AS all, relallvisible AS seen FROM pg_class WHERE oid = '"Case"'::regclass`
  return pages!.seen === pages!.all
}

async function fillGround(): Promise<void> {
  await owner.$executeRaw`INSERT INTO "Body" VALUES ('body', 'body', 'township', false)`
  await owner.$executeRaw`INSERT INTO "WorkArea" VALUES ('area', 'area')`
  await owner.$executeRaw`
    INSERT INTO "Village" SELECT 'village-' || i, 'village', 'area' FROM generate_series(0, 14) i`
  await owner.$executeRaw`
    INSERT INTO "Unit" SELECT 'unit-' || i, 'unit', 'body' FROM generate_series(0, 20) i`
  await owner.$executeRaw`
    INSERT INTO "Filing" (number, channel, "receivedOn", "registeredAt", "registeredBy", words,
      "wordsKey", title, "titleKey", "queryCode", "queryCodeKey", "queryCodeHash")
    VALUES ('F1', 'counter', '2026-01-05', now(), 'person-1', '', 'k', '', 'k', '', 'k', '')`
}

/** Scattered over the numbers, and the same every time. */
const scattered = (salt: number, among: number) =>
  Prisma.raw(`((hashint4(i + ${salt}) & 1048575) % ${among})`)

/**
 * Years of work, nearly all of it ended. Village 14, unit 20, lead 10, person 40 and station 10
 * have thirty cases each, all of them ended; the others have thousands.
 */
async function fillCases(): Promise<void> {
  await owner.$executeRaw`
    INSERT INTO "Case" (number, "filingNumber", "bodyCode", "villageCode", "workflowId", phase,
      "unitCode", "leadPostCode", "registeredBy", "registeredForPost", excluded, "receivedOn", "nextDue", overdue,
      "startArgs")
    SELECT lpad(i::text, 6, '0'), 'F1', 'body',
      'village-' || CASE WHEN i % 3300 = 1 THEN 14 ELSE ${scattered(1, 14)} END, 'case-' || i,
      CASE WHEN i % 20000 = 0 THEN 'starting' WHEN i % 20 = 0 THEN 'accepted' ELSE 'ended' END,
      'unit-' || CASE WHEN i % 3300 = 1 THEN 20 ELSE ${scattered(2, 20)} END,
      'lead-' || CASE WHEN i % 3300 = 1 THEN 10 ELSE ${scattered(3, 10)} END,
      'person-' || CASE WHEN i % 3300 = 1 THEN 40 ELSE ${scattered(4, 40)} END,
      'station-' || CASE WHEN i % 3300 = 1 THEN 10 ELSE ${scattered(4, 10)} END,
      CASE WHEN i % 50 = 0 THEN ARRAY['person-1'] ELSE '{}' END, '2026-01-05',
      CASE WHEN i % 20 = 0 THEN (DATE '2026-01-01' + ${scattered(5, 360)})::text END,
      i % 5000 = 0, jsonb_build_object('as', repeat('wide as a row ', 16))
    FROM generate_series(1, ${CASES}::int) i`
}

const nobody: Viewer = {
  ...{ person: 'person-1' as PersonId, everywhere: false },
  ...{ posts: [], units: [], leads: [], receives: [], stations: [], stationVillages: [] },
}
const office: Viewer = { ...nobody, everywhere: true }
const few = 'person-40' as PersonId
const mine = { person: few, posts: ['lead-10' as PostCode], units: ['unit-20' as UnitCode] }

const lists: readonly [string, Viewer, CaseFilter][] = [
  ['everything', office, {}],
  ['a village with many', office, { village: 'village-3' }],
  ['a village with few', office, { village: 'village-14' }],
  ['a unit with few', office, { unit: 'unit-20' }],
  ['a lead with few', office, { lead: 'lead-10' }],
  ['a phase of few', office, { phase: 'starting' }],
  ['the phase of most', office, { phase: 'ended' }],
  ['what is overdue', office, { overdue: true }],
  ['mine', office, { mine }],
  ['those of a unit', { ...nobody, units: ['unit-3' as UnitCode] }, {}],
  ['those of a lead with few', { ...nobody, leads: ['lead-10' as PostCode] }, {}],
  ['those of a station', { ...nobody, person: few, stations: ['station-10' as PostCode] }, {}],
]

type Node = {
  'Relation Name'?: string
  'Node Type': string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  Plans?: Node[]
}

function lookedAt(node: Node): number {
  const own =
    node['Relation Name'] === 'Case'
      ? (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops']
      : 0
  return (node.Plans ?? []).reduce((sum, inner) => sum + lookedAt(inner), own)
}

/** A database that says of every statement how it would be carried out. */
function explaining(plans: Node[]): Database {
  const database = {
    $queryRaw: async (statement: Prisma.Sql) => {
      const [row] = await owner.$queryRaw<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
        Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
      )
      plans.push(row!['QUERY PLAN'][0]!.Plan)
      return []
    },
  }
  return database as unknown as Database
}

/** How many rows of cases the statement of a list looks at. */
async function rowsFor(...[, viewer, filter]: (typeof lists)[number]) {
  const plans: Node[] = []
  for (const sort of caseListSorts) {
    await listCases(explaining(plans), viewer, filter, { sort, size: 25 })
  }
  return plans.map(lookedAt)
}

function scansOfCases(node: Node): string[] {
  const own = node['Relation Name'] === 'Case' ? [node] : []
  const scans = own.map((scan) => `${scan['Node Type']} ${scan['Index Name'] ?? ''}`.trim())
  return [...scans, ...(node.Plans ?? []).flatMap(scansOfCases)]
}

test.each(lists)('a page of %s looks at few of a hundred thousand cases', async (...list) => {
  const rows = await rowsFor(...list)
  expect(rows).toHaveLength(caseListSorts.length)
  expect(Math.max(...rows)).toBeLessThan(LOOKED_AT)
})

test('what is closed to nobody is counted from its index alone', async () => {
  const plans: Node[] = []
  await countCases(explaining(plans), office, {})
  const [counted, others] = plans.flatMap(scansOfCases)
  expect(counted).toBe('Index Only Scan Case_counted_idx')
  expect(others).not.toMatch(/^Seq Scan/)
})

describe('counted are those a list holds, whoever asks', () => {
  const post = 'unit-3-head' as PostCode
  const ofUnit: Viewer = { ...nobody, posts: [post], units: ['unit-3' as UnitCode] }
  const everywhere: Viewer = { ...ofUnit, person: few, everywhere: true }

  beforeAll(async () => {
    await owner.$executeRaw`
      INSERT INTO "Post" (code, title, role, "unitCode") VALUES (${post}, 'head', 'unit', 'unit-3')`
    await owner.$executeRaw`
      UPDATE "Case" SET "startArgs" = jsonb_build_object('registration',
        jsonb_build_object('accusedUnits', jsonb_build_array('unit-' || (3 + number::int / 70 % 3))))
      WHERE number::int % 70 = 0`
  })

  test.each<[string, Viewer, CaseFilter]>([
    ...lists,
    ['those of an accused unit', ofUnit, {}],
    ['what is open to somebody of an accused unit', everywhere, {}],
    ['what is overdue and open to them', everywhere, { overdue: true }],
  ])('%s', async (_what, viewer, filter) => {
    const conditions = [visibleTo(viewer), ...caseConditions(filter)]
    const [listed] = await owner.$queryRaw<{ total: number; overdue: number }[]>(Prisma.sql`
      SELECT count(*)::int AS total, count(*) FILTER (WHERE c.overdue)::int AS overdue
      FROM "Case" c WHERE ${Prisma.join(conditions, ' AND ')}`)
    expect(await countCases(owner, viewer, filter)).toMatchObject({ ...listed })
  })
})
