import { announcement } from './announce'
import { noSpace } from './data-dir'
import { Failure, errorCode, sentenceOf } from './failure'
import { seconds, terminalReport } from './report'
import { readSettings } from './settings'
import { Stopped, System } from './system'

const report = terminalReport()

async function main(): Promise<void> {
  const began = Date.now()
  const system = new System(readSettings(process.argv.slice(2)), report)
  const interrupted = onInterrupt(system)
  try {
    const addresses = await Promise.race([system.start(), interrupted.promise])
    if (addresses === undefined) return
    report.line(`Ready in ${seconds(began)}`)
    for (const line of announcement(addresses, system.signIns)) report.line(line)
    await interrupted.promise
  } catch (error) {
    // What was being started fails when it is stopped: that is no failure of the start.
    if (error instanceof Stopped || interrupted.begun()) {
      await interrupted.promise
      return
    }
    await system.stop().catch(() => undefined)
    throw error
  }
}

/**
 * npm hands a Ctrl-C on to what it runs, which the terminal has told already: one press arrives twice,
 * at nearly the same moment. Nobody presses twice within this many ms to be done sooner.
 */
const SAME_PRESS_MS = 1_000

/** The first signal stops in order; a second one, from someone who cannot wait, at once. */
function onInterrupt(system: System): { promise: Promise<undefined>; begun(): boolean } {
  let stopping: Promise<void> | undefined
  let began = 0
  const promise = new Promise<undefined>((resolve, reject) => {
    const stop = () => {
      if (stopping && Date.now() - began < SAME_PRESS_MS) return
      if (stopping) {
        report.line('Stopping at once: the next start recovers what was left open')
        system.kill()
        process.exit(130)
      }
      report.line('\nStopping in order; Ctrl-C again stops at once')
      began = Date.now()
      stopping = system.stop()
      stopping.then(() => {
        report.line(`Stopped in ${seconds(began)}; npm start continues where it was`)
        resolve(undefined)
      }, reject)
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
    // A mistake of ours must not leave servers running without anyone to look after them.
    process.on('uncaughtException', (error) => {
      report.line(`Something failed that must not: ${sentence(error)}`)
      process.exitCode = 1
      if (!stopping) stop()
    })
  })
  return { promise, begun: () => stopping !== undefined }
}

// Whoever read our lines may leave; the servers stay.
process.stdout.on('error', () => undefined)
process.stderr.on('error', () => undefined)

/** What went wrong as a sentence: errors of the system that have one known cause are named. */
function sentence(error: unknown): string {
  if (error instanceof Failure) return error.message
  if (errorCode(error) === 'ENOSPC') return noSpace({ path: 'the data directory' }, 0).message
  return `${sentenceOf(error)} (set ANJIE_TRACE=1 to see where)`
}

main().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    report.clear()
    process.stderr.write(`Anjie could not start: ${sentence(error)}\n`)
    if (process.env['ANJIE_TRACE'] === '1') console.error(error)
    process.exit(1)
  },
)
