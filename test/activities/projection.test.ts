import { patience } from '../../commands/lives/patience'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { createProjectionActivities } from '../../activities/projection'
import type { CommandFacts } from '../../domain/case/commands'
import type {
  CaseNumber,
  ClaimId,
  PersonId,
  PetitionerId,
  PostCode,
  UnitCode,
} from '../../domain/ids'
import { addDays, type Instant } from '../../domain/time/day'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { contentHash } from '../../protection/content-hash'
import { ordinaryLife, petitioner, unitHolder } from '../support/case-fixtures'
import { PureLife } from '../support/pure-life'
import { registeredLife, start } from '../support/registered-life'
import { createDatabase, type TestDatabase } from '../support/servers'

type Store = ReturnType<typeof createProjectionStore>

const later = '2026-03-20T02:00:00.000Z' as Instant

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
  await owner.unit.create({ data: { code: 'unit', name: '所', bodyCode: 'body' } })
})
afterAll(async () => {
  await Promise.all([owner.$disconnect(), prisma.$disconnect()])
  await pool.end()
  await database.drop()
})

const newLife = (...claims: readonly ClaimId[]) => registeredLife(prisma, ...claims)

function live(life: PureLife, from = 0, to = ordinaryLife.length): void {
  for (const { facts, actor } of ordinaryLife.slice(from, to)) life.carryOut(facts, actor)
}

/** Everything the projection wrote of a case, as far as rules read it. */
async function written(number: string) {
  const where = { caseNumber: number }
  const [row, entries, duties, outbox, slips, audit] = await Promise.all([
    prisma.case.findUniqueOrThrow({ where: { number } }),
    prisma.caseEntry.findMany({ where, orderBy: [{ epoch: 'asc' }, { sequence: 'asc' }] }),
    prisma.duty.findMany({ where: { subject: number }, include: { dueDates: true } }),
    prisma.outbox.findMany({ where, orderBy: { id: 'asc' } }),
    prisma.assignmentSlip.findMany({ where }),
    prisma.auditEntry.findMany({ where: { subject: `case:${number}` }, orderBy: { id: 'asc' } }),
  ])
  return { row, entries, duties, outbox, slips, audit }
}

const withoutStoredAt = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      key === 'storedAt' ? undefined : typeof inner === 'bigint' ? String(inner) : inner,
    ),
  )

test('a duty that goes to another unit and back is told to each, though its date stays', async () => {
  const life = await newLife()
  live(life, 0, 4)
  life.carryOut({
    ...{ kind: 'set-plan', text: { id: 'text', hash: 'hash' } },
    milestones: [addDays(life.state.receivedOn, 20)],
  })
  const entrust = life.state.entrustment!
  for (const unitHead of ['other-head', 'unit-head'] as PostCode[]) {
    life.carryOut({ kind: 'entrust', unit: entrust.unit, unitHead, lead: entrust.lead })
  }
  await createProjectionStore({ prisma, pool }).write(life.batch())
  const { outbox, duties } = await written(life.state.number)
  const told = outbox.filter(
    ({ rung, dutyId }) => rung.startsWith('handed-on') && dutyId?.includes('milestone'),
  )
  expect(told.map(({ posts }) => posts[0]).sort()).toEqual(['other-head', 'unit-head'])
  expect(duties.find(({ kind }) => kind === 'milestone')?.owedBy).toBe('unit-head')
})

