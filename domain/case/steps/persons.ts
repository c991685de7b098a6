import type { PersonId } from '../../ids'
import { isAboutDecider, isRecipient, standing } from '../facts'
import { cite } from '../law'
import { answerOvertaken } from '../promised'
import type { Reason } from '../refusal'
import type { CaseState, Recusal } from '../state'
import { atWork, beforeClose, beforeEnd, isWorkedOn, type Given, type StepsOf } from '../step'
import {
  acceptedOn,
  allServed,
  changeRecipient,
  closed,
  givenAnew,
  receivedOn,
  withoutWorkOf,
} from './moves'

type Persons =
  | 'withdraw'
  | 'ask-recusal'
  | 'decide-recusal'
  | 'explain'
  | 'refer-aid'
  | 'follow-up-aid'
  | 'record-advice'

const beforeAnswered = beforeClose.filter(
  (phase) => phase !== 'closing' && phase !== 'answer-served',
)

/** What concerns the people in the matter, and whoever deals with it (Arts. 28, 31, 37). */
export const personSteps: StepsOf<Persons> = {
  /** By the person's own word and nobody else's; the last of several ends the matter. */
  withdraw: {
    from: beforeAnswered,
    to: ['closing', 'answer-served'],
    leads: {
      ...Object.fromEntries(beforeAnswered.map((phase) => [phase, ['closing']] as const)),
      'answer-issued': ['closing', 'answer-served'],
    },
    rule: 'plan H8',
    against: ({ state, facts }) => {
      if (isRecipient(state, facts.recipient)) return undefined
      const message = 'Only somebody who brings the matter can withdraw it.'
      return ['unknown-recipient', 'plan H8', message]
    },
    follows: receivedOn,
    apply: (state, { facts, on }) => {
      const left = changeRecipient(state, facts.recipient, { withdrawnOn: on })
      if (standing(left).length > 0) return allServed(left)
      const promises = answerOvertaken(state.promises)
      return closed({ ...left, promises, sortedOn: state.sortedOn ?? on }, 'withdrawn', on)
    },
  },

  'ask-recusal': {
    from: beforeEnd,
    to: [],
    rule: 'recusal',
    against: ({ state, settings, facts }) => {
      const known =
        state.excluded.some(({ person }) => person === facts.person) ||
        state.recusals.some((each) => isAwaited(each, facts.person))
      if (!known) return undefined
      const rule = cite(settings, 'recusal')
      return [
        'already-done',
        rule,
        'That has been asked, or they have no part in the case already.',
      ]
    },
    follows: receivedOn,
    apply: (state, { facts: { person, posts, askedBy }, on }) => ({
      ...state,
      recusals: [...state.recusals, { person, posts, askedBy, askedOn: on }],
    }),
  },

  'decide-recusal': {
    from: beforeEnd,
    to: ['accepted'],
    leads: givenAnew,
    rule: 'recusal',
    possible: ({ recusals }) => recusals.some(({ decided }) => decided === undefined),
    against: againstDecidingRecusal,
    follows: (state, { person }) =>
      state.recusals.find((each) => isAwaited(each, person))?.askedOn ?? state.receivedOn,
    apply: (state, { facts: { person, granted }, on, by }) => {
      const asked = state.recusals.find((each) => isAwaited(each, person))
      const decided: CaseState = {
        ...state,
        recusals: state.recusals.map((each) =>
          each === asked ? { ...each, decided: { on, by, granted } } : each,
        ),
      }
      if (!granted || asked === undefined) return decided
      // Whoever was named as accused meanwhile is shut out already, and for more.
      const known = state.excluded.some((each) => each.person === person)
      const excluded: CaseState['excluded'] = known
        ? state.excluded
        : [...state.excluded, { person, why: 'recused' }]
      return withoutWorkOf({ ...decided, excluded }, asked.posts)
    },
  },

  /** In plain words, and on wish once more by somebody else (T6, Art. 32). */
  explain: {
    from: beforeEnd,
    to: [],
    rule: 'opinion',
    follows: receivedOn,
    apply: (state, { on, by }) => ({
      ...state,
      explanations: [...state.explanations, { on, by }],
    }),
  },

  'refer-aid': {
    from: beforeEnd,
    to: [],
    rule: 'aid',
    follows: receivedOn,
    apply: (state, { facts, on }) => ({ ...state, aid: [...state.aid, { to: facts.to, on }] }),
  },

  'follow-up-aid': {
    from: beforeEnd,
    to: [],
    rule: 'aid',
    possible: ({ aid }) => aid.some(({ followedUpOn }) => followedUpOn === undefined),
    follows: (state) => firstAwaited(state)?.on ?? state.receivedOn,
    apply: (state, { on }) => {
      const first = firstAwaited(state)
      return {
        ...state,
        aid: state.aid.map((each) => (each === first ? { ...each, followedUpOn: on } : each)),
      }
    },
  },

  /** 听证, 评议, 权威解答: they advise and end nothing (T2, H7). */
  'record-advice': {
    from: [...atWork, 'concluded'],
    to: [],
    rule: 'hearing',
    possible: isWorkedOn,
    follows: acceptedOn,
    apply: (state, { facts: { what, text }, on }) => ({
      ...state,
      advice: [...state.advice, { what, on, text }],
    }),
  },
}

function isAwaited({ person, decided }: Recusal, whose: PersonId): boolean {
  return person === whose && decided === undefined
}

/** The one that has waited longest, whichever was entered first. */
function firstAwaited({ aid }: CaseState): CaseState['aid'][number] | undefined {
  const awaited = aid.filter(({ followedUpOn }) => followedUpOn === undefined)
  return awaited.reduce<CaseState['aid'][number] | undefined>(
    (first, each) => (first === undefined || each.on < first.on ? each : first),
    undefined,
  )
}

/** Zhejiang Art. 27: of staff by the head of the office, of that head by the head of the body. */
function againstDecidingRecusal({
  state,
  settings,
  command,
  facts,
}: Given<'decide-recusal'>): Reason | undefined {
  const rule = cite(settings, 'recusal')
  const { officeHead, director, head } = settings.posts
  const asked = state.recusals.find((each) => isAwaited(each, facts.person))
  if (asked === undefined)
    return ['unknown-object', rule, 'Nobody has asked for that person to stand back.']
  if (command.actor === facts.person) {
    return ['not-for-your-post', rule, 'Whoever is to stand back does not decide it themselves.']
  }
  const onlyHead = isAboutDecider(asked, settings.posts)
  const deciders = onlyHead ? [head] : [officeHead, director, head]
  if (deciders.some((post) => post === command.onBehalfOf)) return undefined
  return [
    'not-for-your-post',
    rule,
    onlyHead
      ? 'They decide on others themselves, so of them the head of the body decides. Ask the head.'
      : 'The head of the office decides, or the director. Ask one of them.',
  ]
}
