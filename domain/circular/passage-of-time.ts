import { isOpen } from '../duty/duty'
import { addDays, dayOf, instantFrom, millisOf, startOfDay, type Instant } from '../time/day'
import { dutiesInTime, nextOfDuties } from '../undertaking/duties'
import type { DutyEvent } from '../undertaking/events'
import type { UndertakingSettings } from '../undertaking/settings'
import { applyToCircular } from './apply'
import type { CircularEvent, CircularState } from './circular'

/** Minutes after the cut-off at which the figures freeze: what was under way at midnight is in (decision 68). */
const FREEZE_AFTER_MS = 10 * 60_000

/** The instant at which its figures freeze; undefined once they have, or where it ended without. */
export function freezeAt({ phase, cutOff, endedOn }: CircularState): Instant | undefined {
  if (phase !== 'waiting' || endedOn !== undefined) return undefined
  return instantFrom(millisOf(startOfDay(addDays(cutOff, 1))) + FREEZE_AFTER_MS)
}

export function circularInTime(
  state: CircularState,
  settings: UndertakingSettings,
  now: Instant,
): CircularEvent[] {
  if (state.endedOn !== undefined) return []
  const { officeHead: unitHead, director, head } = settings.posts
  const came = dutiesInTime(state.duties, settings, { unitHead, director, head }, now).map(
    // Nobody owes a reply: who says nothing leaves it at that.
    (event): DutyEvent =>
      event.type === 'duty-missed' ? { type: 'duty-withdrawn', duty: event.duty } : event,
  )
  const settled = came.reduce<CircularState>(applyToCircular, state)
  const over = settled.phase === 'published' && !settled.duties.some(isOpen)
  const ends = over && dayOf(now) > state.openUntil
  return [...came, ...(ends ? [{ type: 'circular-ended', on: dayOf(now) } as const] : [])]
}

export function nextInCircular(state: CircularState, settings: UndertakingSettings): Instant[] {
  if (state.endedOn !== undefined) return []
  const freeze = freezeAt(state)
  const over = state.phase === 'published' && !state.duties.some(isOpen)
  return [
    ...(freeze === undefined ? [] : [freeze]),
    ...nextOfDuties(state.duties, settings),
    ...(over ? [startOfDay(addDays(state.openUntil, 1))] : []),
  ]
}
