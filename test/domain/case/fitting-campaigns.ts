import type { FactsOf } from '../../../domain/case/commands'
import { runningIn } from '../../../domain/case/taken-on'
import type { UndertakingId } from '../../../domain/ids'
import { addDays } from '../../../domain/time/day'
import type { Moment } from './what-fits'

const one = 'C2026-0001' as UndertakingId
const other = 'C2026-0002' as UndertakingId

/** Into one of two campaigns and out of it again. */
export const fittingCampaigns = {
  'join-campaign': ({ state, today, draw }: Moment): FactsOf<'join-campaign'> => {
    const campaign = draw.one([one, other])
    const drawn = addDays(today, draw.one([0, 30, 102]))
    // Told the day it has already, it says so: that is no news to anybody.
    const known = runningIn(state).some((each) => {
      return each.campaign === campaign && each.settleBy === drawn
    })
    return { kind: 'join-campaign', campaign, settleBy: known ? addDays(drawn, 1) : drawn }
  },
  'leave-campaign': ({ state, draw }: Moment): FactsOf<'leave-campaign'> => ({
    kind: 'leave-campaign',
    campaign: draw.oneOf(
      runningIn(state).map(({ campaign }) => campaign),
      one,
    ),
    text: { id: 'text-1', hash: 'hash' },
  }),
}
