import type { FactsOf } from './commands'
import { toSortSince } from './facts'
import { limitOf } from './joined'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

type GoesAlong = 'pack' | 'accepted' | 'limit' | 'receivedOn' | 'takenUpOn'

/**
 * By what a case goes and what runs in it, said to the one it goes on in (decision 38): no clock of a
 * person stops or begins anew by a merging, and none that is dead is revived.
 */
export function goingAlong(
  state: CaseState,
  settings: Pick<CaseSettings, 'pack' | 'calendar'>,
): Pick<FactsOf<'take-in'>, GoesAlong> {
  const { kind, route, acceptedOn, sortedOn, backlog } = state
  const limit = limitOf(state, settings)
  // Sent on and come back, it has been passed on in time or late (Art. 22).
  const unsorted = sortedOn === undefined && state.cameBack.length === 0
  const receivedOn = unsorted ? toSortSince(state) : undefined
  const way = route === undefined ? {} : { route }
  return {
    pack: settings.pack?.id ?? null,
    ...(kind === undefined || acceptedOn === undefined ? {} : { accepted: { kind, ...way } }),
    ...(limit === undefined ? {} : { limit }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(backlog === undefined ? {} : { takenUpOn: backlog.takenUpOn }),
  }
}
