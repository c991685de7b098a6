import { randomBytes } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { DEADLINE_MS, patience } from '../../commands/lives/patience'
import type { CaseClient } from '../../api/case-client/case-client'
import { createCaseClient } from '../../api/case-client/temporal-case-client'
import { storeYears } from '../../api/records/published-years'
import { caseWorkflowId, commandUpdate } from '../../contract/case-workflow'
import { rulesUpdateId, type Tally } from '../../contract/rules-update'
import type { CommandFacts } from '../../domain/case/commands'
import { movedDates, type MovedDate } from '../../domain/case/moved-dates'
import type { CaseSettings } from '../../domain/case/settings'
import type { CaseState } from '../../domain/case/state'
import type { CaseNumber, ClaimId, PersonId, PostCode } from '../../domain/ids'
import { asDay, dayOf, instantFrom } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { storedYears } from '../../prisma/published-years'
import { createDataConverter } from '../../protection/data-converter'
import { parseKeyring } from '../../protection/keyring'
import { calendarWith, publishedCalendar } from '../../rules'
import { pinnedCalendar } from '../../rules/pinned-rules'
import { seedDemo } from '../../runtime/demo/seed'
import { command, message, settings } from '../support/case-fixtures'
import { until } from '../support/messenger-driver'
import { publishingRest } from '../support/publishing'
import { createDatabase, createNamespace, testServers, type TestDatabase } from '../support/servers'
import { startCases } from '../support/started-cases'
import { startWorker, type WorkerProcess } from '../support/worker-process'

const CASES = 120
const director = 'person-1' as PersonId
const now = instantFrom(Date.now())
const today = dayOf(now)

let database: TestDatabase
let db: Database
let caseClient: CaseClient
let client: Client
let worker: WorkerProcess
let environment: Record<string, string>
let numbers: CaseNumber[]

beforeAll(async () => {
  database = await createDatabase()
  const namespace = await createNamespace()
  const { address } = testServers().temporal
  const key = () => randomBytes(32).toString('base64')
  const keys = { ANJIE_FIELD_KEYS: `1:${key()}`, ANJIE_HASH_KEY: key() }
  await seedDemo({ DATABASE_URL: database.ownerUrl, ...keys })
  const payloadKeys = `1:${key()}`
  const keyring = parseKeyring('keys', payloadKeys)
  environment = {
    ...{ ...keys, ANJIE_PAYLOAD_KEYS: payloadKeys, DATABASE_URL: database.appUrl },
    ...{ TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace },
  }
  db = createPrisma(database.appUrl, patience)
  caseClient = createCaseClient({ address, namespace, keyring, deadlineMillis: DEADLINE_MS })
  client = new Client({
    ...{ connection: await Connection.connect({ address }), namespace },
    dataConverter: createDataConverter(keyring),
  })
  worker = await startWorker(environment)
  numbers = await startCases({ db, caseClient }, CASES, asOfToday(), now)
}, 120_000)
afterAll(async () => {
  await worker.stop()
  await Promise.all([caseClient.close(), client.connection.close(), db.$disconnect()])
  await database.drop()
})

/** As a case is registered today. The posts are those of the demo. */
function asOfToday(): CaseSettings {
  const pinned = pinnedCalendar(publishedCalendar(), today)
  const { posts } = settings()
  return settings({ ...pinned, posts: { ...posts, notify: 'office-registrar' as PostCode } })
}

type Row = { number: string; snapshot: unknown; startArgs: unknown; settings: unknown }

const rows = () =>
  db.case.findMany({
    select: { number: true, snapshot: true, startArgs: true, settings: true },
    orderBy: { number: 'asc' },
  })
const settingsOf = ({ startArgs, settings: present }: Row) =>
  (present as CaseSettings | null) ?? (startArgs as { settings: CaseSettings }).settings

/** What the preview says, from the rows as they lie there. */
async function previewed(): Promise<Map<string, MovedDate[]>> {
  const calendar = calendarWith(await storedYears(db))
  return new Map(
    (await rows()).map((row) => {
      const state = row.snapshot as unknown as CaseState
      const rules = pinnedCalendar(calendar, state.receivedOn)
      return [row.number, movedDates(state, settingsOf(row), rules, instantFrom(Date.now()))]
    }),
  )
}

const updates = () => db.caseEntry.findMany({ where: { cause: 'update-rules' } })