test('a whole life becomes row, journal, duties with their dates, outbox, slip and audit', async () => {
  const life = await newLife()
  live(life, 0, 5)
  const { snapshotHash } = await createProjectionStore({ prisma, pool }).write(life.batch())

  const { row, entries, duties, outbox, slips, audit } = await written(life.state.number)
  expect(row).toMatchObject({
    phase: 'answer-issued',
    kind: 'petition',
    route: 'hear-and-decide',
    unitCode: 'unit',
    leadPostCode: 'lead',
    version: 6,
    epoch: 1,
    overdue: false,
    snapshotHash,
  })
  expect(row.snapshot).toEqual(life.state)
  expect(snapshotHash).toBe(contentHash(life.state))
  expect(entries.map((entry) => entry.cause)).toEqual([
    'registered',
    'serve-notice',
    'accept',
    'entrust',
    'sign-for',
    'issue-opinion',
  ])
  expect(duties.map(({ kind, state }) => `${kind} ${state}`).sort()).toEqual([
    'entrust done',
    'handle done',
    'notify done',
    'serve-answer open',
    'sign-for done',
    'sort done',
  ])
  expect(
    duties.every(({ dueDates, due }) => dueDates.length === 1 && dueDates[0]?.due === due),
  ).toBe(true)
  expect(outbox.map(({ rung }) => rung)).toEqual(Array(6).fill('opened'))
  expect(outbox.find(({ dutyId }) => dutyId?.includes('sign-for'))?.posts).toEqual([
    'unit-head',
    'lead',
    'director',
    'head',
  ])
  expect(slips.map(({ unitCode }) => unitCode)).toEqual(['unit'])
  expect(audit.map(({ action }) => action)).toEqual(entries.map(({ cause }) => cause))
})

test('the same entries, again, overlapping and at the same time, are written once', async () => {
  const life = await newLife()
  const store = createProjectionStore({ prisma, pool })
  await store.write(life.batch())
  live(life, 0, 3)
  const batch = life.batch(1)
  await Promise.all([store.write(batch), store.write(batch), store.write(life.batch())])
  const once = withoutStoredAt(await written(life.state.number))

  live(life, 3, 4)
  const older = batch
  await store.write(life.batch())
  await store.write(older)
  await store.write(life.batch())
  const after = await written(life.state.number)
  expect(after.row.version).toBe(5)
  expect(after.entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5])
  expect(after.audit).toHaveLength(5)
  expect((withoutStoredAt(after) as typeof after).entries.slice(0, 4)).toEqual(
    (once as typeof after).entries,
  )
})

test('rungs make a duty overdue and fill the outbox once for (duty, rung, due date)', async () => {
  const life = await newLife()
  const store = createProjectionStore({ prisma, pool })
  life.passTo(later)
  await store.write(life.batch())
  await store.write(life.batch())
  const { row, duties, outbox } = await written(life.state.number)
  expect(row.overdue).toBe(true)
  expect(
    duties
      .filter(({ overdue }) => overdue)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['notify', 'sort'])
  const rung = outbox
    .filter(({ rung: name }) => name !== 'opened')
    .map((each) => each.dutyId + each.rung)
  expect(new Set(rung).size).toBe(rung.length)
  expect(outbox.find(({ rung: name }) => name === 'director')).toMatchObject({
    urgent: true,
    posts: ['director', 'head'],
  })
})

test('a continued run keeps its epoch; a rewound one begins the next and wins with lower versions', async () => {
  const life = await newLife()
  const rewound = new PureLife(start, {
    number: life.state.number,
    filing: life.state.filing,
  })
  const store = createProjectionStore({ prisma, pool })
  live(life, 0, 3)
  await store.write(life.batch(0, 'first'))
  live(life, 3, 4)
  await store.write(life.batch(4, 'second', 'first'))
  expect((await written(life.state.number)).row).toMatchObject({ epoch: 1, version: 5 })

  rewound.carryOut(ordinaryLife[1]!.facts)
  await createProjectionStore({ prisma, pool }).write(rewound.batch(0, 'reset', 'first'))
  const { row, duties, entries } = await written(life.state.number)
  expect(row).toMatchObject({ epoch: 2, version: 2, phase: 'accepted' })
  expect(row.snapshot).toEqual(rewound.state)
  expect(duties.find(({ kind }) => kind === 'sign-for')?.state).toBe('withdrawn')
  expect(duties.find(({ kind }) => kind === 'notify')?.state).toBe('open')
  expect(entries.filter(({ epoch }) => epoch === 1)).toHaveLength(5)

  await store.write(life.batch(0, 'second', 'first'))
  expect((await written(life.state.number)).row.epoch).toBe(2)
})

