import type { DutyKind } from '../duty/duty'
import type { PetitionerId } from '../ids'
import { remedyId } from './facts'
import { isForThem } from './joined'
import type { NoticeSubject } from './kinds'
import type { CaseState } from './state'

/** Duties towards persons, which of those who joined nobody has from before (decision 38). */
const noticeOwed: Partial<Record<DutyKind, NoticeSubject>> = {
  notify: 'receipt',
  'tell-extension': 'extension',
}

/**
 * A case as far as it speaks of these people: where the matter stands, and what is theirs. Of others
 * who bring the same matter, from another filing, they learn nothing (decision 38).
 */
export function partOf(state: CaseState, people: readonly PetitionerId[]): CaseState {
  const theirs = state.recipients.filter(({ id }) => people.includes(id))
  if (theirs.length === state.recipients.length) return state
  const isTheirs = ({ recipient }: { recipient: string }) =>
    recipient === 'body' || theirs.some(({ id }) => id === recipient)
  const remedies = state.remedies.filter(isTheirs)
  const reviewsOfOthers = state.remedies.filter((each) => !isTheirs(each)).map(remedyId)
  return {
    ...state,
    remedies,
    recipients: theirs,
    windows: state.windows.filter(isTheirs),
    outside: state.outside.filter(({ about }) => !reviewsOfOthers.includes(about)),
    duties: state.duties.filter(({ kind }) => {
      const says = noticeOwed[kind]
      if (says === undefined) return true
      return theirs.some((each) => isForThem(state, each, says))
    }),
    // What a review promised was promised to whoever asked for it.
    promises: state.promises.filter(
      ({ from, paper }) => from !== 'review' || remedies.some((each) => remedyId(each) === paper),
    ),
  }
}
