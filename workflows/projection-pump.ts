import {
  CancellationScope,
  condition,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  proxySinks,
  workflowInfo,
  type Sinks,
} from '@temporalio/workflow'
import type { ProjectionActivities, ProjectionBatch } from '../contract/projection'
import type { CaseLife } from './case-life'

/**
 * One short attempt close by: a marker instead of six events, and the row is there when the answer
 * is. When it fails, the same work goes through the server with patience, and no handler waits.
 */
const near = proxyLocalActivities<ProjectionActivities>({
  startToCloseTimeout: '1s',
  scheduleToCloseTimeout: '2s',
  retry: { maximumAttempts: 1 },
})
const patient = proxyActivities<ProjectionActivities>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'write the record',
})

/** Replay listens here, so that it can fail when what would be projected has changed (decision 8). */
export type ProjectionSinks = Sinks & { projection: { batch(batch: ProjectionBatch): void } }
const { projection } = proxySinks<ProjectionSinks>()

/** Writes what the database has not seen yet, in order and again until it has (decision 4). */
export class ProjectionPump {
  private readonly scope = new CancellationScope()
  private stopping = false
  private running: Promise<void> = Promise.resolve()

  constructor(private readonly life: CaseLife) {}

  start(): void {
    this.stopping = false
    this.running = this.scope.run(() => this.pump())
  }

  /** Waits until everything is written: an ended case leaves nothing behind. */
  async drain(): Promise<void> {
    this.stopping = true
    await this.running
  }

  /** Leaves what is not written to the next run. A batch under way may be written twice: it is idempotent. */
  async stop(): Promise<void> {
    this.stopping = true
    this.scope.cancel()
    try {
      await this.running
    } catch (error) {
      if (!isCancellation(error)) throw error
    }
  }

  private async pump(): Promise<void> {
    for (;;) {
      await condition(() => this.life.toProject.length > 0 || this.stopping)
      if (this.life.toProject.length === 0) return
      const batch = this.batch()
      projection.batch(batch)
      await this.write(batch)
      this.life.projected(batch.entries.length)
    }
  }

  private async write(batch: ProjectionBatch): Promise<void> {
    try {
      await near.projectCase(batch)
    } catch (error) {
      if (isCancellation(error)) throw error
      log.warn('The record could not be written at once; it is written as soon as it can be')
      await patient.projectCase(batch)
    }
  }

  private batch(): ProjectionBatch {
    const { workflowId, runId, continuedFromExecutionRunId } = workflowInfo()
    const { state, settings, toProject: entries } = this.life
    const changed = entries.some((entry) => this.life.bringsSettings(entry))
    return {
      state,
      entries,
      ...(changed ? { settings } : {}),
      nextInstant: this.life.nextInstant ?? null,
      overdue: this.life.overdue,
      workflowId,
      runId,
      continuedFrom: continuedFromExecutionRunId ?? null,
    }
  }
}
