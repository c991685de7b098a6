import type { PostCode } from '../ids'
import type { UndertakingDuty } from '../undertaking/duty'
import type { CampaignState } from './campaign'
import type { ParticipantState } from './participant'

/**
 * Whose receptions bear out a return that somebody was received (plan H7, T7): of a lead, of the director and of a
 * named post their own; the office, a village and a unit tell of whoever received.
 */
export function receiverOf(
  state: ParticipantState | CampaignState,
  { owedBy, occurrence }: Pick<UndertakingDuty, 'owedBy' | 'occurrence'>,
): PostCode | undefined {
  if (state.type === 'participant') {
    return state.participant.role === 'lead' ? state.participant.post : undefined
  }
  const defined = state.definition.duties.find(({ code }) => code === occurrence?.code)
  return defined === undefined || defined.owers === 'office' ? undefined : owedBy
}
