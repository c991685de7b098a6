import type { FactsOf } from './commands'
import { latest } from '../time/day'
import { wholeIn } from './duties/completeness'
import { cameBackOn, isUndecided, toSortSince } from './facts'
import { broughtOn, limitOf, oldSince, toldClears } from './joined'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'
import { runningIn } from './taken-on'

type Running = 'pack' | 'broughtOn' | 'accepted' | 'limit' | 'receivedOn' | 'takenUpOn'
type OfOld = 'takenUpOn' | 'oldSince' | 'whole' | 'clears'
type GoesAlong = Running | OfOld | 'campaigns' | 'recusals'

/**
 * By what a case goes and what runs in it, said to the one it goes on in (decision 38): no clock of a
 * person stops or begins anew by a merging, and none that is dead is revived. Nor is anything the
 * office still owes left behind where nobody works any more.
 */
export function goingAlong(
  state: CaseState,
  { pack }: Pick<CaseSettings, 'pack'>,
): Pick<FactsOf<'take-in'>, GoesAlong> {
  const { kind, route, acceptedOn, sortedOn } = state
  const limit = limitOf(state)
  const received = sortedOn === undefined ? toSortSince(state) : undefined
  // Sent on and come back, Art. 22 was met once; nobody has to meet it by that day again.
  const receivedOn = received && latest(received, cameBackOn(state) ?? received)
  const recusals = state.recusals.filter(isUndecided)
  const campaigns = runningIn(state)
  const way = route === undefined ? {} : { route }
  return {
    pack: pack?.id ?? null,
    broughtOn: broughtOn(state),
    ...(kind === undefined || acceptedOn === undefined ? {} : { accepted: { kind, ...way } }),
    ...(limit === undefined ? {} : { limit }),
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...asOld(state),
    ...(campaigns.length === 0 ? {} : { campaigns }),
    ...(recusals.length === 0 ? {} : { recusals }),
  }
}

/** What is owed to an old case is owed where it goes on, taken up or not; what is clear is clear there (H1, B2). */
function asOld(state: CaseState): Pick<FactsOf<'take-in'>, OfOld> {
  const { backlog } = state
  const since = oldSince(state)
  const clears = toldClears(state)
  // What was complete there is to become so here by a day of its own, for others work on it here.
  const whole = wholeIn(state)
  return {
    ...(backlog === undefined
      ? {}
      : { takenUpOn: backlog.unsettledOn?.at(-1) ?? backlog.takenUpOn }),
    ...(since === undefined ? {} : { oldSince: since }),
    ...(whole.length === 0 ? {} : { whole }),
    ...(clears.length === 0 ? {} : { clears }),
  }
}
