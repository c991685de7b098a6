import { receivedHereOn } from '../facts'
import { cite } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import type { Given, StepsOf } from '../step'
import { closed, sortingDay } from './moves'

type Competence = 'object' | 'answer-objection' | 'contest' | 'decide-competence'

/** 异议, 管辖: whose matter it is stands in question (Arts. 23, 24). */
export const competenceSteps: StepsOf<Competence> = {
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
