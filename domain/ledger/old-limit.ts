import { limitsAnswer } from '../case/answer-limit'
import { pathOf } from '../case/facts'

import { computeDue, type DueDate } from '../rules/due-date'
import type { RulePack, RulePackId } from '../rules/rule-pack'
import type { Calendar } from '../time/calendar'
import type { Day } from '../time/day'
import type { OldMatter } from './old-matter'

/** What was owed on a matter of the books, by the rules of its day, and whether it was kept. */
export type OldLimit = {
  pack: RulePackId
  clock: 'handle'
  from: Day
  /** The books do not say when it was accepted: it is reckoned from the day of receipt. */
  assumed: boolean
  due: DueDate
  answeredOn: Day | null
  /** Null where the books hold no answer. */
  kept: boolean | null
}

/** The same rule as of a case: of what was received before there were rules nothing was owed. */
export function oldLimit(
  { kind, route, receivedOn, acceptedOn, answeredOn }: OldMatter,
  pack: RulePack | null,
  calendar: Calendar,
): OldLimit | null {
  const path = pathOf({ kind, route })
  if (pack === null || path === undefined || !limitsAnswer({ pack }, path)) return null
  const from = acceptedOn ?? receivedOn
  const reckoned = computeDue(pack, 'handle', from, calendar)
  if (!reckoned.ok) return null
  const { value: due } = reckoned
  return {
    ...{ pack: pack.id, clock: 'handle', from, assumed: acceptedOn === undefined, due },
    answeredOn: answeredOn ?? null,
    kept: answeredOn === undefined ? null : answeredOn <= due.due,
  }
}
