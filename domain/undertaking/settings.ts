import type { LadderSettings } from '../duty/ladder'
import type { PostCode } from '../ids'
import type { Calendar } from '../time/calendar'

/**
 * What the rules need beyond the undertaking itself: start arguments, pinned by value, changed by command
 * alone. Calendar and posts as they stood when it began, or were told it since.
 */
export type UndertakingSettings = {
  logicVersion: 1
  calendar: Calendar
  calendarHash: string
  ladder: LadderSettings
  /** `office` drafts and sends; its head looks first when that is late. */
  posts: { office: PostCode; officeHead: PostCode; director: PostCode; head: PostCode }
}

export function settingsAfter(
  settings: UndertakingSettings,
  { calendar, calendarHash }: Pick<UndertakingSettings, 'calendar' | 'calendarHash'>,
): UndertakingSettings {
  return { ...settings, calendar, calendarHash }
}
