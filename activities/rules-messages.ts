import type { CommandMessage } from '../contract/case-workflow'
import type { RulesPage } from '../contract/rules-update'
import type { UndertakingMessage } from '../contract/undertaking-workflow'
import type { CommandFacts } from '../domain/case/commands'
import type { RulesUpdate } from '../domain/case/settings'
import { latest } from '../domain/time/day'
import type { UpdateCalendar } from '../domain/undertaking/undertaking'
import type { OpenCase, OpenUndertaking } from './goes-by-rules'

/** Rules published while an operation is under way are other rules, and need another id. */
export function updateIdOfCase(
  { operation }: RulesPage,
  { number }: Pick<OpenCase, 'number'>,
  hash: string,
): string {
  return `rules:${operation}:${hash}:${number}`
}

/** No post gives it: rules that were published hold for every case alike (decision 12). */
export function caseUpdate(
  { orderedBy, on }: RulesPage,
  { receivedOn }: Pick<OpenCase, 'receivedOn'>,
  rules: RulesUpdate,
): CommandMessage {
  const { packHash, calendarHash } = rules
  const facts: CommandFacts = {
    kind: 'update-rules',
    ...(packHash === undefined ? {} : { packHash }),
    ...(calendarHash === undefined ? {} : { calendarHash }),
  }
  // A matter received since the order was given cannot have gone by it before.
  const occurredOn = latest(on, receivedOn)
  const bodyHash = [packHash, calendarHash].join(' ')
  return { command: { facts, actor: orderedBy, occurredOn, rules }, bodyHash }
}

/** Revisions are only ever added, so that a calendar never comes back: its hash names the update. */
export function updateIdOfUndertaking(
  { id }: Pick<OpenUndertaking, 'id'>,
  calendarHash: string,
): string {
  return `calendar:${calendarHash}:${id}`
}

export function calendarUpdate(
  { orderedBy, on }: RulesPage,
  { openedOn }: Pick<OpenUndertaking, 'openedOn'>,
  calendar: Omit<UpdateCalendar, 'kind'>,
): UndertakingMessage {
  const facts = { kind: 'update-calendar', ...calendar } as const
  // One begun since the order was given.
  const occurredOn = latest(on, openedOn)
  return { command: { facts, actor: orderedBy, occurredOn }, bodyHash: calendar.calendarHash }
}
