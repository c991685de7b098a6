import { standardTargets, type CaseSettings } from '../domain/case/settings'
import { standardLadder } from '../domain/duty/ladder'
import { choosePack } from '../domain/rules/choose-pack'
import type { RulePackId } from '../domain/rules/rule-pack'
import { sliceCalendar } from '../domain/time/calendar'
import { latest, yearOf, type Day } from '../domain/time/day'
import { hashOf, loadRulePack, publishedCalendar } from '../rules'

/** A setting, not law: how old a legal date may be without approval (decision 2). Unverified. */
export const LATE_ENTRY_DAYS = 30

/** Years whose calendar a case takes with it beyond the present one; later ones come by an update. */
const YEARS_AHEAD = 3

type PinnedRules = Pick<CaseSettings, 'pack' | 'packHash' | 'calendar' | 'calendarHash'>

const pinned = new Map<string, PinnedRules>()

/** The rules as they stand in the files now, to be pinned by value and hash. */
function pinRules(packId: RulePackId | null, from: number, to: number): PinnedRules {
  const key = `${packId}/${from}/${to}`
  const known = pinned.get(key)
  if (known !== undefined) return known
  const pack = packId === null ? null : loadRulePack(packId)
  const calendar = sliceCalendar(publishedCalendar(), from, to)
  const rules = { pack, packHash: hashOf(pack), calendar, calendarHash: hashOf(calendar) }
  pinned.set(key, rules)
  return rules
}

/** What the organisation says of the body that will deal with the case. */
export type Place = Pick<CaseSettings, 'posts' | 'remedyBodies' | 'petitionOffice'> & {
  jurisdiction: string
}

/**
 * The rules a case will live by: chosen once, by place and day of receipt (docs/rules.md). A matter
 * from before there were any has none: its dates are shown, and no clock runs.
 */
export function caseSettings(
  { jurisdiction, posts, remedyBodies, petitionOffice }: Place,
  receivedOn: Day,
  today: Day,
): CaseSettings {
  const choice = choosePack(jurisdiction, receivedOn)
  const until = yearOf(latest(receivedOn, today)) + YEARS_AHEAD
  return {
    logicVersion: 1,
    ...pinRules(choice.ok ? choice.pack : null, yearOf(receivedOn), until),
    ladder: standardLadder,
    targets: standardTargets,
    lateEntryDays: LATE_ENTRY_DAYS,
    ...{ posts, remedyBodies, petitionOffice },
  }
}
