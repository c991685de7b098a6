import type { UndertakingActivities, UndertakingBatch } from '../contract/undertaking-workflow'

/** Writes what an undertaking's workflow has not yet seen written; answers the hash of the snapshot. */
export type UndertakingStore = {
  write(batch: UndertakingBatch): Promise<{ snapshotHash: string; outboxGrew: boolean }>
}

export type UndertakingDeps = {
  store: UndertakingStore
  /** Tells the messenger that the outbox has grown. Never waits; a wake that is lost is made up for. */
  wakeMessenger(): void
}

export function createUndertakingActivities(
  deps: UndertakingDeps,
): Pick<UndertakingActivities, 'projectUndertaking'> {
  return {
    async projectUndertaking(batch) {
      const { snapshotHash, outboxGrew } = await deps.store.write(batch)
      if (outboxGrew) deps.wakeMessenger()
      return snapshotHash
    },
  }
}
