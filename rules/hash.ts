import { createHash } from 'node:crypto'

/**
 * SHA-256 of a JSON value whatever the order of its keys, so that a pack or a calendar slice pinned
 * on a case years ago can be compared with the one in the files today.
 */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonical(value), 'utf8').digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return notJson(value)
  // JSON has no word for undefined, functions and symbols, and refuses bigint by itself.
  return JSON.stringify(value) ?? notJson(value)
}

function notJson(value: unknown): never {
  throw new TypeError(`Not a JSON value: ${String(value)}`)
}
