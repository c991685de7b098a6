import type { Logger } from 'pino'
import { instantFrom, millisOf } from '../domain/time/day'
import type { Clock } from './clock'
import type { Database } from './records/database'
import { removeAnswersBefore } from './records/old-answers'

/** A request is repeated within minutes, or after a weekend; later it is taken for a new one. */
export const LEAST_HOURS_KEPT = 72

const HOUR_MILLIS = 3_600_000
const EVERY_MILLIS = HOUR_MILLIS
const BATCH = 500
/** After a long rest there is much to remove: the rest of it next time. */
const BATCHES_AT_ONCE = 40

export type ForgettingDeps = {
  prisma: Database
  clock: Clock
  log: Logger
  answersKeptHours?: number
}

/** Keeps the answers to repeated requests from growing for ever: they are personal data, sealed. */
export function createForgetting(deps: ForgettingDeps) {
  const { prisma, clock, log, answersKeptHours = LEAST_HOURS_KEPT } = deps
  let next = 0

  /** One round; answers how many went. */
  async function forget(): Promise<number> {
    const before = instantFrom(millisOf(clock.now()) - answersKeptHours * HOUR_MILLIS)
    let removed = 0
    for (let batches = 0; batches < BATCHES_AT_ONCE; batches += 1) {
      const gone = await removeAnswersBefore(prisma, before, BATCH)
      removed += gone
      if (gone < BATCH) break
    }
    return removed
  }

  return {
    forget,
    /** At most once an hour, and never a reason to stop what else is to be done. */
    async whenDue(): Promise<void> {
      if (performance.now() < next) return
      try {
        const removed = await forget()
        next = performance.now() + EVERY_MILLIS
        if (removed > 0) log.info({ removed }, 'answers to old requests were forgotten')
      } catch (error) {
        log.warn({ err: error }, 'answers to old requests not forgotten yet; trying again')
      }
    },
  }
}
