import { setTimeout as pause } from 'node:timers/promises'
import { Failure } from '../../runtime/failure'
import type { Outage } from './checks/answers'
import type { Witness } from './clients/witness'
import { millisUntil, type Strike } from './plan'
import { commit, projection } from './product/cutting-proxy'
import type { Product } from './product/product'

const SECOND = 1_000
const LOOK_MS = 50
/** What has not moved by then does not: the run is over. */
const GIVEN_UP_MS = 120_000
/** Long enough for two rounds of the sweeper, which commits as well. */
const LOSING_MS = 20_000

export type Struck = {
  strike: Strike
  outage: Outage
  /** Seconds from the kill, or from the return of what was kept away, to the first command carried out. */
  first: number
  /** The same to the last answer of all who had been waiting for one. */
  last: number
  lost: number
}

/** Waits for the strike's moment, strikes, and comes back when the product has been seen moving. */
export async function strikeWith(
  strike: Strike,
  product: Product,
  witness: Witness,
): Promise<Struck> {
  await pause(millisUntil(strike.second, Date.now()))
  const from = Date.now()
  const { over, lost } = await carriedOut(strike, product, from)
  const first = await untilDefined(strike, () => witness.firstCarriedOutAfter(over))
  const waited = () => (witness.waitingSince(first).length === 0 ? Date.now() : undefined)
  const last = await untilDefined(strike, waited)
  return {
    ...{ strike, lost, outage: { fault: strike.fault, from, until: first } },
    ...{ first: (first - over) / SECOND, last: (last - over) / SECOND },
  }
}

type CarriedOut = { over: number; lost: number }

/** `over`: from when on recovery counts. */
async function carriedOut(strike: Strike, product: Product, now: number): Promise<CarriedOut> {
  const { fault, seconds, losses } = strike
  switch (fault) {
    case 'worker':
    case 'api':
    case 'temporal':
    case 'postgres':
      product.kill(fault)
      return { over: now, lost: 0 }
    case 'postgres-away':
      product.keepAway('postgres')
      await pause(seconds * SECOND)
      product.letBack('postgres')
      return { over: Date.now(), lost: 0 }
    case 'frozen-worker':
      product.freeze('worker')
      await pause(seconds * SECOND)
      product.thaw('worker')
      return { over: Date.now(), lost: 0 }
    case 'lost-commit':
      return { over: now, lost: await answersLost(product, losses) }
  }
}

/** Of registrations in the API; in the worker of projections, and of what brings messages to inboxes. */
async function answersLost(product: Product, losses: number): Promise<number> {
  const lost = [
    product.proxyOf('api').lose(commit, losses),
    product.proxyOf('worker').lose(commit, losses),
    product.proxyOf('worker').lose(projection, losses),
  ]
  const sum = () => lost.reduce((all, each) => all + each(), 0)
  const until = Date.now() + LOSING_MS
  while (sum() < losses * lost.length && Date.now() < until) await pause(LOOK_MS)
  return sum()
}

async function untilDefined(strike: Strike, look: () => number | undefined): Promise<number> {
  const until = Date.now() + GIVEN_UP_MS
  for (;;) {
    const found = look()
    if (found !== undefined) return found
    if (Date.now() > until) {
      throw new Failure(
        `Two minutes after ${strike.fault} the product does not move: see its logs, and repeat the run by its seed.`,
      )
    }
    await pause(LOOK_MS)
  }
}

/** What a recovery is to stay below. */
const AIM_SECONDS = 15

export function struckLine({ strike, first, last, lost }: Struck): string {
  const { fault, seconds } = strike
  const away = seconds === 0 ? '' : ` (${seconds} s)`
  const answers = lost === 0 ? '' : `, ${lost} answers lost`
  const missed = first < AIM_SECONDS ? '' : ` — the aim of ${AIM_SECONDS} s is missed`
  return `  ${fault}${away}${answers}: moving again after ${first.toFixed(1)} s, the last who waited answered after ${last.toFixed(1)} s${missed}`
}