test('what a lost task had written gives way to what its run did instead, under any worker', async () => {
  const life = await newLife()
  const same = { number: life.state.number, filing: life.state.filing }
  const other = new PureLife(start, same)
  const [store, elsewhere] = [0, 1].map(() => createProjectionStore({ prisma, pool })) as [
    Store,
    Store,
  ]
  live(life, 0, 3)
  await store.write(life.batch(0, 'run'))
  await elsewhere.write(life.batch(0, 'run'))
  // The last step was never the run's: it goes on with another after the second.
  live(other, 0, 2)
  other.carryOut({ kind: 'mark-urgent' })
  await store.write(other.batch(3, 'run'))
  const { row, entries } = await written(life.state.number)
  expect(row).toMatchObject({ epoch: 2, version: 4 })
  expect(row.snapshot).toEqual(other.state)
  expect(entries.filter(({ epoch }) => epoch === 2).map(({ cause }) => cause)).toEqual([
    'mark-urgent',
  ])
  // The same again changes nothing; what follows comes in the same epoch, from a worker that knew the first.
  await store.write(other.batch(3, 'run'))
  live(other, 2, 3)
  await elsewhere.write(other.batch(4, 'run'))
  expect((await written(life.state.number)).row).toMatchObject({ epoch: 2, version: 5 })
})

test('a projection that fails writes nothing and takes no slip number', async () => {
  const store = createProjectionStore({ prisma, pool })
  const last = async () =>
    (await prisma.counter.findFirst({ where: { series: 'slip' } }))?.last ?? 0
  const before = await last()
  const life = await newLife()
  live(life, 0, 2)
  life.carryOut({
    kind: 'entrust',
    unit: 'no-such-unit' as UnitCode,
    unitHead: 'unit-head' as PostCode,
    lead: 'lead' as PostCode,
  })
  await expect(store.write(life.batch())).rejects.toThrow()
  expect((await written(life.state.number)).row).toMatchObject({ phase: 'starting', version: 0 })
  expect(await last()).toBe(before)
})

test('slips are numbered without gap however many are issued at once', async () => {
  const lives = await Promise.all(Array.from({ length: 8 }, () => newLife()))
  const store = createProjectionStore({ prisma, pool })
  lives.forEach((life) => live(life, 0, 3))
  await Promise.all(lives.map((life) => store.write(life.batch())))
  const slips = await prisma.assignmentSlip.findMany({ orderBy: { number: 'asc' } })
  const numbers = slips.map(({ number }) => Number(number.split('-')[1]))
  expect(numbers).toEqual(numbers.map((_, index) => index + 1))
})

test('the messenger is woken when there is something for it, also when that was written before', async () => {
  const life = await newLife()
  let wakes = 0
  const { projectCase } = createProjectionActivities({
    store: createProjectionStore({ prisma, pool }),
    wakeMessenger: () => (wakes += 1),
  })
  const hash = await projectCase(life.batch())
  expect(hash).toBe(contentHash(life.state))
  expect(wakes).toBe(1)
  // The answer to the first may have been lost: whoever comes again wakes again.
  await projectCase(life.batch())
  expect(wakes).toBe(2)
  life.carryOut(ordinaryLife[0]!.facts)
  await projectCase(life.batch(1))
  expect(wakes).toBe(2)
})

test('persons shut out of the case are named to the row and the outbox, not their posts', async () => {
  const life = await newLife()
  const accused = 'person-accused' as PersonId
  const reported = new PureLife(start, {
    number: life.state.number,
    filing: life.state.filing,
    excluded: [{ person: accused, why: 'accused' }],
  })
  await createProjectionStore({ prisma, pool }).write(reported.batch())
  const { row, outbox } = await written(life.state.number)
  expect(row.excluded).toEqual([accused])
  expect(outbox.every(({ excluded }) => excluded.join() === accused)).toBe(true)
  expect([petitioner, unitHolder]).not.toContain(accused)
})

