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

/** A step of a proceeding, taken for a day and recorded in the afternoon of another. */
async function recorded(
  undertakingId: string,
  sequence: number,
  taken: object,
  at: string,
  epoch = 1,
) {
  const on = 'on' in taken ? String(taken.on) : at
  const answers = { finding: 'approved' }
  await prisma.undertakingEntry.create({
    data: {
      ...{ undertakingId, epoch, sequence, cause: 'take-step', occurredOn: on },
      events: [{ type: 'step-taken', answers, ...taken }],
      recordedAt: instantAt(asDay(at), '16:00'),
    },
  })
}

test('a typical case is in the one paper in whose stretch it was recorded that it is approved', async () => {
  const [inTime, late, rewound, other] = [1, 2, 3, 4].map((nth) => `P2026-00000${nth}`)
  await anUndertaking(campaign, 'campaign', campaign)
  for (const id of [inTime, late, rewound]) await anUndertaking(id!, 'proceeding', 'good-practice')
  await anUndertaking(other!, 'proceeding', 'hearing')
  const approve = (on: string) => ({ step: 'approve', on })
  await recorded(inTime!, 4, approve('2026-03-10'), '2026-03-10')
  await recorded(other!, 4, approve('2026-03-10'), '2026-03-10')
  // On Monday for Friday, which is the cut-off of a paper that is frozen by then.
  await recorded(late!, 4, approve('2026-03-13'), '2026-03-16')
  // What a run said that was lost and went on from before it (decision 7).
  await recorded(rewound!, 4, approve('2026-03-12'), '2026-03-12')
  await recorded(rewound!, 4, { step: 'check', on: '2026-03-12' }, '2026-03-12', 2)
  const before = await frozen(asDay('2026-01-05'), asDay('2026-03-09'))
  expect(before).not.toHaveProperty('typicalCases')
  const paper = await frozen(asDay('2026-03-10'), asDay('2026-03-13'))
  expect(paper.typicalCases).toEqual([{ id: inTime, approvedOn: '2026-03-10' }])
  const next = await frozen(asDay('2026-03-14'), asDay('2026-03-19'))
  expect(next.typicalCases).toEqual([{ id: late, approvedOn: '2026-03-13' }])
})
