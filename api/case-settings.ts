import { standardTargets, type BodyPosts, type CaseSettings } from '../domain/case/settings'
import { standardLadder } from '../domain/duty/ladder'
import { choosePack } from '../domain/rules/choose-pack'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'
import { pinnedCalendar, pinnedPack } from '../rules/pinned-rules'

/** A setting, not law: how old a legal date may be without approval (decision 2). Unverified. */
export const LATE_ENTRY_DAYS = 30

export type SettingsChoice = { ok: true; settings: CaseSettings } | { ok: false; message: string }

/** The rules a case will live by: chosen once, by place and day of receipt (docs/rules.md). */
export function caseSettings(
  jurisdiction: string,
  receivedOn: Day,
  posts: BodyPosts,
  calendar: Calendar,
): SettingsChoice {
  const choice = choosePack(jurisdiction, receivedOn)
  if (!choice.ok) return { ok: false, message: choice.error.message }
  const settings: CaseSettings = {
    logicVersion: 1,
    ...pinnedPack(choice.pack),
    ...pinnedCalendar(calendar, receivedOn),
    ladder: standardLadder,
    targets: standardTargets,
    lateEntryDays: LATE_ENTRY_DAYS,
    posts,
  }
  return { ok: true, settings }
}
