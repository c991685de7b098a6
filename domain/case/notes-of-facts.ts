import type { PetitionerId } from '../ids'
import type { CaseState } from './state'

/** Which notes of facts of a case are told to the people of one filing (plan V3). */
export type NotesTold = 'all' | 'before-others' | 'none'

/**
 * A note is open to whom the matter concerns. Of a matter that goes on together with another filing's
 * it may speak of those others, of whom they learn nothing (decision 38): whoever was there first is
 * told what was noted before, whoever joined has what was noted on their own case.
 */
export function notesTold(
  { recipients }: Pick<CaseState, 'recipients'>,
  people: readonly PetitionerId[],
  isSplit: boolean,
): NotesTold {
  const theirs = recipients.filter(({ id }) => people.includes(id))
  if (theirs.length === 0) return 'none'
  if (theirs.length === recipients.length) return 'all'
  // What was split from a matter of several is of several from its first day.
  return !isSplit && theirs.every(({ joinedOn }) => joinedOn === undefined)
    ? 'before-others'
    : 'none'
}
