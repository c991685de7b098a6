import { latest, type Day } from '../../time/day'
import { allToldOn, answeredAllOn, explainedOn, noticeOfEnding, standing } from '../facts'
import { outcomeSince } from '../claims'
import { missingFor } from '../gate'
import { isOwedNotice } from '../joined'
import { isDefined } from '../../present'
import type { CaseState } from '../state'
import { internal, none, type DutyRule } from './owed'

/** What is owed once there is an answer, or another end. */
export const answeringDuties: readonly DutyRule[] = [
  {
    kind: 'serve-answer',
    says: 'What was issued is served on every petitioner, each with proof of receipt (2022 Art. 35).',
    owed: (state, { targets, posts }) => {
      const { answer, ending } = state
      if (answer === undefined || ending === 'withdrawn') return none
      const about = `${state.round + 1}`
      const doneOn = answeredAllOn(state)
      const from = answer.issuedOn
      return [internal(targets.serveAnswer, { about, owedBy: posts.serveOpinion, from, doneOn })]
    },
  },
  {
    kind: 'explain',
    says: 'What was not supported, or has no basis in law, is explained in plain words, and after a mediation that failed the ways still open (2022 Arts. 32, 33; plan T6).',
    owed: (state, { targets, posts }) => {
      const from = toBeExplainedFrom(state)
      if (from === undefined) return none
      const doneOn = explainedOn(state, from)
      const about = `${state.round + 1}`
      return [internal(targets.explain, { about, owedBy: posts.serveOpinion, from, doneOn })]
    },
  },
  {
    kind: 'tell-ending',
    says: 'Who is not helped here learns where the matter goes, of an assigned one from the day of its assignment (2022 Arts. 23, 31; T3).',
    owed: (state, { targets, posts }) => {
      const says = noticeOfEnding(state)
      // Assigned, it has gone where it goes, whenever that body reports.
      const from = state.transfer?.on ?? state.closingOn
      if (says === undefined || from === undefined) return none
      if (!standing(state).some((each) => isOwedNotice(state, each, says))) return none
      const doneOn = allToldOn(state, [says])
      return [internal(targets.tellEnding, { about: says, owedBy: posts.notify, from, doneOn })]
    },
  },
  {
    kind: 'conclude',
    says: 'A case whose gate is met is concluded (plan H8).',
    owed: (state, { targets, posts }) => {
      const { phase, concludedOn: doneOn } = state
      const ready = phase === 'answer-served' || phase === 'closing'
      const from = gateMetOn(state)
      if (from === undefined || !(doneOn !== undefined || ready)) return none
      const about = `${state.round + 1}`
      return [internal(targets.conclude, { about, owedBy: posts.conclude, from, doneOn })]
    },
  },
]

/** From the first refusal: of the opinion, or of a review that changed it to one. */
function toBeExplainedFrom(state: CaseState): Day | undefined {
  if (state.ending === 'mediation-failed') return state.closingOn
  const refused = state.claims.filter(
    ({ outcome }) => outcome === 'not-supported' || outcome === 'reasonable-without-basis',
  )
  return refused
    .map((claim) => outcomeSince(state, claim))
    .filter(isDefined)
    .sort()[0]
}

/** The last of what the gate asks for; undefined while something is missing. */
function gateMetOn(state: CaseState): Day | undefined {
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
