import { Failure, errorCode, sentenceOf } from './failure'
import { noSpace } from './data-dir'
import { type Report, seconds } from './report'
import { afterStop } from './start-data-dir'
import type { System } from './system'

/**
 * npm hands a Ctrl-C on to what it runs, which the terminal has told already: one press arrives twice,
 * at nearly the same moment. Nobody presses twice within this many ms to be done sooner.
 */
export const SAME_PRESS_MS = 1_000

type Interrupt = { promise: Promise<undefined>; begun(): boolean }

/** The first signal stops in order; a second one, from someone who cannot wait, at once. */
export function onInterrupt(system: System, report: Report): Interrupt {
  let stopping: Promise<void> | undefined
  let began = 0
  const promise = new Promise<undefined>((resolve, reject) => {
    const stop = () => {
      if (stopping && Date.now() - began < SAME_PRESS_MS) return
      if (stopping) {
        const data = system.reset === 'not-asked' ? '' : `; ${afterStop[system.reset]}`
        report.line(`Stopping at once: the next start recovers what was left open${data}`)
        system.kill()
        process.exit(130)
      }
      report.line('\nStopping in order; Ctrl-C again, after a second, stops at once')
      began = Date.now()
      stopping = system.stop()
      stopping.then(() => {
        report.line(`Stopped in ${seconds(began)}; ${afterStop[system.reset]}`)
        resolve(undefined)
      }, reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    // A mistake of ours must not leave servers running without anyone to look after them.
    process.on('uncaughtException', (error) => {
      report.line(`Something failed that must not: ${asSentence(error)}`)
      process.exitCode = 1
      if (!stopping) stop()
    })
  })
  return { promise, begun: () => stopping !== undefined }
}

/** What went wrong as a sentence: errors of the system that have one known cause are named. */
export function asSentence(error: unknown): string {
  if (error instanceof Failure) return error.message
  if (errorCode(error) === 'ENOSPC') return noSpace({ path: 'the data directory' }, 0).message
  return `${sentenceOf(error)} (set ANJIE_TRACE=1 to see where)`
}
