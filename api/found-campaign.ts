import type { CampaignState } from '../domain/campaign/campaign'
import type { AppDeps } from './deps'
import { undertakingNotFound } from './give-to-undertaking'
import { Problem } from './http/problem'
import { findUndertaking } from './queries/undertakings'

/** A campaign as its record has it, whether or not it has ended; refused while it is just being started. */
export async function foundCampaign(
  { prisma }: Pick<AppDeps, 'prisma'>,
  id: string,
): Promise<CampaignState> {
  const found = await findUndertaking(prisma, id)
  if (found?.type !== 'campaign') throw undertakingNotFound()
  if (found.state?.type === 'campaign') return found.state
  throw new Problem('not-allowed-now', 'It is being started. Ask again in a moment.', {
    rule: 'decision 66',
  })
}
