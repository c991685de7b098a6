import { backSchedule } from '../domain/case/back-schedule'
import type { Calendar } from '../domain/time/calendar'
import type { Day } from '../domain/time/day'
import { named } from './campaign-board'
import type { z } from './http/zod'
import type { CaseInCampaign } from './queries/campaign-cases'
import type { mapAnswer, mapCaseOut } from './schemas/campaign-cases'

type OnMap = z.input<typeof mapCaseOut>
type Seen = { today: Day; calendar: Calendar }

/**
 * 作战图 (H4): the matters a campaign has, by work area and village in the order of their codes and never
 * by how many there are, with the timetable of each. It shows matters and what is owed, and no person.
 */
export function battleMap(cases: readonly CaseInCampaign[], seen: Seen): z.input<typeof mapAnswer> {
  const areas = grouped(cases, ({ area }) => area)
  return {
    areas: areas.map(([area, ofArea]) => ({
      area: named(area, ofArea[0]?.areaName ?? null),
      villages: grouped(ofArea, ({ village }) => village).map(([village, ofVillage]) => ({
        village: named(village, ofVillage[0]?.villageName ?? null),
        cases: ofVillage.map((each) => onMap(each, seen)),
      })),
    })),
  }
}

function onMap(given: CaseInCampaign, { today, calendar }: Seen): OnMap {
  const { number, phase, settleBy, overdue, listed, settled, plan, entrustment } = given
  // Counted from the day it was given out, so that it is the same on every day it is printed.
  const from = entrustment?.on ?? given.joinedOn
  return {
    ...{ number, phase, settleBy, overdue, listed, settled },
    unit: named(given.unit, given.unitName),
    lead: named(given.lead, given.leadTitle),
    signedOn: entrustment?.signedOn ?? null,
    timetable: !plan
      ? { planned: false, steps: backSchedule({ from, due: settleBy, calendar }).map(unreached) }
      : {
          planned: true,
          steps: plan.milestones.map(({ id, due, reachedOn }) => ({
            ...{ due, reachedOn: reachedOn ?? null },
            overdue: due < today && given.owedMilestones.includes(id),
          })),
        },
  }
}

function unreached(due: Day) {
  return { due, reachedOn: null, overdue: false }
}

/** In the order of what they are grouped by; what has none comes last. */
function grouped<Row, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key | null,
): [Key | null, Row[]][] {
  const groups = new Map<Key | null, Row[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups].sort(([one], [other]) => {
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1
    return one < other ? -1 : 1
  })
}
