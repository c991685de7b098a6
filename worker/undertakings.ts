import { createFigureStore } from '../activities/adapters/figures/figure-store'
import { createUndertakingStore } from '../activities/adapters/undertakings/undertaking-store'
import { createFigureActivities } from '../activities/figures'
import { createUndertakingActivities } from '../activities/undertakings'
import type { UndertakingActivities } from '../contract/undertaking-workflow'
import type { PrismaClient } from '../prisma/generated/client'
import type { Pool } from '../prisma/statements'

/** What campaigns, parts in them and circulars do beside keeping time (decisions 66, 68). */
export function undertakingActivities(
  database: { prisma: PrismaClient; pool: Pool },
  wakeMessenger: () => void,
): UndertakingActivities {
  return {
    ...createUndertakingActivities({
      store: createUndertakingStore(database),
      wakeMessenger,
    }),
    ...createFigureActivities({ store: createFigureStore(database) }),
  }
}
