import { isDefined } from '../present'
import { latest, type Day } from '../time/day'
import {
  allToldOn,
  answeredAllOn,
  explainedOn,
  noticeOfEnding,
  notToldOf,
  openPromises,
  recipientsWithoutAnswer,
  standing,
} from './facts'
import type { Ending, NoticeSubject } from './kinds'
import type { CaseState } from './state'

/** What is asked for, in a few words that fit after "still missing". */
type AskedFor = { what: string; isMissing: (state: CaseState) => boolean }

const served: AskedFor = {
  what: 'proof of service on every petitioner',
  isMissing: (state) => recipientsWithoutAnswer(state).length > 0,
}

/** Whoever can be told has been told where the matter is now (Arts. 23, 31). */
function told(says: NoticeSubject): AskedFor {
  return {
    what: `the notice (${says}) to every petitioner with a clear address`,
    isMissing: (state) => notToldOf(state, says).length > 0,
  }
}

/**
 * 办结 has a gate: what must be there before a case counts as concluded depends on how it came to
 * its close (Arts. 29–33; plan H8).
 */
export const gate: Readonly<Record<Ending, readonly AskedFor[]>> = {
  opinion: [
    { what: 'the opinion', isMissing: ({ answer }) => answer === undefined },
    {
      what: 'an outcome for every claim',
      isMissing: ({ claims }) => claims.some(({ outcome }) => outcome === undefined),
    },
    served,
  ],
  reply: [{ what: 'the reply', isMissing: ({ answer }) => answer === undefined }, served],
  routed: [told('route')],
  'handed-over': [
    { what: 'the hand-over', isMissing: ({ handedOver }) => handedOver === undefined },
  ],
  agreement: [
    {
      what: 'the signature of every petitioner',
      isMissing: (state) =>
        standing(state).some(({ id }) => state.agreement?.signedBy.includes(id) !== true),
    },
    {
      what: 'performance of what was agreed',
      isMissing: (state) => openPromises(state).some(({ from }) => from === 'agreement'),
    },
  ],
  'errand-done': [],
  'mediation-failed': [
    {
      what: 'an explanation of the lawful ways still open',
      isMissing: (state) => explainedOn(state, state.closingOn ?? state.receivedOn) === undefined,
    },
  ],
  declined: [told('decline')],
  transferred: [told('transfer')],
  returned: [
    {
      what: 'the notice (transfer) to whoever joined from another case, or had been told that it went elsewhere',
      isMissing: (state) => notToldOf(state, 'transfer').length > 0,
    },
  ],
  'reported-back': [
    {
      what: 'the report of the other body',
      isMissing: ({ transfer }) => transfer?.reportedOn === undefined,
    },
    told('transfer'),
  ],
  merged: [told('transfer')],
  withdrawn: [
    {
      what: 'the own word of every petitioner',
      isMissing: (state) => standing(state).length > 0,
    },
  ],
}

/** What is still owed before the case can be concluded. */
export function missingFor(state: CaseState): string[] {
  if (state.ending === undefined) return ['an answer, or another end of the matter']
  return gate[state.ending].filter(({ isMissing }) => isMissing(state)).map(({ what }) => what)
}

/** The last of what the gate asks for; undefined while something is missing. */
export function gateMetOn(state: CaseState): Day | undefined {
  const end =
    state.answer === undefined ? state.closingOn : (answeredAllOn(state) ?? state.closingOn)
  if (end === undefined || missingFor(state).length > 0) return undefined
  const says = noticeOfEnding(state)
  const agreed = state.ending === 'agreement' ? state.promises : []
  const others = [
    says === undefined ? undefined : allToldOn(state, [says]),
    state.ending === 'mediation-failed' ? explainedOn(state, end) : undefined,
    ...agreed.map(({ performedOn }) => performedOn),
  ]
  return latest(end, ...others.filter(isDefined))
}
