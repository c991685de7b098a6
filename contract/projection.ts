import type { CaseSettings } from '../domain/case/settings'
import type { CaseState } from '../domain/case/state'
import type { Instant } from '../domain/time/day'
import type { ProjectedEntry } from './case-workflow'

/**
 * Everything the workflow has not yet seen written, in order, with the whole state after it.
 * Idempotent by (case, epoch, sequence); the epoch is worked out from the run ids (decision 7).
 */
export type ProjectionBatch = {
  state: CaseState
  entries: readonly ProjectedEntry[]
  nextInstant: Instant | null
  overdue: boolean
  /** Of the life the case is in (decision 7). */
  workflowId: string
  runId: string
  continuedFrom: string | null
  /**
   * As they are now, where one of the entries changed them: what starts from the case's row later,
   * a split or a second life, starts with these.
   */
  settings?: CaseSettings
}

export type ProjectionActivities = {
  /** Answers the hash of the snapshot it wrote, so that a history tells what was projected. */
  projectCase(batch: ProjectionBatch): Promise<string>
}
