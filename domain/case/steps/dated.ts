import { isDefined } from '../../present'
import type { Day } from '../../time/day'
import type { FactsOf } from '../commands'
import type { CaseState, Promised, Service } from '../state'

/** Whose it is, and of a notice what it says, where there are several. */
export type Which = Pick<FactsOf<'correct-date'>, 'recipient' | 'says'>

/** After what it follows, and not after what followed it. */
type Place = { after?: Day; before: Day | undefined }

/** A day that can be corrected: where it stands, what moves with it, and between which others. */
export type Dated = {
  on: (state: CaseState, which: Which) => Day | undefined
  moved: (state: CaseState, to: Day, which: Which) => CaseState
  place: (state: CaseState, which: Which) => Place
}

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
