import type { FactsOf } from './commands'
import { isUndecided, toSortSince } from './facts'
import { limitOf, oldSince, toldClears } from './joined'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

type Running = 'pack' | 'accepted' | 'limit' | 'receivedOn' | 'takenUpOn'
type GoesAlong = Running | 'oldSince' | 'clears' | 'recusals'

/**
 * By what a case goes and what runs in it, said to the one it goes on in (decision 38): no clock of a
 * person stops or begins anew by a merging, and none that is dead is revived. Nor is anything the
 * office still owes left behind where nobody works any more.
 */
export function goingAlong(
  state: CaseState,
  settings: Pick<CaseSettings, 'pack' | 'calendar'>,
): Pick<FactsOf<'take-in'>, GoesAlong> {
  const { kind, route, acceptedOn, sortedOn } = state
  const limit = limitOf(state, settings)
  // Sent on and come back, it has been passed on in time or late (Art. 22).
  const unsorted = sortedOn === undefined && state.cameBack.length === 0
  const receivedOn = unsorted ? toSortSince(state) : undefined
  const recusals = state.recusals.filter(isUndecided)
  const way = route === undefined ? {} : { route }
  return {
    pack: settings.pack?.id ?? null,
    ...(kind === undefined || acceptedOn === undefined ? {} : { accepted: { kind, ...way } }),
    ...(limit === undefined ? {} : { limit }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...asOld(state),
    ...(recusals.length === 0 ? {} : { recusals }),
  }
}

/** What is owed to an old case is owed where it goes on, taken up or not; what is clear is clear there (H1, B2). */
function asOld(state: CaseState): Pick<FactsOf<'take-in'>, 'takenUpOn' | 'oldSince' | 'clears'> {
  const { backlog } = state
  const since = oldSince(state)
  const clears = toldClears(state)
  return {
    ...(backlog === undefined ? {} : { takenUpOn: backlog.takenUpOn }),
    ...(since === undefined ? {} : { oldSince: since }),
    ...(clears.length === 0 ? {} : { clears }),
  }
}
