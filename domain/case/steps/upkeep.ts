import { isDefined } from '../../present'
import type { Day } from '../../time/day'
import type { PetitionerId } from '../../ids'
import type { DatedFact } from '../kinds'
import type { Reason } from '../refusal'
import type { CaseState, Service } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { decidedOn, issuedOn, receivedOn, signedOn, sortingDay } from './moves'
import { receivedHereOn } from '../facts'

type Upkeep = 'correct-date' | 'update-rules'

/** What keeps a case true: corrections are facts of their own (decision 2), rules change by update. */
export const upkeepSteps: StepsOf<Upkeep> = {
  'correct-date': {
    from: beforeEnd,
    to: [],
    rule: 'decision 2',
    against: againstCorrection,
    follows: receivedOn,
    apply: (state, { facts: { fact, recipient, to } }) => corrected(state, fact, recipient, to),
  },

  'update-rules': {
    from: beforeEnd,
    to: [],
    rule: 'decision 2',
    against: ({ command: { rules }, facts }) => {
      const told =
        rules !== undefined &&
        Object.keys(rules).length > 0 &&
        rules.packHash === facts.packHash &&
        rules.calendarHash === facts.calendarHash
      if (told) return undefined
      return ['rules-not-given', 'decision 2', 'Give the rules by value, with the hash of each.']
    },
    follows: receivedOn,
    apply: (state) => state,
  },
}

/** The date a fact has now; undefined where there is no such fact. */
function dateOf(
  state: CaseState,
  fact: DatedFact,
  recipient: PetitionerId | undefined,
): Day | undefined {
  switch (fact) {
    case 'acceptance':
      return state.acceptedOn
    case 'issue':
      return state.answer?.issuedOn
    case 'notice':
      return state.notices.find((each) => each.recipient === recipient)?.on
    case 'service':
      return state.answer?.services.find((each) => each.recipient === recipient)?.on
    case 'review-service':
      return latestServed(state, recipient)?.service?.on
  }
}

function corrected(
  state: CaseState,
  fact: DatedFact,
  recipient: PetitionerId | undefined,
  to: Day,
): CaseState {
  const moved = <S extends Service>(services: readonly S[]): S[] => {
    const first = services.find((each) => each.recipient === recipient)
    return services.map((each) => (each === first ? { ...each, on: to } : each))
  }
  switch (fact) {
    case 'acceptance': {
      // Led elsewhere, it was accepted and closed by one step.
      const closing = state.ending === 'routed' ? { closingOn: to } : {}
      return { ...state, acceptedOn: to, sortedOn: to, ...closing }
    }
    case 'issue':
      return state.answer === undefined
        ? state
        : { ...state, answer: { ...state.answer, issuedOn: to } }
    case 'notice':
      return { ...state, notices: moved(state.notices) }
    case 'service':
      return state.answer === undefined
        ? state
        : { ...state, answer: { ...state.answer, services: moved(state.answer.services) } }
    case 'review-service': {
      const found = latestServed(state, recipient)
      return {
        ...state,
        remedies: state.remedies.map((each) =>
          each === found && each.service !== undefined
            ? { ...each, service: { ...each.service, on: to } }
            : each,
        ),
      }
    }
  }
}

function latestServed(state: CaseState, recipient: PetitionerId | undefined) {
  return state.remedies.findLast(
    (each) => each.recipient === recipient && each.service !== undefined,
  )
}

/** A corrected date keeps its place: after what the fact follows, and not after what followed it. */
function againstCorrection({ state, facts, today }: Given<'correct-date'>): Reason | undefined {
  const { fact, recipient, to } = facts
  const now = dateOf(state, fact, recipient)
  if (now === undefined) {
    return ['unknown-object', 'decision 2', 'There is no such date in this case to correct.']
  }
  if (to > today) {
    return ['date-in-future', 'decision 2', `Today is ${today}. Give the day on which it happened.`]
  }
  const [after, before] = placeOf(state, fact, recipient)
  if (to >= after && (before === undefined || to <= before)) return undefined
  return [
    'dates-out-of-order',
    'decision 2',
    `It happened on ${after} or later${before === undefined ? '' : `, and on ${before} at the latest`}. Correct what stands around it first.`,
  ]
}

function placeOf(
  state: CaseState,
  fact: DatedFact,
  recipient: PetitionerId | undefined,
): [after: Day, before: Day | undefined] {
  const ofThem = state.remedies.filter(
    (each) => each.recipient === recipient && each.round === state.round,
  )
  switch (fact) {
    case 'acceptance':
      return [sortingDay(state), state.entrustment?.on ?? closedAfterAcceptance(state)]
    case 'notice':
      return [receivedHereOn(state), undefined]
    case 'issue':
      return [signedOn(state), firstOf(...(state.answer?.services ?? []).map(({ on }) => on))]
    case 'service':
      return [
        issuedOn(state),
        firstOf(ofThem.find(({ level }) => level === 'review')?.requestedOn, state.concludedOn),
      ]
    case 'review-service': {
      const found = latestServed(state, recipient)
      const next = ofThem.find((each) => each.level === 'final-review' && found?.level === 'review')
      return [decidedOn(state, found), next?.requestedOn]
    }
  }
}

function firstOf(...days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter(isDefined).sort()[0]
}

/** The first that rests on it: of a routed matter its notice, else the close. */
function closedAfterAcceptance(state: CaseState): Day | undefined {
  if (state.ending !== 'routed') return state.closingOn
  const told = state.notices.filter(({ says }) => says === 'route').map(({ on }) => on)
  return firstOf(...told, state.concludedOn)
}
