import { isDefined } from '../../present'
import type { Day } from '../../time/day'
import type { FactsOf } from '../commands'
import type { CaseState, Promised, Service } from '../state'

/** Whose it is, and of a notice what it says, where there are several. */
export type Which = Pick<FactsOf<'correct-date'>, 'recipient' | 'says'>

/** A day that can be corrected: between which others it has its place, and what moves with it. */
export type Correctable = {
  on: Day
  /** What it follows; a day without it follows none. */
  after?: Day
  /** The first that followed it. */
  before: Day | undefined
  moved: (to: Day) => CaseState
}

/** Undefined where the case has no such day. */
export type Dated = (state: CaseState, which: Which) => Correctable | undefined

/** What was promised in a paper was promised on its day. */
export function movedPromises({ promises }: CaseState, paper: string, to: Day): Promised[] {
  return promises.map((each) => (each.paper === paper ? { ...each, madeOn: to } : each))
}

export function daysOfPromises({ promises }: CaseState, paper: string): (Day | undefined)[] {
  return promises
    .filter((each) => each.paper === paper)
    .flatMap(({ due, performedOn }) => [due, performedOn])
}

export function serviceOf({ answer }: CaseState, { recipient }: Which): Service | undefined {
  return answer?.services.find((each) => each.recipient === recipient)
}

export function firstOf(...days: readonly (Day | undefined)[]): Day | undefined {
  return days.filter(isDefined).sort()[0]
}
