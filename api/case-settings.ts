import { standardTargets, type BodyPosts, type CaseSettings } from '../domain/case/settings'
import { standardLadder } from '../domain/duty/ladder'
import { choosePack } from '../domain/rules/choose-pack'
import type { RulePack, RulePackId } from '../domain/rules/rule-pack'
import { sliceCalendar, type Calendar } from '../domain/time/calendar'
import { yearOf, type Day } from '../domain/time/day'
import { hashOf, loadRulePack, publishedCalendar } from '../rules'

/** A setting, not law: how old a legal date may be without approval (decision 2). Unverified. */
export const LATE_ENTRY_DAYS = 30

/** Years after that of receipt whose calendar a case takes with it; later ones come by an update. */
const YEARS_AHEAD = 3

type PinnedRules = Pick<CaseSettings, 'pack' | 'packHash' | 'calendar' | 'calendarHash'>

const pinned = new Map<string, PinnedRules>()

/** The rules as they stand in the files now, to be pinned by value and hash. */
function pinRules(packId: RulePackId, year: number): PinnedRules {
  const key = `${packId}/${year}`
  const known = pinned.get(key)
  if (known !== undefined) return known
  const pack: RulePack = loadRulePack(packId)
  const calendar: Calendar = sliceCalendar(publishedCalendar(), year, year + YEARS_AHEAD)
  const rules = { pack, packHash: hashOf(pack), calendar, calendarHash: hashOf(calendar) }
  pinned.set(key, rules)
  return rules
}

export type SettingsChoice = { ok: true; settings: CaseSettings } | { ok: false; message: string }

/** The rules a case will live by: chosen once, by place and day of receipt (docs/rules.md). */
export function caseSettings(
  jurisdiction: string,
  receivedOn: Day,
  posts: BodyPosts,
): SettingsChoice {
  const choice = choosePack(jurisdiction, receivedOn)
  if (!choice.ok) return { ok: false, message: choice.error.message }
  const settings: CaseSettings = {
    logicVersion: 1,
    ...pinRules(choice.pack, yearOf(receivedOn)),
    ladder: standardLadder,
    targets: standardTargets,
    lateEntryDays: LATE_ENTRY_DAYS,
    posts,
  }
  return { ok: true, settings }
}
