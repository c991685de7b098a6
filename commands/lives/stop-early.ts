import type { Stops } from './stops'

/** Whoever runs a play may end it, or stop reading what it says, as head does: nothing of it is left running. */
export function stopEarly(stops: Stops): void {
  const stopped = (code: number) => void stops.run().finally(() => process.exit(code))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stopped(130))
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    stopped(0)
  })
}
