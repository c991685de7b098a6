import type { BodyCode } from '../../ids'
import { receivedHereOn } from '../facts'
import { cite } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import type { Given, StepsOf } from '../step'
import { closed, sortingDay } from './moves'

type Bodies =
  | 'forward'
  | 'assign'
  | 'record-report'
  | 'report-back'
  | 'object'
  | 'answer-objection'
  | 'contest'
  | 'decide-competence'

/**
 * 转送, 交办, 异议: from body to body (decision 18). Whatever the bodies say to each other, the
 * person's clocks run on.
 */
export const bodySteps: StepsOf<Bodies> = {
  forward: {
    from: ['registered'],
    to: ['closing'],
    rule: 'forward',
    against: againstForwarding,
    follows: sortingDay,
    apply: (state, { facts: { to }, on }) =>
      closed({ ...state, sortedOn: on, transfer: { to, on } }, 'transferred', on),
  },

  assign: {
    from: ['registered'],
    to: ['assigned'],
    rule: 'forward',
    against: againstAssigning,
    follows: sortingDay,
    apply: (state, { facts: { to, reportBackOn }, on }) => ({
      ...state,
      phase: 'assigned',
      sortedOn: on,
      transfer: { to, on, ...(reportBackOn === undefined ? {} : { reportBackOn }) },
    }),
  },

  /** The other body's 办结报告: what this one waited for. */
  'record-report': {
    from: ['assigned'],
    to: ['closing'],
    rule: 'report-back',
    follows: (state) => state.transfer?.on ?? state.receivedOn,
    apply: (state, { on }) =>
      closed(
        state.transfer === undefined
          ? state
          : { ...state, transfer: { ...state.transfer, reportedOn: on } },
        'reported-back',
        on,
      ),
  },

  /** Our own 办结报告 to the body that assigned the matter (Art. 22(3)). */
  'report-back': {
    from: ['answer-issued', 'answer-served', 'closing', 'concluded'],
    to: [],
    rule: 'report-back',
    possible: ({ origin, reportedBackOn }) =>
      origin?.how === 'assigned' && reportedBackOn === undefined,
    follows: (state) => state.answer?.issuedOn ?? state.closingOn ?? state.receivedOn,
    apply: (state, { on }) => ({ ...state, reportedBackOn: on }),
  },

  object: {
    from: ['registered'],
    to: ['contested'],
    rule: 'object',
    possible: ({ origin, competence }) => origin !== undefined && competence === undefined,
    against: againstObjecting,
    follows: receivedHereOn,
    apply: (state, { on }) => ({
      ...state,
      phase: 'contested',
      competence: {
        raised: 'objection',
        on,
        with: state.origin === undefined ? [] : [state.origin.from],
      },
    }),
  },

  'answer-objection': {
    from: ['contested'],
    to: ['registered', 'closing'],
    rule: 'object',
    possible: ({ competence }) => competence?.raised === 'objection',
    follows: (state) => state.competence?.on ?? state.receivedOn,
    apply: (state, { facts: { agreed }, on }) => {
      const decided = { on, by: 'sender', competent: null } as const
      const answered = withDecision(state, decided)
      return agreed
        ? closed({ ...answered, sortedOn: on }, 'returned', on)
        : { ...answered, phase: 'registered' }
    },
  },

  contest: {
    from: ['registered'],
    to: ['contested'],
    rule: 'contested-competence',
    // Of an objection the sender decided, so whoever is above both has not been asked yet.
    possible: ({ competence }) =>
      competence === undefined ||
      (competence.raised === 'objection' && competence.decided !== undefined),
    against: ({ settings, facts }) => {
      if (facts.with.length > 0 && !facts.with.includes(settings.posts.body)) return undefined
      const rule = cite(settings, 'contested-competence')
      return ['names-itself', rule, 'Name the other body or bodies the matter concerns.']
    },
    follows: sortingDay,
    apply: (state, { facts, on }) => ({
      ...state,
      phase: 'contested',
      competence: {
        ...{ raised: 'contest', on, with: facts.with },
        ...(state.competence === undefined ? {} : { objected: state.competence }),
      },
    }),
  },

  /** Art. 24: by agreement, by the common superior, else by the joint meeting; and once. */
  'decide-competence': {
    from: ['contested'],
    to: ['registered', 'closing'],
    rule: 'contested-competence',
    possible: ({ competence }) => competence?.raised === 'contest',
    follows: (state) => state.competence?.on ?? state.receivedOn,
    against: ({ state, settings, facts: { competent } }) => {
      const named = [settings.posts.body, ...(state.competence?.with ?? [])]
      if (named.includes(competent)) return undefined
      const rule = cite(settings, 'contested-competence')
      return ['unknown-object', rule, `Competent is one of: ${named.join(', ')}.`]
    },
    apply: (state, { facts: { by, competent }, on }) => {
      const decided = withDecision(state, { on, by, competent })
      const elsewhere = state.competence?.with.includes(competent) === true
      return elsewhere
        ? closed({ ...decided, sortedOn: on, transfer: { to: competent, on } }, 'transferred', on)
        : { ...decided, phase: 'registered' }
    },
  },
}

type Decided = NonNullable<NonNullable<CaseState['competence']>['decided']>

function withDecision(state: CaseState, decided: Decided): CaseState {
  const { competence } = state
  return competence === undefined ? state : { ...state, competence: { ...competence, decided } }
}

/** Not to itself, and not back to whoever sent it or was already found not to be competent. */
function againstReceiver({
  state,
  settings,
  facts: { to },
}: Given<'forward' | 'assign'>): Reason | undefined {
  const rule = cite(settings, 'forward')
  if (to === settings.posts.body) {
    return ['names-itself', rule, 'That is this body. Accept the matter, or name another body.']
  }
  if (cameFrom(state, to)) {
    return [
      'sent-back-and-forth',
      cite(settings, 'contested-competence'),
      'The matter came from that body. Object to it with reasons, or have competence decided; it is not sent back and forth.',
    ]
  }
  if (state.competence?.decided?.competent === settings.posts.body) {
    return [
      'sent-back-and-forth',
      cite(settings, 'contested-competence'),
      'It has been decided that this body is competent. Accept the matter.',
    ]
  }
  return undefined
}

/** Art. 23: what another body sent goes back to it once it agrees, and on to nobody without it. */
function againstForwarding(given: Given<'forward'>): Reason | undefined {
  const reason = againstReceiver(given)
  if (reason !== undefined || given.state.origin === undefined) return reason
  return [
    'not-for-this-matter',
    cite(given.settings, 'object'),
    'A matter that another body sent is not forwarded on: object to the sender, who decides, or contest it.',
  ]
}

function cameFrom({ origin, competence }: CaseState, to: BodyCode): boolean {
  return origin?.from === to || competence?.with.includes(to) === true
}

function againstAssigning(given: Given<'assign'>): Reason | undefined {
  const { facts, settings, command } = given
  const { reportBackOn } = facts
  if (reportBackOn !== undefined && reportBackOn < command.occurredOn) {
    const rule = cite(settings, 'report-back')
    return ['dates-out-of-order', rule, 'The day to report back lies after the assignment.']
  }
  return againstReceiver(given)
}

/** Within five working days of receipt under Art. 23; rules without that clock leave it open. */
function againstObjecting({ state, settings, command }: Given<'object'>): Reason | undefined {
  const window = state.windows.find(({ clock }) => clock === 'object')
  if (window === undefined || command.occurredOn <= window.last.due) return undefined
  return [
    'window-over',
    cite(settings, 'object'),
    `An objection was possible until ${window.last.due}. Sort the matter.`,
  ]
}
