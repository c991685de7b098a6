import { latest, type Day } from '../../time/day'
import { openPromises, pathOf, standing } from '../facts'
import { cite, terminates } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import { atWork, beforeEnd, isWorkedOn, type Given, type StepsOf } from '../step'
import { agreementOvertaken } from '../promised'
import { resumed } from './given-work'
import { acceptedOn, closed, withPromises } from './moves'
import { againstPromises } from './promising'

type Agreeing = 'mediate' | 'sign-agreement' | 'record-breach' | 'perform'

/** On an old case that was concluded before the phase stays (H1). */
const closesWork = {
  accepted: ['closing'],
  entrusted: ['closing'],
  'signed-for': ['closing'],
} as const

/** 调解, 和解协议 and the ledger of what was promised (Art. 33, plan H8). */
export const agreementSteps: StepsOf<Agreeing> = {
  /** A dispute that mediation could not settle comes to its close, and the parties are told their ways. */
  mediate: {
    from: [...atWork, 'concluded'],
    to: ['closing'],
    leads: closesWork,
    rule: 'mediation',
    possible: (state) => isWorkedOn(state) && state.kind !== 'report',
    follows: acceptedOn,
    apply: (state, { facts: { outcome }, on }) => {
      const mediated = { ...state, mediations: [...state.mediations, { on, outcome }] }
      const over = outcome === 'failed' && pathOf(state) === 'mediation' && !isConcluded(state)
      return over ? closed(mediated, 'mediation-failed', on) : mediated
    },
  },

  /**
   * What it ends depends on the matter: a dispute always; a petition only where the rules count a
   * performed agreement as an end (Zhejiang Art. 25), else an opinion is owed all the same (Art. 34).
   */
  'sign-agreement': {
    from: [...atWork, 'concluded'],
    to: ['closing'],
    leads: closesWork,
    rule: 'mediation',
    possible: (state) => isWorkedOn(state) && state.mediations.at(-1)?.outcome === 'agreed',
    against: (given) => againstSignatures(given) ?? againstPromises(given),
    follows: lastMediatedOn,
    apply: (state, { facts, on }) => {
      const { text, signedBy, promises } = facts
      const agreed = withPromises(
        { ...state, agreement: { on, text, signedBy } },
        { from: 'agreement', paper: 'agreement', signedBy },
        on,
        promises,
      )
      const ends = pathOf(state) === 'mediation' || facts.endsMatter
      return ends && !isConcluded(state) ? closed(agreed, 'agreement', on) : agreed
    },
  },

  /**
   * What was agreed is not kept, and only what is kept ends a matter (Zhejiang Art. 25): the work goes
   * on, a dispute comes to its close as one that mediation could not settle.
   */
  'record-breach': {
    from: [...atWork, 'closing', 'concluded'],
    to: ['accepted', 'signed-for'],
    leads: { closing: ['accepted', 'signed-for'] },
    rule: 'mediation',
    possible: mayBeBroken,
    follows: agreedOn,
    apply: (before, { on }) => {
      const { agreement: _, ...state } = before
      const broken: CaseState = {
        ...state,
        mediations: [...state.mediations, { on, outcome: 'failed' }],
        promises: agreementOvertaken(state.promises),
      }
      if (state.phase !== 'closing') return broken
      if (pathOf(state) === 'mediation') return closed(broken, 'mediation-failed', on)
      const { ending: __, closingOn: ___, ...open } = broken
      return resumed(open, on)
    },
  },

  perform: {
    from: beforeEnd,
    to: [],
    rule: 'opinion',
    possible: (state) => openPromises(state).length > 0,
    against: ({ state, facts }) => {
      if (openPromises(state).some(({ id }) => id === facts.promise)) return undefined
      const open = openPromises(state).map(({ id }) => id)
      return ['unknown-object', 'plan H8', `Promised and still to be done: ${open.join(', ')}.`]
    },
    follows: (state, { promise }) =>
      state.promises.find(({ id }) => id === promise)?.madeOn ?? state.receivedOn,
    apply: (state, { facts, on }) => ({
      ...state,
      promises: state.promises.map((each) =>
        each.id === facts.promise ? { ...each, performedOn: on } : each,
      ),
    }),
  },
}

/** Of an answered matter what was agreed beside the answer stays owed; the body may reopen it. */
function mayBeBroken(state: CaseState): boolean {
  const owed = openPromises(state).some(({ from }) => from === 'agreement')
  const closesBy = state.phase !== 'closing' || state.ending === 'agreement'
  return owed && closesBy && isWorkedOn(state)
}

/** The last of what is agreed and still owed, also from the round before. */
function agreedOn(state: CaseState): Day {
  const owed = openPromises(state).filter(({ from }) => from === 'agreement')
  return latest(acceptedOn(state), ...owed.map(({ madeOn }) => madeOn))
}

function isConcluded({ phase }: CaseState): boolean {
  return phase === 'concluded'
}

function lastMediatedOn(state: CaseState): Day {
  return state.mediations.at(-1)?.on ?? acceptedOn(state)
}

function againstSignatures({
  state,
  settings,
  facts,
}: Given<'sign-agreement'>): Reason | undefined {
  const rule = cite(settings, 'mediation')
  const missing = standing(state).filter(({ id }) => !facts.signedBy.includes(id))
  if (missing.length > 0) {
    return [
      'signatures-missing',
      rule,
      `An agreement binds those who signed. Still to sign: ${missing.map(({ id }) => id).join(', ')}.`,
    ]
  }
  const mayEnd = pathOf(state) === 'mediation' || terminates(settings, 'agreement-performed')
  if (!facts.endsMatter || mayEnd) return undefined
  return [
    'not-for-this-matter',
    cite(settings, 'handle'),
    'Under these rules an agreement does not take the place of the opinion. Sign it, then issue the opinion that supports it.',
  ]
}
