import { isDefined } from '../present'
import {
  explainedOn,
  noticeOfEnding,
  notToldOf,
  openPromises,
  recipientsWithoutAnswer,
  standing,
} from './facts'
import type { CaseState } from './state'

/**
 * 办结 has a gate: what must be there before a case counts as concluded depends on how it came to
 * its close (Arts. 29–33; plan H8). Each entry says in a few words what is still owed.
 */
export function missingFor(state: CaseState): string[] {
  return [...missingOfEnding(state), ...missingOfTelling(state)].filter(isDefined)
}

function missingOfEnding(state: CaseState): (string | undefined)[] {
  switch (state.ending) {
    case 'opinion':
      return [
        state.answer === undefined && 'the opinion',
        state.claims.some(({ outcome }) => outcome === undefined) && 'an outcome for every claim',
        recipientsWithoutAnswer(state).length > 0 && 'proof of service on every petitioner',
      ].map(said)
    case 'reply':
      return [
        state.answer === undefined && 'the reply',
        recipientsWithoutAnswer(state).length > 0 && 'proof of service on every petitioner',
      ].map(said)
    case 'handed-over':
      return [said(state.handedOver === undefined && 'the hand-over')]
    case 'agreement':
      return [
        standing(state).some(({ id }) => state.agreement?.signedBy.includes(id) !== true) &&
          'the signature of every petitioner',
        openPromises(state).some(({ from }) => from === 'agreement') &&
          'performance of what was agreed',
      ].map(said)
    case 'mediation-failed':
      return [
        said(
          explainedOn(state, state.closingOn ?? state.receivedOn) === undefined &&
            'an explanation of the lawful ways still open',
        ),
      ]
    case 'withdrawn':
      return [said(standing(state).length > 0 && 'the own word of every petitioner')]
    case 'reported-back':
      return [said(state.transfer?.reportedOn === undefined && 'the report of the other body')]
    case undefined:
      return ['an answer, or another end of the matter']
    default:
      return []
  }
}

/** Declined, led elsewhere, sent on or merged: whoever can be told has been told where it is now. */
function missingOfTelling(state: CaseState): (string | undefined)[] {
  const says = noticeOfEnding(state)
  if (says === undefined || notToldOf(state, says).length === 0) return []
  return [`the notice (${says}) to every petitioner with a clear address`]
}

function said(missing: string | false): string | undefined {
  return missing === false ? undefined : missing
}
