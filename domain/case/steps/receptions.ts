import type { Day } from '../../time/day'
import { isRecipient } from '../facts'
import {
  isReceptionLeft,
  isReceptionOpen,
  isReceptionToWithdraw,
  receptionOf,
  withReception,
} from '../receptions'
import type { Reception } from '../reception'
import type { Reason } from '../refusal'
import type { CaseState } from '../state'
import { beforeEnd, type Given, type StepsOf } from '../step'
import { receivedOn } from './moves'

type OnOne = 'withdraw-reception' | 'move-reception' | 'record-reception'

const rule = 'plan T7'
const open = { from: beforeEnd, to: [], rule, possible: isReceptionOpen } as const

/** 领导接待日, by appointment: asked for, moved, taken back, and what came of it (T7, H7). */
export const receptionSteps: StepsOf<'appoint-reception' | OnOne> = {
  'appoint-reception': {
    from: beforeEnd,
    to: [],
    rule,
    possible: isReceptionLeft,
    against: ({ state, facts, command }) => {
      const { recipient, day } = facts
      if (!isRecipient(state, recipient)) return notTheirs
      const other = receptionOf(state, recipient)
      if (other !== undefined) {
        return ['already-done', rule, `They are to be received on ${other.day}. Move that instead.`]
      }
      return againstDay(day, command.occurredOn)
    },
    follows: receivedOn,
    apply: (state, { facts: { recipient, reception, day, post }, on }) => {
      const asked = { recipient, askedOn: on, reception, day, post }
      return { ...state, receptions: [...(state.receptions ?? []), asked] }
    },
  },

  'withdraw-reception': {
    ...open,
    possible: isReceptionToWithdraw,
    against: (given) => {
      const found = openFor(given)
      if (!('day' in found)) return found
      if (given.command.occurredOn < found.day) return undefined
      const message = `It can be taken back until the day before, and it is on ${found.day}. Say so at the office: whoever does not come loses nothing.`
      return ['window-over', rule, message]
    },
    follows: askedOn,
    apply: (state, { facts: { recipient }, on }) =>
      withReception(state, recipient, (each) => ({ ...each, ended: { on, how: 'withdrawn' } })),
  },

  /** To another day, and why: the person is told both. */
  'move-reception': {
    ...open,
    against: (given) => {
      const found = openFor(given)
      if (!('day' in found)) return found
      const { facts, command } = given
      if (facts.reception === found.reception) {
        return ['names-itself', rule, 'They are to be received then already. Choose another day.']
      }
      return againstDay(facts.day, command.occurredOn)
    },
    follows: askedOn,
    apply: (state, { facts: { recipient, reception, day, post, text }, on }) =>
      withReception(state, recipient, (each) => {
        const moved = [...(each.moved ?? []), { on, from: each.day, text }]
        return { ...each, reception, day, post, moved }
      }),
  },

  /** Held on that day; or they did not come, which counts for nothing. */
  'record-reception': {
    ...open,
    against: (given) => {
      const found = openFor(given)
      if (!('day' in found)) return found
      if (given.facts.came || given.command.occurredOn >= found.day) return undefined
      const message = `Whether they come is known on ${found.day}. Enter it then, or move the appointment.`
      return ['date-too-early', rule, message]
    },
    follows: askedOn,
    apply: (state, { facts: { recipient, came, text }, on }) => {
      const how = came ? ('held' as const) : ('not-come' as const)
      const ended = { on, how, ...(text === undefined ? {} : { text }) }
      return withReception(state, recipient, (each) => ({ ...each, ended }))
    },
  },
}

const notTheirs: Reason = [
  'unknown-recipient',
  rule,
  'Nobody of that id brings this matter. Choose one of its petitioners.',
]

function openFor({ state, facts }: Given<OnOne>): Reception | Reason {
  const found = receptionOf(state, facts.recipient)
  if (found !== undefined) return found
  return ['unknown-object', rule, 'That petitioner has no appointment now. Choose one who has.']
}

function againstDay(day: Day, on: Day): Reason | undefined {
  if (day >= on) return undefined
  return ['dates-out-of-order', rule, 'That reception day was over by then. Choose a later one.']
}

function askedOn(state: CaseState, { recipient }: Pick<Reception, 'recipient'>): Day {
  return receptionOf(state, recipient)?.askedOn ?? state.receivedOn
}