test('a duty of a rewound run takes the dates of the run that counts, and keeps the others as history', async () => {
  const life = await newLife()
  const store = createProjectionStore({ prisma, pool })
  live(life, 0, 2)
  await store.write(life.batch(0, 'before'))
  const rewound = new PureLife(start, { number: life.state.number, filing: life.state.filing })
  rewound.passTo(later)
  live(rewound, 0, 2)
  await createProjectionStore({ prisma, pool }).write(rewound.batch(0, 'after'))
  const { duties } = await written(life.state.number)
  const handle = duties.find(({ kind }) => kind === 'handle')
  const due = rewound.state.duties.find(({ kind }) => kind === 'handle')?.due.due
  expect(handle).toMatchObject({ due, openedOn: '2026-03-20', state: 'open' })
  expect(handle?.dueDates.map(({ position }) => position).sort()).toEqual([1, 2])
})

test('a row restored from an older copy is made whole, and the audit tells which entries are lost', async () => {
  const life = await newLife()
  const store = createProjectionStore({ prisma, pool })
  await store.write(life.batch())
  live(life, 0, 4)
  await store.write(life.batch(4))
  const { row, entries, audit } = await written(life.state.number)
  expect(row).toMatchObject({ version: 5, phase: 'signed-for' })
  expect(entries.map(({ sequence }) => sequence)).toEqual([1, 5])
  expect(audit.find(({ action }) => action === 'journal-gap')?.detail).toEqual({
    epoch: 1,
    from: 2,
    to: 4,
  })
})

describe('while the record could not be written, claims went and came', () => {
  const takenIn = (...claims: readonly ClaimId[]): CommandFacts => ({
    ...{ kind: 'take-in', pack: 'national-2022', from: '2026-000999' as CaseNumber, claims },
    recipients: [{ id: 'somebody-else' as PetitionerId, reachable: true }],
    ...{ excluded: [], accusedUnits: [] },
  })
  // The numbers up to here are those of the cases above.
  beforeAll(() => prisma.counter.create({ data: { series: 'case', year: 2026, last: 500 } }))
  const bornOf = (splitFrom: string) => prisma.case.findFirstOrThrow({ where: { splitFrom } })

  test('whoever joined after a split is none of the case that was split off', async () => {
    const [kept, split, joining] = ['a-1', 'a-2', 'a-3'] as ClaimId[]
    const life = await newLife(kept!, split!)
    life.carryOut({ kind: 'split', claims: [split!] })
    life.carryOut(takenIn(joining!))
    await createProjectionStore({ prisma, pool }).write(life.batch())
    expect((await bornOf(life.state.number)).startArgs).toMatchObject({
      registration: { recipients: [{ id: petitioner }], claims: [{ id: split }] },
    })
  })

  test('whoever was named since is shut out of the case that was split off from its first moment', async () => {
    const [kept, split] = ['c-1', 'c-2'] as ClaimId[]
    const life = await newLife(kept!, split!)
    life.carryOut({ kind: 'split', claims: [split!] })
    const [person, unit] = ['person-named' as PersonId, 'unit-named' as UnitCode]
    life.carryOut({ kind: 'name-accused', persons: [person], units: [unit], posts: [] })
    await createProjectionStore({ prisma, pool }).write(life.batch())
    const { excluded, startArgs } = await bornOf(life.state.number)
    expect(excluded).toEqual([person])
    expect(startArgs).toMatchObject({
      registration: { excluded: [{ person, why: 'accused' }], accusedUnits: [unit] },
    })
  })

  test('a claim that came and was split off lies with the case that took it over', async () => {
    const [kept, joining] = ['b-1', 'b-2'] as ClaimId[]
    await newLife(joining!)
    const life = await newLife(kept!)
    life.carryOut(takenIn(joining!))
    life.carryOut({ kind: 'split', claims: [joining!] })
    await createProjectionStore({ prisma, pool }).write(life.batch())
    const { number } = await bornOf(life.state.number)
    const row = await prisma.claim.findUniqueOrThrow({ where: { id: joining! } })
    expect(row).toMatchObject({ caseNumber: number, position: 1 })
  })
})
