import type { CaseNumber } from '../domain/ids'
import { instantFrom, millisOf, type Instant } from '../domain/time/day'
import type { CaseClient, StartOutcome } from './case-client/case-client'
import { createForgetting, type ForgettingDeps } from './forget-answers'
import { createIndexing, type IndexingDeps } from './index-filings'
import { releaseOrdered, type ReleasingDeps } from './release-imports'
import { orderLeftCalendar } from './order-calendar'
import { unstartedUndertakings } from './queries/undertakings'
import { unstartedCases, type UnstartedCase } from './queries/unstarted-cases'

export type SweeperDeps = ForgettingDeps &
  IndexingDeps &
  ReleasingDeps & {
    caseClient: CaseClient
    /** How long a case may rest in phase `starting` before it counts as left. */
    leftAfterMillis?: number
    everyMillis?: number
  }

/** `left`: cases not seen to live; `asked`: those of them whose start was asked for in this round. */
export type Swept = { asked: number; left: number }

type Failed = { kind: 'failed' }

export type Sweeper = {
  /** One round; also what runs at boot and on the interval. */
  sweep(): Promise<Swept>
  start(): void
  /** Resolves when a round under way has ended. */
  stop(): Promise<void>
}

const LEFT_AFTER_MILLIS = 5_000
const EVERY_MILLIS = 10_000
const LONGEST_PAUSE_MILLIS = 5 * 60_000

/**
 * Starts the cases whose process died, or whose server was away, between the commit and the start
 * (walk, step 2), orders a calendar that was left likewise, and registers what was released of an
 * import. Never twice: the workflow id and its reuse policy see to that, so several processes may sweep.
 */
export function createSweeper(deps: SweeperDeps): Sweeper {
  const { leftAfterMillis = LEFT_AFTER_MILLIS, everyMillis = EVERY_MILLIS } = deps
  const pauses = new Pauses()
  const forgetting = createForgetting(deps)
  const indexing = createIndexing(deps)
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<unknown> = Promise.resolve()
  let failures = 0
  let stopped = false

  async function sweep(): Promise<Swept> {
    const now = millisOf(deps.clock.now())
    const before = instantFrom(now - leftAfterMillis)
    const ordered = await orderLeftCalendar(deps, before)
    if (ordered?.kind === 'unavailable') throw new Outage(ordered.reason)
    const swept = await startAllLeft(deps, pauses, before, now)
    pauses.forgetBefore(now)
    await startUndertakingsLeft(deps, before)
    // Last, for it may take minutes, and what it meets with keeps no case from being started.
    await releaseOrdered(deps, { stopping: () => stopped })
    return swept
  }

  async function round(): Promise<void> {
    try {
      await sweep()
      failures = 0
    } catch (error) {
      failures += 1
      const outage = error instanceof Outage ? error.reason : undefined
      deps.log.warn(
        { err: error, outage, failures },
        'work that was left is not done yet; trying again',
      )
    }
    await forgetting.whenDue()
    await indexing.whenDue()
  }

  function schedule(millis: number): void {
    timer = setTimeout(() => {
      underWay = round().then(() => {
        if (timer !== undefined) schedule(pauseAfter(failures, everyMillis))
      })
    }, millis)
    timer.unref()
  }

  return {
    sweep,
    start: () => schedule(0),
    async stop() {
      stopped = true
      clearTimeout(timer)
      timer = undefined
      await underWay
    },
  }
}

/** The workflow service cannot be used now; the reason is a code, and the log may say it. */
class Outage extends Error {
  override readonly name = 'Outage'

  constructor(readonly reason: string) {
    super(`workflow service: ${reason}`)
  }
}

async function startAllLeft(
  deps: SweeperDeps,
  pauses: Pauses,
  before: Instant,
  now: number,
): Promise<Swept> {
  const swept: Swept = { asked: 0, left: 0 }
  for await (const each of unstartedCases(deps.prisma, before)) {
    swept.left += 1
    if (!pauses.isOver(each.number, now)) continue
    const outcome = await startLeft(deps, each)
    // With the server away the rest would only wait for it as well.
    if (outcome.kind === 'unavailable') throw new Outage(outcome.reason)
    // Its row is still to be projected; until then asking again is needless, but harmless.
    pauses.lengthen(each.number, now)
    swept.asked += 1
    if (outcome.kind === 'failed') continue
    deps.log.info({ case: each.number, outcome: outcome.kind }, 'a left case was started')
  }
  return swept
}

/** Campaigns likewise: few, so each round asks for all that are not seen to live. */
async function startUndertakingsLeft(deps: SweeperDeps, before: Instant): Promise<void> {
  for (const start of await unstartedUndertakings(deps.prisma, before)) {
    const { id } = start.start
    const outcome = await deps.caseClient.startUndertaking(start)
    if (outcome.kind === 'unavailable') throw new Outage(outcome.reason)
    deps.log.info({ undertaking: id, outcome: outcome.kind }, 'a left campaign was started')
  }
}

/** One case that cannot be started must not keep the later ones from it. */
async function startLeft(
  { caseClient, log }: SweeperDeps,
  { number, start }: UnstartedCase,
): Promise<StartOutcome | Failed> {
  try {
    return await caseClient.start(start)
  } catch (error) {
    const { name, code } = error as { name?: unknown; code?: unknown }
    log.error({ case: number, code: code ?? name }, 'a left case cannot be started')
    return { kind: 'failed' }
  }
}

function pauseAfter(failures: number, everyMillis: number): number {
  return Math.min(everyMillis * 2 ** Math.min(failures, 10), LONGEST_PAUSE_MILLIS)
}

/** Cases asked for, and when to ask again: twice as long each time. */
class Pauses {
  private readonly next = new Map<CaseNumber, { at: number; millis: number }>()

  isOver(number: CaseNumber, now: number): boolean {
    return (this.next.get(number)?.at ?? 0) <= now
  }

  lengthen(number: CaseNumber, now: number): void {
    const before = this.next.get(number)?.millis ?? EVERY_MILLIS
    const millis = Math.min(before * 2, LONGEST_PAUSE_MILLIS)
    this.next.set(number, { at: now + millis, millis })
  }

  /** What has not been asked for in a long while lives, or will be asked for anew. */
  forgetBefore(now: number): void {
    for (const [number, { at }] of this.next) {
      if (at + LONGEST_PAUSE_MILLIS < now) this.next.delete(number)
    }
  }
}
