import { dayOf, type Day, type Instant } from '../time/day'
import type { Command } from './commands'
import { happenedAs, type CaseEvent, type FactEvent } from './events'
import { following } from './following'
import { isLongPast } from './legal-date'
import { allowedCommands } from './procedure'
import { firstReasonAgainst } from './reasons-against'
import type { Refusal } from './refusal'
import { splitBegun } from './split'
import { settingsAfter, type CaseSettings } from './settings'
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
  const fact = factOf(command)
  const facts = [
    ...approvalOf(state, settings, command, today),
    ...splitBegun(state, fact, now),
    fact,
  ]
  const events = following(state, facts, settingsAfter(settings, command.rules), now)
  return { ok: true, events }
}

/** Journalled where the date rests on it, and nowhere else. */
function approvalOf(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): CaseEvent[] {
  const { lateEntry } = command
  const needed = lateEntry !== undefined && isLongPast(state, settings, command, today)
  return needed ? [{ type: 'late-entry-approved', lateEntry }] : []
}

function factOf({ facts, occurredOn: on, actor: by }: Command): FactEvent {
  // The table pairs each command with its own event, which the compiler cannot follow through a union.
  return { type: happenedAs[facts.kind], facts, on, by } as FactEvent
}
