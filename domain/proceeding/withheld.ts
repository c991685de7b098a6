import type { PersonId, PostCode } from '../ids'
import type { Day } from '../time/day'
import { viewsToCome } from './meeting'
import type { ProceedingState, Taken } from './proceeding'
import { stepOf } from './steps'

export type Reader = { person: PersonId; posts: readonly PostCode[]; today: Day }

/**
 * Views are said apart (plan T2): what was said is shown once none is still to come, from when on it is concluded
 * too; to whoever has a view of their own still to write, not before that or the phase's end, unless they lead it: what
 * they conclude from they read (decision 96).
 */
export function isWithheld(
  state: ProceedingState | null,
  { step, by }: Taken,
  { person, posts, today }: Reader,
): boolean {
  if (state === null || by === person) return false
  const { separate, from } = stepOf(state, step) ?? {}
  if (separate !== true || from?.includes(state.phase) !== true) return false
  const { ofPosts, ofRegister, dayIsOver } = viewsToCome(state, today)
  if (dayIsOver && leadsIt(state, posts)) return false
  if (ofPosts.some((post) => posts.includes(post))) return true
  return !dayIsOver && ofPosts.length + ofRegister.length > 0
}

/** Whoever holds it concludes it; for a post of theirs, or one they deputise for. */
function leadsIt(state: ProceedingState, posts: readonly PostCode[]): boolean {
  const leaders = stepOf(state, 'hold')?.by.flatMap((party) => state.parties[party] ?? []) ?? []
  return leaders.some((post) => posts.includes(post))
}
