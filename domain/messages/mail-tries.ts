import { instantFrom, millisOf, type Instant } from '../time/day'

/** What became of a letter that was not taken: put off by the server, or refused for good. */
export type MailFailure = { reply: string; permanent: boolean }

/** After this many in vain a letter is given up, and somebody must look at it. */
const TRIES = 12
const MINUTE = 60_000
const FIRST_PAUSE = 5 * MINUTE
const LONGEST_PAUSE = 24 * 60 * MINUTE

/**
 * When a letter that has failed so many times is tried again; undefined when it is given up. A
 * letter put off doubles its pause, up to a day, and is given up in the fourth; a refused one comes
 * daily, since an address or a setting may have been put right meanwhile.
 */
export function nextMailTry(
  failed: number,
  { permanent }: MailFailure,
  now: Instant,
): Instant | undefined {
  if (failed >= TRIES) return undefined
  const pause = permanent ? LONGEST_PAUSE : FIRST_PAUSE * 2 ** (failed - 1)
  return instantFrom(millisOf(now) + Math.min(pause, LONGEST_PAUSE))
}
