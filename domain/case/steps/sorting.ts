import type { Reason } from '../refusal'
import { pathOf } from '../facts'
import { cite, limitsEveryAcceptedMatter } from '../law'
import type { CaseState } from '../state'
import { atWork, beforeClose, beforeEnd, type Given, type StepsOf } from '../step'
import { closed, receivedOn, sortingDay } from './moves'
import { againstPost, againstWhatWasTakenIn, decidedElsewhere } from './taking-in'

type Sorting =
  'accept' | 'decline' | 'split' | 'link-repeat' | 'merge' | 'mark-urgent' | 'report-urgent'

/** 甄别: what kind of matter it is and which way it goes. Nothing may rest unsorted (decision 19). */
export const sortingSteps: StepsOf<Sorting> = {
  accept: {
    from: ['registered'],
    to: ['accepted', 'closing'],
    rule: 'route',
    against: againstRoute,
    follows: sortingDay,
    apply: (state, { facts: { caseKind, route }, on }) => {
      const accepted: CaseState = {
        ...state,
        phase: 'accepted',
        kind: caseKind,
        ...(route === undefined ? {} : { route }),
        sortedOn: on,
        acceptedOn: on,
      }
      // Arts. 28, 31(1)–(4): led into the procedure it belongs to, and that is all this body does.
      return pathOf(accepted) === undefined ? closed(accepted, 'routed', on) : accepted
    },
  },

  decline: {
    from: ['registered'],
    to: ['closing'],
    rule: 'notice',
    against: againstDeclining,
    follows: sortingDay,
    apply: (state, { facts: { kind: _, terminated: __, ...declined }, on }) =>
      closed({ ...state, sortedOn: on, declined }, 'declined', on),
  },

  /** Claims that go another way become a linked case of the same filing (decision 1). */
  split: {
    from: ['registered'],
    to: [],
    rule: 'decision 1',
    possible: ({ claims }) => claims.length > 1,
    against: againstSplitting,
    follows: receivedOn,
    apply: (state, { facts: { claims } }) => ({
      ...state,
      claims: state.claims.filter(({ id }) => !claims.includes(id)),
      splits: [...state.splits, claims],
    }),
  },

  'link-repeat': {
    from: beforeEnd,
    to: [],
    rule: 'ended',
    against: ({ state, facts }) => againstItself(state, facts.earlier),
    follows: receivedOn,
    apply: (state, { facts }) => ({ ...state, repeatOf: facts.earlier }),
  },

  merge: {
    from: ['registered', ...atWork],
    to: ['closing'],
    rule: 'same-matter-higher',
    against: (given) =>
      againstItself(given.state, given.facts.into) ??
      againstWhatWasTakenIn(given.state, given.facts.into) ??
      (given.facts.text && againstPost(given)),
    follows: receivedOn,
    // An old case that was taken up is worked on in the other one, and here no more (H1).
    apply: ({ backlog: _, ...state }, { facts, on }) => {
      const recusals = decidedElsewhere(state.recusals)
      const sortedOn = state.sortedOn ?? on
      return closed({ ...state, sortedOn, recusals, mergedInto: facts.into }, 'merged', on)
    },
  },

  'mark-urgent': {
    from: beforeClose,
    to: [],
    rule: 'urgent',
    possible: ({ urgent }) => urgent === undefined,
    follows: receivedOn,
    apply: (state, { on }) => ({ ...state, urgent: { on } }),
  },

  'report-urgent': {
    from: beforeEnd,
    to: [],
    rule: 'urgent',
    possible: ({ urgent }) => urgent !== undefined && urgent.reportedOn === undefined,
    follows: (state) => state.urgent?.on ?? state.receivedOn,
    apply: (state, { facts, on }) => ({
      ...state,
      urgent: { on: state.urgent?.on ?? on, reportedOn: on, to: facts.to },
    }),
  },
}

/** Arts. 29–31; before 2022 what belongs to another procedure is not accepted (2005 Art. 21(1)). */
function againstRoute({ settings, facts }: Given<'accept'>): Reason | undefined {
  const { caseKind, route } = facts
  if (caseKind === 'petition') {
    if (route === undefined) {
      return unfit(settings, 'Say which of the six ways the petition goes.')
    }
    if (limitsEveryAcceptedMatter(settings) && route !== 'hear-and-decide') {
      return unfit(
        settings,
        'Under these rules only what this body hears and decides is accepted: decline it and name the lawful way.',
      )
    }
    return undefined
  }
  const fits = route === undefined || (caseKind === 'litigation' && route === 'judicial')
  if (!fits) return unfit(settings, `Only a petition goes one of the six ways: leave the way out.`)
  if (caseKind === 'litigation' && limitsEveryAcceptedMatter(settings)) {
    return unfit(
      settings,
      'Under these rules a matter for the courts is not accepted: decline it and name the lawful way.',
    )
  }
  return undefined
}

