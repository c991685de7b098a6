/** Requests allowed in a span of time. */
export type Limit = { windowMillis: number; most: number }

export type Limits = {
  /** Per address, everything together: stops a script run wild, nobody at work. */
  general: Limit
  /** Per address, what can be guessed at: a query code. */
  strict: Limit
  /** Per login and address, failures only: a password. */
  signIn: Limit
}

export const standardLimits: Limits = {
  general: { windowMillis: 60_000, most: 30_000 },
  strict: { windowMillis: 15 * 60_000, most: 30 },
  signIn: { windowMillis: 15 * 60_000, most: 10 },
}
