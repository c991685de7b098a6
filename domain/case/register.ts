import { dayOf, type Instant } from '../time/day'
import { advance } from './apply'
import { blankCase } from './blank-case'
import type { CaseEvent } from './events'
import { following } from './following'
import type { Registration } from './registration'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

/**
 * Opens a case: the internal duty to sort it runs from the day it was registered, the duty to tell
 * the person from the day it was received (Art. 23, decision 19). `now` may be later than the
 * registration, when the workflow server was away meanwhile; no clock waits for it.
 */
export function register(
  registration: Registration,
  settings: CaseSettings,
  now: Instant,
): { state: CaseState; events: readonly CaseEvent[] } {
  const blank = blankCase(registration)
  const begun: CaseEvent = { type: 'registered', on: dayOf(registration.registeredAt) }
  const events = following(blank, [begun], settings, now)
  return { state: advance(blank, events), events }
}
