import { isDefined } from '../present'
import type { PetitionerId } from '../ids'
import type { Day } from '../time/day'
import { isRecipient } from './facts'
import type { CaseState, Remedy, Window } from './state'

/** 复查 and 复核 as a case has them (Arts. 35, 36). */

/** 复查 or 复核 of somebody, in the present round. */
export function remedyOf(
  state: CaseState,
  level: Remedy['level'],
  recipient: PetitionerId,
): Remedy | undefined {
  return state.remedies.find(
    (each) =>
      each.level === level &&
      each.recipient === recipient &&
      each.round === state.round &&
      each.withdrawnOn === undefined,
  )
}

/** When they last took such a request back: asked for anew, it was after that (decision 47). */
export function takenBackOn(
  { remedies, round }: CaseState,
  level: Remedy['level'],
  recipient: Window['recipient'] | undefined,
): Day | undefined {
  return remedies
    .filter((each) => each.level === level && each.recipient === recipient && each.round === round)
    .map(({ withdrawnOn }) => withdrawnOn)
    .findLast(isDefined)
}

/** The review of theirs that is under way, or was the last. */
export function latestRemedyOf(state: CaseState, recipient: PetitionerId): Remedy | undefined {
  return remedyOf(state, 'final-review', recipient) ?? remedyOf(state, 'review', recipient)
}

/** Of whoever still brings the matter, and not asked for anew: decided first, there was nothing to take back. */
export function lastTakenBack(
  { remedies, round, recipients }: CaseState,
  recipient: PetitionerId,
): Remedy | undefined {
  const brings = recipients.some(
    ({ id, withdrawnOn }) => id === recipient && withdrawnOn === undefined,
  )
  const last = remedies.findLast((each) => each.recipient === recipient && each.round === round)
  if (!brings || last?.withdrawnOn === undefined) return undefined
  return last.requestedOn < last.withdrawnOn ? last : undefined
}

/** Those that still run: of the present round, not taken back, and of people who still bring the matter. */
export function remediesUnderWay(state: CaseState): Remedy[] {
  return state.remedies.filter(
    ({ round, recipient, withdrawnOn }) =>
      round === state.round && withdrawnOn === undefined && isRecipient(state, recipient),
  )
}

/** One review of one person, in one round; the first, or one asked for again. */
export function remedyId({ level, recipient, round, nth }: Remedy): string {
  return [level, recipient, round + 1, ...(nth === undefined ? [] : [nth])].join('/')
}

/**
 * From when the body above owes its opinion: it runs from the day the request reached it (Arts. 35, 36).
 * What was asked at this body's door reaches it with the file; undefined until it is sent.
 */
export function reachedAboveOn(remedy: Remedy): Day | undefined {
  const { requestedOn, askedHere, fileSentOn, decided } = remedy
  if (!askedHere) return requestedOn
  // What was decided had reached it, though nobody entered that it was sent.
  return fileSentOn ?? (decided === undefined ? undefined : requestedOn)
}

/** Asked for and not yet decided, or decided and not yet in the person's hands. */
export function isPending({ decided, service }: Remedy): boolean {
  return decided === undefined || (decided.outcome !== 'sent-back' && service === undefined)
}

export function changeRemedy(
  state: CaseState,
  recipient: PetitionerId,
  change: (remedy: Remedy) => Remedy,
): CaseState {
  const found = latestRemedyOf(state, recipient)
  return {
    ...state,
    remedies: state.remedies.map((each) => (each === found ? change(each) : each)),
  }
}