function unfit(settings: Given<'accept'>['settings'], message: string): Reason {
  return ['route-does-not-fit', cite(settings, 'route'), message]
}

/** 不予受理 always names the lawful way, but where there is none left to name (Art. 36). */
function againstDeclining({ state, settings, facts }: Given<'decline'>): Reason | undefined {
  const { ground, route, body } = facts
  const missing =
    (ground === 'other-procedure' && (route === undefined || route === 'hear-and-decide')) ||
    ((ground === 'not-ours' || ground === 'same-matter-below') && body === undefined)
  if (missing) {
    return [
      'lawful-route-missing',
      cite(settings, 'notice'),
      'Whoever is not helped here must learn where to go. Name the lawful way or the body that deals with it.',
    ]
  }
  if (body !== undefined && body === settings.posts.body) {
    return ['names-itself', cite(settings, 'notice'), 'That is this body. Name another, or accept.']
  }
  if (ground === 'ended-before') return againstEarlier({ state, settings, facts })
  if (facts.earlier !== undefined || facts.text !== undefined) {
    return [
      'not-for-this-matter',
      cite(settings, 'ended'),
      'An earlier matter is named only where that is why this one is declined: ground "ended-before".',
    ]
  }
  return ground === 'not-ours' ? againstNotOurs({ state, settings, facts }) : undefined
}

/** Art. 36: not accepted again is what was decided before, so whoever declines it says what that was. */
function againstEarlier({
  state,
  settings,
  facts: { earlier, terminated, text },
}: Pick<Given<'decline'>, 'state' | 'settings' | 'facts'>): Reason | undefined {
  if (earlier !== undefined) {
    return againstItself(state, earlier) ?? (terminated ? undefined : againstUnended(settings))
  }
  if (text !== undefined) return undefined
  return [
    'earlier-matter-missing',
    cite(settings, 'ended'),
    'Say which matter ended before: name its case, or where it is from before this register, describe it.',
  ]
}

/** Until then the person may still ask above for what they ask here (Arts. 35, 36). */
function againstUnended(settings: Given<'decline'>['settings']): Reason {
  return [
    'not-for-this-matter',
    cite(settings, 'ended'),
    'That case has not ended by law. Link this one to it as a repeat, or merge the two, and answer it.',
  ]
}

/** Whose matter it is has been said, or the sender says it: nobody hands it on against that (Arts. 23, 24). */
function againstNotOurs({
  state,
  settings,
  facts: { body },
}: Pick<Given<'decline'>, 'state' | 'settings' | 'facts'>): Reason | undefined {
  if (state.competence?.decided?.competent === settings.posts.body) {
    return [
      'sent-back-and-forth',
      cite(settings, 'contested-competence'),
      'It has been decided that this body is competent. Accept the matter.',
    ]
  }
  if (state.cameBack.some(({ from }) => from === body)) {
    return [
      'sent-back-and-forth',
      cite(settings, 'contested-competence'),
      'That body gave it back as not its matter. Name another, or have competence decided (contest).',
    ]
  }
  if (state.origin === undefined) return undefined
  return [
    'not-for-this-matter',
    cite(settings, 'object'),
    'A matter that another body sent is not declined as not ours: object to the sender, who decides.',
  ]
}

function againstSplitting({ state, facts }: Given<'split'>): Reason | undefined {
  const known = facts.claims.every((id) => state.claims.some((claim) => claim.id === id))
  const distinct = new Set(facts.claims).size === facts.claims.length
  const leaves = facts.claims.length < state.claims.length
  if (facts.claims.length > 0 && known && distinct && leaves) return undefined
  return [
    'claims-do-not-match',
    'decision 1',
    `Name some of these claims, each once, and leave at least one: ${state.claims.map(({ id }) => id).join(', ')}.`,
  ]
}

function againstItself(state: CaseState, other: string): Reason | undefined {
  if (other !== state.number) return undefined
  return ['names-itself', 'decision 1', 'That is this very case. Name the other one.']
}
