import type { CaseState } from '../case/state'
import type { Day } from '../time/day'
import type { Answers } from './proceeding'

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
export function notLedAsSorted(
  state: Led,
  { proceeds, remains }: Answers,
  since: Day,
): string | undefined {
  if (proceeds !== 'nowhere' && !isLedThere(state, since)) {
    return `it was not led to ${String(proceeds)} since ${since}. Accept it as "litigation", give it the way "judicial", forward it, or put it on file with that body.`
  }
  const later = ({ on }: { on: Day }) => on >= since
  switch (remains) {
    case 'mediation':
      return state.mediations.some(later)
        ? undefined
        : 'no mediation is recorded. Record it (mediate).'
    case 'aid':
      return state.aid.some(later)
        ? undefined
        : 'nobody was referred for aid. Refer them (refer-aid).'
    case 'explanation':
      return state.explanations.some(later)
        ? undefined
        : 'nothing was explained. Explain it, and record that (explain).'
    default:
      return undefined
  }
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
