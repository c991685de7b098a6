import pino, { type DestinationStream, type Logger } from 'pino'

/**
 * Logs hold no personal data and no bodies. What is written is chosen field by field; the
 * redaction is the second lock, for a field somebody adds without thinking.
 */
const unspoken = [
  ...['name', 'address', 'phone', 'email', 'login', 'password', 'words', 'title', 'reason'],
  ...['body', 'headers', 'query', 'params', 'url', 'cookie', 'authorization', 'queryCode', 'text'],
]

export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: {
        paths: unspoken.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]),
        censor: '[redacted]',
      },
      // An error's message may quote what somebody typed: see `traceOf`.
      serializers: { err: traceOf },
      // Without a message of its own a line would take the error's.
      hooks: {
        logMethod(given, log) {
          const [first, message = 'no words', ...rest] = given
          if (typeof first === 'string') log.apply(this, given)
          else log.apply(this, [withErr(first), message, ...rest])
        },
      },
    },
    ...(destination === undefined ? [] : [destination]),
  )
}

function withErr(first: unknown): unknown {
  return first instanceof Error ? { err: first } : first
}

/** Where an error came from, without its message: Prisma's, for one, repeat the values it was given. */
function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error }
  const { code } = error as { code?: unknown }
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return {
    kind: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: frames.slice(0, 12).map((line) => line.trim().replace(/^at /, '')),
    ...(error.cause === undefined ? {} : { cause: traceOf(error.cause) }),
  }
}
