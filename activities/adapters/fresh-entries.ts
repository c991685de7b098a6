import type { ProjectedEntry } from '../../contract/case-workflow'
import type { ProjectionBatch } from '../../contract/projection'
import type { CaseStanding, Place } from '../../prisma/rows/case-row'

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

/** As the row is to say it once these entries are written. */
export function standingOf({ batch, epoch, snapshotHash }: Fresh): CaseStanding {
  return { ...batch, epoch, snapshotHash }
}

export function placeOf({ batch, epoch }: Fresh): Place {
  return { number: batch.state.number, epoch }
}

/** Of the duties not only those that the entries touched: all of them, and no others. */
export function writesAllDuties({ epoch, seen, whole }: Fresh): boolean {
  return epoch > seen.epoch || whole === true
}
