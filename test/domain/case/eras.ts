import type { CaseSettings } from '../../../domain/case/settings'
import { calendarKnownOn, sliceCalendar, type Calendar } from '../../../domain/time/calendar'
import { asDay, type Day } from '../../../domain/time/day'
import type { RulePackId } from '../../../domain/rules/rule-pack'
import { loadRulePack, publishedCalendar } from '../../../rules'
import { withOwnPosts } from './office-posts'

/** A time with its rules: matters received in it, and calendars as they were known by and by. */
export type Era = {
  name: string
  from: Day
  to: Day
  settings: CaseSettings
  calendars: readonly [Calendar, ...Calendar[]]
}

function era(id: RulePackId | null, from: string, to: string, known: readonly string[]): Era {
  const pack = id === null ? null : loadRulePack(id)
  const years: [number, number] = [Number(from.slice(0, 4)) - 1, Number(to.slice(0, 4)) + 3]
  const slice = (calendar: Calendar) => sliceCalendar(calendar, ...years)
  const calendar = slice(publishedCalendar())
  const before = known.map((day) => slice(calendarKnownOn(publishedCalendar(), asDay(day))))
  const settings = { ...withOwnPosts, pack, packHash: id ?? 'none', calendar, calendarHash: 'all' }
  const calendars = [calendar, ...before] as const
  return { name: id ?? 'no rules', from: asDay(from), to: asDay(to), settings, calendars }
}

/** Days of receipt that are certainly of each pack; what was published by some day of each time. */
export const eras: readonly [Era, ...Era[]] = [
  era('national-2022', '2024-01-02', '2026-10-30', ['2024-12-01', '2023-12-31']),
  era('zhejiang-2016', '2017-01-02', '2019-12-20', ['2019-01-31', '2018-01-31']),
  era('national-2005', '2009-01-02', '2011-12-20', ['2010-01-31']),
  era(null, '2004-01-02', '2005-04-20', ['2006-12-31']),
]
