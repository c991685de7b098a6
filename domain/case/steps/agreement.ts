import type { Day } from '../../time/day'
import { openPromises, pathOf, standing } from '../facts'
import { cite, terminates } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import { atWork, beforeEnd, isWorkedOn, type Given, type StepsOf } from '../step'
import { acceptedOn, closed, withPromises } from './moves'
import { againstPromises } from './promising'

type Agreeing = 'mediate' | 'sign-agreement' | 'perform'

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
