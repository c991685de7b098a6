import type { PersonId } from '../../ids'
import type { Day } from '../../time/day'
import { isAboutDecider, isRecipient, isUndecided, standing } from '../facts'
import { broughtOn } from '../joined'
import { cite } from '../law'
import { answerOvertaken } from '../promised'
import type { Reason } from '../refusal'
import { alsoShutOut } from '../shut-out'
import type { CaseState, Recusal } from '../state'
import { atWork, beforeClose, beforeEnd, isWorkedOn, type Given, type StepsOf } from '../step'
import { givenAnew, withoutWorkOf } from './given-work'
import { acceptedOn, allServed, changeRecipient, closed, receivedOn } from './moves'
import { withNews } from './stations'

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

  /**
   * Asked again, or of somebody who is shut out already, it is decided like any other: a refusal would
   * tell whoever may ask, and not decide, who was asked or accused before (decision 40). Of what was
   * merged it is asked where that goes on: decided here alone, they would still work on it there. Asked
   * before the merging, it may be of a day on which only the other case was here (decision 38).
   */
  'ask-recusal': {
    from: beforeEnd,
    to: [],
    rule: 'recusal',
    possible: ({ mergedInto }) => mergedInto === undefined,
    follows: broughtOn,
    apply: (state, { facts: { kind: _, ...asked }, on }) => ({
      ...state,
      recusals: [...state.recusals, { ...asked, askedOn: on, ...askedThere(state, on) }],
    }),
  },

  'decide-recusal': {
    from: beforeEnd,
    to: ['accepted'],
    leads: givenAnew,
    rule: 'recusal',
    possible: ({ recusals }) => recusals.some(isUndecided),
    against: againstDecidingRecusal,
    follows: (state, { person }) =>
      awaitedOf(state, person)
        .map(({ askedOn }) => askedOn)
        .sort()[0] ?? state.receivedOn,
    apply: (state, { facts: { person, granted, decidedBy }, on, by }) => {
      // One decision answers all that was asked by then.
      const asked = awaitedOf(state, person).filter(({ askedOn }) => askedOn <= on)
      const decided = { on, by, granted, ...(decidedBy === undefined ? {} : { decidedBy }) }
      const recusals = state.recusals.map((each) =>
        asked.includes(each) ? { ...each, decided } : each,
      )
      if (!granted) return { ...state, recusals }
      const excluded = alsoShutOut(state.excluded, [{ person, why: 'recused' }])
      const posts = asked.flatMap((each) => each.posts)
      return withoutWorkOf({ ...state, recusals, excluded }, posts, on)
    },
  },

  /** In plain words, and on wish once more by somebody else (T6, Art. 32). */
  explain: {
    from: beforeEnd,
    to: [],
    rule: 'opinion',
    against: againstExplainingAgain,
    follows: receivedOn,
    apply: (state, { facts: { accompanying }, on, by }) => {
      const told = { ...state, explanations: [...state.explanations, { on, by }] }
      return accompanying ? withNews(told, on) : told
    },
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
    apply: (state, { facts: { what, leader, text }, on }) => {
      const led = leader === undefined ? {} : { leader }
      return { ...state, advice: [...state.advice, { what, on, ...led, text }] }
    },
  },
}

/** Of a day before the receipt here it was asked in a case that was taken in. */
function askedThere({ receivedOn, takenIn }: CaseState, on: Day): Pick<Recusal, 'joinedOn'> {
  const there = takenIn.find((each) => each.broughtOn !== undefined && each.broughtOn <= on)
  return on >= receivedOn || there === undefined ? {} : { joinedOn: there.on }
}

function awaitedOf({ recusals }: CaseState, whose: PersonId): Recusal[] {
  return recusals.filter((each) => each.person === whose && isUndecided(each))
}

/** The one that has waited longest, whichever was entered first. */
function firstAwaited({ aid }: CaseState): CaseState['aid'][number] | undefined {
  const awaited = aid.filter(({ followedUpOn }) => followedUpOn === undefined)
  return awaited.reduce<CaseState['aid'][number] | undefined>(
    (first, each) => (first === undefined || each.on < first.on ? each : first),
    undefined,
  )
}

/**
 * Zhejiang Art. 27: of staff by the head of the office, of that head by the head of the body. Of the
 * head of the body no text says it here, so the body above does: nobody decides on themselves.
 */
function againstDecidingRecusal({
  state,
  settings,
  command,
  facts,
}: Given<'decide-recusal'>): Reason | undefined {
  const rule = cite(settings, 'recusal')
  const { officeHead, director, head } = settings.posts
  const asked = awaitedOf(state, facts.person)
  if (asked.length === 0)
    return ['unknown-object', rule, 'Nobody has asked for that person to stand back.']
  if (command.actor === facts.person) {
    return ['not-for-your-post', rule, 'Whoever is to stand back does not decide it themselves.']
  }
  const { holds = [] } = facts
  const holdsHead = holds.includes(head)
  const ofHead = holdsHead || asked.some(({ posts }) => posts.includes(head))
  if (facts.decidedBy !== undefined && !ofHead) {
    const instead = 'Decide it here, and leave out who decided (decidedBy).'
    return [
      'not-for-this-matter',
      rule,
      `Only of the head of the body the one above decides. ${instead}`,
    ]
  }
  // Whoever deputises for the head acts for them, and would decide as them on themselves.
  if (holdsHead && (facts.decidedBy === undefined || command.onBehalfOf === head)) {
    const message = `Whoever acts for the head of the body does not decide on the head. ${aboveTheHead}`
    return ['not-for-your-post', rule, message]
  }
  const about = [...asked, { posts: holds }]
  const onlyHead =
    facts.decidedBy === undefined && about.some((each) => isAboutDecider(each, settings.posts))
  const deciders = onlyHead ? [head] : [officeHead, director, head]
  if (deciders.some((post) => post === command.onBehalfOf)) return undefined
  return [
    'not-for-your-post',
    rule,
    onlyHead
      ? `They decide on others themselves, so of them the head of the body decides. ${ofHead ? aboveTheHead : 'Ask the head.'}`
      : 'The head of the office decides, or the director. Ask one of them.',
  ]
}

/** T6: whoever wished for somebody else hears it from somebody who has not explained it before. */
function againstExplainingAgain({ state, facts, command }: Given<'explain'>): Reason | undefined {
  if (facts.byAnother === undefined) return undefined
  const { explanations } = state
  if (explanations.length === 0) {
    const message = 'Nobody has explained it yet. Record this as the first explanation (byAnother).'
    return ['not-for-this-matter', 'plan T6', message]
  }
  if (!explanations.some(({ by }) => by === command.actor)) return undefined
  const message =
    'They wished to hear it from somebody else, and you explained it before. Have another person explain it.'
  return ['not-for-your-post', 'plan T6', message]
}

const aboveTheHead =
  'Of the head the body above decides: ask it, and have the director or the head of the office enter here what it decided (decidedBy).'
