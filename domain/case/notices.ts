import type { PetitionerId } from '../ids'
import { noticeOfEnding, tellable, tellingNotices, validNotices } from './facts'
import { isForThem } from './joined'
import type { NoticeSubject } from './kinds'
import type { CaseState } from './state'

/**
 * What that person is still to be told in writing. Where the matter goes is told with or after its
 * receipt; a notice of where it goes says all that the one of receipt would (Art. 23).
 */
export function noticesNeeded(state: CaseState, recipient: PetitionerId): NoticeSubject[] {
  const told = (says: NoticeSubject) =>
    validNotices(state).some((each) => each.recipient === recipient && each.says === says)
  const goes = noticeOfEnding(state) ?? (state.transfer === undefined ? undefined : 'transfer')
  const who = state.recipients.find(({ id }) => id === recipient)
  const isFor = (says: NoticeSubject) => isForThem(state, who ?? {}, says)
  const needsDirection = goes !== undefined && !told(goes) && isFor(goes)
  const needsReceipt = goes === undefined && !tellingNotices.some(told) && isFor('receipt')
  const needsExtension =
    tellable(state).includes('extension') && !told('extension') && isFor('extension')
  return [
    ...(needsDirection ? [goes] : []),
    ...(needsReceipt ? (['receipt'] as const) : []),
    ...(needsExtension ? (['extension'] as const) : []),
  ]
}
