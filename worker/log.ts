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
      const { workflowId, runId, activityType, attempt, taskQueue, error } = (meta ??
        {}) as Readonly<Record<string, unknown>>
      const given = { workflowId, runId, activityType, attempt, taskQueue, ...kindOf(error) }
      log[levels[level]](given, message)
    }),
    telemetryOptions: {
      logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }) },
    },
  })
}

/** What kind of failure, never its message, which may quote what somebody typed. */
function kindOf(error: unknown): { error?: string; code?: string } {
  if (!(error instanceof Error)) return {}
  const code = (error as { code?: unknown }).code
  return { error: error.name, ...(typeof code === 'string' ? { code } : {}) }
}
