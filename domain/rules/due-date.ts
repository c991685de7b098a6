import { dayKind, type Calendar, type DayKind } from '../time/calendar'
import { addDays, parseGivenDay, yearOf, type Day } from '../time/day'
import { basisAsAssigned, basisOf } from './basis'
import {
  notADay,
  noSuchClock,
  wrongExclusion,
  wrongExtension,
  wrongStart,
  type DueError,
  type DueErrorCode,
} from './due-error'
import * as step from './due-step'
import type { DueStep } from './due-step'
import { lastDayLeavingOut, liesIn, type LeftOut, type Stretch } from './excluded-time'
import {
  clockOf,
  type ClockLength,
  type ClockName,
  type ClockRule,
  type RulePack,
} from './rule-pack'
import { unverifiedSettings } from './unverified'

export type { DueError, DueErrorCode } from './due-error'
export type { DueStep } from './due-step'

export type DueDate = {
  readonly due: Day
  /** Some day the answer rests on lies in a year the State Council has not published yet. */
  readonly provisional: boolean
  readonly basis: string
  readonly steps: readonly DueStep[]
}

export type DueOptions = {
  /** Approved under the clock's extension rule; lengthens the limit from the same start. */
  readonly extendDays?: number
  /** The date the assigning body set, for a clock that has no length of its own. */
  readonly setBy?: Day
  /** The time a hearing took, for the one clock that it is no part of (Art. 36). */
  readonly excluded?: readonly Stretch[]
}

export type DueAnswer =
  { readonly ok: true; readonly value: DueDate } | { readonly ok: false; readonly error: DueError }

type FixedLength = Exclude<ClockLength, { unit: 'set-by-assigner' }>

/** When a clock of a pack that started on `from` is over, and how that date came about. */
export function computeDue(
  pack: RulePack,
  clock: ClockName,
  from: Day,
  calendar: Calendar,
  options: DueOptions = {},
): DueAnswer {
  const rule = clockOf(pack, clock)
  if (rule === undefined) return { ok: false, error: noSuchClock(pack, clock) }
  const error =
    wrongStart(pack, from) ??
    wrongExtension(pack, rule, options.extendDays) ??
    wrongExclusion(pack, rule, options.excluded)
  if (error !== undefined) return { ok: false, error }
  if (rule.length.unit === 'set-by-assigner') return asAssigned(pack, rule, from, options.setBy)
  if (options.setBy !== undefined) {
    const message = `Art. ${rule.article} gives ${clock} its length; only a clock without one takes a date that was set`
    return refused('set-by-not-allowed', message)
  }
  return { ok: true, value: reckon(pack, rule, rule.length, from, calendar, options) }
}

/** The day stands as the assigner set it: counting rules apply to limits, not to a named day. */
function asAssigned(pack: RulePack, rule: ClockRule, from: Day, setBy: Day | undefined): DueAnswer {
  if (setBy === undefined) {
    const message = `Art. ${rule.article} leaves the date of ${rule.clock} to the body that assigned the matter; give the date it set as setBy (on the command line --set-by YYYY-MM-DD)`
    return refused('set-by-missing', message)
  }
  if (parseGivenDay(setBy) === undefined) return { ok: false, error: notADay('setBy', setBy) }
  if (setBy < from) {
    const message = `The date set, ${setBy}, lies before the assignment on ${from}; it can be ${from} or later`
    return refused('set-by-before-start', message)
  }
  const steps = [
    step.startStep(rule.start, from, !pack.counting.firstDayExcluded),
    step.setByAssignerStep(rule, setBy),
    step.resultStep(setBy, false),
  ]
  const basis = basisAsAssigned(rule)
  return { ok: true, value: { due: setBy, provisional: false, basis, steps } }
}

function reckon(
  pack: RulePack,
  rule: ClockRule,
  length: FixedLength,
  from: Day,
  calendar: Calendar,
  { extendDays = 0, excluded = [] }: DueOptions,
): DueDate {
  const { counting } = pack
  const total = length.count + extendDays
  const first = counting.firstDayExcluded ? addDays(from, 1) : from
  const look = lookingAt(calendar)
  const counted =
    length.unit === 'days'
      ? countDays(rule, first, total, excluded)
      : countWorkingDays(first, total, look.at)
  const rolled = rollOver(counted.last, counting.rollsOverRestDays, look.at, excluded)
  const { due } = rolled
  const provisional = look.provisionalYears.size > 0
  const steps = [
    step.startStep(rule.start, from, !counting.firstDayExcluded),
    step.firstDayStep(first),
    step.lengthStep(rule, length),
    ...(rule.extension !== undefined && extendDays > 0
      ? [step.extensionStep(rule.extension, extendDays, total)]
      : []),
    ...counted.steps,
    step.lastDayStep(counted.last, length, total),
    ...rolled.steps,
    ...[...look.unverifiedYears].map(step.unverifiedStep),
    ...[...look.provisionalYears].map(step.provisionalStep),
    ...unverifiedSettings(rule, counting, from).map(step.unverifiedSettingStep),
    step.resultStep(due, provisional),
  ]
  return { due, provisional, basis: basisOf(rule, counting, from, extendDays), steps }
}

type Look = (day: Day) => DayKind
type Counted = { last: Day; steps: DueStep[] }

/** Remembers which unknown years an answer came to rest on: those years and no others mark it. */
function lookingAt(calendar: Calendar) {
  const provisionalYears = new Set<number>()
  const unverifiedYears = new Set<number>()
  const at: Look = (day) => {
    const found = dayKind(calendar, day)
    if (found.provisional) provisionalYears.add(yearOf(day))
    if (found.unverified) unverifiedYears.add(yearOf(day))
    return found
  }
  return { at, provisionalYears, unverifiedYears }
}

function countDays(
  rule: ClockRule,
  first: Day,
  total: number,
  excluded: readonly Stretch[],
): Counted {
  const { last, leftOut } = lastDayLeavingOut(first, total, excluded)
  return { last, steps: leftOut.map((each: LeftOut) => step.excludedStep(rule, each)) }
}

function countWorkingDays(first: Day, total: number, look: Look): Counted {
  const steps: DueStep[] = []
  let day = first
  for (let count = 0; ; day = addDays(day, 1)) {
    const found = look(day)
    if (found.rest) steps.push(step.skippedStep(day, found))
    if (found.kind === 'make-up') steps.push(step.makeUpStep(day, found))
    if (!found.rest) count += 1
    if (count === total) return { last: day, steps }
  }
}

/**
 * 民法典 Art. 203: a last day on a rest day moves to the day after the rest. What is no part of the
 * limit (Art. 36) is no last day of it either.
 */
function rollOver(
  last: Day,
  rolls: boolean,
  look: Look,
  excluded: readonly Stretch[],
): { due: Day; steps: DueStep[] } {
  const steps: DueStep[] = []
  if (!rolls) return { due: last, steps }
  for (let due = last; ; due = addDays(due, 1)) {
    if (liesIn(excluded, due)) {
      steps.push(step.hearingDayStep(due))
      continue
    }
    const found = look(due)
    if (!found.rest) return { due, steps }
    steps.push(step.rolledOverStep(due, found))
  }
}

function refused(code: DueErrorCode, message: string): DueAnswer {
  return { ok: false, error: { code, message } }
}
