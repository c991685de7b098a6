import { isWorkingDay, workingDayOnOrAfter, type Calendar } from '../time/calendar'
import { addDays, daysBetween, earliest, latest, yearOf, type Day } from '../time/day'
import { knownUntil } from '../time/publishing'
import type { CampaignDefinition, DefinedDuty, Phase, Schedule } from './definition'
import type { DocumentPath } from './fault'

/** Why a day is not simply as many days later as all the others. */
export type MoveReason = 'rest-day' | 'next-phase' | 'held-in-phase'

export type MovedDay = {
  path: DocumentPath
  from: Day
  to: Day
  /** Where it would be by the shift alone; differs from `to` where there is a reason. */
  shifted: Day
  reason?: MoveReason
}

export type Redating =
  | { ok: true; definition: CampaignDefinition; shift: number; moves: readonly MovedDay[] }
  | { ok: false; message: string }

/** As in a definition itself (campaigns/schema.ts). */
const FIRST_YEAR = 2000
/** Whoever plans further ahead of the published holidays mistyped the year. */
const YEARS_AHEAD = 20

/**
 * The same campaign from another day on. Every day moves by the same number. A phase that would then begin
 * on a rest day begins on the next working day, and the one before it goes on until then: they stay without
 * a gap. The last one ends on a working day, earlier where need be. A day of a duty is held within its phase
 * and may be a rest day: the duty's own rule says where it goes, and keeps why (decision 67).
 */
export function redated(definition: CampaignDefinition, start: Day, calendar: Calendar): Redating {
  const [first] = definition.phases
  if (first === undefined) return { ok: false, message: 'A campaign without phases has no start.' }
  const last = knownUntil(calendar) + YEARS_AHEAD
  if (yearOf(start) < FIRST_YEAR || yearOf(start) > last) {
    const message = `${start} is no day to begin on: name one from ${FIRST_YEAR} to ${last}.`
    return { ok: false, message }
  }
  const shift = daysBetween(first.from, start)
  const phases = movedPhases(definition.phases, shift, calendar)
  const empty = phases.find(({ from, to }) => to < from)
  if (empty !== undefined) {
    const message = `The phase "${empty.code}" would have no day: it falls on rest days alone. Choose another start.`
    return { ok: false, message }
  }
  const moved: CampaignDefinition = {
    ...definition,
    phases,
    duties: definition.duties.map((duty) => movedDuty(duty, phases, shift)),
    ...movedSelection(definition, shift),
  }
  return { ok: true, definition: moved, shift, moves: movesBetween(definition, moved, shift) }
}

function movedPhases(phases: readonly Phase[], shift: number, calendar: Calendar): Phase[] {
  const firsts = phases.map(({ from }) => workingDayOnOrAfter(calendar, addDays(from, shift)))
  return phases.map((phase, index) => {
    const [from, next] = [firsts[index] ?? phase.from, firsts[index + 1]]
    if (next !== undefined) return { ...phase, from, to: addDays(next, -1) }
    return { ...phase, from, to: workingDayBack(calendar, addDays(phase.to, shift), from) }
  })
}

function workingDayBack(calendar: Calendar, day: Day, notBefore: Day): Day {
  let candidate = day
  while (candidate > notBefore && !isWorkingDay(calendar, candidate)) {
    candidate = addDays(candidate, -1)
  }
  return candidate
}

function movedDuty(duty: DefinedDuty, phases: readonly Phase[], shift: number): DefinedDuty {
  const phase = phases.find(({ code }) => code === duty.phase)
  if (phase === undefined) return duty
  const move = (day: Day) => latest(phase.from, earliest(phase.to, addDays(day, shift)))
  return { ...duty, when: movedSchedule(duty.when, move) }
}

function movedSelection({ selection }: CampaignDefinition, shift: number) {
  if (selection?.receivedBefore === undefined) return {}
  return { selection: { ...selection, receivedBefore: addDays(selection.receivedBefore, shift) } }
}

function movedSchedule(when: Schedule, move: (day: Day) => Day): Schedule {
  if (when.by === 'day') return { ...when, day: move(when.day) }
  return when.by === 'days' ? { ...when, days: when.days.map(move) } : when
}

function movesBetween(
  old: CampaignDefinition,
  moved: CampaignDefinition,
  shift: number,
): MovedDay[] {
  const after = daysNamed(moved)
  return daysNamed(old).map(({ path, day, reason }, index) => {
    const shifted = addDays(day, shift)
    const to = after[index]?.day ?? shifted
    return { path, from: day, to, shifted, ...(to === shifted ? {} : { reason }) }
  })
}

type NamedDay = { path: DocumentPath; day: Day; reason: MoveReason }

/** Every day a definition names, with the only reason for which it may go elsewhere than the others. */
function daysNamed({ phases, duties, selection }: CampaignDefinition): NamedDay[] {
  return [
    ...phases.flatMap(({ from, to }, index): NamedDay[] => {
      const reason = index === phases.length - 1 ? 'rest-day' : 'next-phase'
      return [
        { path: ['phases', index, 'from'], day: from, reason: 'rest-day' },
        { path: ['phases', index, 'to'], day: to, reason },
      ]
    }),
    ...duties.flatMap(({ when }, index) =>
      daysOfSchedule(when).map(({ path, day }): NamedDay => {
        return { path: ['duties', index, 'when', ...path], day, reason: 'held-in-phase' }
      }),
    ),
    ...(selection?.receivedBefore === undefined
      ? []
      : [
          {
            ...{ path: ['selection', 'receivedBefore'], day: selection.receivedBefore },
            reason: 'held-in-phase' as const,
          },
        ]),
  ]
}

function daysOfSchedule(when: Schedule): { path: DocumentPath; day: Day }[] {
  if (when.by === 'day') return [{ path: ['day'], day: when.day }]
  return when.by === 'days' ? when.days.map((day, index) => ({ path: ['days', index], day })) : []
}
