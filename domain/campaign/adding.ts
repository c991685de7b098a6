import type { Calendar } from '../time/calendar'
import type { Day } from '../time/day'
import type { Refused } from '../undertaking/refusal'
import { faultsOfOwers, type CampaignOrganisation } from './check'
import { faultsOfDuties } from './check-duties'
import type { CampaignDefinition, DefinedDuty } from './definition'
import type { CampaignFault } from './fault'
import type { Occurrence } from './occurrence'
import { occurrencesOfDuty } from './occurrences'
import { cutOffDay, type PartEvent } from './part'
import { roleOf, type Participant } from './taking-part'

/**
 * A duty that a running campaign did not ask for when it began (decision 84). `joining`: whose part begins
 * with it, because nothing was asked of such posts before.
 */
export type AddDuty = { kind: 'add-duty'; duty: DefinedDuty; joining: readonly Participant[] }

type Running = { definition: CampaignDefinition; participants: readonly Participant[] }

/** A duty of a role that has no part yet brings the parts of all who have that role today. */
export function joiningWith(
  { participants }: Pick<Running, 'participants'>,
  { owers }: Pick<DefinedDuty, 'owers'>,
  today: readonly Participant[],
): Participant[] {
  const role = roleOf(owers)
  if (role === undefined || participants.some((each) => each.role === role)) return []
  return today.filter((each) => each.role === role)
}

/** What is wrong with the duty by the same checks as a definition's (decision 65). */
export function faultsOfAdded(
  { definition }: Pick<Running, 'definition'>,
  duty: DefinedDuty,
  calendar: Calendar,
  organisation?: CampaignOrganisation,
): CampaignFault[] {
  const at = definition.duties.length
  const after = { ...definition, duties: [...definition.duties, duty] }
  return [
    ...faultsOfDuties(after, calendar).filter(({ path }) => path[1] === at),
    ...(organisation === undefined ? [] : faultsOfOwers(duty, ['duties', at], organisation)),
  ]
}

export function againstAdding(
  running: Running,
  calendar: Calendar,
  { duty, joining }: AddDuty,
  today: Day,
): Refused | undefined {
  const { definition, participants } = running
  const phase = definition.phases.find(({ code }) => code === duty.phase)
  if (phase !== undefined && phase.to < today) {
    return ['phase-over', 'decision 84', `That phase ended on ${phase.to}. Choose one that runs.`]
  }
  const [fault] = faultsOfAdded(running, duty, calendar)
  if (fault !== undefined) {
    return ['definition-faulty', 'decision 84', `${fault.found} ${fault.expected}`]
  }
  const role = roleOf(duty.owers)
  if (role !== undefined && ![...participants, ...joining].some((each) => each.role === role)) {
    return [
      'definition-faulty',
      'decision 84',
      `No ${role} has a part in this campaign, and none can begin one. Let somebody else owe it.`,
    ]
  }
  return againstDays({ ...definition, duties: [...definition.duties, duty] }, duty, calendar, today)
}

function againstDays(
  after: CampaignDefinition,
  duty: DefinedDuty,
  calendar: Calendar,
  today: Day,
): Refused | undefined {
  const dates = occurrencesOfDuty(after, duty, calendar)
  const over = dates.filter((each) => isOver(each, duty, calendar, today))
  const [first] = over
  const named = duty.when.by === 'day' || duty.when.by === 'days'
  if (first === undefined || (!named && over.length < dates.length)) return undefined
  const last = duty.paper === undefined ? first.due : cutOffDay(first, duty.paper, calendar)
  const what = duty.paper === undefined ? 'It would be due' : 'Its figures would have ended'
  return [
    'date-too-early',
    'decision 84',
    `${what} on ${last}, and today is ${today}. Nobody owes what is over: give days that are still to come.`,
  ]
}

/** Whether nobody could do it any more on the day it is added: due before, or its figures ended. */
function isOver(
  date: Occurrence,
  { paper }: Pick<DefinedDuty, 'paper'>,
  calendar: Calendar,
  today: Day,
): boolean {
  return (paper === undefined ? date.due : cutOffDay(date, paper, calendar)) < today
}

/** Those of its dates that are over on the day it was added, which nobody owes; of each duty that is new. */
export function passedWhenAdded(
  before: Pick<CampaignDefinition, 'duties'>,
  after: Pick<CampaignDefinition, 'duties' | 'phases'>,
  calendar: Calendar,
  addedOn: (code: string) => Day,
): PartEvent[] {
  const added = after.duties.filter(({ code }) => before.duties.every((each) => each.code !== code))
  return added.flatMap((duty) =>
    occurrencesOfDuty(after, duty, calendar)
      .filter((each) => isOver(each, duty, calendar, addedOn(duty.code)))
      .map(({ number }) => ({ type: 'occurrence-passed', code: duty.code, number }) as const),
  )
}
