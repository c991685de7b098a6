import { earliest, latest, type Day } from '../../time/day'
import type { MilestoneId } from '../../ids'
import { openDutyOf } from '../duties/open'
import { firstAccepted, limitOf } from '../joined'
import { cite } from '../law'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import { atWork, beforeEnd, isWorkedOn, type Given, type StepsOf } from '../step'
import { leavesNobody } from '../work'
import { firstOf, withoutWork } from './given-work'
import { acceptedOn, entrustedOn, receivedOn, signedOn } from './moves'
import { withNews } from './stations'

type Work =
  | 'entrust'
  | 'return-entrustment'
  | 'sign-for'
  | 'form-team'
  | 'set-plan'
  | 'reach-milestone'
  | 'note-progress'
  | 'note-lead-attention'
  | 'complete-clear'
  | 'extend'

const worked = [...atWork, 'concluded'] as const

/** 承办: who does the work, by what plan, and how far they are. None of it moves a statutory date. */
export const workSteps: StepsOf<Work> = {
  /** Given again it changes hands; whoever had it before owes nothing any more (decision 18). */
  entrust: {
    from: worked,
    to: ['entrusted'],
    leads: { accepted: ['entrusted'], 'signed-for': ['entrusted'] },
    rule: 'plan H3, H6',
    possible: isWorkedOn,
    follows: givableFrom,
    apply: (state, { facts: { unit, unitHead, lead }, on }) => ({
      ...state,
      phase: state.phase === 'concluded' ? 'concluded' : 'entrusted',
      entrustment: { unit, unitHead, lead, on, ...firstOf(state.entrustment, on) },
    }),
  },

  /** 退回: the unit says that it is not its work, before it signs. */
  'return-entrustment': {
    from: ['entrusted'],
    to: ['accepted'],
    rule: 'plan H3, H6',
    follows: entrustedOn,
    apply: (state, { on }) => ({ ...withoutWork(state, ['entrustment'], on), phase: 'accepted' }),
  },

  'sign-for': {
    from: ['entrusted', 'concluded'],
    to: ['signed-for'],
    leads: { entrusted: ['signed-for'] },
    rule: 'plan H3',
    possible: (state) =>
      isWorkedOn(state) &&
      state.entrustment !== undefined &&
      state.entrustment.signedOn === undefined,
    follows: entrustedOn,
    apply: (state, { on }) => {
      if (state.entrustment === undefined) return state
      return {
        ...state,
        phase: state.phase === 'concluded' ? 'concluded' : 'signed-for',
        entrustment: { ...state.entrustment, signedOn: on },
      }
    },
  },

  'form-team': {
    from: worked,
    to: [],
    rule: 'plan H6',
    possible: isWorkedOn,
    against: ({ facts }) => (facts.members.length > 0 ? undefined : nobodyNamed),
    follows: acceptedOn,
    apply: (state, { facts, on }) => ({
      ...state,
      team: { on, ...firstOf(state.team, on), members: facts.members },
    }),
  },

  /** 化解方案 and 倒排时间表 (H4): the steps counted back from the day it has to be done. */
  'set-plan': {
    from: worked,
    to: [],
    rule: 'plan H4',
    possible: isWorkedOn,
    against: againstPlan,
    follows: acceptedOn,
    apply: (state, { facts: { text, milestones }, on }) => ({
      ...state,
      plan: {
        on,
        ...firstOf(state.plan, on),
        text,
        milestones: milestones.map((due, index) => ({
          id: `${state.number}/milestone/${state.milestonesPlanned + index + 1}` as MilestoneId,
          due,
        })),
      },
      milestonesPlanned: state.milestonesPlanned + milestones.length,
    }),
  },

  'reach-milestone': {
    from: worked,
    to: [],
    rule: 'plan H4',
    possible: ({ plan }) =>
      plan?.milestones.some(({ reachedOn }) => reachedOn === undefined) === true,
    against: ({ state, facts }) => {
      const open = (state.plan?.milestones ?? []).filter(({ reachedOn }) => reachedOn === undefined)
      if (open.some(({ id }) => id === facts.milestone)) return undefined
      return [
        'unknown-object',
        'plan H4',
        `Still to be reached: ${open.map(({ id }) => id).join(', ')}.`,
      ]
    },
    follows: (state) => state.plan?.on ?? acceptedOn(state),
    apply: (state, { facts, on }) => {
      if (state.plan === undefined) return state
      const milestones = state.plan.milestones.map((each) =>
        each.id === facts.milestone ? { ...each, reachedOn: on } : each,
      )
      return { ...state, plan: { ...state.plan, milestones } }
    },
  },

  'note-progress': {
    from: worked,
    to: [],
    rule: 'plan H4',
    possible: isWorkedOn,
    follows: acceptedOn,
    apply: (state, { facts: { accompanying }, on }) => (accompanying ? withNews(state, on) : state),
  },

  /** Whatever phase a round finds it in: it is told of it, or the round is never put down. */
  'note-lead-attention': {
    from: beforeEnd,
    to: [],
    rule: 'plan H7',
    follows: receivedOn,
    apply: (state, { facts: { how, leader, text }, on }) => {
      const whose = leader === undefined ? {} : { leader }
      const attention = [...(state.attention ?? []), { how, on, ...whose, text }]
      return { ...state, attention }
    },
  },

  /** 五个清楚: history and how it was handled; the other three show in the case itself (B2). */
  'complete-clear': {
    from: worked,
    to: [],
    rule: 'plan B2',
    possible: isWorkedOn,
    follows: acceptedOn,
    // Told anew it says more; it was clear from the first time on.
    apply: (state, { facts: { clear }, on }) => {
      const before = state.clears.find((each) => each.clear === clear)?.on ?? on
      const others = state.clears.filter((each) => each.clear !== clear)
      return { ...state, clears: [...others, { clear, on: earliest(before, on) }] }
    },
  },

  extend: {
    from: atWork,
    to: [],
    rule: 'extension',
    possible: (state) => openDutyOf(state, 'handle')?.nature === 'statutory',
    against: againstExtension,
    follows: signedOn,
    apply: (state, { facts: { days, text }, on, by }) => {
      const { round } = state
      const from = firstAccepted(state, acceptedOn(state))
      return { ...state, extension: { days, on, approvedBy: by, reason: text, round, from } }
    },
  },
}

