import type { UndertakingId } from '../domain/ids'
import { mayReadCircular } from './circular-access'
import type { AppDeps } from './deps'
import type { Principal } from './http/principal'
import { measuredPapers } from './queries/frozen-figures'

/**
 * The targets of a campaign as of the newest of its papers that may be read: what is frozen can be opened to
 * its cases, and two who ask on one day are told the same (decision 85).
 */
export async function measuredTargets(
  { prisma }: AppDeps,
  principal: Principal,
  campaign: UndertakingId,
) {
  const papers = await measuredPapers(prisma, campaign)
  const newest = papers.find(({ state }) => mayReadCircular(principal, state))
  if (newest === undefined) return null
  const { state, targets } = newest
  const counts = targets.map(({ behind: _, ...counted }) => counted)
  return { circular: state.id, asOf: state.cutOff, targets: counts }
}
