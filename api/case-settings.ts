import { standardTargets, type CaseSettings } from '../domain/case/settings'
import { standardLadder } from '../domain/duty/ladder'
import { choosePack } from '../domain/rules/choose-pack'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'
import { pinnedCalendar, pinnedPack } from '../rules/pinned-rules'

/** A setting, not law: how old a legal date may be without approval (decision 2). Unverified. */
export const LATE_ENTRY_DAYS = 30

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
  calendar: Calendar,
): CaseSettings {
  const choice = choosePack(jurisdiction, receivedOn)
  return {
    logicVersion: 1,
    ...pinnedPack(choice.ok ? choice.pack : null),
    ...pinnedCalendar(calendar, receivedOn),
    ladder: standardLadder,
    targets: standardTargets,
    lateEntryDays: LATE_ENTRY_DAYS,
    ...{ posts, remedyBodies, petitionOffice },
  }
}
