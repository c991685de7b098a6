import {
  proxyActivities,
  proxyLocalActivities,
  proxySinks,
  workflowInfo,
  type Sinks,
} from '@temporalio/workflow'
import type { ProjectionActivities, ProjectionBatch } from '../contract/projection'
import type { CaseLife } from './case-life'
import { nearTerms, patientTerms, ProjectionPump } from './projection-pump'

const near = proxyLocalActivities<ProjectionActivities>(nearTerms)
const patient = proxyActivities<ProjectionActivities>(patientTerms)

/** Replay listens here, so that it can fail when what would be projected has changed (decision 8). */
export type ProjectionSinks = Sinks & { projection: { batch(batch: ProjectionBatch): void } }
const { projection } = proxySinks<ProjectionSinks>()

export function caseProjection(life: CaseLife): ProjectionPump<ProjectionBatch> {
  return new ProjectionPump(life, {
    batch: () => {
      const batch = batchOf(life)
      projection.batch(batch)
      return batch
    },
    near: near.projectCase,
    patient: patient.projectCase,
  })
}

function batchOf(life: CaseLife): ProjectionBatch {
  const { workflowId, runId, continuedFromExecutionRunId } = workflowInfo()
  const { state, settings, toProject: entries } = life
  const changed = entries.some((entry) => life.bringsSettings(entry))
  return {
    state,
    entries,
    ...(changed ? { settings } : {}),
    nextInstant: life.nextInstant ?? null,
    overdue: life.overdue,
    workflowId,
    runId,
    continuedFrom: continuedFromExecutionRunId ?? null,
  }
}
