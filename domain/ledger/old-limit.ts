import { limitsEveryAcceptedMatter } from '../case/law'
import type { CaseKind } from '../case/kinds'
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

/** What is no petition in the sense of the rules had no limit under any of them. */
const neverLimited: readonly CaseKind[] = ['errand', 'dispute', 'litigation']

/**
 * Under 2022 only a petition that is heard and decided has a limit for its answer (Arts. 31(6), 34),
 * before that every accepted matter (2005 Art. 33, Zhejiang Art. 23); of what was received before there
 * were rules nothing was owed.
 */
export function oldLimit(
  { kind, route, receivedOn, acceptedOn, answeredOn }: OldMatter,
  pack: RulePack | null,
  calendar: Calendar,
): OldLimit | null {
  if (pack === null || neverLimited.includes(kind)) return null
  const heard = kind === 'petition' && route === 'hear-and-decide'
  if (!heard && !limitsEveryAcceptedMatter({ pack })) return null
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
