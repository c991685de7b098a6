import { patience } from '../../commands/lives/patience'
import { createFigureStore } from '../../activities/adapters/figures/figure-store'
import type { Figures } from '../../domain/circular/figures'
import type { UndertakingId } from '../../domain/ids'
import { asDay, instantAt } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { createDatabase, type TestDatabase } from '../support/servers'

const campaign = 'C2026-0001' as UndertakingId

let database: TestDatabase
let owner: Database
let prisma: Database
let pool: Pool
beforeAll(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, patience)
  pool = createPool(database.appUrl, patience)
  prisma = createPrisma(pool, patience)
  await owner.body.create({
    data: { code: 'body', name: '镇', level: 'township', external: false },
  })
})
afterAll(async () => {
  await Promise.all([owner.$disconnect(), prisma.$disconnect()])
  await pool.end()
  await database.drop()
})

function anUndertaking(id: string, type: string) {
  const row = { id, type, kind: type, title: id, workflowId: `undertaking-${id}`, phase: 'open' }
  return prisma.undertaking.create({ data: { ...row, openedOn: '2026-02-20' } })
}

/** Ended years before the campaign, with one thing that was due in the stretch of the paper. */
async function ended(number: string, kind: string): Promise<void> {
  const bytes = new Uint8Array(Buffer.from(number))
  const of = { receivedOn: '2023-01-02', registeredBy: 'clerk' }
  await prisma.filing.create({
    data: {
      ...{ ...of, number: `F${number}`, channel: 'counter', registeredAt: new Date('2023-01-02') },
      ...{ words: bytes, wordsKey: 'k', title: bytes, titleKey: 'k' },
      ...{ queryCode: bytes, queryCodeKey: 'k', queryCodeHash: bytes },
    },
  })
  const snapshot = { number, kind, claims: [], promises: [] }
  await prisma.case.create({
    data: {
      ...{ ...of, number, filingNumber: `F${number}`, bodyCode: 'body', kind, excluded: [] },
      ...{ workflowId: `case-${number}`, phase: 'ended', endedOn: '2023-05-01', version: 1 },
      ...{ startArgs: { registration: { channel: 'counter' } }, snapshot },
    },
  })
  await prisma.duty.create({
    data: {
      ...{ id: `${number}/duty`, subjectType: 'case', subject: number, kind: 'perform' },
      ...{ nature: 'internal', owedBy: 'unit-head', basis: 'H7', provisional: false },
      ...{ openedOn: '2026-02-20', due: '2026-03-10', state: 'done', doneOn: '2026-03-09' },
    },
  })
}

test('what was owed on a case that ended long before counts, and of a report without its number', async () => {
  await anUndertaking(campaign, 'campaign')
  await anUndertaking(`${campaign}.paper.1`, 'circular')
  await ended('2023-000001', 'petition')
  await ended('2023-000002', 'report')
  const circular = `${campaign}.paper.1` as UndertakingId
  await createFigureStore({ pool }).freeze({
    ...{ circular, campaign, from: asDay('2026-03-01'), cutOff: asDay('2026-03-13') },
    now: instantAt(asDay('2026-03-14'), '00:10'),
  })
  const where = { undertakingId: circular }
  const row = await prisma.frozenFigures.findUniqueOrThrow({ where })
  const { township, posts } = row.figures as unknown as Figures
  expect(township.duties[0]).toEqual({
    ...{ code: 'due', count: 2, unnamed: 1, duties: ['2023-000001/duty'] },
  })
  expect(posts.map(({ post, duties }) => [post, duties[0]?.count])).toEqual([['unit-head', 1]])
})
