import type { Unclear } from '../case/five-clears'
import { internalTarget } from '../duty/internal-target'
import type { DutyId } from '../ids'
import type { Calendar } from '../time/calendar'
import { addDays, type Day } from '../time/day'
import type { UndertakingDuty } from '../undertaking/duty'
import type { DutyEvent } from '../undertaking/events'
import type { Return } from './returns'

/** The office's own target, unverified: a matter is accepted and entrusted before it can be made clear. */
const WORKING_DAYS = 15
/** For how long after its day it is still taken. */
const ACCEPTED_FOR = 30

/** A return is taken though its matters are not clear; whoever handed it in owes what is missing (plan B2). */
export function clearsOwed(
  { id, owedBy, subject }: UndertakingDuty,
  unclear: readonly Unclear[],
  on: Day,
  calendar: Calendar,
): DutyEvent[] {
  if (unclear.length === 0) return []
  const due = { ...internalTarget(WORKING_DAYS, on, calendar), basis: 'plan B2' }
  const duty: UndertakingDuty = {
    id: `${id}/clears` as DutyId,
    ...{ kind: 'clears', about: 'clears', title: '补齐五个清楚', nature: 'internal', owedBy },
    ...{ subject, openedOn: on, due },
    reckoning: { by: 'target', workingDays: WORKING_DAYS, from: on },
    ...{ rung: [], rungBefore: [], state: 'open', closesOn: addDays(due.due, ACCEPTED_FOR) },
  }
  return [{ type: 'duty-opened', duty, to: [owedBy] }]
}

/**
 * The matters of the return it follows, which were not clear then. What lies elsewhere nobody can make clear, and
 * it is not done by that: the return is taken, and the next duty asks of it again (decision 89).
 */
export function unclearIn({ filed }: Pick<Return, 'filed'>): readonly Unclear[] {
  if (filed.form === 'clears') return filed.unclear ?? []
  return filed.form === 'matters' && 'cases' in filed ? (filed.unclear ?? []) : []
}

/**
 * Of each matter that was not clear, what the last return that says so has of it: of one that lies elsewhere each
 * `clears` says it anew (decision 89).
 */
export function lastUnclear(returns: readonly Return[]): (Unclear & { duty: DutyId })[] {
  const said = returns.flatMap((each) =>
    unclearIn(each).map((unclear) => ({ duty: each.duty, ...unclear })),
  )
  return [...new Map(said.map((each) => [each.case, each])).values()]
}

export function namedFor(id: DutyId, returns: readonly Return[]): readonly Unclear[] {
  const named = returns.find(({ duty }) => `${duty}/clears` === id)
  return named === undefined ? [] : unclearIn(named)
}