/** Who has it gives it up first, and what fell away is given anew after that. */
function givableFrom(state: CaseState): Day {
  const fell = state.fallenAway.findLast(leavesNobody)
  return latest(entrustedOn(state), fell?.on ?? state.receivedOn)
}

const nobodyNamed: Reason = ['nobody-named', 'plan H6', 'Name the posts that make up the team.']

function againstPlan({ facts, command }: Given<'set-plan'>): Reason | undefined {
  const days = [command.occurredOn, ...facts.milestones]
  const inOrder = [...days].sort()
  const ordered = days.every((day, index) => day === inOrder[index])
  if (facts.milestones.length > 0 && ordered) return undefined
  return [
    'dates-out-of-order',
    'plan H4',
    'A plan has at least one milestone; none lies before the plan, and they stand in order.',
  ]
}

/** Art. 34: approved by the head of the deciding body, once, while the limit still runs. */
function againstExtension({
  state,
  settings,
  command,
  facts,
}: Given<'extend'>): Reason | undefined {
  const rule = cite(settings, 'extension')
  const duty = openDutyOf(state, 'handle')
  const allowed =
    settings.pack?.clocks.find(({ clock }) => clock === 'handle')?.extension?.maxDays ?? 0
  if (command.onBehalfOf !== settings.posts.head) {
    return [
      'not-for-your-post',
      rule,
      'An extension is approved by the head of the deciding body. Ask them.',
    ]
  }
  if (state.extension !== undefined || limitOf(state)?.extended !== undefined) {
    return ['extension-not-possible', rule, 'The limit has been extended once, and that is all.']
  }
  if (!Number.isInteger(facts.days) || facts.days < 1 || facts.days > allowed) {
    return ['extension-not-possible', rule, `It can be extended by 1 to ${allowed} days.`]
  }
  if (duty !== undefined && command.occurredOn > duty.due.due) {
    return [
      'extension-not-possible',
      rule,
      `The limit was over on ${duty.due.due}. Issue the opinion now; it is late and says so.`,
    ]
  }
  return undefined
}
