/** Prisma: server not reachable, timed out, closed the connection; no connection or transaction in time. */
const prismaCodes = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2034', 'P2037']
const socketCodes = [
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH'],
]
/** Connection exceptions, shutdown, too many connections, cancelled by a time-out, deadlock. */
const sqlState = /^(08...|57P0.|53300|57014|55P03|40001|40P01)$/
const driverMessage =
  /Query read timeout|timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Timed out fetching|expired transaction|Transaction already closed|Transaction not found/i

/**
 * Whether an error means that the database is away, and not that something is wrong here. Bounded
 * by what is asked for: in doubt it is no outage, so that faults are found.
 */
export function isDatabaseOutage(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) && !isRecord(error)) return false
  if (depth > 4) return false
  const { code, message, cause, meta, originalCode } = error as Record<string, unknown>
  if (typeof code === 'string' && isOutageCode(code)) return true
  if (typeof originalCode === 'string' && isOutageCode(originalCode)) return true
  if (typeof message === 'string' && driverMessage.test(message)) return true
  const inner = isRecord(meta) ? meta['driverAdapterError'] : undefined
  return isDatabaseOutage(cause, depth + 1) || isDatabaseOutage(inner, depth + 1)
}

function isOutageCode(code: string): boolean {
  return prismaCodes.includes(code) || socketCodes.includes(code) || sqlState.test(code)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
