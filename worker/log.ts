import { pino, type Logger } from 'pino'
import {
  DefaultLogger,
  Runtime,
  makeTelemetryFilterString,
  type LogLevel,
} from '@temporalio/worker'

/** Structured logs. Nothing a person typed reaches the worker's log: it sees codes and dates only. */
export function createLog(level: string): Logger {
  return pino({ level, base: { process: 'worker' } })
}

const levels: Record<LogLevel, 'debug' | 'info' | 'warn' | 'error'> = {
  TRACE: 'debug',
  DEBUG: 'debug',
  INFO: 'info',
  WARN: 'warn',
  ERROR: 'error',
}

/** Temporal's own log lines go the same way; attributes that could quote a payload are left out. */
export function installRuntimeLog(log: Logger): void {
  Runtime.install({
    shutdownSignals: [],
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => {
      const { workflowId, runId, activityType, attempt, taskQueue } = meta ?? {}
      log[levels[level]]({ workflowId, runId, activityType, attempt, taskQueue }, message)
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }) },
    },
  })
}
