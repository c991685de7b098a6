import type { CaseEvent } from '../domain/case/events'
import type { CaseNumber } from '../domain/ids'
import { isDefined } from '../domain/present'
import type { FoundCase } from './queries/find-case'

/** Cases a case speaks of beside itself: each is named only to whoever may read that one (Arts. 28, 30). */
export function casesBeside({ state, splitFrom, splitInto }: FoundCase): CaseNumber[] {
  const { repeatOf, mergedInto, declined, takenIn } = state
  const named = [splitFrom ?? undefined, repeatOf, mergedInto, declined?.earlier].filter(isDefined)
  return [...named, ...splitInto, ...takenIn.map((each) => each.case)]
}

/** The same of what happened in it. */
export function caseBeside(event: CaseEvent): CaseNumber | undefined {
  switch (event.type) {
    case 'linked-as-repeat':
    case 'declined':
      return event.facts.earlier
    case 'merged':
      return event.facts.into
    case 'taken-in':
    case 'accused-shared':
      return event.facts.from
    default:
      return undefined
  }
}
