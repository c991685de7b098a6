import type { PersonId } from '../../ids'
import { pathOf, type Path } from '../facts'
import { withOutcomes } from '../claims'
import { opinionParts } from '../kinds'
import { cite } from '../law'
import { supportedUndone } from '../promised'
import type { Reason } from '../refusal'
import type { Answer, CaseState } from '../state'
import { atWork, type Given, type Happened, type StepsOf } from '../step'
import { inAnswer, acceptedOn, allServed, closed, issuedOn, signedOn, withPromises } from './moves'
import { againstLeavingUndone, againstPromises } from './promising'
import { againstService } from './service'

type Answers =
  | 'issue-opinion'
  | 'issue-reply'
  | 'serve-opinion'
  | 'serve-reply'
  | 'hand-over'
  | 'complete-errand'

/** 信访处理意见, 答复 and what stands in their place for other kinds of matter (Arts. 29–32). */
export const answerSteps: StepsOf<Answers> = {
  'issue-opinion': {
    from: ['signed-for'],
    to: ['answer-issued'],
    rule: 'opinion',
    possible: (state) => pathOf(state) === 'opinion',
    against: (given) =>
      againstDrafter(given, given.facts.draftedBy) ??
      againstClaims(given) ??
      againstParts(given) ??
      againstPromises(given) ??
      againstLeavingUndone(given.facts, cite(given.settings, 'opinion')),
    follows: signedOn,
    apply: (state, happened) => {
      const { outcomes, promises } = happened.facts
      const answered: CaseState = {
        ...withOutcomes(state, outcomes),
        ...{ answer: issued('opinion', happened), phase: 'answer-issued' },
      }
      const claims = supportedUndone(outcomes)
      return withPromises(answered, { ...inAnswer(state), claims }, happened.on, promises)
    },
  },

  /** To a suggestion whether it is adopted (Art. 29); to a request for protection what was done (Art. 31(5)). */
  'issue-reply': {
    from: ['signed-for'],
    to: ['answer-issued'],
    rule: 'suggestion',
    possible: (state) => pathOf(state) === 'reply',
    against: (given) =>
      againstDrafter(given, given.facts.draftedBy) ??
      againstResult(given) ??
      againstPromises(given),
    follows: signedOn,
    apply: (state, happened) => {
      const answer: Answer = { ...issued('reply', happened), result: happened.facts.result }
      const answered: CaseState = { ...state, answer, phase: 'answer-issued' }
      return withPromises(answered, inAnswer(state), happened.on, happened.facts.promises)
    },
  },

  'serve-opinion': {
    from: ['answer-issued'],
    to: ['answer-served'],
    rule: 'review',
    possible: ({ answer }) => answer?.paper === 'opinion',
    against: againstServing,
    follows: issuedOn,
    apply: served,
  },

  'serve-reply': {
    from: ['answer-issued'],
    to: ['answer-served'],
    rule: 'suggestion',
    possible: ({ answer }) => answer?.paper === 'reply',
    against: againstServing,
    follows: issuedOn,
    apply: served,
  },

  /** Art. 30: to whom reports on officials go, and never to the person or unit reported. */
  'hand-over': {
    from: atWork,
    to: ['closing'],
    rule: 'report',
    possible: onPath('hand-over'),
    against: ({ settings, facts }) => {
      if (facts.to !== settings.posts.body) return undefined
      const rule = cite(settings, 'report')
      return ['names-itself', rule, 'Name the body that deals with reports on officials.']
    },
    follows: acceptedOn,
    apply: (state, { facts, on }) =>
      closed({ ...state, handedOver: { to: facts.to, on } }, 'handed-over', on),
  },

  'complete-errand': {
    from: atWork,
    to: ['closing'],
    rule: 'plan V2',
    possible: onPath('errand'),
    follows: acceptedOn,
    apply: (state, { on }) => closed(state, 'errand-done', on),
  },
}

function onPath(path: Path) {
  return (state: CaseState): boolean => pathOf(state) === path
}

function issued(
  paper: Answer['paper'],
  { facts, on, by }: Happened<'issue-opinion' | 'issue-reply'>,
): Answer {
  const { text, draftedBy } = facts
  return { paper, text, issuedOn: on, draftedBy, approvedBy: by, services: [] }
}

/** Several petitioners each have their own service (Art. 35). */
function served(
  state: CaseState,
  { facts: { recipient, way }, on }: Happened<'serve-opinion' | 'serve-reply'>,
): CaseState {
  const { answer } = state
  if (answer === undefined) return state
  const services = [...answer.services, { recipient, way, on }]
  return allServed({ ...state, answer: { ...answer, services }, ending: answer.paper })
}

function againstServing({
  state,
  settings,
  facts,
}: Given<'serve-opinion' | 'serve-reply'>): Reason | undefined {
  const rule = cite(settings, facts.kind === 'serve-opinion' ? 'review' : 'suggestion')
  return againstService(state, facts, state.answer?.services ?? [], rule)
}

function againstDrafter(
  { command }: { command: { actor: PersonId } },
  draftedBy: PersonId,
): Reason | undefined {
  if (draftedBy !== command.actor) return undefined
  return [
    'drafter-approves',
    'decision 3',
    'Whoever drafted the text may not approve it. Ask another holder or the post above.',
  ]
}

function againstClaims({ state, settings, facts }: Given<'issue-opinion'>): Reason | undefined {
  const answered = facts.outcomes.map(({ claim }) => claim)
  const matches =
    new Set(answered).size === answered.length &&
    answered.length === state.claims.length &&
    state.claims.every(({ id }) => answered.includes(id))
  if (matches) return undefined
  return [
    'claims-do-not-match',
    cite(settings, 'opinion'),
    `An opinion answers every claim once. This case has: ${state.claims.map(({ id }) => id).join(', ')}.`,
  ]
}

/** Art. 32, and where and until when a review may be asked for. */
function againstParts({ settings, facts }: Given<'issue-opinion'>): Reason | undefined {
  const missing = opinionParts.filter((part) => !facts.parts.includes(part))
  if (missing.length === 0) return undefined
  return [
    'opinion-incomplete',
    cite(settings, 'opinion'),
    `The text still lacks: ${missing.join(', ')}. Have it completed, then issue it.`,
  ]
}

const resultsOfSuggestion = ['adopted', 'partly-adopted', 'not-adopted'] as const

function againstResult({ state, settings, facts }: Given<'issue-reply'>): Reason | undefined {
  const suggestion = state.kind === 'suggestion'
  const ofSuggestion = resultsOfSuggestion.some((each) => each === facts.result)
  if (suggestion === ofSuggestion) return undefined
  return suggestion
    ? [
        'not-for-this-matter',
        cite(settings, 'suggestion'),
        `A suggestion is ${resultsOfSuggestion.join(', ')}.`,
      ]
    : [
        'not-for-this-matter',
        cite(settings, 'route'),
        'A request for protection is carried out or, where there is nothing to enforce, answered: result "carried-out" or "answered".',
      ]
}
