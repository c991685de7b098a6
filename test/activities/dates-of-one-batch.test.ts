import { patience } from '../../commands/lives/patience'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { createUndertakingStore } from '../../activities/adapters/undertakings/undertaking-store'
import type { UndertakingEntry } from '../../contract/undertaking-workflow'
import { askedOf } from '../../domain/campaign/participant'
import type { UndertakingId } from '../../domain/ids'
import { addDays, instantAt } from '../../domain/time/day'
import { begin } from '../../domain/undertaking/begin'
import {
  advance,
  passTime,
  type UndertakingEvent,
  type UndertakingStart,
} from '../../domain/undertaking/undertaking'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { campaignId, day, post, settings, small } from '../domain/campaign/running'
import { director, ordinaryLife } from '../support/case-fixtures'
import { registeredLife } from '../support/registered-life'
import { createDatabase, type TestDatabase } from '../support/servers'

/** A duty that is opened and moved, or moved twice, before the record has heard of either. */
let database: TestDatabase
let pool: Pool
let prisma: Database

beforeAll(async () => {
  database = await createDatabase()
  const owner = createPrisma(database.ownerUrl, patience)
  await owner.body.create({
    data: { code: 'body', name: '镇', level: 'township', external: false },
  })
  await owner.unit.create({ data: { code: 'unit', name: '所', bodyCode: 'body' } })
  await owner.$disconnect()
  pool = createPool(database.appUrl, patience)
  prisma = createPrisma(pool, patience)
})
afterAll(async () => {
  await prisma.$disconnect()
  await pool.end()
  await database.drop()
})

async function datesOf(dutyId: string) {
  const dates = await prisma.dutyDueDate.findMany({
    where: { dutyId },
    orderBy: { position: 'asc' },
  })
  return dates.map(({ position, due }) => [position, due])
}

test('of a case: every date stands in its history, in order', async () => {
  const life = await registeredLife(prisma)
  for (const { facts, actor } of ordinaryLife.slice(0, 2)) life.carryOut(facts, actor)
  const handle = () => life.state.duties.find(({ kind }) => kind === 'handle')!
  const { id, due: first } = handle()
  const extend = { kind: 'extend', days: 30, text: { id: 'text', hash: 'hash' } } as const
  life.carryOut(extend, director, life.state.receivedOn, life.rules.posts.head)
  expect(handle().due.due).not.toBe(first.due)
  await createProjectionStore({ prisma, pool }).write(life.batch())
  expect(await datesOf(id)).toEqual([
    [1, first.due],
    [2, handle().due.due],
  ])
})

test('of a campaign’s part: what opened while the server was away, and was moved when it came back', async () => {
  const id = `${campaignId}.village.laojie` as UndertakingId
  const participant = { role: 'village', code: 'laojie', post: post('laojie-head') } as const
  const start: UndertakingStart = {
    ...{ type: 'participant', id, campaign: campaignId, participant },
    ...{ asked: askedOf(small, participant), moves: [], changes: 0, openedOn: day('2019-04-01') },
  }
  const began = begin(start, settings)
  const now = instantAt(day('2019-04-08'), '09:00')
  const opened = passTime(began.state, settings, now)
  const open = advance(began.state, opened)
  const duty = open.duties.find(({ state }) => state === 'open')!
  const later = { ...duty.due, due: addDays(duty.due.due, 1) }
  const move: UndertakingEvent = {
    ...{ type: 'duty-moved', duty: duty.id, openedOn: duty.openedOn },
    ...{ reckoning: duty.reckoning, due: later, rung: duty.rung, to: [duty.owedBy] },
  }
  const state = advance(open, [move])
  const entry = (sequence: number, events: readonly UndertakingEvent[]): UndertakingEntry => {
    return {
      sequence,
      cause: { type: 'told' },
      occurredOn: day('2019-04-08'),
      recordedAt: now,
      events,
    }
  }
  await createUndertakingStore({ prisma, pool }).write({
    ...{ start, state, overdue: false, nextInstant: null, continuedFrom: null },
    ...{ workflowId: `undertaking-${id}`, runId: 'run' },
    entries: [entry(1, began.events), entry(2, opened), entry(3, [move])],
  })
  expect(await datesOf(duty.id)).toEqual([
    [1, duty.due.due],
    [2, later.due],
  ])
})
