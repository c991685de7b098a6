import { isOpen } from '../duty/duty'
import type { DutyId, PostCode, UndertakingId } from '../ids'
import * as step from '../rules/due-step'
import type { DueDate } from '../rules/due-date'
import { addWorkingDays, dayKind, type Calendar } from '../time/calendar'
import {
  addDays,
  dayOf,
  daysBetween,
  earliest,
  latest,
  startOfDay,
  type Day,
  type Instant,
} from '../time/day'
import { applyToDuties } from '../undertaking/duties'
import type { UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'
import type { CampaignDefinition, DefinedDuty, PaperTerms } from './definition'
import type { Occurrence } from './occurrence'
import { occurrencesOf } from './occurrences'
import type { Return } from './returns'

/** What a definition asks of somebody: its phases, and those of its duties that are theirs. */
export type Asked = Pick<CampaignDefinition, 'code' | 'title' | 'phases' | 'duties'>

/** A date of a running campaign that was given another day (decision 65). */
export type Move = { duty: string; number: number; to: Day }

/** What the campaign itself and each post's part in it have alike: dates that come round. */
export type Part = {
  id: UndertakingId
  /** The day on which it began: what was due before is owed by nobody. */
  openedOn: Day
  asked: Asked
  moves: readonly Move[]
  /** Of each defined duty the last occurrence that has begun. */
  begun: Readonly<Record<string, number>>
  duties: readonly UndertakingDuty[]
  returns: readonly Return[]
}

export type PartEvent =
  | DutyEvent
  /** Over before this began: nobody owes it. */
  | { type: 'occurrence-passed'; code: string; number: number }
  | { type: 'paper-begun'; code: string; number: number; occurrence: Occurrence }
  | { type: 'returned'; return: Return }

/** Every date of the part by the calendar, with those that were moved where they stand now. */
export function planOf(
  { asked, moves }: Pick<Part, 'asked' | 'moves'>,
  calendar: Calendar,
): Occurrence[] {
  return counted(asked, calendar).map((each) => {
    const move = moves.find(({ duty, number }) => duty === each.duty && number === each.number)
    return move === undefined ? each : movedTo(each, move.to)
  })
}

/** Worked out once for each definition and calendar: every wake of a workflow asks. */
const known = new WeakMap<Asked, WeakMap<Calendar, readonly Occurrence[]>>()

function counted(asked: Asked, calendar: Calendar): readonly Occurrence[] {
  const byCalendar = known.get(asked) ?? new WeakMap<Calendar, readonly Occurrence[]>()
  known.set(asked, byCalendar)
  const found = byCalendar.get(calendar) ?? occurrencesOf(asked, calendar)
  byCalendar.set(calendar, found)
  return found
}

function movedTo(occurrence: Occurrence, to: Day): Occurrence {
  const { moved: _, cutOff: __, ...rest } = occurrence
  return {
    ...rest,
    due: to,
    opensOn: earliest(occurrence.opensOn, to),
    closesOn: addDays(occurrence.closesOn, daysBetween(occurrence.due, to)),
  }
}

/** What is still to come. A paper begins on the day of its cut-off, so that until then it can be moved. */
function notBegun({ begun, ...part }: Part, calendar: Calendar): Occurrence[] {
  return planOf(part, calendar)
    .filter(({ duty, number }) => number > (begun[duty] ?? 0))
    .map((each) => {
      const paper = part.asked.duties.find(({ code }) => code === each.duty)?.paper
      return paper === undefined ? each : { ...each, opensOn: cutOffDay(each, paper, calendar) }
    })
}

/** The last day whose facts are in the figures of a paper. */
export function cutOffDay(
  { due }: Pick<Occurrence, 'due'>,
  { cutOffWorkingDays }: PaperTerms,
  calendar: Calendar,
): Day {
  return addWorkingDays(calendar, due, -cutOffWorkingDays)
}

export function nextToBegin(part: Part, calendar: Calendar): Instant[] {
  return notBegun(part, calendar).map(({ opensOn }) => startOfDay(opensOn))
}

/** What begins by `now`, in the order of its days. */
export function beginning(
  part: Part,
  calendar: Calendar,
  ownerOf: (duty: DefinedDuty) => PostCode,
  now: Instant,
): PartEvent[] {
  const reached = notBegun(part, calendar).filter(({ opensOn }) => startOfDay(opensOn) <= now)
  return [...reached]
    .sort((one, other) => (one.opensOn < other.opensOn ? -1 : one.opensOn > other.opensOn ? 1 : 0))
    .map((occurrence): PartEvent => {
      const { duty: code, number, closesOn, due } = occurrence
      if (closesOn < dayOf(now) || due < part.openedOn)
        return { type: 'occurrence-passed', code, number }
      const defined = part.asked.duties.find((each) => each.code === code)
      if (defined === undefined) throw new RangeError(`No duty ${code} is defined`)
      if (defined.paper !== undefined) return { type: 'paper-begun', code, number, occurrence }
      const owner = ownerOf(defined)
      const since = { ...occurrence, opensOn: latest(occurrence.opensOn, part.openedOn) }
      const duty = newDuty(part.id, defined, since, owner, calendar)
      return { type: 'duty-opened', duty, to: [owner] }
    })
}

function newDuty(
  id: UndertakingId,
  { code, form, title, ladder, basis }: DefinedDuty,
  { number, opensOn, closesOn, from, to, ...occurrence }: Occurrence,
  owedBy: PostCode,
  calendar: Calendar,
): UndertakingDuty {
  if (form === 'circular' || form === 'review') throw new RangeError(`${code} is a paper`)
  const due = dueDateOf(occurrence, basis, calendar)
  return {
    id: `${id}/${code}/${number}` as DutyId,
    ...{ kind: form, about: code, title, nature: 'internal', owedBy },
    subject: { type: 'undertaking', id },
    openedOn: opensOn,
    reckoning: { by: 'named-day', from: opensOn, day: due.due, basis },
    due,
    ...{ rung: [], rungBefore: [], state: 'open', closesOn },
    ...(ladder === 'quiet' ? { quiet: true } : {}),
    occurrence: { code, number, from, to },
  }
}

/** The reckoning a person can retrace: the day counted, the rest day it fell on, the day it is due. */
export function dueDateOf(
  {
    nominal,
    due,
    moved,
    provisional,
  }: Pick<Occurrence, 'nominal' | 'due' | 'moved' | 'provisional'>,
  basis: string,
  calendar: Calendar,
): DueDate {
  const steps = [
    ...(moved === undefined ? [] : [step.skippedStep(nominal, dayKind(calendar, nominal))]),
    step.resultStep(due, provisional),
  ]
  return { due, provisional, basis, steps }
}

/** What of a part changes by what happens in it. */
type Changing = Pick<Part, 'begun' | 'duties' | 'returns'>

/** The part after one event. Knows no rule. */
export function partAfter({ begun, duties, returns }: Changing, event: PartEvent): Changing {
  switch (event.type) {
    case 'occurrence-passed':
    case 'paper-begun':
      return { duties, returns, begun: { ...begun, [event.code]: event.number } }
    case 'returned':
      return { begun, duties, returns: [...returns, event.return] }
    case 'duty-opened': {
      const { occurrence } = event.duty
      const now = occurrence === undefined ? {} : { [occurrence.code]: occurrence.number }
      return { returns, duties: applyToDuties(duties, event), begun: { ...begun, ...now } }
    }
    default:
      return { begun, returns, duties: applyToDuties(duties, event) }
  }
}

/** Open duties that have another day by the plan as it is now; what rang for that day before rings no more. */
export function moving(part: Part, calendar: Calendar): DutyEvent[] {
  const plan = planOf(part, calendar)
  return part.duties.filter(isOpen).flatMap((duty): DutyEvent[] => {
    const { occurrence, owedBy } = duty
    const now = plan.find(
      (each) => each.duty === occurrence?.code && each.number === occurrence.number,
    )
    if (now === undefined || (now.due === duty.due.due && now.closesOn === duty.closesOn)) return []
    const due = dueDateOf(now, duty.due.basis, calendar)
    const before = duty.rungBefore.find((each) => each.due === due.due)
    return [
      {
        type: 'duty-moved',
        duty: duty.id,
        openedOn: duty.openedOn,
        reckoning: { by: 'named-day', from: duty.openedOn, day: due.due, basis: duty.due.basis },
        ...{ due, closesOn: now.closesOn },
        rung: now.due === duty.due.due ? duty.rung : (before?.rung ?? []),
        to: now.due === duty.due.due ? [] : [owedBy],
      },
    ]
  })
}
