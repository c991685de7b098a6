import { cancellationSignal, heartbeat } from '@temporalio/activity'
import type {
  BeginOrder,
  UndertakingActivities,
  UndertakingBatch,
  UndertakingWorkflowStart,
} from '../contract/undertaking-workflow'

/** Writes what an undertaking's workflow has not yet seen written; answers the hash of the snapshot. */
export type UndertakingStore = {
  write(batch: UndertakingBatch): Promise<{ snapshotHash: string; outboxGrew: boolean }>
}

export type UndertakingDeps = {
  store: UndertakingStore
  /** Starts it once, however often it is asked; throws while the workflow server is away. */
  start(given: UndertakingWorkflowStart): Promise<void>
  /** Tells the messenger that the outbox has grown. Never waits; a wake that is lost is made up for. */
  wakeMessenger(): void
}

export function createUndertakingActivities(
  deps: UndertakingDeps,
): Pick<UndertakingActivities, 'projectUndertaking' | 'beginUndertakings'> {
  return {
    async projectUndertaking(batch) {
      const { snapshotHash, outboxGrew } = await deps.store.write(batch)
      if (outboxGrew) deps.wakeMessenger()
      return snapshotHash
    },

    async beginUndertakings({ starts, ...given }: BeginOrder) {
      for (const start of starts) {
        cancellationSignal().throwIfAborted()
        heartbeat(start.id)
        await deps.start({ start, ...given })
      }
    },
  }
}
