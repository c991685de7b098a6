import type { DutyKind } from '../duty/duty'
import type { PetitionerId } from '../ids'
import { remedyId } from './remedies'
import { isForThem } from './joined'
import type { NoticeSubject } from './kinds'
import type { CaseState, Promised, Remedy } from './state'

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
  const { agreement, ...others } = state
  const theyAgreed = agreement?.signedBy.some((id) => people.includes(id)) === true
  const receptions = state.receptions?.filter(isTheirs)
  const leaflets = state.leaflets?.filter(isTheirs)
  const reviewsOfOthers = state.remedies.filter((each) => !isTheirs(each)).map(remedyId)
  return {
    ...(theyAgreed ? state : others),
    ...(receptions === undefined ? {} : { receptions }),
    ...(leaflets === undefined ? {} : { leaflets }),
    remedies,
    recipients: theirs,
    windows: state.windows.filter(isTheirs),
    outside: state.outside.filter(({ about }) => !reviewsOfOthers.includes(about)),
    duties: state.duties.filter(({ kind }) => {
      const says = noticeOwed[kind]
      if (says === undefined) return true
      return theirs.some((each) => isForThem(state, each, says))
    }),
    promises: state.promises.filter((promise) => isPromisedTo(promise, people, remedies)),
  }
}

/** A review promises to whoever asked for it, an agreement to those who signed it, an answer to all. */
function isPromisedTo(
  { from, paper, signedBy = [] }: Promised,
  people: readonly PetitionerId[],
  remedies: readonly Remedy[],
): boolean {
  switch (from) {
    case 'opinion':
      return true
    case 'review':
      return remedies.some((each) => remedyId(each) === paper)
    case 'agreement':
      return signedBy.some((each) => people.includes(each))
  }
}
