import { latest, type Day } from '../../time/day'
import type { PetitionerId } from '../../ids'
import { restated } from '../claims'
import { isRecipient, standing } from '../facts'
import {
  changeRemedy,
  lastTakenBack,
  latestRemedyOf,
  remediesUnderWay,
  remedyId,
} from '../remedies'
import { cite } from '../law'
import type { ClaimAnswered } from '../outcomes'
import { supportedUndone } from '../promised'
import type { Reason } from '../refusal'
import type { CaseState, Promised, Remedy } from '../state'
import type { Given, StepsOf } from '../step'
import { phaseOfWork } from './given-work'
import { decidedOn, nextRound, withPromises } from './moves'
import { againstLeavingUndone, againstPromises } from './promising'
import { againstService } from './service'

type Remedies = 'send-file' | 'record-hearing' | 'record-review' | 'serve-review'

export const answered = ['answer-issued', 'answer-served', 'concluded'] as const

/**
 * 复查 and 复核: the person asks a body above, which decides by a date of its own. This body sends
 * the file, looks after the date, and records what came of it (Arts. 35, 36; decision 13).
 */
export const remedySteps: StepsOf<Remedies> = {
  'send-file': {
    from: answered,
    to: [],
    rule: 'review',
    possible: (state) => undecided(state).some(({ fileSentOn }) => fileSentOn === undefined),
    against: (given) => againstRemedy(given, ({ fileSentOn }) => fileSentOn === undefined),
    follows: requestedOn,
    apply: (state, { facts, on }) =>
      changeRemedy(state, facts.recipient, (remedy) => ({ ...remedy, fileSentOn: on })),
  },

  /** Held by the final reviewing body; its time is not part of the limit (Art. 36, and only there). */
  'record-hearing': {
    from: answered,
    to: [],
    rule: 'final-review',
    possible: (state) => undecided(state).some(({ level }) => level === 'final-review'),
    against: (given) =>
      againstRemedy(given, ({ level }) => level === 'final-review') ?? againstStretch(given),
    follows: (state, facts) => latest(facts.to, requestedOn(state, facts)),
    enters: (_, { from }) => [from],
    apply: (state, { facts: { recipient, from, to } }) =>
      changeRemedy(state, recipient, (remedy) => ({
        ...remedy,
        hearings: [...remedy.hearings, { from, to }],
      })),
  },

  'record-review': {
    from: answered,
    to: ['signed-for', 'entrusted', 'accepted'],
    rule: 'review',
    // A request that was taken back may have been decided by then, and that is here only now.
    possible: (state) =>
      undecided(state).length > 0 ||
      standing(state).some(({ id }) => lastTakenBack(state, id) !== undefined),
    against: (given) => againstReviewed(given) ?? againstChanges(given) ?? againstPromises(given),
    follows: (state, { recipient }) =>
      lastTakenBack(state, recipient)?.requestedOn ?? requestedOn(state, { recipient }),
    apply: (before, { facts, on }) => {
      const { recipient, outcome, text, promises, outcomes = [] } = facts
      const state = stillAsked(before, recipient)
      const says = { on, outcome, text, ...(outcomes.length === 0 ? {} : { outcomes }) }
      const told = changeRemedy(state, recipient, (remedy) => ({ ...remedy, decided: says }))
      if (outcome === 'sent-back') return nextRound(told, phaseOfWork(state), on)
      return withPromises(
        restated(told, outcomes),
        inReviewOf(told, recipient, outcomes),
        on,
        promises,
      )
    },
  },

  'serve-review': {
    from: answered,
    to: [],
    rule: 'final-review',
    possible: (state) => unserved(state).length > 0,
    against: againstServing,
    follows: (state, { recipient }) => decidedOn(state, latestRemedyOf(state, recipient)),
    apply: (state, { facts: { recipient, way }, on }) =>
      changeRemedy(state, recipient, (remedy) => ({ ...remedy, service: { recipient, way, on } })),
  },
}

