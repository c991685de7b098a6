import type { CommandFacts } from '../../domain/case/commands'
import { opinionParts } from '../../domain/case/kinds'
import type { PersonId, PostCode, UnitCode } from '../../domain/ids'
import { claim, clerk, petitioner } from '../case-start'
import { Cleanup } from '../cleanup'
import type { Figure, Measured } from '../figure'
import { TurningClock, type Extent, type TurnedCase } from '../turning-clock'

const unitHolder = 'person-12' as PersonId
const director = 'person-2' as PersonId

/** The steps of an ordinary life, each in time: none of its ladders rings. */
const ordinaryLife: readonly { daysLater: number; actor: PersonId; facts: CommandFacts }[] = [
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
      unitHead: 'natural-resources-head' as PostCode,
      lead: 'lead-zhujia' as PostCode,
    },
  },
  { daysLater: 0, actor: unitHolder, facts: { kind: 'sign-for' } },
  {
    ...{ daysLater: 27, actor: director },
    facts: {
      kind: 'issue-opinion',
      text: { id: '2026-000001-T1', hash: 'f'.repeat(64) },
      draftedBy: unitHolder,
      outcomes: [{ claim, outcome: 'supported', carriedOut: true }],
      ...{ parts: opinionParts, promises: [] },
    },
  },
  {
    ...{ daysLater: 1, actor: clerk },
    facts: { kind: 'serve-opinion', recipient: petitioner, way: 'signed' },
  },
  { daysLater: 1, actor: clerk, facts: { kind: 'conclude' } },
  { daysLater: 1, actor: clerk, facts: { kind: 'ask-settled', recipient: petitioner } },
]
const UNTIL_SIGNED = 4

/** What a case leaves in its history: counts, which hardly differ between runs. */
export const history: Figure = {
  name: 'history',
  async measure({ runs, report, cleanup }) {
    // Its server is stopped before anything is timed.
    const own = new Cleanup()
    cleanup.add('the turning clock', () => own.run())
    const clock = await TurningClock.start(report, own)
    const lives: Extent[] = []
    for (let run = 0; run < runs; run += 1) lives.push(await wholeLife(clock))
    const rungs = await ladder(clock)
    const idle = await idleMonth(clock)
    await own.run()
    return [
      ...both('history of an ordinary life to its end', lives, '< 90'),
      ...both('history of one rung with its projection', rungs, '≤ 9'),
      ...both('history of an idle month', [idle], '0'),
    ]
  },
}

function both(name: string, extents: readonly Extent[], aim: string): Measured[] {
  return [
    { name, unit: 'events', runs: extents.map(({ events }) => events), aim },
    { name, unit: 'bytes', runs: extents.map(({ bytes }) => bytes) },
  ]
}

async function wholeLife(clock: TurningClock): Promise<Extent> {
  const turned = await clock.register()
  await live(clock, turned)
  await clock.sleepDays(60)
  if (!(await turned.hasEnded())) throw new Error('The ordinary life has not come to its end')
  if (clock.rungs() > 0) throw new Error('A ladder has rung in an ordinary life')
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
  await live(clock, turned, UNTIL_SIGNED)
  const growth = await growthOf(turned, () => clock.sleepDays(30))
  await turned.leave()
  return growth
}

async function live(clock: TurningClock, turned: TurnedCase, steps = ordinaryLife.length) {
  for (const { daysLater, actor, facts } of ordinaryLife.slice(0, steps)) {
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
