import { dayOf, earliest, latest, type Day } from '../../time/day'
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
import { noticeNeedsDecision } from '../law'
import { isDefined } from '../../present'
import { misledBy } from '../sendings'
import type { PetitionerId } from '../../ids'
import type { SettlementAnswer, SettlementQuestion } from '../questions'
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
    kind: 'explain',
    says: 'Whoever says at their own door that the matter is not settled is heard, and told what is open to them (plan H8).',
    owed: (state, { targets, posts }) =>
      saidUnsettled(state).map((question) => {
        const { recipient } = question
        const { on } = question.answer
        const doneOn = heardOn(state, question)
        const about = `unsettled/${recipient}/${on}`
        return internal(targets.explain, { about, owedBy: posts.serveOpinion, from: on, doneOn })
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
    says: 'Who was told that it went to another body learns that it came back, with how it goes on (2022 Art. 23); where a notice says whether it is accepted, once it is sorted (2005 Arts. 21, 22; Zhejiang Art. 20).',
    owed: (state, settings) => {
      const { targets, posts } = settings
      return state.cameBack.flatMap(({ on }, index) => {
        const nth = index + 1
        const misled = toldBefore(state, nth)
        const tellableFrom = noticeNeedsDecision(settings) ? sortedAfter(state, nth) : on
        if (misled.length === 0 || tellableFrom === undefined) return []
        const doneOn = lastOf(misled.map((each) => toldSince(state, each, { on, nth })))
        // Split off later, it is told here from then.
        const from = latest(on, tellableFrom, dayOf(state.registeredAt))
        const about = `back/${nth}`
        return [internal(targets.tellEnding, { about, owedBy: posts.notify, from, doneOn })]
      })
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
      const about = onceMore(state, `${state.round + 1}`)
      return [internal(targets.conclude, { about, owedBy: posts.conclude, from, doneOn })]
    },
  },
]

/** Those who still bring it, can be told and had been told where it went, when it came back from there. */
function toldBefore(state: CaseState, nth: number): PetitionerId[] {
  return standing(state)
    .filter(({ reachable }) => reachable)
    .map(({ id }) => id)
    .filter((id) => misledBy(state, id).some((each) => each.nth === nth))
}

function toldSince(
  { notices }: CaseState,
  id: PetitionerId,
  back: { on: Day; nth: number },
): Day | undefined {
  const since = notices.filter(
    ({ recipient, says, on, overtaken }) =>
      recipient === id &&
      tellingNotices.some((each) => each === says) &&
      on >= back.on &&
      (overtaken === undefined || overtaken > back.nth),
  )
  return since.map(({ on }) => on).sort()[0]
}

/** Before 2022 a notice says whether it is accepted, and until then there is nothing to tell. */
function sortedAfter({ cameBack, sortedOn }: CaseState, nth: number): Day | undefined {
  return cameBack.slice(nth).find(({ sent }) => sent !== undefined)?.sent?.on ?? sortedOn
}

type SaidAtTheirDoor = SettlementQuestion & {
  answer: Required<Pick<SettlementAnswer, 'on' | 'settled' | 'own'>>
}

/** Nobody of the office was there to hear it: whoever records somebody's word has heard it. */
function saidUnsettled({ questions }: CaseState): SaidAtTheirDoor[] {
  return questions.filter(
    (each): each is SaidAtTheirDoor =>
      each.answer?.own !== undefined && each.answer.settled === false,
  )
}

/**
 * Explained to them since, taken up since, or settled by their own word after all; a new round asks
 * anew. What had been done on the same day before they spoke is no answer to it.
 */
function heardOn(state: CaseState, question: SaidAtTheirDoor): Day | undefined {
  const { on, own } = question.answer
  const { backlog, questions, explanations } = state
  const explained = explanations.slice(own.explained).map((each) => each.on)
  const takenUp = backlog?.takenUpOn === own.takenUpOn ? undefined : backlog?.takenUpOn
  const later = questions.slice(questions.indexOf(question) + 1)
  const confirmed = later.flatMap(({ recipient, answer }) =>
    recipient === question.recipient && answer?.settled === true ? [answer.on] : [],
  )
  const since = [...explained, takenUp, ...confirmed].filter(isDefined).filter((day) => day >= on)
  const [first, ...more] = since
  return first === undefined ? undefined : earliest(first, ...more)
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
