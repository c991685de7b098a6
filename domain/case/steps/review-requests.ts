import { latest, type Day } from '../../time/day'
import type { PetitionerId } from '../../ids'
import { isRecipient } from '../facts'
import { cite } from '../law'
import type { Reason } from '../refusal'
import { changeRemedy, latestRemedyOf, remedyId, remedyOf, takenBackOn } from '../remedies'
import type { CaseState, Remedy, Window } from '../state'
import type { Given, Happened, StepsOf } from '../step'
import { livingAgain } from './moves'
import { againstRemedy, answered, requestedOn, undecided } from './remedies'

type Requests = 'request-review' | 'request-final-review' | 'withdraw-review'

/** A request of the last day may be entered when the case has ended with it (decision 2). */
const answeredOrEnded = [...answered, 'ended'] as const

/** What the person asks of a body above, in their window and of their own will (Arts. 35, 36). */
export const reviewRequestSteps: StepsOf<Requests> = {
  'request-review': {
    from: answeredOrEnded,
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'review',
    possible: (state) => state.windows.some((window) => isLeft(state, window, 'request-review')),
    against: againstRequest,
    follows: (state, { recipient }) => {
      const served = servedOn(state, recipient)
      return latest(served, takenBackOn(state, 'review', recipient) ?? served)
    },
    apply: (state, happened) => requested(state, 'review', happened),
  },

  'request-final-review': {
    from: answeredOrEnded,
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'final-review',
    possible: (state) =>
      state.windows.some((window) => isLeft(state, window, 'request-final-review')),
    against: againstRequest,
    follows: (state, { recipient }) => {
      const served = remedyOf(state, 'review', recipient)?.service?.on ?? state.receivedOn
      return latest(served, takenBackOn(state, 'final-review', recipient) ?? served)
    },
    apply: (state, happened) => requested(state, 'final-review', happened),
  },

  /** Their own word; what is left of the window is theirs again (decision 47). */
  'withdraw-review': {
    from: answered,
    to: [],
    rule: 'review',
    possible: (state) => undecided(state).length > 0,
    against: (given) => againstRemedy(given, () => true),
    follows: requestedOn,
    apply: (state, { facts: { recipient }, on }) => withoutReview(state, recipient, on),
  },
}

function requested(
  state: CaseState,
  level: Remedy['level'],
  { facts: { recipient }, on, by }: Happened<'request-review' | 'request-final-review'>,
): CaseState {
  const { round } = state
  const before = state.remedies.filter(
    (each) => each.level === level && each.recipient === recipient && each.round === round,
  ).length
  const remedy: Remedy = {
    ...{ level, recipient, round, requestedOn: on, hearings: [] },
    ...(by === recipient ? { askedHere: true } : {}),
    ...(before === 0 ? {} : { nth: before + 1 }),
  }
  return { ...livingAgain(state), remedies: [...state.remedies, remedy] }
}

function withoutReview(state: CaseState, recipient: PetitionerId, on: Day): CaseState {
  const found = latestRemedyOf(state, recipient)
  if (found === undefined) return state
  return {
    ...changeRemedy(state, recipient, (remedy) => ({ ...remedy, withdrawnOn: on })),
    outside: state.outside.filter(({ about }) => about !== remedyId(found)),
  }
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

/** A day is left on which they can have asked: taken back after the last one, none is (decision 47). */
function isLeft(state: CaseState, window: Window, clock: Window['clock']): boolean {
  const level = clock === 'request-review' ? 'review' : 'final-review'
  const takenBack = takenBackOn(state, level, window.recipient)
  return isOpen(state, window, clock) && (takenBack === undefined || takenBack <= window.last.due)
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