async function ordered(): Promise<Tally> {
  expect(await caseClient.updateRules('calendar', { orderedBy: director })).toEqual({
    kind: 'ordered',
  })
  return client.workflow.getHandle(rulesUpdateId('calendar')).result() as Promise<Tally>
}

// The notice is owed fifteen days from today (Art. 23), wherever that lies: an invented holiday on
// the very day moves it, by a revision of the year or, where it is not published, by the year.
const due = () => {
  return db.duty.findUniqueOrThrow({ where: { id: `${numbers[0]}/notify/1` } })
}

test('killed with -9 in the middle, it moves every date once, and as was shown beforehand', async () => {
  const lost = numbers[CASES - 1]!
  await client.workflow.getHandle(`case-${lost}`).terminate('a case without a workflow')
  const before = await due()
  await storeYears(db, publishingRest(asDay(before.due), today), director, now)
  const expected = await previewed()
  expect(expected.get(numbers[0]!)?.map(({ kind }) => kind)).toContain('notify')

  const over = ordered()
  await until(async () => (await updates()).length > 10)
  await worker.kill()
  const inTheMiddle = (await updates()).length
  expect(inTheMiddle).toBeLessThan(CASES - 1)
  worker = await startWorker(environment)

  const moved = CASES - 1
  const dates = [...expected].filter(([number]) => number !== lost).flatMap(([, each]) => each)
  expect(await over).toEqual({
    cases: moved,
    undertakings: 0,
    dates: dates.length,
    left: [{ number: lost, why: 'stopped' }],
  })
  await until(async () => (await updates()).length === moved)
  for (const { caseNumber, events, actor } of await updates()) {
    expect(actor).toBe(director)
    const came = events as {
      type: string
      duty?: string
      due?: { due: string; provisional: boolean }
    }[]
    expect(
      came.flatMap((each) =>
        each.type === 'duty-moved' ? [[each.duty, each.due?.due, each.due?.provisional]] : [],
      ),
    ).toEqual(expected.get(caseNumber)?.map(({ id, to }) => [id, to?.due, to?.provisional]))
  }
  expect((await due()).due > before.due).toBe(true)
  const { hash, others } = await hashes(lost)
  expect(others).toEqual(
    new Set([pinnedCalendar(calendarWith(await storedYears(db)), today).calendarHash]),
  )
  expect(others).not.toContain(hash)
}, 240_000)

async function hashes(lost: string) {
  const all = await rows()
  const of = (row: Row) => settingsOf(row).calendarHash
  const hash = of(all.find(({ number }) => number === lost)!)
  return { hash, others: new Set(all.filter(({ number }) => number !== lost).map(of)) }
}

test('whom a moved date concerns is told of it once, by the case', async () => {
  const ids = await db.outbox.groupBy({ by: ['dutyId'], where: { rung: 'moved' }, _count: true })
  const notices = ids.filter(({ dutyId }) => dutyId?.includes('/notify/'))
  expect(notices).toHaveLength(CASES - 1)
  expect(new Set(notices.map(({ _count }) => _count))).toEqual(new Set([1]))
  const positions = await db.dutyDueDate.groupBy({ by: ['dutyId'], _count: true })
  const two = positions
    .filter(({ dutyId }) => dutyId.includes('/notify/'))
    .map(({ _count }) => _count)
  expect(two.filter((each) => each === 2)).toHaveLength(CASES - 1)
})

test('what is split off afterwards starts with the rules its case goes by now', async () => {
  const [number] = numbers
  const facts: CommandFacts = { kind: 'split', claims: [`${number}-C2` as ClaimId] }
  const given = command(facts, today, { actor: director })
  await client.workflow
    .getHandle(caseWorkflowId(number!))
    .executeUpdate(commandUpdate, { updateId: 'split', args: [message(given)] })
  const born = () => db.case.findMany({ where: { splitFrom: number! } })
  await until(async () => (await born()).length === 1)
  const [split] = await born()
  const parent = await db.case.findUniqueOrThrow({ where: { number: number! } })
  expect(split!.calendarHash).toBe(parent.calendarHash)
  expect(split!.calendarHash).not.toBe(asOfToday().calendarHash)
})

test('ordered again there is nothing to do, and what could not be reached is named again', async () => {
  const before = (await updates()).length
  const { cases, dates, left } = await ordered()
  expect({ cases, dates }).toEqual({ cases: 0, dates: 0 })
  expect(left.map(({ why }) => why)).toEqual(['stopped'])
  expect((await updates()).length).toBe(before)
})
