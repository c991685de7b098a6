import type { Day } from '../../time/day'
import {
  allToldOn,
  answeredAllOn,
  explainedOn,
  lastOf,
  noticeOfEnding,
  onceMore,
  standing,
  tellingNotices,
} from '../facts'
import { isRefused, outcomeSince } from '../claims'
import { gateMetOn } from '../gate'
import { isOwedNotice } from '../joined'
import { isDefined } from '../../present'
import type { PetitionerId } from '../../ids'
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
    owed: (state, { targets, posts }) =>
      toBeExplainedFrom(state).map((from, index) => {
        const doneOn = explainedOn(state, from)
        const about = `${state.round + 1}${index === 0 ? '' : `/${index + 1}`}`
        return internal(targets.explain, { about, owedBy: posts.serveOpinion, from, doneOn })
      }),
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
      const about = onceMore(state, says)
      return [internal(targets.tellEnding, { about, owedBy: posts.notify, from, doneOn })]
    },
  },
  {
    kind: 'tell-ending',
    says: 'Who was told that it went to another body learns that it came back, with how it goes on (2022 Art. 23).',
    owed: (state, { targets, posts }) =>
      state.cameBack.flatMap(({ on: from }, index) => {
        const misled = toldBefore(state, from)
        if (misled.length === 0) return []
        const doneOn = lastOf(misled.map((each) => toldSince(state, each, from)))
        const about = `back/${index + 1}`
        return [internal(targets.tellEnding, { about, owedBy: posts.notify, from, doneOn })]
      }),
  },
  {
    kind: 'conclude',
    says: 'A case whose gate is met is concluded (plan H8).',
    owed: (state, { targets, posts }) => {
      const { phase, concludedOn: doneOn } = state
      const ready = phase === 'answer-served' || phase === 'closing'
      const from = gateMetOn(state)
      if (from === undefined || !(doneOn !== undefined || ready)) return none
      const about = onceMore(state, `${state.round + 1}`)
      return [internal(targets.conclude, { about, owedBy: posts.conclude, from, doneOn })]
    },
  },
]

/** Those who still bring it, can be told and had been told where it went, when it came back from there. */
function toldBefore(state: CaseState, back: Day): PetitionerId[] {
  return standing(state)
    .filter(({ reachable }) => reachable)
    .map(({ id }) => id)
    .filter((id) =>
      state.notices.some(
        ({ recipient, says, overtakenOn }) =>
          recipient === id && says === 'transfer' && overtakenOn === back,
      ),
    )
}

function toldSince({ notices }: CaseState, id: PetitionerId, back: Day): Day | undefined {
  const since = notices.filter(
    ({ recipient, says, on, overtakenOn }) =>
      recipient === id &&
      tellingNotices.some((each) => each === says) &&
      on >= back &&
      (overtakenOn === undefined || overtakenOn > back),
  )
  return since.map(({ on }) => on).sort()[0]
}

/** Each day on which something was refused: by the opinion, or by reviews that changed it to that. */
function toBeExplainedFrom(state: CaseState): Day[] {
  const { ending, closingOn, answer } = state
  if (ending === 'mediation-failed') return closingOn === undefined ? [] : [closingOn]
  // Looked into, and nothing to be enforced: answered, and not carried out (Art. 31(5)).
  if (answer?.result === 'answered') return [answer.issuedOn]
  const refused = state.claims.filter(isRefused)
  const days = refused.map((claim) => outcomeSince(state, claim)).filter(isDefined)
  return [...new Set(days)].sort()
}
