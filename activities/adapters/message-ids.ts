import { createHash } from 'node:crypto'

/**
 * An id that follows from what it stands for, so that doing the same again finds what is there
 * already. Hashed, because an e-mail's id is read by strangers and says nothing of whose it is.
 */
export function idFrom(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 32)
}
