import type { PetitionerId } from '../../ids'
import { gateMetOn, missingFor } from '../gate'
import { allToldOn, isOverdue, notToldOf, pathOf, standing } from '../facts'
import { oldSince } from '../joined'
import { isPending, remediesUnderWay } from '../remedies'
import { cite } from '../law'
import type { Reason } from '../refusal'
import { askableFrom, isAwaited } from '../settlement'
import type { SettlementAnswer, SettlementQuestion } from '../questions'
import type { CaseState } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { withoutWork } from './given-work'
import { concludedOn, livingAgain, nextRound, receivedOn } from './moves'

type Closing =
  | 'conclude'
  | 'ask-settled'
  | 'answer-settled'
  | 'put-on-file'
  | 'take-up'
  | 'reopen'
  | 'list-for-supervision'
  | 'remove-from-supervision'

/** Of what the office did, all that was there before somebody spoke at their own door. */
function knownBy({ explanations, backlog }: CaseState): NonNullable<SettlementAnswer['own']> {
  const takenUp = backlog === undefined ? {} : { takenUpOn: backlog.takenUpOn }
  return { explained: explanations.length, ...takenUp }
}

/** 办结, 化解, 终结 are three facts, and a case that ended can be taken up again (H1, H8). */
export const closingSteps: StepsOf<Closing> = {
  conclude: {
    from: ['answer-served', 'closing'],
    to: ['concluded'],
    rule: 'plan H8',
    against: againstGate,
    follows: (state) => gateMetOn(state) ?? state.receivedOn,
    apply: ({ concludedAsOf: _, ...state }, { on }) => {
      return { ...state, phase: 'concluded', concludedOn: on }
    },
  },

  'ask-settled': {
    from: ['concluded'],
    to: [],
    rule: 'plan H8',
    possible: (state) => mayBeAsked(state).length > 0,
    against: ({ state, facts }) => {
      if (mayBeAsked(state).some(({ id }) => id === facts.recipient)) return undefined
      return ['unknown-recipient', 'plan H8', 'That person has been asked and may still answer.']
    },
    follows: concludedOn,
    apply: (state, { facts, on }) => ({
      ...state,
      questions: [...state.questions, { recipient: facts.recipient, askedOn: on }],
    }),
  },

  // Silence is no answer, and whoever speaks after the end is heard too.
  'answer-settled': {
    from: ['concluded', 'ended'],
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'plan H8',
    possible: ({ questions }) => questions.some(({ answer }) => answer === undefined),
    against: ({ state, facts }) => {
      const asked = state.questions.some((each) => isUnanswered(each, facts.recipient))
      return asked ? undefined : ['unknown-recipient', 'plan H8', 'Ask that person first.']
    },
    follows: (state, { recipient }) =>
      state.questions.findLast((each) => each.recipient === recipient)?.askedOn ??
      concludedOn(state),
    apply: (state, { facts: { recipient, settled }, on, by }) => {
      const answer = { on, settled, ...(by === recipient ? { own: knownBy(state) } : {}) }
      const last = state.questions.findLast((each) => isUnanswered(each, recipient))
      return {
        ...livingAgain(state),
        questions: state.questions.map((each) => (each === last ? { ...each, answer } : each)),
      }
    },
  },

  /** 终结备案 of a matter before the courts (T2). */
  'put-on-file': {
    from: ['closing', 'concluded', 'ended'],
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'litigation',
    possible: ({ kind, route, filedWith }) =>
      (kind === 'litigation' || route === 'judicial') && filedWith === undefined,
    against: againstFiling,
    follows: (state) => allToldOn(state, ['route']) ?? state.closingOn ?? state.receivedOn,
    apply: (state, { facts, on }) => ({
      ...livingAgain(state),
      filedWith: { body: facts.body, on },
    }),
  },

  /** 积案: the trouble goes on, so somebody owes something again; no dead clock is revived (H1, Art. 37). */
  'take-up': {
    from: [...beforeEnd, 'ended'],
    to: ['concluded'],
    leads: { ended: ['concluded'] },
    rule: 'plan H1',
    // Withdrawn by everybody, there is nobody whose trouble goes on, and nobody to be answered.
    possible: (state) =>
      isOld(state) &&
      // What was merged is somebody's to work on in the other case, and there alone (decision 38).
      state.mergedInto === undefined &&
      state.backlog === undefined &&
      // Whoever said that it is settled is believed; whoever was silent may show that it is not.
      state.settled?.how !== 'confirmed' &&
      standing(state).length > 0,
    follows: (state) => state.concludedOn ?? state.receivedOn,
    apply: (state, { on }) => ({ ...livingAgain(state), backlog: { takenUpOn: on } }),
  },

  /** The body corrects itself and deals with the matter anew, under internal targets. */
  reopen: {
    from: ['concluded', 'ended'],
    to: ['accepted'],
    rule: 'decision 7',
    // What was led, sent or declined elsewhere is not this body's to work on: it is filed anew. Nor does
    // the body cut off a review that is under way: sent back, it opens the case by itself (Arts. 35, 36).
    possible: (state) =>
      pathOf(state) !== undefined &&
      state.mergedInto === undefined &&
      standing(state).length > 0 &&
      !remediesUnderWay(state).some(isPending),
    against: ({ settings, command }) => {
      const { director, head } = settings.posts
      if (command.onBehalfOf === director || command.onBehalfOf === head) return undefined
      return [
        'not-for-your-post',
        'decision 7',
        'The director or the head of the body reopens a case. Ask one of them.',
      ]
    },
    follows: concludedOn,
    apply: (state, { on }) =>
      nextRound(withoutWork(state, ['entrustment', 'team', 'plan'], on), 'accepted', on),
  },

  /** 挂牌督办 of a case: proposed by the ladder, decided by the director (H7). */
  'list-for-supervision': {
    from: beforeEnd,
    to: [],
    rule: 'plan H7',
    possible: ({ supervision }) => supervision === undefined || supervision.removedOn !== undefined,
    against: againstListing,
    follows: receivedOn,
    apply: (state, { on }) => ({ ...state, supervision: { listedOn: on } }),
  },

  'remove-from-supervision': {
    from: beforeEnd,
    to: [],
    rule: 'plan H7',
    possible: ({ supervision }) => supervision !== undefined && supervision.removedOn === undefined,
    against: againstListing,
    follows: (state) => state.supervision?.listedOn ?? state.receivedOn,
    apply: (state, { on }) =>
      state.supervision === undefined
        ? state
        : { ...state, supervision: { ...state.supervision, removedOn: on } },
  },
}

