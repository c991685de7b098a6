import { latest } from '../time/day'
import { byPerson, type MaybeByPerson } from '../undertaking/by-person'
import { paperDutyKinds } from '../undertaking/duty'
import type { Refused } from '../undertaking/refusal'
import type { UndertakingSettings } from '../undertaking/settings'
import { againstInCircular } from './allowed'
import type { CampaignStopped, CircularEvent, CircularFacts, CircularState } from './circular'
import { inCircular, withdrawing } from './steps'

/** What its campaign tells it is refused to nobody; the rest somebody does. */
export function againstCircular(
  state: CircularState,
  _: UndertakingSettings,
  facts: CircularFacts,
  given: MaybeByPerson,
): Refused | undefined {
  if (facts.kind === 'campaign-stopped') return undefined
  return againstInCircular(state, facts, byPerson(given))
}

export function circularComes(
  state: CircularState,
  settings: UndertakingSettings,
  facts: CircularFacts,
  given: MaybeByPerson,
): CircularEvent[] {
  if (facts.kind === 'campaign-stopped') return whenStopped(state, facts)
  return inCircular(state, settings, facts, byPerson(given))
}

/**
 * Not out when its campaign was stopped, it is owed no more: what is drafted stays as it is. Published it is
 * read, and corrected, as ever. Told again, nothing changes (decision 99).
 */
function whenStopped(state: CircularState, { on }: CampaignStopped): CircularEvent[] {
  if (state.phase === 'published' || state.endedOn !== undefined) return []
  return [
    ...withdrawing(state, paperDutyKinds),
    { type: 'circular-ended', on: latest(on, state.openedOn), stopped: true },
  ]
}
