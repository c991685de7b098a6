import type { CaseSettings } from '../domain/case/settings'
import type { RulePackId } from '../domain/rules/rule-pack'
import { sliceCalendar, type Calendar } from '../domain/time/calendar'
import { yearOf, type Day } from '../domain/time/day'
import { loadRulePack } from '.'
import { hashOf } from './hash'

export type PinnedPack = Pick<CaseSettings, 'pack' | 'packHash'>
export type PinnedCalendar = Pick<CaseSettings, 'calendar' | 'calendarHash'>

const packs = new Map<RulePackId | null, PinnedPack>()
const calendars = new WeakMap<Calendar, Map<number, PinnedCalendar>>()

/** The pack as it stands in the files now, by value and hash; none before there were rules. */
export function pinnedPack(id: RulePackId | null): PinnedPack {
  const known = packs.get(id)
  if (known !== undefined) return known
  const pack = id === null ? null : loadRulePack(id)
  const pinned = { pack, packHash: hashOf(pack) }
  packs.set(id, pinned)
  return pinned
}

/** What a case takes with it: the year of receipt and every later one that is known. */
export function pinnedCalendar(calendar: Calendar, receivedOn: Day): PinnedCalendar {
  const year = yearOf(receivedOn)
  const ofYears = calendars.get(calendar) ?? new Map<number, PinnedCalendar>()
  calendars.set(calendar, ofYears)
  const known = ofYears.get(year)
  if (known !== undefined) return known
  const slice = sliceCalendar(calendar, year, Infinity)
  const pinned = { calendar: slice, calendarHash: hashOf(slice) }
  ofYears.set(year, pinned)
  return pinned
}
