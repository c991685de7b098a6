import { isOpen } from '../../duty/duty'
import type { PostCode } from '../../ids'
import { upwardFrom } from '../addressees'
import type { CaseEvent } from '../events'
import type { CaseSettings } from '../settings'
import type { CaseState } from '../state'

/**
 * Whoever owed something in this case and is shut out of it now has heard of it already; who hears of
 * it next is looked up as the message goes out: another holder, or the post above (decisions 9, 43).
 */
export function toldAnew(
  state: CaseState,
  fact: CaseEvent,
  came: readonly CaseEvent[],
  settings: CaseSettings,
): CaseEvent[] {
  const posts = postsShutOut(state, fact)
  const told = came.flatMap((event) => (event.type === 'duty-handed-on' ? [event.duty] : []))
  const fresh = came.flatMap((event) => (event.type === 'duty-opened' ? [event.duty.id] : []))
  return state.duties
    .filter((duty) => isOpen(duty) && posts.includes(duty.owedBy))
    .filter(({ id }) => !told.includes(id) && !fresh.includes(id))
    .map((duty) => ({
      ...{ type: 'duty-handed-on', duty: duty.id, owedBy: duty.owedBy, due: duty.due.due },
      to: upwardFrom('owner', duty, state, settings),
    }))
}

/** What they held or deputised for on that day. */
function postsShutOut({ recusals }: CaseState, fact: CaseEvent): readonly PostCode[] {
  switch (fact.type) {
    case 'accused-named':
      return fact.facts.posts
    case 'accused-shared':
      return fact.facts.shares === 'naming' ? fact.facts.posts : []
    case 'recusal-decided': {
      const { person, granted } = fact.facts
      return granted ? (recusals.findLast((each) => each.person === person)?.posts ?? []) : []
    }
    default:
      return []
  }
}
