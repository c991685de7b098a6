import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client'
import type { Logger } from 'pino'
import { compareCase } from '../activities/adapters/reconciled-case'
import { compareUndertaking } from '../activities/adapters/undertakings/reconciled-undertaking'
import { keepRound, openRows, withoutOpenRow } from '../activities/adapters/reconciliation-store'
import { createReconciliationActivities } from '../activities/reconciliation'
import { TASK_QUEUE } from '../contract/case-workflow'
import {
  RECONCILIATION_ID,
  RECONCILIATION_WORKFLOW,
  type ReconciliationActivities,
} from '../contract/reconciliation'
import { instantFrom } from '../domain/time/day'
import type { PrismaClient } from '../prisma/generated/client'
import { createStandings } from './standings'

const EVERY = '1 hour'
const DEADLINE_MS = 8_000

export function reconciliationActivities(
  prisma: PrismaClient,
  client: Client,
  log: Logger,
): ReconciliationActivities {
  const standings = createStandings(client)
  return createReconciliationActivities({
    openRows: (after, most) => openRows(prisma, after, most),
    withoutOpenRow: (workflowIds) => withoutOpenRow(prisma, workflowIds),
    runningWorkflows: () => standings.running(),
    standing: (workflowId) => standings.of(workflowId),
    tellFailure: (number, error) =>
      log.warn({ subject: number, err: error }, 'a workflow could not be held against its row'),
    compare: (standing) => {
      const now = instantFrom(Date.now())
      return 'start' in standing
        ? compareUndertaking(prisma, standing, now)
        : compareCase(prisma, standing, now)
    },
    keep: (round) => keepRound(prisma, round),
  })
}

/** Housekeeping, and so a schedule of the server: whichever worker comes first makes it. */
export async function scheduleReconciliation(client: Client, log: Logger): Promise<void> {
  try {
    await client.withDeadline(Date.now() + DEADLINE_MS, () =>
      client.schedule.create({
        scheduleId: RECONCILIATION_ID,
        spec: { intervals: [{ every: EVERY }] },
        policies: { overlap: ScheduleOverlapPolicy.SKIP },
        action: {
          type: 'startWorkflow',
          ...{ workflowType: RECONCILIATION_WORKFLOW, workflowId: RECONCILIATION_ID, args: [] },
          taskQueue: TASK_QUEUE,
        },
      }),
    )
  } catch (error) {
    if (error instanceof ScheduleAlreadyRunning) return
    log.warn({ err: error }, 'rows and workflows are not compared by schedule yet')
  }
}
