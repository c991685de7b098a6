import type { CampaignState } from '../domain/campaign/campaign'
import type { AppDeps } from './deps'
import { undertakingNotFound } from './give-to-undertaking'
import { Problem } from './http/problem'
import { findUndertaking, type FoundUndertaking } from './queries/undertakings'

/** A campaign as its record has it, whether or not it has ended; refused while it is just being started. */
export function campaignIn(found: FoundUndertaking | undefined): CampaignState {
  if (found?.type !== 'campaign') throw undertakingNotFound()
  if (found.state?.type === 'campaign') return found.state
  throw new Problem('not-allowed-now', 'It is being started. Ask again in a moment.', {
    rule: 'decision 66',
  })
}

export async function foundCampaign(
  { prisma }: Pick<AppDeps, 'prisma'>,
  id: string,
): Promise<CampaignState> {
  return campaignIn(await findUndertaking(prisma, id))
}
