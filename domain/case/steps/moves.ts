import { latest, type Day } from '../../time/day'
import type { PetitionerId, PromiseId } from '../../ids'
import type { NewPromise } from '../commands'
import { answeredAllOn, cameBackOn, receivedHereOn } from '../facts'
import { isPending, remediesUnderWay, remedyId } from '../remedies'
import type { Ending } from '../kinds'
import { answerOvertaken } from '../promised'
import type { CaseState, Promised, Remedy, Window } from '../state'

/** Moves that several steps make, and the days they follow. */

/** An end other than by an answer has come about; `conclude` asks the gate whether all is there. */
export function closed(state: CaseState, ending: Ending, on: Day): CaseState {
  return { ...state, phase: 'closing', ending, closingOn: on }
}

/** The phase moves with the last of those who still bring the matter. */
export function allServed(state: CaseState): CaseState {
  const served = state.phase === 'answer-issued' && answeredAllOn(state) !== undefined
  return served ? { ...state, phase: 'answer-served' } : state
}

/** Ended, it waits again as a concluded case does (decision 7). */
export function livingAgain(state: CaseState): CaseState {
  if (state.phase !== 'ended') return state
  const { endedOn: _, ...ended } = state
  return { ...ended, phase: 'concluded' }
}

export function issuedOn(state: CaseState): Day {
  return state.answer?.issuedOn ?? state.receivedOn
}

/** An answer, or another end, is what our own report is about. */
export function reportFollows({ answer, closingOn, receivedOn }: CaseState): Day {
  return answer?.issuedOn ?? closingOn ?? receivedOn
}

export function decidedOn(state: CaseState, remedy: Remedy | undefined): Day {
  return remedy?.decided?.on ?? state.receivedOn
}

export function receivedOn(state: CaseState): Day {
  return state.receivedOn
}

/** Sorting follows the receipt here, a quarrel over competence where there was one, and a return. */
export function sortingDay(state: CaseState): Day {
  const { competence, receivedOn: first } = state
  return latest(receivedHereOn(state), competence?.decided?.on ?? first, cameBackOn(state) ?? first)
}

/** Work follows the acceptance, and in a later round what began that round. */
export function acceptedOn(state: CaseState): Day {
  return state.roundBegunOn ?? state.acceptedOn ?? receivedHereOn(state)
}

export function entrustedOn(state: CaseState): Day {
  return latest(acceptedOn(state), state.entrustment?.on ?? acceptedOn(state))
}

export function signedOn(state: CaseState): Day {
  return latest(entrustedOn(state), state.entrustment?.signedOn ?? entrustedOn(state))
}

export function concludedOn(state: CaseState): Day {
  return state.concludedOn ?? state.receivedOn
}

export function withPromises(
  state: CaseState,
  paper: Pick<Promised, 'from' | 'paper' | 'signedBy' | 'claims'>,
  on: Day,
  made: readonly NewPromise[],
): CaseState {
  const before = state.promises.length
  const promises = made.map(({ by, due, claims = paper.claims }, index): Promised => {
    const id = `${state.number}/promise/${before + index + 1}` as PromiseId
    const carriedOut = claims === undefined ? {} : { claims }
    return { id, ...paper, ...carriedOut, madeOn: on, by, due }
  })
  return { ...state, promises: [...state.promises, ...promises] }
}

/** The opinion or reply of the present round. */
export function inAnswer({ round }: CaseState): Pick<Promised, 'from' | 'paper'> {
  return { from: 'opinion', paper: `answer/${round + 1}` }
}

export function changeRecipient(
  state: CaseState,
  id: PetitionerId,
  change: Partial<CaseState['recipients'][number]>,
): CaseState {
  return {
    ...state,
    recipients: state.recipients.map((each) => (each.id === id ? { ...each, ...change } : each)),
  }
}

/**
 * The case loses what belonged to the round before; what was said then stays in the journal. What
 * somebody could still ask or wait for about the old answer they get about the new one.
 */
export function nextRound(state: CaseState, phase: CaseState['phase'], on: Day): CaseState {
  const {
    answer,
    ending: _,
    closingOn: __,
    concludedOn: ___,
    concludedAsOf: ____,
    endedOn: _____,
    terminated: ______,
    handedOver: _______,
    agreement: ________,
    ...rest
  } = state
  return {
    ...rest,
    phase,
    round: state.round + 1,
    roundBegunOn: on,
    earlierAnswers: answer === undefined ? state.earlierAnswers : [...state.earlierAnswers, answer],
    claims: state.claims.map(({ id }) => ({ id })),
    promises: answerOvertaken(state.promises),
    questions: [],
    mediations: [],
    windows: state.windows.map((window) => overtakenWindow(window, state.round)),
    ...withoutRemedies(state, remediesUnderWay(state).filter(isPending), on),
  }
}

function overtakenWindow(window: Window, round: number): Window {
  const isOfRound = window.round === round && window.recipient !== 'body'
  return isOfRound && window.state === 'open' ? { ...window, state: 'overtaken' } : window
}

function withoutRemedies(state: CaseState, overtaken: readonly Remedy[], on: Day) {
  const dates = overtaken.map(remedyId)
  return {
    remedies: state.remedies.map((each) =>
      overtaken.includes(each) ? { ...each, overtakenOn: on } : each,
    ),
    outside: state.outside.filter(({ about }) => !dates.includes(about)),
  }
}
