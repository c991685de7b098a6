import {
  Worker,
  type InjectedSinks,
  type NativeConnection,
  type WorkerOptions,
} from '@temporalio/worker'
import type { DataConverter } from '@temporalio/common'
import { TASK_QUEUE } from '../contract/case-workflow'
import { MESSENGER_QUEUE, type MessengerActivities } from '../contract/messenger'
import type { ProjectionActivities } from '../contract/projection'
import type { ReconciliationActivities } from '../contract/reconciliation'
import type { RulesUpdateActivities } from '../contract/rules-update'
import type { UndertakingActivities } from '../contract/undertaking-workflow'
import type { MessengerSinks } from '../workflows/messenger-view'
import type { ProjectionSinks } from '../workflows/case-projection'
import type { UndertakingSinks } from '../workflows/undertaking-projection'
import { together, type RunningWorker } from './together'

export type WorkerParts = {
  connection: NativeConnection
  namespace: string
  dataConverter: DataConverter
  activities: ProjectionActivities &
    MessengerActivities &
    RulesUpdateActivities &
    ReconciliationActivities &
    UndertakingActivities
  /** Path of the built bundle, or of the workflows' source where none is built. */
  workflows: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>
  cachedWorkflows: number
  stickyTimeoutMillis: number
}

/**
 * Where thousands fall due in the same moment, their tasks share one thread. Were they all begun at once on a busy
 * machine, each would miss its ten seconds, be taken up again from the first event, and miss them again, for ever
 * (decision 92).
 */
const WORKFLOW_TASKS_AT_ONCE = 6

const silent = { fn: () => undefined, callDuringReplay: false }

/** In production nobody listens to what workflows are about to do; replay does (decision 8). */
const silentSinks: InjectedSinks<ProjectionSinks & MessengerSinks & UndertakingSinks> = {
  projection: { batch: silent },
  undertaking: { batch: silent },
  messenger: { shown: silent, carriedOver: silent },
}

export async function createWorker(parts: WorkerParts): Promise<RunningWorker> {
  const work = await Worker.create({
    ...common(parts),
    taskQueue: TASK_QUEUE,
    maxCachedWorkflows: parts.cachedWorkflows,
    maxConcurrentWorkflowTaskExecutions: WORKFLOW_TASKS_AT_ONCE,
  })
  // The one messenger there is, and what it calls one after the other.
  const messenger = await Worker.create({
    ...common(parts),
    taskQueue: MESSENGER_QUEUE,
    maxCachedWorkflows: 2,
    maxConcurrentWorkflowTaskPolls: 2,
    maxConcurrentActivityTaskPolls: 1,
  })
  return together([work, messenger])
}

function common(parts: WorkerParts) {
  return {
    connection: parts.connection,
    namespace: parts.namespace,
    dataConverter: parts.dataConverter,
    activities: parts.activities,
    ...parts.workflows,
    sinks: silentSinks,
    stickyQueueScheduleToStartTimeout: parts.stickyTimeoutMillis,
    shutdownGraceTime: '5s',
    shutdownForceTime: '10s',
  } as const
}
