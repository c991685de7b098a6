import type { NoticeSubject } from './kinds'
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

/** Returned to its sender, who knows nothing of those who joined it here (decision 38). */
export function isSentAway({ ending, recipients }: CaseState): boolean {
  return ending === 'returned' && recipients.some(({ joinedOn }) => joinedOn !== undefined)
}
