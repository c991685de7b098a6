import type { CaseNumber } from '../ids'
import type { Instant } from '../time/day'
import type { FactEvent } from './events'
import { foundToBeOursOn, quarrels, standing } from './facts'
import type { Registration } from './register'
import type { CaseState } from './state'

/**
 * What a case begins with that takes claims over (decision 1): what the person has been told of the
 * filing, that the matter is urgent (Art. 25), and whose it was found to be. Without that a decision
 * on competence could be got round by splitting and forwarding (Arts. 23, 24).
 */
export function splitFrom(
  state: CaseState,
  { facts, by }: FactEvent<'split'>,
  number: CaseNumber,
  at: Instant,
): Registration {
  const { filing, channel, village, receivedOn, origin, inherited, excluded, accusedUnits } = state
  const { urgent } = state
  const competence = quarrels(state).findLast((each) => foundToBeOursOn(state, each) !== undefined)
  return {
    ...{ number, filing, channel, receivedOn, inherited, excluded, accusedUnits },
    ...{ registeredAt: at, registeredBy: by },
    recipients: standing(state),
    notices: state.notices.filter(({ says }) => says === 'receipt'),
    claims: facts.claims.map((id) => ({ id })),
    ...(village === undefined ? {} : { village }),
    ...(origin === undefined ? {} : { origin }),
    ...(urgent === undefined ? {} : { urgent }),
    ...(competence === undefined ? {} : { competence }),
  }
}
