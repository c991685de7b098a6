import type { Instant } from '../domain/time/day'

/** Where the HTTP process gets the time: registration and every legal "today" (decision 2). */
export type Clock = { now(): Instant }
