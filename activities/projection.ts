import type { ProjectionActivities, ProjectionBatch } from '../contract/projection'

/** Writes what a case's workflow has not yet seen written; answers the hash of the snapshot. */
export type ProjectionStore = {
  write(batch: ProjectionBatch): Promise<{ snapshotHash: string; outboxGrew: boolean }>
}

export type ProjectionDeps = {
  store: ProjectionStore
  /** Tells the messenger that the outbox has grown. Never waits; a wake that is lost is made up for. */
  wakeMessenger(): void
}

export function createProjectionActivities(deps: ProjectionDeps): ProjectionActivities {
  return {
    async projectCase(batch) {
      const { snapshotHash, outboxGrew } = await deps.store.write(batch)
      if (outboxGrew) deps.wakeMessenger()
      return snapshotHash
    },
  }
}