function inReviewOf(
  state: CaseState,
  recipient: PetitionerId,
  outcomes: readonly ClaimAnswered[],
): Pick<Promised, 'from' | 'paper' | 'claims'> {
  const remedy = latestRemedyOf(state, recipient)
  const paper = remedy === undefined ? 'review' : remedyId(remedy)
  return { from: 'review', paper, claims: supportedUndone(outcomes) }
}

export function undecided(state: CaseState): Remedy[] {
  return remediesUnderWay(state).filter(({ decided }) => decided === undefined)
}

function unserved(state: CaseState): Remedy[] {
  return remediesUnderWay(state).filter(
    ({ decided, service }) => decided !== undefined && service === undefined,
  )
}

export function requestedOn(state: CaseState, { recipient }: { recipient: PetitionerId }): Day {
  return latestRemedyOf(state, recipient)?.requestedOn ?? state.receivedOn
}

type OfRemedy = 'withdraw-review' | 'send-file' | 'record-hearing' | 'record-review'

export function againstRemedy(
  { state, settings, facts }: Given<OfRemedy>,
  fits: (remedy: Remedy) => boolean,
): Reason | undefined {
  const remedy = latestRemedyOf(state, facts.recipient)
  if (remedy !== undefined && remedy.decided === undefined && fits(remedy)) return undefined
  return [
    'unknown-object',
    cite(settings, 'review'),
    'That petitioner has no review under way in which this could happen.',
  ]
}

/** Decided by then, it was not taken back (decision 47). */
function stillAsked(state: CaseState, recipient: PetitionerId): CaseState {
  const found = lastTakenBack(state, recipient)
  return {
    ...state,
    remedies: state.remedies.map((each) => {
      if (each !== found) return each
      const { withdrawnOn: _, ...asked } = each
      return asked
    }),
  }
}

function againstReviewed(given: Given<'record-review'>): Reason | undefined {
  const { state, settings, facts, command } = given
  const withdrawnOn = lastTakenBack(state, facts.recipient)?.withdrawnOn
  if (withdrawnOn === undefined) return againstRemedy(given, () => true)
  if (command.occurredOn < withdrawnOn) return undefined
  return [
    'unknown-object',
    cite(settings, 'review'),
    `They took their request back on ${withdrawnOn}. Only what was decided before that is entered: give its day.`,
  ]
}

/** Arts. 35, 36: changed, it says of some claims something else, and that stands from then on. */
function againstChanges({
  state,
  settings,
  facts: { outcome, outcomes = [], promises },
}: Given<'record-review'>): Reason | undefined {
  const rule = cite(settings, 'review')
  const claims = outcomes.map(({ claim }) => claim)
  const known = claims.every((claim) => state.claims.some(({ id }) => id === claim))
  const distinct = new Set(claims).size === claims.length
  const fits = outcome === 'changed' ? claims.length > 0 : claims.length === 0
  if (known && distinct && fits) return againstLeavingUndone({ outcomes, promises }, rule)
  return [
    'claims-do-not-match',
    rule,
    outcome === 'changed'
      ? `Say what stands of each claim it changes, once (outcomes). This case has: ${state.claims.map(({ id }) => id).join(', ')}.`
      : 'Only a review that changes the opinion says something else of a claim. Leave the outcomes out.',
  ]
}

function againstStretch({ settings, facts }: Given<'record-hearing'>): Reason | undefined {
  if (facts.from <= facts.to) return undefined
  return ['dates-out-of-order', cite(settings, 'final-review'), 'A hearing ends after it began.']
}

function againstServing({ state, settings, facts }: Given<'serve-review'>): Reason | undefined {
  const rule = cite(settings, 'final-review')
  if (!isRecipient(state, facts.recipient)) return againstService(state, facts, [], rule)
  const remedy = latestRemedyOf(state, facts.recipient)
  if (remedy?.decided === undefined) {
    return ['unknown-object', rule, 'There is no review opinion of theirs to be served yet.']
  }
  const done = remedy.service === undefined ? [] : [remedy.service]
  return againstService(state, facts, done, rule)
}
