import type { CaseState } from '../case/state'
import type { Day } from '../time/day'
import { saidList } from './answers'
import type { Answers } from './proceeding'
import { leadsTo } from './review-group'

type Led = Pick<
  CaseState,
  | 'route'
  | 'kind'
  | 'declined'
  | 'sortedOn'
  | 'transfer'
  | 'filedWith'
  | 'mediations'
  | 'aid'
  | 'explanations'
>

/**
 * What a case still lacks of the way its review group sorted it (plan B4, T3): led into the procedure that is
 * named, and of what remains, mediation, aid or an explanation given since the group was convened. A sentence that says what
 * to do; undefined where the case shows all of it.
 */
export function notLedAsSorted(state: Led, sorted: Answers, since: Day): string | undefined {
  const of = (way: string) => saidList(sorted, way).length > 0
  const there = leadsTo.filter(of)
  if (there.length > 0 && !isLedThere(state, since)) {
    return `it was not led to ${there.join(', ')} since ${since}. Accept it as "litigation", give it the way "judicial", forward it, or put it on file with that body.`
  }
  const later = ({ on }: { on: Day }) => on >= since
  if (of('mediation') && !state.mediations.some(later))
    return 'no mediation is recorded. Record it (mediate).'
  if (of('aid') && !state.aid.some(later))
    return 'nobody was referred for aid. Refer them (refer-aid).'
  if (of('explanation') && !state.explanations.some(later))
    return 'nothing was explained. Explain it, and record that (explain).'
  return undefined
}

/**
 * Sorted as a matter of courts, declined with that way named, sent on, or put on file (Arts. 22, 28, 31(1)), and not
 * before the group was convened. Which of court, procuratorate, police and justice it went to no case can tell: a body
 * has a code and a level, and no kind; whoever reports it answers for that (decision 70).
 */
function isLedThere({ kind, route, declined, sortedOn, ...sent }: Led, since: Day): boolean {
  const that = kind === 'litigation' || route === 'judicial' || declined?.route === 'judicial'
  const days = [that ? sortedOn : undefined, sent.transfer?.on, sent.filedWith?.on]
  return days.some((on) => on !== undefined && on >= since)
}
