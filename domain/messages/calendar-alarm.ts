import type { CaseState } from '../case/state'
import { missingYears, openDates } from '../case/open-dates'
import { yearOf, type Day } from '../time/day'
import type { RecipientReason } from './recipients'
import { reasonLines, type MessageText } from './text'

/** What its row in the outbox says in place of a rung. */
export const CALENDAR_MISSING = 'calendar-missing'

/** How many open dates rest on a year that is not published, and of how many cases. */
export type CalendarAlarm = { year: number; dates: number; cases: number }

/** The State Council publishes a year in the November or December before it. */
const FROM_MONTH = '11'

/** Years that could be there by now and are not. */
export function yearsToAlarm(knownUntil: number, today: Day): number[] {
  const thisYear = yearOf(today)
  const last = today.slice(5, 7) >= FROM_MONTH ? thisYear + 1 : thisYear
  return Array.from(
    { length: Math.max(0, last - knownUntil) },
    (_, index) => knownUntil + 1 + index,
  )
}

/** One alarm for each missing year and month. */
export function alarmId(year: number, today: Day): string {
  return `${CALENDAR_MISSING}/${year}/${today.slice(0, 7)}`
}

export function withCase({ year, dates, cases }: CalendarAlarm, state: CaseState): CalendarAlarm {
  const resting = openDates(state).filter(({ due }) => missingYears(due).includes(year)).length
  return { year, dates: dates + resting, cases: cases + (resting > 0 ? 1 : 0) }
}

export function alarmTitle({ year }: CalendarAlarm): string {
  return `【日历待导入】${year}年放假安排尚未导入`
}

export type AlarmFacts = CalendarAlarm & {
  reason: RecipientReason
  /** Titles of the posts found without a holder when the message was sent. */
  vacantPosts: readonly string[]
}

export function alarmText(facts: AlarmFacts): MessageText {
  const { year, dates, cases, reason, vacantPosts } = facts
  return {
    title: alarmTitle(facts),
    lines: [
      `现有 ${cases} 件信访事项的 ${dates} 个期限涉及${year}年，仅按周末推算，均为暂定。`,
      `国务院公布${year}年节假日安排后，请办公室主任先预览（POST /v1/calendars/preview），再导入（POST /v1/calendars）。`,
      '导入后系统重新计算有关期限，并告知责任岗位；导入之前，每月提醒一次。',
      ...reasonLines({ reason, confidential: false, vacantPosts }),
    ],
  }
}
