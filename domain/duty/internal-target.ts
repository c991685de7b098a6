import type { DueDate } from '../rules/due-date'
import * as step from '../rules/due-step'
import type { DueStep } from '../rules/due-step'
import { dayKind, type Calendar } from '../time/calendar'
import { addDays, yearOf, type Day } from '../time/day'

/**
 * A target the office sets itself: that many working days after `from`. Never shown as law, and
 * never a reason to move a statutory date.
 */
export function internalTarget(workingDays: number, from: Day, calendar: Calendar): DueDate {
  const steps: DueStep[] = [step.firstDayStep(addDays(from, 1))]
  const provisionalYears = new Set<number>()
  let day = from
  for (let counted = 0; counted < workingDays;) {
    day = addDays(day, 1)
    const found = dayKind(calendar, day)
    if (found.provisional) provisionalYears.add(yearOf(day))
    if (found.rest) steps.push(step.skippedStep(day, found))
    if (found.kind === 'make-up') steps.push(step.makeUpStep(day, found))
    if (!found.rest) counted += 1
  }
  const provisional = provisionalYears.size > 0
  return {
    due: day,
    provisional,
    basis: `internal target: ${workingDays} working days (unverified setting)`,
    steps: [
      ...steps,
      ...[...provisionalYears].map(step.provisionalStep),
      step.resultStep(day, provisional),
    ],
  }
}
