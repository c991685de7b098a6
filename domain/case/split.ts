import type { Instant } from '../time/day'
import type { CaseEvent, FactEvent } from './events'
import { foundToBeOursOn, quarrels, standing } from './facts'
import type { Registration } from './registration'
import type { CaseState } from './state'

/**
 * What a case begins with that takes claims over (decision 1): what the person has been told of the
 * filing, that the matter is urgent (Art. 25), who was asked to stand back (Art. 28), whose it was
 * found to be and from whom it came back. Without that a decision
 * on competence could be got round by splitting and forwarding (Arts. 23, 24). Said at the moment of
 * the split: what happens to the first case before the second is stored is none of it.
 */
export function splitBegun(state: CaseState, fact: FactEvent, at: Instant): CaseEvent[] {
  if (fact.type !== 'split-off') return []
  return [{ type: 'split-begun', begins: beginningOf(state, fact.facts.claims, fact.by, at) }]
}

function beginningOf(
  state: CaseState,
  claims: readonly Registration['claims'][number]['id'][],
  registeredBy: Registration['registeredBy'],
  registeredAt: Instant,
): Omit<Registration, 'number'> {
  const { filing, channel, village, receivedOn, origin, inherited, excluded, accusedUnits } = state
  const { urgent, filedAt, aboutOfficial } = state
  const competence = quarrels(state).findLast((each) => foundToBeOursOn(state, each) !== undefined)
  return {
    ...{ filing, channel, receivedOn, inherited, excluded, accusedUnits },
    ...{ registeredAt, registeredBy },
    recipients: standing(state),
    notices: state.notices.filter((each) => each.says === 'receipt' || each.overtaken),
    cameBack: state.cameBack.map(({ from, on }) => ({ from, on })),
    // What was decided stands in who is shut out.
    recusals: state.recusals.filter(({ decided }) => decided === undefined),
    claims: claims.map((id) => ({ id })),
    ...(village === undefined ? {} : { village }),
    ...(origin === undefined ? {} : { origin }),
    ...(filedAt === undefined ? {} : { filedAt }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(aboutOfficial === undefined ? {} : { aboutOfficial }),
    ...(competence === undefined ? {} : { competence }),
  }
}
