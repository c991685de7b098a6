import { addWorkingDays, dayKind, type Calendar } from '../time/calendar'
import { addDays, daysBetween, latest, type Day } from '../time/day'
import { countedDays } from './counted-days'
import type { CampaignDefinition, DefinedDuty, Phase } from './definition'
import type { Moved, Occurrence } from './occurrence'
import { dueOn } from './rest-day'

/**
 * Every time anything of a campaign is owed: duty after duty in the order of the definition, each in
 * the order of its days. For a definition that was checked.
 */
export function occurrencesOf(
  definition: Pick<CampaignDefinition, 'phases' | 'duties'>,
  calendar: Calendar,
): Occurrence[] {
  return definition.duties.flatMap((duty) => occurrencesOfDuty(definition, duty, calendar))
}

export function occurrencesOfDuty(
  definition: Pick<CampaignDefinition, 'phases' | 'duties'>,
  duty: DefinedDuty,
  calendar: Calendar,
): Occurrence[] {
  const phase = definition.phases.find(({ code }) => code === duty.phase)
  if (phase === undefined) {
    throw new RangeError(`There is no phase "${duty.phase}": check the definition first.`)
  }
  const counted = countedDays(calendar, duty.when, phase).map((nominal): Dated => {
    if (duty.when.by === 'working-day') return { nominal, due: nominal, joins: [] }
    return { nominal, ...dueOn(calendar, nominal, duty.when.restDay, phase), joins: [] }
  })
  let spoken = addDays(phase.from, -1)
  const continued = definition.duties.find(({ code }) => code === duty.continues)
  if (continued !== undefined) {
    spoken = occurrencesOfDuty(definition, continued, calendar).at(-1)?.to ?? spoken
  }
  return onceADay(counted).map((each, index) => {
    const from = addDays(spoken, 1)
    const number = numberOf(duty, phase, each, index)
    const found = occurrence({ duty, phase, calendar }, each, number, from)
    spoken = found.to
    return found
  })
}

/**
 * What recurs is numbered in the order of its days. What is owed every working day is numbered by the day of its
 * phase, so that a day that becomes a holiday, or is worked in exchange for one, is a number more or less
 * and none of the others has another (decision 67).
 */
function numberOf({ when }: DefinedDuty, phase: Phase, { nominal }: Dated, index: number): number {
  return when.by === 'working-day' ? daysBetween(phase.from, nominal) + 1 : index + 1
}

type Dated = { nominal: Day; due: Day; moved?: Moved; joins: readonly Day[] }

/**
 * Where a long holiday brings several dates of a cadence to one day, it is owed once: as the one counted
 * nearest to that day. So what moved backward speaks of no week that has not been, and what moved
 * forward leaves out none that has.
 */
function onceADay(counted: readonly Dated[]): Dated[] {
  const kept: Dated[] = []
  for (const each of counted) {
    const last = kept.at(-1)
    if (last === undefined || last.due !== each.due) kept.push(each)
    else kept[kept.length - 1] = joined(last, each)
  }
  return kept
}

function joined(one: Dated, other: Dated): Dated {
  const distance = ({ nominal, due }: Dated) => Math.abs(daysBetween(nominal, due))
  const [near, far] = distance(other) <= distance(one) ? [other, one] : [one, other]
  return { ...near, joins: [...one.joins, ...other.joins, far.nominal].sort() }
}

type Within = { duty: DefinedDuty; phase: Phase; calendar: Calendar }

function occurrence(
  { duty, phase, calendar }: Within,
  { nominal, due, moved, joins }: Dated,
  number: number,
  from: Day,
): Occurrence {
  const { opensWorkingDaysBefore: before, acceptedForDays, paper } = duty
  const opens = before === undefined ? from : addWorkingDays(calendar, due, -before)
  return {
    ...{ duty: duty.code, number, nominal, due },
    ...(moved === undefined ? {} : { moved }),
    ...(joins.length === 0 ? {} : { joins }),
    provisional: [nominal, due].some((day) => dayKind(calendar, day).provisional),
    // Nothing is asked for before the phase it belongs to has begun.
    opensOn: latest(phase.from, opens),
    closesOn: addDays(due, acceptedForDays),
    from,
    to: paper === undefined ? nominal : addWorkingDays(calendar, due, -paper.cutOffWorkingDays),
  }
}
