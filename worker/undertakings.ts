import { createFigureStore } from '../activities/adapters/figures/figure-store'
import { campaignCases } from '../activities/adapters/undertakings/campaign-cases'
import { createUndertakingStore } from '../activities/adapters/undertakings/undertaking-store'
import { createCampaignCaseActivities } from '../activities/campaign-cases'
import { createFigureActivities } from '../activities/figures'
import { createUndertakingActivities } from '../activities/undertakings'
import type { CaseClient } from '../api/case-client/case-client'
import type { UndertakingActivities } from '../contract/undertaking-workflow'
import type { PrismaClient } from '../prisma/generated/client'
import type { Pool } from '../prisma/statements'
import { givenUpdate } from './given-update'

export type UndertakingParts = {
  prisma: PrismaClient
  pool: Pool
  caseClient: Pick<CaseClient, 'command' | 'startUndertaking'>
  wakeMessenger: () => void
}

/** What campaigns, parts in them and circulars do beside keeping time (decisions 66, 68, 86). */
export function undertakingActivities(parts: UndertakingParts): UndertakingActivities {
  const { prisma, pool, caseClient, wakeMessenger } = parts
  return {
    ...createUndertakingActivities({
      store: createUndertakingStore({ prisma, pool }),
      start: async (given) => {
        const outcome = await caseClient.startUndertaking(given)
        // One that has begun, or has even ended by now, is as well begun as any.
        if (outcome.kind === 'unavailable') {
          throw new Error(`The workflow server is away (${outcome.reason}); it is asked again.`)
        }
      },
      wakeMessenger,
    }),
    ...createFigureActivities({ store: createFigureStore({ pool }) }),
    ...createCampaignCaseActivities({
      ...campaignCases(prisma),
      give: async ({ workflowId }, updateId, message) =>
        givenUpdate(await caseClient.command(workflowId, updateId, message)),
    }),
  }
}
