import { patience } from '../../commands/lives/patience'
import { createFigureStore } from '../../activities/adapters/figures/figure-store'
import { proposedCorrections } from '../../prisma/figures/proposed-corrections'
import { createProjectionStore } from '../../activities/adapters/projection-store'
import { createFigureActivities } from '../../activities/figures'
import type { FreezeOrder } from '../../contract/undertaking-workflow'
import type { Registration } from '../../domain/case/registration'
import type { Figures } from '../../domain/circular/figures'
import type {
  CaseNumber,
  DutyId,
  FilingNumber,
  PostCode,
  UndertakingId,
  VillageCode,
} from '../../domain/ids'
import { asDay, instantAt, type Instant } from '../../domain/time/day'
import type { UndertakingDuty } from '../../domain/undertaking/duty'
import type { DutyEvent } from '../../domain/undertaking/events'
import { createPrisma, type Database } from '../../prisma/client'
import { createPool } from '../../prisma/pool'
import type { Pool } from '../../prisma/statements'
import { contentHash } from '../../protection/content-hash'
import { everyFigure, listOf, told } from '../domain/circular/counted'
import { clerk, petitioner, registration, settings, unitHolder } from '../support/case-fixtures'
import { concluded, live } from '../support/concluded-life'
import { PureLife } from '../support/pure-life'
import { createDatabase, type TestDatabase } from '../support/servers'

const campaign = 'C2026-0001' as UndertakingId
const beginning = '2026-03-02T02:00:00.000Z' as Instant
const at = (day: string, time = '10:00') => instantAt(asDay(day), time)
const lastMoment = at('2026-03-13', '23:59')
const firstAfter = at('2026-03-14', '00:00')

let database: TestDatabase
let owner: Database
let prisma: Database
let pool: Pool
let count = 0
let papers = 0

beforeEach(async () => {
  database = await createDatabase()
  owner = createPrisma(database.ownerUrl, patience)
  pool = createPool(database.appUrl, patience)
  prisma = createPrisma(pool, patience)
  count = 0
  await owner.body.create({
    data: { code: 'body', name: '镇', level: 'township', external: false },
  })
  await owner.unit.create({ data: { code: 'unit', name: '所', bodyCode: 'body' } })
  await owner.workArea.create({ data: { code: 'area', name: '片' } })
  await owner.village.create({ data: { code: 'laojie', name: '老街', areaCode: 'area' } })
  await anUndertaking(campaign, 'campaign', campaign)
})
afterEach(async () => {
  await Promise.all([owner.$disconnect(), prisma.$disconnect()])
  await pool.end()
  await database.drop()
})

function anUndertaking(id: string, type: string, kind: string, code?: string) {
  return prisma.undertaking.create({
    data: {
      ...{ id, type, kind, campaignId: campaign, title: id, workflowId: `undertaking-${id}` },
      ...{ phase: 'open', openedOn: '2026-02-20', version: 1, epoch: 1 },
      ...(code === undefined ? {} : { code }),
    },
  })
}

async function registered(change: Partial<Registration> = {}, from = beginning): Promise<PureLife> {
  count += 1
  const number = `2026-${String(count).padStart(6, '0')}` as CaseNumber
  const filing = `F${number}` as FilingNumber
  const given = { number, filing, registeredAt: from, village: 'laojie' as VillageCode, ...change }
  const filed = registration(given)
  const { channel, receivedOn } = filed
  const sealed = new Uint8Array([count])
  await prisma.filing.create({
    data: {
      ...{ number: filing, channel, receivedOn, registeredAt: from, registeredBy: clerk },
      ...{ words: sealed, wordsKey: 'k', title: sealed, titleKey: 'k' },
      ...{ queryCode: sealed, queryCodeKey: 'k', queryCodeHash: sealed },
    },
  })
  const start = { settings: settings(), registration: filed }
  await prisma.case.create({
    data: {
      ...{ number, filingNumber: filing, bodyCode: 'body', villageCode: 'laojie', receivedOn },
      ...{ workflowId: `case-${number}`, phase: 'starting', registeredBy: clerk, excluded: [] },
      startArgs: JSON.parse(JSON.stringify(start)) as object,
    },
  })
  return new PureLife(from, given)
}

const project = (life: PureLife) => createProjectionStore({ prisma, pool }).write(life.batch())

