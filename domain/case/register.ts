import type { PersonId } from '../ids'
import { dayOf, type Instant } from '../time/day'
import { advance } from './apply'
import type { CaseEvent } from './events'
import { following } from './following'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

/** What a case begins with. Who the people are and what they wrote stays in the database. */
export type Registration = Pick<
  CaseState,
  | 'number'
  | 'filing'
  | 'channel'
  | 'village'
  | 'receivedOn'
  | 'registeredAt'
  | 'origin'
  | 'inherited'
  | 'repeatOf'
  | 'recipients'
  | 'excluded'
  | 'accusedUnits'
  // Of a matter that was split from another: that it is urgent, and whose it was found to be.
  | 'urgent'
  | 'competence'
> & {
  /** What the person was told already, of a matter that was split from another. */
  notices?: CaseState['notices']
  claims: readonly { id: CaseState['claims'][number]['id'] }[]
  registeredBy: PersonId
}

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
  const { registeredBy: _, claims, notices = [], ...facts } = registration
  const blank: CaseState = {
    ...facts,
    version: 0,
    phase: 'registered',
    claims: claims.map(({ id }) => ({ id })),
    round: 0,
    milestonesPlanned: 0,
    ...{
      splits: [],
      takenIn: [],
      notices,
      advice: [],
      clears: [],
      earlierAnswers: [],
      mediations: [],
    },
    ...{ promises: [], remedies: [], aid: [], explanations: [], questions: [], recusals: [] },
    ...{ windows: [], outside: [], duties: [] },
  }
  const begun: CaseEvent = { type: 'registered', on: dayOf(facts.registeredAt) }
  const events = following(blank, [begun], settings, now)
  return { state: advance(blank, events), events }
}
