import { computeDue, type DueDate } from '../rules/due-date'
import * as step from '../rules/due-step'
import type { ClockName, RulePack } from '../rules/rule-pack'
import type { Calendar } from '../time/calendar'
import type { Day } from '../time/day'
import { internalTarget } from './internal-target'

/**
 * From what a date follows. Kept with the duty, so that a corrected fact, an extension, another
 * calendar or another pack gives the date it would have had from the first.
 */
export type Reckoning =
  | {
      by: 'clock'
      clock: ClockName
      from: Day
      extendDays?: number
      setBy?: Day
      excluded?: readonly { from: Day; to: Day }[]
    }
  | { by: 'target'; workingDays: number; from: Day }
  /** A day somebody named: a promise, a milestone. It stands as named, on a rest day too. */
  | { by: 'named-day'; from: Day; day: Day; basis: string }

/** Works a date out. A clock the pack lacks is a fault of the program: whoever asks looks first. */
export function dueOf(reckoning: Reckoning, pack: RulePack | null, calendar: Calendar): DueDate {
  switch (reckoning.by) {
    case 'target':
      return internalTarget(reckoning.workingDays, reckoning.from, calendar)
    case 'named-day':
      return namedDay(reckoning.day, reckoning.basis)
    case 'clock': {
      if (pack === null) throw new RangeError(`No rules give ${reckoning.clock} a limit`)
      const { clock, from, by: _, ...options } = reckoning
      const answer = computeDue(pack, clock, from, calendar, options)
      if (!answer.ok) throw new RangeError(answer.error.message)
      return answer.value
    }
  }
}

function namedDay(day: Day, basis: string): DueDate {
  return { due: day, provisional: false, basis, steps: [step.resultStep(day, false)] }
}

/** Written the same way wherever it comes from, so that equal ones are equal as text. */
export function sameReckoning(one: Reckoning, other: Reckoning): boolean {
  return written(one) === written(other)
}

function written(reckoning: Reckoning): string {
  return JSON.stringify(Object.entries(reckoning).sort(([one], [other]) => (one < other ? -1 : 1)))
}
