import { setTimeout as sleep } from 'node:timers/promises'

/** Fails where it takes longer than so many ms, by a timer of the same process: what holds up one holds up both. */
export async function within<T>(millis: number, work: Promise<T>): Promise<T> {
  const over = new AbortController()
  const late = sleep(millis, undefined, { signal: over.signal }).then(() => {
    throw new Error(`It took longer than ${millis} ms`)
  })
  late.catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    over.abort()
  }
}
