import type { CaseState } from '../case/state'
import type { Day } from '../time/day'
import type { Answers } from './proceeding'

type Led = Pick<
  CaseState,
  'route' | 'kind' | 'declined' | 'transfer' | 'mediations' | 'aid' | 'explanations'
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
  if (proceeds !== 'nowhere' && !isLedToCourt(state)) {
    return `it is not led to ${String(proceeds)} yet. Accept it as "litigation", give it the way "judicial", or forward it.`
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

/** Sorted as a matter of courts, declined with that way named, or sent on (Arts. 22, 28, 31(1)). */
function isLedToCourt({ kind, route, declined, transfer }: Led): boolean {
  return (
    kind === 'litigation' ||
    route === 'judicial' ||
    declined?.route === 'judicial' ||
    transfer !== undefined
  )
}
