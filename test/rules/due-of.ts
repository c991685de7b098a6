import { computeDue, type DueDate, type DueOptions } from '../../domain/rules/due-date'
import type { ClockName, RulePackId } from '../../domain/rules/rule-pack'
import { asDay } from '../../domain/time/day'
import { loadRulePack, publishedCalendar } from '../../rules'

/** The due date a pack gives, or a failed test. */
export function dueOf(
  pack: RulePackId,
  clock: ClockName,
  from: string,
  options: DueOptions = {},
): DueDate {
  const answer = computeDue(loadRulePack(pack), clock, asDay(from), publishedCalendar(), options)
  if (!answer.ok) throw new Error(answer.error.message)
  return answer.value
}

export const kindsOf = ({ steps }: DueDate): string[] => steps.map(({ kind }) => kind)
