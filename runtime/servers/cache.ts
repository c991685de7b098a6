import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, errorCode, sentenceOf } from '../failure'
import type { Report } from '../report'
import { identityOf, isAlive, type ProcessIdentity } from './identity'

/** Per user, not per clone: a second checkout must not build a server again. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  const base =
    env['XDG_CACHE_HOME'] ||
    (process.platform === 'win32' ? env['LOCALAPPDATA'] : undefined) ||
    join(env['HOME'] || homedir(), '.cache')
  return join(base, 'anjie')
}

/**
 * Two starts at the same moment must not build twice. The lock is a directory, made atomically,
 * naming its owner, so that one left by a killed process is recognised and taken over.
 */
export async function withLock<T>(
  path: string,
  report: Report,
  work: () => Promise<T>,
): Promise<T> {
  const began = Date.now()
  while (!take(path)) {
    if (abandoned(path)) {
      rmSync(path, { recursive: true, force: true })
      continue
    }
    const waited = Math.round((Date.now() - began) / 1000)
    report.progress(`Another start is already at it: waiting for it to finish (${waited} s)`)
    await sleep(250)
  }
  try {
    return await work()
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

function take(path: string): boolean {
  try {
    mkdirSync(join(path, '..'), { recursive: true })
    mkdirSync(path)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw new Failure(
      `The cache directory ${join(path, '..')} cannot be written (${sentenceOf(error)}): ` +
        'make it writable or name another with XDG_CACHE_HOME.',
    )
  }
  writeFileSync(join(path, 'owner.json'), JSON.stringify(identityOf(process.pid) ?? null))
  return true
}

function abandoned(path: string): boolean {
  const owner = join(path, 'owner.json')
  try {
    if (existsSync(owner)) {
      const identity = JSON.parse(readFileSync(owner, 'utf8')) as ProcessIdentity | null
      return identity !== null && !isAlive(identity)
    }
    // Between making the directory and naming the owner lies an instant: allow it.
    return Date.now() - statSync(path).mtimeMs > 5_000
  } catch {
    return false
  }
}
