import type { CaseState } from '../case/state'
import type { Day } from '../time/day'
import { saidList } from './answers'
import type { Answers } from './proceeding'
import { leadsTo } from './review-group'

type Led = Pick<
  CaseState,
  'route' | 'kind' | 'declined' | 'transfer' | 'filedWith' | 'mediations' | 'aid' | 'explanations'
>

/**
 * What a case, and those it was merged into since, still lack of the way its review group sorted it (plan B4, T3): led
 * into the procedure that is named, and of what remains, mediation, aid or an explanation given since the group was
 * convened. A sentence that says what to do; undefined where they show all of it.
 */
export function notLedAsSorted(
  states: readonly Led[],
  sorted: Answers,
  since: Day,
): string | undefined {
  const of = (way: string) => saidList(sorted, way).length > 0
  const there = leadsTo.filter(of)
  if (there.length > 0 && !states.some((state) => isLedThere(state, since))) {
    return `it is not led to ${there.join(', ')}. Accept it as "litigation", give it the way "judicial", forward it, or put it on file with that body.`
  }
  const lacks = (done: (state: Led) => readonly { on: Day }[]) =>
    !states.flatMap(done).some(({ on }) => on >= since)
  if (of('mediation') && lacks(({ mediations }) => mediations))
    return 'no mediation is recorded. Record it (mediate).'
  if (of('aid') && lacks(({ aid }) => aid))
    return 'nobody was referred for aid. Refer them (refer-aid).'
  if (of('explanation') && lacks(({ explanations }) => explanations))
    return 'nothing was explained. Explain it, and record that (explain).'
  return undefined
}

/**
 * Sorted as a matter of courts, declined with that way named, sent on, or put on file (Arts. 22, 28, 31(1)). A way that was
 * taken before the group was convened and is in force cannot be taken again; a sending from before of which the other body
 * has reported is over, and leads nowhere any more (decision 96). Which of court, procuratorate,
 * police and justice it went to no case can tell: a body has a code and a level, and no kind; whoever reports it answers
 * for that (decision 70).
 */
function isLedThere({ kind, route, declined, transfer, filedWith }: Led, since: Day): boolean {
  const isSent =
    transfer !== undefined && (transfer.reportedOn === undefined || transfer.on >= since)
  const sent = isSent || filedWith !== undefined
  return kind === 'litigation' || route === 'judicial' || declined?.route === 'judicial' || sent
}