/** It ends the matter in law, and nobody's matter ends so before they know which way it goes (Art. 31). */
function againstFiling({ state, settings }: Given<'put-on-file'>): Reason | undefined {
  if (state.phase !== 'closing' || notToldOf(state, 'route').length === 0) return undefined
  return [
    'gate-not-met',
    cite(settings, 'litigation'),
    'Tell every petitioner with a clear address which way the matter goes (serve-notice, route); then put it on file.',
  ]
}

function againstGate({ state, settings }: Given<'conclude'>): Reason | undefined {
  const missing = missingFor(state)
  if (missing.length === 0) return undefined
  return ['gate-not-met', cite(settings, 'plan H8'), `Still missing: ${missing.join('; ')}.`]
}

/** Nothing promised may be open; and asked once since all is done, they answer or are silent first (H8). */
function mayBeAsked(state: CaseState) {
  const since = askableFrom(state)
  if (state.settled !== undefined || since === undefined) return []
  const waiting = state.questions.filter((each) => each.askedOn >= since && isAwaited(each))
  return standing(state).filter(({ id }) => !waiting.some(({ recipient }) => recipient === id))
}

/** Silence is no answer: whoever speaks after all is heard. */
function isUnanswered({ recipient, answer }: SettlementQuestion, by: PetitionerId): boolean {
  return recipient === by && answer === undefined
}

function againstListing({
  settings,
  command,
}: Given<'list-for-supervision' | 'remove-from-supervision'>): Reason | undefined {
  if (command.onBehalfOf === settings.posts.director) return undefined
  return ['not-for-your-post', 'plan H7', 'The director of the office decides that. Ask them.']
}

/** 积案: open past its clock, inherited, or concluded while the trouble goes on (H1). */
function isOld(state: CaseState): boolean {
  return state.concludedOn !== undefined || oldSince(state) !== undefined || isOverdue(state)
}
