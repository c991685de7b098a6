import type { Worker } from '@temporalio/worker'

export type RunningWorker = {
  /** Until it is shut down; rejects when any of it fails, and then nothing of it goes on. */
  run: () => Promise<void>
  shutdown: () => void
}

type Part = Pick<Worker, 'getState' | 'run' | 'shutdown'>

/** A process in which half of the work has stopped looks alive to whoever restarts it. */
export function together(parts: readonly Part[]): RunningWorker {
  const shutdown = () => {
    for (const part of parts) if (part.getState() === 'RUNNING') part.shutdown()
  }
  return {
    shutdown,
    run: async () => {
      const ended = parts.map((part) => part.run().finally(shutdown))
      await Promise.allSettled(ended)
      await Promise.all(ended)
    },
  }
}
