import { daysBetween, type Day } from '../time/day'
import type { PersonId } from '../ids'
import type { Command } from './commands'
import { earlierFact } from './earlier-fact'
import type { Reason } from './refusal'
import type { CaseSettings } from './settings'
import type { CaseState } from './state'
import { stepOf } from './steps'

/** Decision 2: not in the future, not before what it follows, long past only with approval. */
export function againstDate(
  state: CaseState,
  settings: CaseSettings,
  command: Command,
  today: Day,
): Reason | undefined {
  const { occurredOn, lateEntry } = command
  if (occurredOn > today) {
    return ['date-in-future', 'decision 2', `Today is ${today}. Give the day on which it happened.`]
  }
  const follows = stepOf(command.facts.kind).follows(state, command.facts)
  if (occurredOn < follows) {
    return [
      'date-too-early',
      'decision 2',
      `It cannot have happened before ${earlierFact(state, command.facts, follows)}, on ${follows}. Correct the date.`,
    ]
  }
  if (!isLongPast(state, settings, command, today)) return undefined
  if (lateEntry === undefined) {
    return [
      'date-needs-approval',
      'decision 2',
      `A date more than ${settings.lateEntryDays} days past ${needsApproval}`,
    ]
  }
  if (lateEntry.approvedBy !== command.actor) return undefined
  return [
    'approval-not-independent',
    'decision 2',
    'Whoever enters a date long past may not approve it. Ask another person who may.',
  ]
}

/** Of whoever answers for what the body says (`approve-late-entry`). */
const needsApproval =
  'needs a reason, and approval by another person: the director of the office or the head of the body.'

export type RegistrationDate = {
  receivedOn: Day
  registeredBy: PersonId
  accused: readonly PersonId[]
  /** Of whoever approved it, if anybody did. */
  approvedBy: PersonId | undefined
}

/** The same of the day of receipt, before there is a case; who is reported has no part in it. */
export function againstRegistrationDate(
  { receivedOn, registeredBy, accused, approvedBy }: RegistrationDate,
  lateEntryDays: number,
  today: Day,
): Reason | undefined {
  if (receivedOn > today) {
    const advice = 'Give the day on which it was received.'
    return ['date-in-future', 'decision 2', `Today is ${today}. ${advice}`]
  }
  if (daysBetween(receivedOn, today) <= lateEntryDays) return undefined
  if (approvedBy === undefined) {
    return [
      'date-needs-approval',
      'decision 2',
      `A filing received more than ${lateEntryDays} days ago ${needsApproval}`,
    ]
  }
  if (approvedBy === registeredBy || accused.includes(approvedBy)) {
    return [
      'approval-not-independent',
      approvedBy === registeredBy ? 'decision 2' : '信访工作条例 Art. 30',
      'Neither whoever registers a date long past nor whoever is reported may approve it. Ask another person who may.',
    ]
  }
  return undefined
}

/**
 * Such a date rests on its approval; an approval of any other date changes nothing. What a correction
 * enters is the day it moves to, and the day it takes away.
 */
export function isLongPast(
  state: CaseState,
  { lateEntryDays }: Pick<CaseSettings, 'lateEntryDays'>,
  { facts, occurredOn }: Pick<Command, 'facts' | 'occurredOn'>,
  today: Day,
): boolean {
  const entered = [occurredOn, ...(stepOf(facts.kind).enters?.(state, facts) ?? [])]
  return entered.some((day) => daysBetween(day, today) > lateEntryDays)
}
