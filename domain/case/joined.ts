import type { NoticeSubject } from './kinds'
import { isDefined } from '../present'
import { earliest, type Day } from '../time/day'
import type { CaseState, Recipient } from './state'

/**
 * Who joined from a case that was merged into this one was told there where their matter goes: the
 * first notice is none for them again, nor is one of an extension from before they joined (decision
 * 38). Of a matter that went back to its sender they alone are told, for the others have it from there.
 */
export function isForThem(
  { ending, extension }: CaseState,
  { joinedOn }: Pick<Recipient, 'joinedOn'>,
  says: NoticeSubject,
): boolean {
  if (joinedOn === undefined) return ending !== 'returned' || says !== 'transfer'
  if (says === 'extension') return extension !== undefined && joinedOn <= extension.on
  return says !== 'receipt'
}

export function isOwedNotice(state: CaseState, recipient: Recipient, says: NoticeSubject): boolean {
  return recipient.reachable && isForThem(state, recipient, says)
}

/**
 * Art. 34 counts from the acceptance, and no clock of a person stops: of several cases that go on here
 * the first one that was accepted. A later round has a limit only by what joined it then (decision 31).
 */
export function limitFrom(
  { acceptedOn, takenIn, ...state }: CaseState,
  round = state.round,
): Day | undefined {
  const joined = takenIn.filter((each) => each.round === round).map((each) => each.acceptedOn)
  const days = [round === 0 ? acceptedOn : undefined, ...joined].filter(isDefined)
  const [first, ...more] = days
  return first === undefined ? undefined : earliest(first, ...more)
}

/** Returned to its sender, who knows nothing of those who joined it here (decision 38). */
export function isSentAway({ ending, recipients }: CaseState): boolean {
  return ending === 'returned' && recipients.some(({ joinedOn }) => joinedOn !== undefined)
}
