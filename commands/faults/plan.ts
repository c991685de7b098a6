import { Chance } from './chance'

export const faults = [
  'worker',
  'api',
  'temporal',
  'postgres',
  'postgres-away',
  'lost-commit',
  'frozen-worker',
] as const
export type Fault = (typeof faults)[number]

export type Strike = {
  fault: Fault
  /** It strikes when a clock shows this second of the minute: bells ring at the full one. */
  second: number
  /** How long what was struck stays away or frozen; a killed process may come back at once. */
  seconds: number
  /** So many answers of the database are lost to each process. */
  losses: number
}

export type Plan = { seed: number; cases: number; strikes: readonly Strike[] }

const AWAY_SECONDS = 15
/** Longer than the ten seconds after which Temporal takes a task away from a worker. */
const FROZEN_SECONDS = { least: 12, most: 16 }
const LOSSES = { least: 2, most: 4 }

/** Every second strike comes right before a full minute, when bells ring; the others between two. */
const BEFORE_THE_BELL = { least: 52, most: 58 }
const BETWEEN_BELLS = { least: 20, most: 30 }

export function planOf(seed: number, cases: number, only?: Fault): Plan {
  const chance = new Chance(seed)
  const order = only === undefined ? chance.shuffled(faults) : [only]
  const drawn = (from: { least: number; most: number }) => chance.between(from.least, from.most)
  const strikes = order.map((fault, index): Strike => ({
    fault,
    second: drawn(index % 2 === 0 ? BEFORE_THE_BELL : BETWEEN_BELLS),
    seconds: fault === 'frozen-worker' ? drawn(FROZEN_SECONDS) : secondsAway(fault),
    losses: fault === 'lost-commit' ? drawn(LOSSES) : 0,
  }))
  return { seed, cases, strikes }
}

function secondsAway(fault: Fault): number {
  return fault === 'postgres-away' ? AWAY_SECONDS : 0
}

/** Milliseconds until a clock shows that second of the minute; none when it has just come. */
export function millisUntil(second: number, now: number): number {
  const MINUTE = 60_000
  return (second * 1_000 - (now % MINUTE) + MINUTE) % MINUTE
}
