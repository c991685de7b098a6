import { dueOf } from '../../duty/reckoning'
import { latest, type Day } from '../../time/day'
import { clockOf } from '../../rules/rule-pack'
import { allToldOn, answeredAllOn, isAsInBooks, pathOf, standing, type Path } from '../facts'
import { gateMetOn } from '../gate'
import { firstAccepted, hasOwnLimit, isOwedNotice, limitOf, limitUnextended } from '../joined'
import { limitsAnswer } from '../answer-limit'
import type { PostCode } from '../../ids'
import type { CaseSettings } from '../settings'
import type { CaseState } from '../state'
import { atWork, beforeClose } from '../step'
import { leavesNobody, since, type AnswerLimit, type FallenAway } from '../work'
import { byClock, byNamedDay, internal, none, type DutyRule, type Owed } from './owed'

/** What is owed while the matter is worked on. */
export const workingDuties: readonly DutyRule[] = [
  {
    kind: 'handle',
    says: 'The accepted matter gets its answer: under 2022 within 60 days where Art. 31(6) applies, before that every accepted matter (2005 Art. 33, Zhejiang Art. 23); else by an internal target.',
    owed: (state, settings) => {
      const path = pathOf(state)
      if (path === undefined || state.acceptedOn === undefined) return none
      if (state.ending === 'withdrawn') return none
      if (isAsInBooks(state)) return keptInBooks(state, settings)
      const owed = answerOwed(state, settings, path, state.acceptedOn)
      return state.ending === 'merged' ? lateWhenMerged(state, settings, owed) : [owed]
    },
  },
  {
    kind: 'entrust',
    says: 'An accepted matter gets a responsible unit and a lead official, and anew where that falls away (plan H3, H6).',
    owed: (state, { targets, posts }) => {
      const { entrustment, phase, acceptedOn, roundBegunOn, round } = state
      const needed = entrustment !== undefined || phase === 'accepted'
      const path = pathOf(state)
      if (path === undefined || path === 'hand-over' || acceptedOn === undefined || !needed) {
        return none
      }
      const fallen = entrustmentsFallen(state)
      const begun = roundBegunOn ?? acceptedOn
      return [
        internal(targets.entrust, {
          about: [round + 1, ...(fallen.length === 0 ? [] : [fallen.length + 1])].join('/'),
          owedBy: posts.entrust,
          from: latest(begun, fallen.at(-1)?.on ?? begun),
          doneOn: entrustment && since(entrustment),
        }),
      ]
    },
  },
  {
    kind: 'sign-for',
    says: 'The unit signs for what it was entrusted with (plan H3).',
    owed: ({ entrustment, phase, backlog }, { targets }) => {
      if (entrustment === undefined) return none
      const { on: from, unit, unitHead: owedBy, signedOn: doneOn } = entrustment
      const awaited = phase === 'entrusted' || (phase === 'concluded' && backlog !== undefined)
      if (doneOn === undefined && !awaited) return none
      return [internal(targets.signFor, { about: `${unit}/${from}`, owedBy, from, doneOn })]
    },
  },
  {
    kind: 'accompany',
    says: 'The station a matter was given to has something to tell the person: a note of facts, or an explanation (plan V2).',
    owed: ({ station, phase }, { targets }) => {
      if (station === undefined) return none
      const { village, post: owedBy, on: from, newsOn: doneOn } = station
      // What has come to its close is told by those who serve it.
      if (doneOn === undefined && !beforeClosing.some((each) => each === phase)) return none
      return [internal(targets.followUp, { about: `${village}/${from}`, owedBy, from, doneOn })]
    },
  },
  {
    kind: 'milestone',
    says: 'Every step of the settlement plan by its day (plan H4).',
    owed: (state, { posts }) => {
      const { plan, entrustment } = state
      const owedBy = entrustment?.unitHead ?? posts.handle
      return (plan?.milestones ?? []).flatMap(({ id, due, reachedOn: doneOn }) => {
        if (plan === undefined || (doneOn === undefined && !isAtWork(state))) return []
        const about = { about: id, owedBy, from: plan.on, doneOn }
        return [byNamedDay(due, 'settlement plan (plan H4)', about)]
      })
    },
  },
  {
    kind: 'tell-extension',
    says: 'The person is told why the limit was extended, before it was over (2022 Art. 34).',
    owed: (state, settings) => {
      const { extension, acceptedOn } = state
      const tellable = standing(state).some((each) => isOwedNotice(state, each, 'extension'))
      if (extension === undefined || extension.tooLate || acceptedOn === undefined || !tellable) {
        return none
      }
      const doneOn = allToldOn(state, ['extension'])
      const { posts } = settings
      // By the limit as it was: that is the day by which they would have expected the answer.
      const limit = limitUnextended(state, extension) ?? { from: acceptedOn }
      const owed = byLimit(limit, { owedBy: posts.notify, doneOn })
      return [{ ...owed, openedOn: extension.on }]
    },
  },
]

