import {
  Worker,
  type InjectedSinks,
  type NativeConnection,
  type WorkerOptions,
} from '@temporalio/worker'
import type { DataConverter } from '@temporalio/common'
import { TASK_QUEUE } from '../contract/case-workflow'
import type { MessengerActivities } from '../contract/messenger'
import type { ProjectionActivities } from '../contract/projection'
import type { ReconciliationActivities } from '../contract/reconciliation'
import type { RulesUpdateActivities } from '../contract/rules-update'
import type { UndertakingActivities } from '../contract/undertaking-workflow'
import type { MessengerSinks } from '../workflows/messenger-view'
import type { ProjectionSinks } from '../workflows/case-projection'
import type { UndertakingSinks } from '../workflows/undertaking-projection'

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
  /** Tasks of workflows begun at once, each of which has ten seconds; as many as the library thinks where left out. */
  workflowTasksAtOnce?: number
}

const silent = { fn: () => undefined, callDuringReplay: false }

/** In production nobody listens to what workflows are about to do; replay does (decision 8). */
const silentSinks: InjectedSinks<ProjectionSinks & MessengerSinks & UndertakingSinks> = {
  projection: { batch: silent },
  undertaking: { batch: silent },
  messenger: { shown: silent, carriedOver: silent },
}

export function createWorker(parts: WorkerParts): Promise<Worker> {
  return Worker.create({
    connection: parts.connection,
    namespace: parts.namespace,
    taskQueue: TASK_QUEUE,
    dataConverter: parts.dataConverter,
    activities: parts.activities,
    ...parts.workflows,
    sinks: silentSinks,
    maxCachedWorkflows: parts.cachedWorkflows,
    ...(parts.workflowTasksAtOnce === undefined
      ? {}
      : { maxConcurrentWorkflowTaskExecutions: parts.workflowTasksAtOnce }),
    stickyQueueScheduleToStartTimeout: parts.stickyTimeoutMillis,
    shutdownGraceTime: '5s',
    shutdownForceTime: '10s',
  })
}
