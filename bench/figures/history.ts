import type { CommandFacts, FactsOf } from '../../domain/case/commands'
import { opinionParts } from '../../domain/case/kinds'
import type { PersonId, PostCode, PromiseId, UnitCode } from '../../domain/ids'
import { addDays, type Day } from '../../domain/time/day'
import { claim, clerk, petitioner } from '../case-start'
import { Cleanup } from '../cleanup'
import type { Figure, Measured } from '../figure'
import { TurningClock, type Extent, type TurnedCase } from '../turning-clock'

const unitHolder = 'person-12' as PersonId
const director = 'person-2' as PersonId
const unitHead = 'natural-resources-head' as PostCode
const promise = '2026-000001/promise/1' as PromiseId

type Steps = readonly { daysLater: number; actor: PersonId; facts: CommandFacts }[]

/** To the work itself, each step in time: no ladder rings. */
const untilSigned: Steps = [
  {
    ...{ daysLater: 0, actor: clerk },
    facts: { kind: 'serve-notice', says: 'receipt', recipient: petitioner, way: 'signed' },
  },
  {
    ...{ daysLater: 0, actor: clerk },
    facts: { kind: 'accept', caseKind: 'petition', route: 'hear-and-decide' },
  },
  {
    ...{ daysLater: 1, actor: clerk },
    facts: {
      kind: 'entrust',
      unit: 'natural-resources' as UnitCode,
      unitHead,
      lead: 'lead-zhujia' as PostCode,
    },
  },
  { daysLater: 0, actor: unitHolder, facts: { kind: 'sign-for' } },
]

const text = { id: '2026-000001-T1', hash: 'f'.repeat(64) }

function answeredBy(answer: Pick<FactsOf<'issue-opinion'>, 'outcomes' | 'promises'>): Steps {
  return [
    {
      ...{ daysLater: 27, actor: director },
      facts: {
        ...{ kind: 'issue-opinion', text, draftedBy: unitHolder, parts: opinionParts },
        ...answer,
      },
    },
    {
      ...{ daysLater: 1, actor: clerk },
      facts: { kind: 'serve-opinion', recipient: petitioner, way: 'signed' },
    },
  ]
}

/** What is asked cannot be given: that is explained, and the window for a review runs out. */
const ordinaryLife = (): Steps => [
  ...untilSigned,
  ...answeredBy({ outcomes: [{ claim, outcome: 'not-supported' }], promises: [] }),
  { daysLater: 0, actor: clerk, facts: { kind: 'explain', text } },
  { daysLater: 1, actor: clerk, facts: { kind: 'conclude' } },
]

/** What is asked is promised and done, and the person says that it is settled. */
const settledLife = (receivedOn: Day): Steps => [
  ...untilSigned,
  ...answeredBy({
    outcomes: [{ claim, outcome: 'supported' }],
    promises: [{ by: unitHead, due: addDays(receivedOn, 45) }],
  }),
  { daysLater: 1, actor: clerk, facts: { kind: 'conclude' } },
  { daysLater: 5, actor: unitHolder, facts: { kind: 'perform', promise, text } },
  { daysLater: 1, actor: clerk, facts: { kind: 'ask-settled', recipient: petitioner } },
  {
    ...{ daysLater: 2, actor: clerk },
    facts: { kind: 'answer-settled', recipient: petitioner, settled: true },
  },
]

/** What a case leaves in its history: counts, which hardly differ between runs. */
export const history: Figure = {
  name: 'history',
  async measure({ runs, report, cleanup }) {
    // Its server is stopped before anything is timed.
    const own = new Cleanup()
    cleanup.add('the turning clock', () => own.run())
    const clock = await TurningClock.start(report, own)
    const ordinary: Extent[] = []
    const settled: Extent[] = []
    for (let run = 0; run < runs; run += 1) {
      ordinary.push(await wholeLife(clock, ordinaryLife))
      settled.push(await wholeLife(clock, settledLife))
    }
    const rungs = await ladder(clock)
    const idle = await idleMonth(clock)
    await own.run()
    return [
      ...both('history of an ordinary life to its end', ordinary, '< 90'),
      ...both('history of a life with a promise kept and confirmed', settled),
      ...both('history of one rung with its projection', rungs, '≤ 9'),
      ...both('history of an idle month', [idle], '0'),
    ]
  },
}

function both(name: string, extents: readonly Extent[], aim?: string): Measured[] {
  return [
    { name, unit: 'events', runs: extents.map(({ events }) => events), ...(aim && { aim }) },
    { name, unit: 'bytes', runs: extents.map(({ bytes }) => bytes) },
  ]
}

async function wholeLife(clock: TurningClock, stepsOf: (on: Day) => Steps): Promise<Extent> {
  const turned = await clock.register()
  await live(clock, turned, stepsOf(turned.receivedOn))
  await clock.sleepDays(60)
  if (!(await turned.hasEnded())) throw new Error('The life has not come to its end')
  if (clock.rungs() > 0) throw new Error('A ladder has rung in it')
  return turned.extent()
}

/** A case nobody looks after: the first five instants at which something happens. */
async function ladder(clock: TurningClock): Promise<Extent[]> {
  const turned = await clock.register()
  const grown: Extent[] = []
  while (grown.length < 5) {
    const before = clock.rungs()
    const next = await turned.nextInstant()
    const growth = await growthOf(turned, () => clock.sleepUntil(next))
    if (clock.rungs() > before) grown.push(growth)
  }
  await turned.leave()
  return grown
}

/** Signed for, and the next date more than a month away. */
async function idleMonth(clock: TurningClock): Promise<Extent> {
  const turned = await clock.register()
  await live(clock, turned, untilSigned)
  const growth = await growthOf(turned, () => clock.sleepDays(30))
  await turned.leave()
  return growth
}

async function live(clock: TurningClock, turned: TurnedCase, steps: Steps) {
  for (const { daysLater, actor, facts } of steps) {
    if (daysLater > 0) await clock.sleepDays(daysLater)
    await turned.carryOut(facts, actor)
  }
}

async function growthOf(turned: TurnedCase, work: () => Promise<void>): Promise<Extent> {
  const before = await turned.extent()
  await work()
  const after = await turned.extent()
  return { events: after.events - before.events, bytes: after.bytes - before.bytes }
}