const beforeClosing = beforeClose.filter((phase) => phase !== 'closing')

function answerOwed(state: CaseState, settings: CaseSettings, path: Path, acceptedOn: Day): Owed {
  const { round, roundBegunOn } = state
  const limit = limitOf(state)
  const about = {
    about: `${round + 1}`,
    owedBy: path === 'errand' ? errandDoneBy(state, settings) : settings.posts.handle,
    doneOn: handledOn(state, settings, path),
  }
  if (limit === undefined || !hasLimit(state, settings, path)) {
    const from = roundBegunOn ?? firstAccepted(state, acceptedOn)
    return internal(targetOf(state, settings), { ...about, from })
  }
  // A limit that joined where there was none is another duty than the office's own target there.
  return byLimit(limit, hasOwnLimit(state) ? about : { ...about, about: `${round + 1}/joined` })
}

/** An everyday errand is done by the station that has it, else by the office (V3). */
function errandDoneBy({ station, filedAt }: CaseState, { posts }: CaseSettings): PostCode {
  return station?.post ?? filedAt ?? posts.handle
}

/**
 * Of what the books have: the limit of the law where one ran, kept or not by the day the person was
 * answered (decision 51). A target of the office's own was none of that time.
 */
export function answerInBooks(state: CaseState, settings: CaseSettings): Owed | undefined {
  const path = pathOf(state)
  const limit = limitOf(state)
  if (path === undefined || limit === undefined || !hasLimit(state, settings, path)) {
    return undefined
  }
  return byLimit(limit, { owedBy: settings.posts.handle, doneOn: state.recorded?.answeredOn })
}

/** Where the books do not say when it was answered, it is not known whether it was kept, and not owed. */
function keptInBooks(state: CaseState, settings: CaseSettings): readonly Owed[] {
  const owed = answerInBooks(state, settings)
  return owed?.doneOn === undefined ? none : [owed]
}

function byLimit(
  { from, extended }: AnswerLimit,
  about: { about?: string; owedBy: PostCode; doneOn: Day | undefined },
): Owed {
  const options = extended === undefined ? {} : { extendDays: extended.days }
  return byClock('handle', { ...about, from }, options)
}

/** It goes on in the other case and is owed there; what was late by then stays late here (decision 38). */
function lateWhenMerged(
  { closingOn }: CaseState,
  { pack, calendar }: CaseSettings,
  owed: Owed,
): readonly Owed[] {
  const { due } = dueOf(owed.reckoning, pack, calendar)
  return closingOn === undefined || closingOn <= due ? none : [{ ...owed, doneOn: closingOn }]
}

function entrustmentsFallen({ fallenAway, round }: CaseState): FallenAway[] {
  return fallenAway.filter((each) => each.round === round && leavesNobody(each))
}

function isAtWork({ phase, backlog }: CaseState): boolean {
  return atWork.some((each) => each === phase) || backlog !== undefined
}

/** A second round has no limit in the law: the first has run, and no dead clock is revived. */
function hasLimit(state: CaseState, settings: CaseSettings, path: Path): boolean {
  return limitOf(state) !== undefined && limitsAnswer(settings, path)
}

/** 2022: when the opinion is issued; under Zhejiang's rules when the person has it in writing. */
function handledOn(state: CaseState, settings: CaseSettings, path: Path): Day | undefined {
  switch (path) {
    case 'opinion':
    case 'reply': {
      // Signed is not kept: the limit runs until what was agreed is done (Zhejiang Art. 25(1)).
      if (state.ending === 'agreement') return gateMetOn(state)
      const { pack } = settings
      const handle = pack === null ? undefined : clockOf(pack, 'handle')
      const byReply = handle?.stop.includes('written-reply-given') === true
      const whenServed = hasLimit(state, settings, path) && byReply
      return whenServed ? answeredAllOn(state) : state.answer?.issuedOn
    }
    case 'hand-over':
      return state.handedOver?.on
    case 'mediation':
    case 'errand':
      return state.closingOn
  }
}

function targetOf({ kind }: CaseState, { targets }: CaseSettings): number {
  switch (kind) {
    case 'suggestion':
    case 'report':
    case 'dispute':
    case 'errand':
      return targets.handle[kind]
    default:
      return targets.handle.other
  }
}
