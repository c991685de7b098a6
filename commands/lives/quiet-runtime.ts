import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'

let quiet = false

/** Once in a process: a clock that is turned makes the SDK warn of time-outs that never were. */
export function quieten(): void {
  if (quiet) return
  quiet = true
  Runtime.install({
    logger: new DefaultLogger('ERROR'),
    shutdownSignals: [],
    telemetryOptions: {
      logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) },
    },
  })
}
