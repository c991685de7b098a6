import { CancellationScope, condition, isCancellation, log } from '@temporalio/workflow'

/** Whose record is to be written. */
type Life = { toProject: readonly unknown[]; projected(count: number): void }

/** How: what a batch is, and the two ways it is written. */
type Writing<Batch extends { entries: readonly unknown[] }> = {
  batch(): Batch
  /**
   * One short attempt close by: a marker instead of six events, and the row is there when the answer
   * is. When it fails, the same work goes through the server with patience, and no handler waits.
   */
  near(batch: Batch): Promise<unknown>
  patient(batch: Batch): Promise<unknown>
}

/** Writes what the database has not seen yet, in order and again until it has (decision 4). */
export class ProjectionPump<Batch extends { entries: readonly unknown[] }> {
  private readonly scope = new CancellationScope()
  private stopping = false
  private running: Promise<void> = Promise.resolve()

  constructor(
    private readonly life: Life,
    private readonly writing: Writing<Batch>,
  ) {}

  start(): void {
    this.stopping = false
    this.running = this.scope.run(() => this.pump())
  }

  /** Waits until everything is written: what has ended leaves nothing behind. */
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
      const batch = this.writing.batch()
      await this.write(batch)
      this.life.projected(batch.entries.length)
    }
  }

  private async write(batch: Batch): Promise<void> {
    try {
      await this.writing.near(batch)
    } catch (error) {
      if (isCancellation(error)) throw error
      log.warn('The record could not be written at once; it is written as soon as it can be')
      await this.writing.patient(batch)
    }
  }
}

/** Terms of the two ways of writing. */
export const nearTerms = {
  startToCloseTimeout: '1s',
  scheduleToCloseTimeout: '2s',
  retry: { maximumAttempts: 1 },
} as const
export const patientTerms = {
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
  summary: 'write the record',
} as const
