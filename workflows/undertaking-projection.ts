import { proxyActivities, proxyLocalActivities, proxySinks, type Sinks } from '@temporalio/workflow'
import type { UndertakingActivities, UndertakingBatch } from '../contract/undertaking-workflow'
import { nearTerms, patientTerms, ProjectionPump } from './projection-pump'
import type { UndertakingLife } from './undertaking-life'

const near = proxyLocalActivities<UndertakingActivities>(nearTerms)
const patient = proxyActivities<UndertakingActivities>(patientTerms)

/** Replay listens here, so that it can fail when what would be projected has changed (decision 8). */
export type UndertakingSinks = Sinks & { undertaking: { batch(batch: UndertakingBatch): void } }
const { undertaking } = proxySinks<UndertakingSinks>()

export function undertakingProjection(life: UndertakingLife): ProjectionPump<UndertakingBatch> {
  return new ProjectionPump(life, {
    batch: () => {
      const batch = batchOf(life)
      undertaking.batch(batch)
      return batch
    },
    near: near.projectUndertaking,
    patient: patient.projectUndertaking,
  })
}

function batchOf(life: UndertakingLife): UndertakingBatch {
  const { settings: _, unprojected: __, ...standing } = life.standing()
  return { ...standing, entries: life.toProject }
}
