import { dueOf } from '../duty/reckoning'
import type { Day } from '../time/day'
import type { CaseEvent } from './events'
import { quarrels, standing } from './facts'
import { remedyOf } from './remedies'
import { runs } from './law'
import type { CaseSettings } from './settings'
import type { CaseState, Window } from './state'

/** A right as the facts of a case give it; what became of it follows from comparing. */
type Given = Pick<Window, 'recipient' | 'clock'> & { from: Day; used: boolean }

/**
 * Windows open with proof of receipt and never without (Arts. 35, 36); one that was used is over.
 * A corrected day of receipt moves them, and one that had lapsed may be open again.
 */
export function reconcileWindows(state: CaseState, settings: CaseSettings): CaseEvent[] {
  return givenWindows(state, settings).flatMap(({ recipient, clock, from, used }): CaseEvent[] => {
    // This body's own right belongs to the receipt, whatever rounds come after it.
    const round = recipient === 'body' ? 0 : state.round
    const known = state.windows.find(
      (each) => each.recipient === recipient && each.clock === clock && each.round === round,
    )
    const last = dueOf({ by: 'clock', clock, from }, settings.pack, settings.calendar)
    if (known === undefined) {
      // A matter split from one that was objected to brings that along.
      const stands = used ? 'used' : 'open'
      const window: Window = { recipient, clock, round, openedOn: from, last, state: stands }
      return [{ type: 'window-opened', window }]
    }
    // Used in time it stays so, whatever is published later; another day of receipt still shows.
    if (known.state === 'used' && used && known.openedOn === from) return []
    const name = { recipient, clock, round }
    const same = known.openedOn === from && isSame(known, last)
    const moved: CaseEvent[] = same ? [] : [{ type: 'window-moved', ...name, from, last }]
    if (used) return [...moved, { type: 'window-used', ...name }]
    const isUnused = known.state === 'used' && moved.length === 0
    return isUnused ? [{ type: 'window-unused', ...name }] : moved
  })
}

/** Once it has lapsed it matters only whether it lapsed on the right day. */
function isSame({ state, last }: Window, other: Window['last']): boolean {
  return last.due === other.due && (state === 'lapsed' || last.provisional === other.provisional)
}

function givenWindows(state: CaseState, settings: CaseSettings): Given[] {
  return [...ofThisBody(state), ...ofReview(state), ...ofFinalReview(state)].filter(({ clock }) =>
    runs(settings, clock),
  )
}

/** Art. 23: "not ours", within five working days of receipt from another body. */
function ofThisBody(state: CaseState): Given[] {
  const { origin, inherited, recorded } = state
  // Whether it was objected to in its day the books do not say, and now it is over (decision 51).
  if (origin === undefined || inherited || recorded !== undefined) return []
  const used = quarrels(state).some(({ raised }) => raised === 'objection')
  return [{ recipient: 'body', clock: 'object', from: origin.on, used }]
}

function ofReview(state: CaseState): Given[] {
  if (state.answer?.paper !== 'opinion') return []
  return state.answer.services
    .filter(({ recipient }) => standing(state).some(({ id }) => id === recipient))
    .map(({ recipient, on: from }) => {
      const used = remedyOf(state, 'review', recipient) !== undefined
      return { recipient, clock: 'request-review', from, used }
    })
}

function ofFinalReview(state: CaseState): Given[] {
  return state.remedies.flatMap(({ level, round, recipient, service, decided }): Given[] => {
    const gives = level === 'review' && round === state.round && decided?.outcome !== 'sent-back'
    if (!gives || service === undefined) return []
    const used = remedyOf(state, 'final-review', recipient) !== undefined
    return [{ recipient, clock: 'request-final-review', from: service.on, used }]
  })
}
