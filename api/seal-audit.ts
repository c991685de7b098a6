import type { Logger } from 'pino'
import type { Keyring } from '../protection/keyring'
import { newMark, sealNext, standingOf, type Mark, type NotedSeal } from './records/audit-seals'
import type { Pool } from './records/database'

const EVERY_MILLIS = 15_000
const BATCH = 500
/** After a long rest there is much to seal: the rest of it in the next round, which follows at once. */
const BATCHES_AT_ONCE = 20
/** How long the end of this process waits for transactions of others, to leave nothing unsealed. */
const LAST_MILLIS = 2_000
const LAST_PAUSE_MILLIS = 100
/** No transaction of this program takes so long. */
const LONG_MILLIS = 5 * 60_000

export type SealingDeps = {
  pool: Pool
  log: Logger
  auditKeys: Keyring
  everyMillis?: number
}

export type Sealing = {
  /** One round; answers how many entries it sealed. */
  seal(): Promise<number>
  start(): void
  /** Resolves when what is left was sealed, or cannot be now. */
  stop(): Promise<void>
}

/** Seals the audit after the fact (decision 49), within a minute of each entry. */
export function createSealing(deps: SealingDeps): Sealing {
  const { log, everyMillis = EVERY_MILLIS } = deps
  const rounds = new Rounds(deps)
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<unknown> = Promise.resolve()

  /** Whether it could be done. */
  async function round(): Promise<boolean> {
    try {
      await rounds.seal()
      return true
    } catch (error) {
      log.warn({ err: error }, 'audit entries not sealed yet; trying again')
      return false
    }
  }

  function schedule(millis: number): void {
    timer = setTimeout(() => {
      underWay = round().then((done) => {
        if (timer !== undefined) schedule(done && rounds.left === 'much' ? 0 : everyMillis)
      })
    }, millis)
    timer.unref()
  }

  return {
    seal: () => rounds.seal(),
    start: () => schedule(0),
    async stop() {
      clearTimeout(timer)
      timer = undefined
      await underWay
      const until = performance.now() + LAST_MILLIS
      while ((await round()) && rounds.left !== 'nothing' && performance.now() < until) {
        await new Promise((resolve) => setTimeout(resolve, LAST_PAUSE_MILLIS))
      }
    },
  }
}

type Waiting = { mark: Mark; since: number; told: boolean; settled: boolean }

class Rounds {
  private waiting: Waiting | undefined

  constructor(private readonly deps: SealingDeps) {}

  /** After a round: more than one takes, or what transactions under way may still come before. */
  get left(): 'nothing' | 'much' | 'unsettled' {
    if (this.waiting === undefined) return 'nothing'
    return this.waiting.settled ? 'much' : 'unsettled'
  }

  /** What the round before had to wait for, and then what has come since. */
  async seal(): Promise<number> {
    const earlier = this.waiting === undefined ? 0 : await this.sealUpTo(this.waiting)
    if (this.waiting !== undefined) return earlier
    const mark = await newMark(this.deps.pool)
    if (mark === undefined) return earlier
    this.waiting = { mark, since: performance.now(), told: false, settled: false }
    return earlier + (await this.sealUpTo(this.waiting))
  }

  private async sealUpTo(at: Waiting): Promise<number> {
    const standing = await standingOf(this.deps.pool, at.mark)
    if (standing === 'lost') this.waiting = undefined
    if (standing === 'open') this.tellLongWait(at)
    if (standing !== 'settled') return 0
    at.settled = true
    let sealed = 0
    for (let batches = 0; batches < BATCHES_AT_ONCE; batches += 1) {
      const done = await sealNext(this.deps.pool, this.deps.auditKeys, at.mark.upTo, BATCH)
      sealed += done?.sealed ?? 0
      if (done?.newest !== undefined) this.tell(done.sealed, done.newest)
      if (done?.sealed === BATCH) continue
      this.waiting = undefined
      break
    }
    return sealed
  }

  /** Noted here too: a seal that stands in the log shows whether the end of the audit was cut off. */
  private tell(sealed: number, { place, seal }: NotedSeal): void {
    this.deps.log.info({ sealed, newest: `${place}:${seal}` }, 'audit entries were sealed')
  }

  private tellLongWait(at: Waiting): void {
    if (at.told || performance.now() - at.since < LONG_MILLIS) return
    at.told = true
    this.deps.log.warn('the audit cannot be sealed: a transaction in the database does not end')
  }
}
