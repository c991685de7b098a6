import { isWorkingDay, workingDayOnOrAfter, type Calendar } from '../time/calendar'
import { addDays, dayOf, instantAt, type Instant } from '../time/day'

/** The first morning's digest after that moment; none falls on a rest day. */
export function nextDigest(calendar: Calendar, digestAt: string, after: Instant): Instant {
  const today = dayOf(after)
  const from = instantAt(today, digestAt) > after ? today : addDays(today, 1)
  return instantAt(workingDayOnOrAfter(calendar, from), digestAt)
}

/**
 * Whether the digest awaited since `awaited` is owed at `now`. After an outage it is sent late on a
 * working day; the one missed before a rest day, or before today's hour, goes with the next one, so
 * that nobody gets two in a morning.
 */
export function digestOwed(
  calendar: Calendar,
  digestAt: string,
  awaited: Instant,
  now: Instant,
): boolean {
  const today = dayOf(now)
  return awaited <= now && isWorkingDay(calendar, today) && instantAt(today, digestAt) <= now
}
