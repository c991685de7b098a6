import { patience } from '../../commands/lives/patience'
import { createFigureStore } from '../../activities/adapters/figures/figure-store'
import type { Figures } from '../../domain/circular/figures'
import type { UndertakingId } from '../../domain/ids'
import { asDay, instantAt, type Day } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { createDatabase, type TestDatabase } from '../support/servers'

const campaign = 'C2026-0001' as UndertakingId

let database: TestDatabase
let prisma: Database
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  pool = createPool(database.appUrl, patience)
  prisma = createPrisma(pool, patience)
})
afterAll(async () => {
  await prisma.$disconnect()
  await pool.end()
  await database.drop()
})

async function frozen(from: Day, cutOff: Day): Promise<Figures> {
  const circular = `${campaign}.paper.${cutOff}` as UndertakingId
  await anUndertaking(circular, 'circular', 'fortnightly')
  const now = instantAt(asDay('2026-03-20'), '09:00')
  await createFigureStore({ pool }).freeze({ circular, campaign, from, cutOff, now })
  const where = { undertakingId: circular }
  return (await prisma.frozenFigures.findUniqueOrThrow({ where })).figures as unknown as Figures
}

function anUndertaking(id: string, type: string, kind: string, more: object = {}) {
  const row = { id, type, kind, title: id, workflowId: `undertaking-${id}`, phase: 'open' }
  return prisma.undertaking.create({ data: { ...row, openedOn: '2026-02-20', ...more } })
}

test('typical cases approved in the stretch are in the paper of it, and in no other', async () => {
  const [id, kind] = ['P2026-000001', 'good-practice']
  const taken = [{ step: 'approve', on: '2026-03-10', answers: { finding: 'approved' } }]
  await anUndertaking(campaign, 'campaign', campaign)
  await anUndertaking(id, 'proceeding', kind, { phase: 'approved', snapshot: { id, kind, taken } })
  const paper = await frozen(asDay('2026-03-01'), asDay('2026-03-13'))
  expect(paper.typicalCases).toEqual([{ id, approvedOn: '2026-03-10' }])
  const before = await frozen(asDay('2026-01-05'), asDay('2026-03-09'))
  expect(before).not.toHaveProperty('typicalCases')
})
