import type { TextRef } from '../ids'
import { dayOf, type Day, type Instant } from '../time/day'
import type { Command } from './commands'
import { dutiesFollowing } from './duties'
import type { CaseEvent } from './events'
import { isLongPast } from './legal-date'
import { allowedCommands } from './procedure'
import { firstReasonAgainst } from './reasons-against'
import type { Refusal } from './refusal'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'

export type Decision = { ok: true; events: readonly CaseEvent[] } | { ok: false; refusal: Refusal }

/**
 * What a command does to a case, or why it may not. Pure: the same state, settings, command and
 * moment always give the same answer, so a page, the workflow's validator and its handler agree.
 */
export function decide(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  now: Instant,
): Decision {
  const today = dayOf(now)
  const reason = firstReasonAgainst(state, settings, command, today)
  if (reason !== undefined) {
    const [code, rule, message] = reason
    return { ok: false, refusal: { code, rule, message, allowed: allowedCommands(state) } }
  }
  const facts = [...approvalOf(command, settings, today), factEvent(state, command)]
  return { ok: true, events: dutiesFollowing(state, facts, settings, now) }
}

/** Journalled where the date rests on it, and nowhere else. */
function approvalOf(command: Command, settings: CaseSettings, today: Day): CaseEvent[] {
  const { lateEntry, occurredOn } = command
  const needed = lateEntry !== undefined && isLongPast(occurredOn, settings, today)
  return needed ? [{ type: 'late-entry-approved', lateEntry }] : []
}

function factEvent(state: CaseState, command: Command): CaseEvent {
  const { facts, occurredOn: on } = command
  switch (facts.kind) {
    case 'serve-notice':
      return {
        type: 'notice-served',
        recipient: facts.recipient,
        way: facts.way,
        on,
        ...textOf(facts),
      }
    case 'accept':
      return { type: 'accepted', kind: facts.caseKind, route: facts.route, on }
    case 'entrust': {
      const { unit, unitHead, lead } = facts
      return { type: 'entrusted', unit, unitHead, lead, on, ...textOf(facts) }
    }
    case 'sign-for': {
      if (state.entrustment === undefined)
        throw new RangeError('signed for before it was entrusted')
      return { type: 'signed-for', unit: state.entrustment.unit, on }
    }
    case 'issue-opinion': {
      const { text, draftedBy, outcomes } = facts
      return { type: 'opinion-issued', on, text, draftedBy, approvedBy: command.actor, outcomes }
    }
    case 'serve-opinion':
      return { type: 'opinion-served', recipient: facts.recipient, way: facts.way, on }
    case 'conclude':
      return { type: 'concluded', on }
  }
}

/** What was written stays in the database; its hash binds it to the journal. */
function textOf({ text }: { text?: TextRef }): { text?: TextRef } {
  return text === undefined ? {} : { text }
}
