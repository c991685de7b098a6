import type { RulesUpdate } from '../domain/case/settings'
import type { RulePackId } from '../domain/rules/rule-pack'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'
import { pinnedCalendar, pinnedPack } from './pinned-rules'

/** By what rules a case goes now. */
export type GoesBy = {
  receivedOn: Day
  packId: RulePackId | null
  packHash: string
  calendarHash: string
}

/** What a case would be given with this calendar; undefined where it has just that. */
export function renewedCalendar(
  calendar: Calendar,
  { receivedOn, calendarHash }: GoesBy,
): RulesUpdate | undefined {
  const pinned = pinnedCalendar(calendar, receivedOn)
  return pinned.calendarHash === calendarHash ? undefined : pinned
}

/** The pack of the same id as it stands in the files: which pack applies is never asked again. */
export function renewedPack({ packId, packHash }: GoesBy): RulesUpdate | undefined {
  if (packId === null) return undefined
  const pinned = pinnedPack(packId)
  return pinned.packHash === packHash ? undefined : pinned
}
