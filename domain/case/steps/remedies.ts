import { latest, type Day } from '../../time/day'
import type { PetitionerId } from '../../ids'
import { restated } from '../claims'
import {
  changeRemedy,
  isRecipient,
  latestRemedyOf,
  remediesUnderWay,
  remedyId,
  remedyOf,
} from '../facts'
import { cite } from '../law'
import type { ClaimAnswered } from '../outcomes'
import { supportedUndone } from '../promised'
import type { Reason } from '../refusal'
import type { CaseState, Promised, Remedy, Window } from '../state'
import type { Given, StepsOf } from '../step'
import { phaseOfWork } from './given-work'
import { decidedOn, livingAgain, nextRound, withPromises } from './moves'
import { againstLeavingUndone, againstPromises } from './promising'
import { againstService } from './service'

type Remedies =
  | 'request-review'
  | 'request-final-review'
  | 'send-file'
  | 'record-hearing'
  | 'record-review'
  | 'serve-review'

const answered = ['answer-issued', 'answer-served', 'concluded'] as const

/** A request of the last day may be entered when the case has ended with it (decision 2). */
const answeredOrEnded = [...answered, 'ended'] as const

/**
 * 复查 and 复核: the person asks a body above, which decides by a date of its own. This body sends
 * the file, looks after the date, and records what came of it (Arts. 35, 36; decision 13).
 */
export const remedySteps: StepsOf<Remedies> = {
  'request-review': {
    from: answeredOrEnded,
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'review',
    possible: (state) => state.windows.some((window) => isOpen(state, window, 'request-review')),
    against: againstRequest,
    follows: (state, { recipient }) => servedOn(state, recipient),
    apply: (state, { facts, on }) => requested(state, 'review', facts.recipient, on),
  },

  'request-final-review': {
    from: answeredOrEnded,
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'final-review',
    possible: (state) =>
      state.windows.some((window) => isOpen(state, window, 'request-final-review')),
    against: againstRequest,
    follows: (state, { recipient }) =>
      remedyOf(state, 'review', recipient)?.service?.on ?? state.receivedOn,
    apply: (state, { facts, on }) => requested(state, 'final-review', facts.recipient, on),
  },

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
    possible: (state) => undecided(state).length > 0,
    against: (given) =>
      againstRemedy(given, () => true) ?? againstChanges(given) ?? againstPromises(given),
    follows: (state, facts) => requestedOn(state, facts),
    apply: (state, { facts, on }) => {
      const { recipient, outcome, text, promises, outcomes = [] } = facts
      const says = { on, outcome, text, ...(outcomes.length === 0 ? {} : { outcomes }) }
      const told = changeRemedy(state, recipient, (remedy) => ({ ...remedy, decided: says }))
      if (outcome === 'sent-back') return nextRound(told, phaseOfWork(state), on)
      return withPromises(
        restated(told, outcomes),
        inReviewOf(state, recipient, outcomes),
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

function requested(
  state: CaseState,
  level: Remedy['level'],
  recipient: PetitionerId,
  on: Day,
): CaseState {
  const remedy: Remedy = {
    ...{ level, recipient, round: state.round, requestedOn: on, hearings: [] },
  }
  return { ...livingAgain(state), remedies: [...state.remedies, remedy] }
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

function undecided(state: CaseState): Remedy[] {
  return remediesUnderWay(state).filter(({ decided }) => decided === undefined)
}

function unserved(state: CaseState): Remedy[] {
  return remediesUnderWay(state).filter(
    ({ decided, service }) => decided !== undefined && service === undefined,
  )
}

function requestedOn(state: CaseState, { recipient }: { recipient: PetitionerId }): Day {
  return latestRemedyOf(state, recipient)?.requestedOn ?? state.receivedOn
}

function servedOn(state: CaseState, recipient: PetitionerId): Day {
  const service = state.answer?.services.find((each) => each.recipient === recipient)
  return service?.on ?? state.receivedOn
}

/** Theirs to use: of the present round, not used, and of somebody who still brings the matter. */
function isOpen(state: CaseState, window: Window, clock: Window['clock']): boolean {
  const theirs = window.recipient !== 'body' && isRecipient(state, window.recipient)
  return theirs && window.clock === clock && window.round === state.round && window.state !== 'used'
}

/** In the person's window, by the day they asked, however late that is entered (decision 2). */
function againstRequest({
  state,
  settings,
  facts,
  command,
}: Given<'request-review' | 'request-final-review'>): Reason | undefined {
  const rule = cite(settings, facts.kind === 'request-review' ? 'review' : 'final-review')
  const window = state.windows.find(
    (each) => isOpen(state, each, facts.kind) && each.recipient === facts.recipient,
  )
  if (window === undefined) {
    return [
      'unknown-recipient',
      rule,
      'That petitioner has nothing to ask a review of: it runs from the day they received the paper.',
    ]
  }
  if (command.occurredOn <= window.last.due) return undefined
  return [
    'window-over',
    rule,
    `They could ask until ${window.last.due}. Explain it to them, and what is open to them still.`,
  ]
}

type OfRemedy = 'send-file' | 'record-hearing' | 'record-review'

function againstRemedy(
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
