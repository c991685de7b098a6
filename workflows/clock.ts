import { instantFrom, millisOf, type Instant } from '../domain/time/day'

/** Workflow time: the same in every replay. The only place in workflows/ that reads a clock. */
export function workflowNow(): Instant {
  return instantFrom(Date.now())
}

/** Milliseconds; nothing or less when the instant has come. */
export function millisUntil(instant: Instant): number {
  return millisOf(instant) - Date.now()
}
