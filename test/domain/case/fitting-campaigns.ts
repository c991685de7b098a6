import type { FactsOf } from '../../../domain/case/commands'
import { runningIn } from '../../../domain/case/taken-on'
import type { UndertakingId } from '../../../domain/ids'
import { addDays } from '../../../domain/time/day'
import type { Moment } from './what-fits'

const one = 'C2026-0001' as UndertakingId
const other = 'C2026-0002' as UndertakingId

/** Into one of two campaigns and out of it again. */
export const fittingCampaigns = {
  'join-campaign': ({ today, draw }: Moment): FactsOf<'join-campaign'> => ({
    kind: 'join-campaign',
    campaign: draw.one([one, other]),
    settleBy: addDays(today, draw.one([0, 30, 102])),
  }),
  'leave-campaign': ({ state, draw }: Moment): FactsOf<'leave-campaign'> => ({
    kind: 'leave-campaign',
    campaign: draw.oneOf(
      runningIn(state).map(({ campaign }) => campaign),
      one,
    ),
    text: { id: 'text-1', hash: 'hash' },
  }),
}
