import { closeSync, existsSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs'

const keepBytes = 10 * 1024 * 1024

/** One older file is kept: enough to see what led to a restart, bounded whatever happens. */
export function rotateLog(file: string, limit = keepBytes): void {
  if (existsSync(file) && statSync(file).size > limit) renameSync(file, `${file}.1`)
}

/** The last readable lines of a log; of JSON lines only the message and the error's message. */
export function lastLines(file: string, count: number): string[] {
  let tail: string
  try {
    tail = readTail(file, 16 * 1024)
  } catch {
    return []
  }
  return tail
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-count)
    .map((line) => readable(line).slice(0, 400))
}

function readTail(file: string, bytes: number): string {
  const handle = openSync(file, 'r')
  try {
    const size = fstatSync(handle).size
    const buffer = Buffer.alloc(Math.min(size, bytes))
    readSync(handle, buffer, 0, buffer.length, Math.max(0, size - bytes))
    return buffer.toString('utf8')
  } finally {
    closeSync(handle)
  }
}

function readable(line: string): string {
  if (!line.startsWith('{')) return line
  try {
    const entry = JSON.parse(line) as {
      msg?: unknown
      err?: { message?: unknown }
      error?: unknown
    }
    const parts = [entry.msg, entry.err?.message ?? entry.error].filter(
      (p) => typeof p === 'string',
    )
    return parts.length === 0 ? line : parts.join(': ')
  } catch {
    return line
  }
}
