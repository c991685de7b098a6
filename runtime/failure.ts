/**
 * Something the person at the terminal can do something about. Its message is a whole sentence and
 * is all that is shown: never a stack trace.
 */
export class Failure extends Error {
  override readonly name = 'Failure'
}

export function sentenceOf(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : error.message
  return String(error)
}

export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' ? error.code : undefined
}
