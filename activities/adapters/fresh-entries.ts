import type { ProjectedEntry } from '../../contract/case-workflow'
import type { ProjectionBatch } from '../../contract/projection'

/** What one transaction writes: the entries the row has not seen, under their epoch. */
export type Fresh = {
  batch: ProjectionBatch
  epoch: number
  newEpoch: boolean
  entries: readonly ProjectedEntry[]
}
