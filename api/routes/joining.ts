import { settleByOf } from '../../domain/campaign/taking-on'
import { commandRoute } from '../command-route'
import { foundCampaign } from '../found-campaign'
import { withText } from '../give-command'
import { Problem } from '../http/problem'
import type { ApiRoute } from '../http/route'
import { joiningBody, leavingBody } from '../schemas/campaign-cases'

/** Into a campaign by hand, and out of it: what it selects it takes on by itself (plan H1, H2). */
export const joiningRoutes: readonly ApiRoute[] = [
  commandRoute({
    command: 'join-campaign',
    segment: 'campaigns',
    operationId: 'joinCampaign',
    summary: 'Let a campaign take the case on, to be settled by the end of its phase (plan H1, H4)',
    description: 'No limit of the law moves by it, and none that is over begins again.',
    body: joiningBody,
    problems: ['undertaking-not-found', 'already-done', 'not-for-this-matter'],
    async prepare({ deps, body: { campaign } }) {
      const { definition, endedOn } = await foundCampaign(deps, campaign)
      const settleBy = settleByOf(definition)
      if (settleBy === undefined || endedOn !== undefined) {
        throw new Problem(
          'not-allowed-now',
          'That campaign takes on no cases: it has ended, or its definition selects none. Choose another.',
          { rule: 'plan H1' },
        )
      }
      return { facts: { kind: 'join-campaign', campaign, settleBy } }
    },
  }),

  commandRoute({
    command: 'leave-campaign',
    segment: 'campaign-leavings',
    operationId: 'leaveCampaign',
    summary: 'Take the case out of a campaign, with the reason; it is not taken on again by itself',
    body: leavingBody,
    problems: ['unknown-object'],
    prepare: ({ body: { campaign, text } }) =>
      withText('campaign-leaving', text, (ref) => {
        return { kind: 'leave-campaign', campaign, text: ref }
      }),
  }),
]
