import type { ProjectedEntry } from '../../contract/case-workflow'
import type { ProjectionBatch } from '../../contract/projection'

/** How far a case's row has come. */
export type Seen = { epoch: number; version: number }

/** What one transaction writes: the entries the row has not seen, under their epoch. */
export type Fresh = {
  batch: ProjectionBatch
  snapshotHash: string
  epoch: number
  /** The row as these entries find it; where it has moved on they are not written. */
  seen: Seen
  entries: readonly ProjectedEntry[]
  /** The row is written from the state alone, because it was found to differ (decision 52). */
  whole?: true
}

/** Of the duties not only those that the entries touched: all of them, and no others. */
export function writesAllDuties({ epoch, seen, whole }: Fresh): boolean {
  return epoch > seen.epoch || whole === true
}