async function orderOf(change: Partial<FreezeOrder> = {}): Promise<FreezeOrder> {
  papers += 1
  const circular = `${campaign}.paper.${papers}` as UndertakingId
  await anUndertaking(circular, 'circular', 'fortnightly')
  const stretch = { from: asDay('2026-03-01'), cutOff: asDay('2026-03-13') }
  return { circular, campaign, ...stretch, now: firstAfter, ...change }
}

async function freeze(change: Partial<FreezeOrder> = {}): Promise<Figures> {
  const order = await orderOf(change)
  const { freezeFigures } = createFigureActivities({ store: createFigureStore({ pool }) })
  const answer = await freezeFigures(order)
  const row = await prisma.frozenFigures.findUniqueOrThrow({
    where: { undertakingId: order.circular },
  })
  const figures = row.figures as unknown as Figures
  expect(answer).toEqual({ hash: row.hash, named: figures.named })
  expect(contentHash(figures)).toBe(row.hash)
  for (const figure of everyFigure(figures)) {
    expect(figure.count).toBe(listOf(figure).length + (figure.unnamed ?? 0))
  }
  return figures
}

const withoutPaper = ({ circular: _, ...figures }: Figures) => figures

test('what was recorded after the cut-off changes nothing, and is rebuilt away', async () => {
  const settled = await registered()
  concluded(settled)
  await project(settled)
  const ordinary = await registered({ channel: 'referred' })
  live(ordinary, 0, 4)
  ordinary.passTo(lastMoment)
  await project(ordinary)
  const report = await registered()
  report.carryOut({ kind: 'accept', caseKind: 'report' })
  await project(report)
  const unsorted = await registered()
  await project(unsorted)
  const repeat = await registered({ repeatOf: ordinary.state.number })
  live(repeat, 0, 2)
  await project(repeat)

  const atOnce = await freeze()
  const numbers = [settled, ordinary, repeat].map(({ state }) => state.number)
  expect(told(atOnce.township.figures)).toEqual({
    ...{ 'in-hand': 4, concluded: 1, reasonable: 1, 'reasonable/performed': 1 },
    ...{ 'first-time': 4, 'first-time/answered-in-time': 1, 'first-time/open-in-time': 2 },
    // The report, by the office's own target.
    'first-time/open-late': 1,
  })
  expect(told(atOnce.township.intake)).toEqual({ online: 4, referred: 1 })
  const [lead] = atOnce.leads
  expect(lead).toMatchObject({ lead: 'lead' })
  expect(told(lead!.figures)).toMatchObject({ 'in-hand': 1, concluded: 1 })
  expect(atOnce.villages.map(({ village }) => village)).toEqual(['laojie'])
  expect(atOnce.villages[0]!.figures[0]).toEqual({
    ...{ code: 'in-hand', count: 2, cases: numbers.slice(1) },
  })
  for (const { state } of [report, unsorted]) {
    expect(JSON.stringify(atOnce)).not.toContain(state.number)
  }

  for (const life of [settled, ordinary, unsorted, repeat]) life.passTo(at('2026-03-16'))
  settled.carryOut({ kind: 'answer-settled', recipient: petitioner, settled: true })
  live(ordinary, 4, 7)
  unsorted.carryOut({ kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' })
  for (const life of [settled, ordinary, unsorted, repeat]) await project(life)
  const late = await registered({ receivedOn: asDay('2026-03-10') }, at('2026-03-16'))
  await project(late)
  expect(withoutPaper(await freeze({ now: at('2026-03-17') }))).toEqual(withoutPaper(atOnce))

  const next = await freeze({ from: asDay('2026-03-14'), cutOff: asDay('2026-03-17') })
  expect(told(next.township.figures)).toMatchObject({
    ...{ 'in-hand': 4, concluded: 1, 'settled-confirmed': 1 },
    ...{ 'reasonable/settled-confirmed': 1, reasonable: 2 },
  })
})

test('silence settles apart from a word, and the cut-off day is over at midnight', async () => {
  const life = await registered()
  concluded(life)
  life.passTo(lastMoment)
  await project(life)
  life.passTo(at('2026-05-20'))
  await project(life)
  const stretch = { from: asDay('2026-05-01'), cutOff: asDay('2026-05-31') }
  const figures = await freeze({ ...stretch, now: at('2026-06-01', '00:10') })
  expect(life.state.settled?.how).toBe('unanswered')
  expect(told(figures.township.figures)).toMatchObject({ 'reasonable/settled-unanswered': 1 })
  expect(told((await freeze()).township.figures)).toMatchObject({ 'reasonable/performed': 1 })
})

test('a case whose workflow has not begun was registered all the same', async () => {
  const { state } = await registered()
  await registered({}, firstAfter)
  const figures = await freeze()
  expect(told(figures.township.intake)).toEqual({ online: 1 })
  expect(JSON.stringify(figures)).not.toContain(state.number)
})

test('overdue duties are told with their days and name their post; later deeds do not help', async () => {
  const life = await registered()
  live(life, 0, 3)
  life.passTo(lastMoment)
  await project(life)
  const before = await freeze()
  expect(before.named).toEqual(['unit-head'])
  const [row] = before.posts.filter(({ post }) => post === 'unit-head')
  expect(row!.overdue).toMatchObject([{ kind: 'sign-for', nature: 'internal' }])
  expect(row!.overdue[0]!.days).toBeGreaterThan(0)
  life.passTo(firstAfter)
  live(life, 3, 4)
  await project(life)
  expect(withoutPaper(await freeze())).toEqual(withoutPaper(before))
})

test('what one policy may have set off is proposed at the cut-off, until a proceeding holds it', async () => {
  const path = '环保'
  await owner.subject.create({ data: { path } })
  const about = async (change: Partial<Registration> = {}, from = beginning) => {
    const life = await registered(change, from)
    life.carryOut({ kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' })
    await project(life)
    const { number } = life.state
    await owner.case.update({ where: { number }, data: { subjectPath: path } })
    return number
  }
  // Received early and registered late, it makes no quiet stretches of days of which nothing is on record.
  await about({ receivedOn: asDay('2026-01-02') })
  const numbers: CaseNumber[] = []
  for (let nth = 0; nth < 5; nth++) numbers.push(await about())
  // Recorded after the cut-off, of a day before it: it is none of this paper's.
  await about({ receivedOn: asDay('2026-03-10') }, firstAfter)
  expect((await freeze()).clusters).toBeUndefined()
  const early = asDay('2026-01-02')
  await about({ receivedOn: early, inherited: true }, instantAt(early, '10:00'))
  expect((await freeze()).clusters).toBeUndefined()
  await about({ receivedOn: early }, instantAt(early, '10:00'))
  const { clusters } = await freeze()
  expect(clusters).toMatchObject([{ subject: path, area: 'area', count: 5, cases: numbers }])
  expect(clusters?.[0]?.says).toContain('5 matters in 30 days')

  const seen = { kind: 'policy-cluster', type: 'proceeding', title: 't', phase: 'dismissed' }
  const id = 'P2026-000001'
  await prisma.undertaking.create({
    data: {
      ...{ id, ...seen, workflowId: id, openedOn: '2026-03-13', version: 1, epoch: 1 },
      caseNumbers: numbers,
    },
  })
  expect((await freeze()).clusters).toBeUndefined()
})

test('the same order is answered with what lies there; of two at once none writes another', async () => {
  const order = await orderOf()
  const store = createFigureStore({ pool })
  await Promise.allSettled([store.freeze(order), store.freeze(order)])
  const first = await store.freeze(order)
  const life = await registered()
  live(life, 0, 3)
  await project(life)
  expect(await store.freeze({ ...order, now: at('2026-03-20') })).toEqual(first)
  expect(await prisma.frozenFigures.count()).toBe(1)
})

test('of a rewound run the entries of the later one count', async () => {
  const life = await registered()
  live(life, 0, 4)
  await project(life)
  const { number, filing } = life.state
  const given = { number, filing, registeredAt: beginning, village: 'laojie' as VillageCode }
  const again = new PureLife(beginning, given)
  live(again, 0, 2)
  const store = createProjectionStore({ prisma, pool })
  await store.write(again.batch(0, 'run after a reset'))
  again.passTo(at('2026-03-20'))
  live(again, 2, 3)
  await store.write(again.batch(3, 'run after a reset'))
  const figures = await freeze()
  expect(figures.leads).toEqual([])
  expect(told(figures.township.figures)).toMatchObject({ 'in-hand': 1 })
})

test('where the journal has a gap the case is counted as it stands, and said to be', async () => {
  const life = await registered()
  live(life, 0, 4)
  await project(life)
  life.passTo(at('2026-03-20'))
  live(life, 4, 5)
  await project(life)
  await owner.caseEntry.deleteMany({ where: { sequence: 3 } })
  const figures = await freeze()
  expect(figures.asTheyStood).toEqual({ count: 1, cases: [life.state.number] })
  expect(told(figures.township.figures)).toMatchObject({ reasonable: 1 })
})

test('what is entered later of days before is proposed as a correction, and changes nothing', async () => {
  const life = await registered()
  live(life, 0, 3)
  life.passTo(at('2026-03-12'))
  await project(life)
  const paper = await freeze()
  expect(await proposedCorrections(pool, paper.circular)).toEqual([])
  life.passTo(at('2026-03-16'))
  life.carryOut({ kind: 'sign-for' }, unitHolder, asDay('2026-03-03'))
  await project(life)
  const late = await registered({ receivedOn: asDay('2026-03-10') }, at('2026-03-16'))
  await project(late)
  const signed = life.state.duties.filter(({ kind }) => kind === 'sign-for').map(({ id }) => id)
  const found = await proposedCorrections(pool, paper.circular)
  expect(found).toContainEqual({
    ...{ part: 'post', of: 'unit-head', code: 'on-time', counted: 0, would: 1 },
    ...{ added: signed, gone: [] },
  })
  expect(found).toContainEqual({
    ...{ part: 'intake', code: 'online', counted: 1, would: 2, added: [], gone: [] },
  })
  const { figures } = await prisma.frozenFigures.findFirstOrThrow()
  expect(figures).toEqual(paper)
  expect(await proposedCorrections(pool, campaign)).toBeUndefined()
})

describe('returns of a campaign', () => {
  const id = `${campaign}.village.laojie` as UndertakingId
  const owed = { subject: { type: 'undertaking', id }, kind: 'round', nature: 'internal' } as const
  const basis = 'plan B3'
  const duty = (nth: number, day = asDay('2026-03-06')): UndertakingDuty => ({
    ...{ ...owed, id: `${id}/round/${nth}` as DutyId, about: `${nth}`, title: '周排查' },
    ...{ owedBy: 'village-head' as PostCode, openedOn: asDay('2026-03-02') },
    reckoning: { by: 'named-day', from: asDay('2026-03-02'), day, basis },
    due: { due: day, provisional: false, basis, steps: [] },
    ...{ rung: [], rungBefore: [], state: 'open' },
  })
  const rowOf = ({ id: dutyId, due, owedBy, openedOn }: UndertakingDuty, doneOn?: string) => ({
    ...{ id: dutyId, subjectType: 'undertaking', subject: id, kind: 'round', nature: 'internal' },
    ...{ owedBy, basis, due: due.due, openedOn, provisional: false },
    ...(doneOn === undefined ? { state: 'open' } : { state: 'done', doneOn }),
  })

  beforeEach(() => anUndertaking(id, 'participant', 'village', 'laojie'))

  async function told_(recordedAt: Instant, sequence: number, ...events: DutyEvent[]) {
    await prisma.undertakingEntry.create({
      data: {
        ...{ undertakingId: id, epoch: 1, sequence, cause: 'time', occurredOn: '2026-03-02' },
        ...{ recordedAt, events: JSON.parse(JSON.stringify(events)) as object },
      },
    })
    await prisma.undertaking.update({ where: { id }, data: { version: sequence } })
  }

  const returns = ({ villages }: Figures) => told(villages[0]!.returns)
  const opened = (each: UndertakingDuty) => ({ type: 'duty-opened', duty: each, to: [] }) as const

  test('stand in the row of their village, as they stood at the cut-off', async () => {
    await told_(beginning, 1, opened(duty(1)), opened(duty(2)))
    await prisma.duty.createMany({ data: [rowOf(duty(1), '2026-03-06'), rowOf(duty(2))] })
    const standing = await freeze()
    expect(returns(standing)).toEqual({ due: 2, 'on-time': 1, overdue: 1 })
    expect(standing.named).toEqual(['village-head'])

    const doneOn = asDay('2026-03-06')
    await told_(firstAfter, 2, { type: 'duty-done', duty: duty(1).id, on: doneOn, late: false })
    expect(returns(await freeze())).toEqual({ due: 2, overdue: 2 })
  })

  test('missed within the stretch are told as missed, also where they were due before it', async () => {
    // On the last day of the stretch before: told there as open.
    const early = duty(1, asDay('2026-02-28'))
    const missed = { type: 'duty-missed', duty: early.id, on: asDay('2026-03-05') } as const
    await told_(beginning, 1, opened(early), missed)
    await prisma.duty.create({ data: { ...rowOf(early), state: 'missed' } })
    const standing = await freeze()
    expect(returns(standing)).toEqual({ 'missed-before': 1 })
    expect(standing.named).toEqual(['village-head'])

    await told_(firstAfter, 2, opened(duty(2)))
    expect(returns(await freeze())).toEqual({ 'missed-before': 1 })
  })
})
