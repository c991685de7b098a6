import { sentenceOf } from '../runtime/failure'
import type { Report } from '../runtime/report'

/** What a command started, and how it is stopped: once, whoever asks. */
export type Stopping = { run(): Promise<void> }

/** Runs a command to its exit code; whatever the moment, all it started is stopped before it ends. */
export function runToEnd(main: () => Promise<number>, stops: Stopping, report: Report): void {
  let ending: Promise<never> | undefined
  const end = (code: number): Promise<never> => {
    ending ??= stops.run().then(() => process.exit(code))
    return ending
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending !== undefined) return
      report.line('Stopping what was started')
      void end(130)
    })
  }
  main().then(end, (error: unknown) => {
    // What fails because everything is being stopped is no failure.
    if (ending === undefined) process.stderr.write(`The run failed: ${sentenceOf(error)}\n`)
    if (process.env['ANJIE_TRACE'] === '1') console.error(error)
    return end(1)
  })
}
