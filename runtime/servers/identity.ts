import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process id alone is not proof: ids are used again. Together with the moment the process
 * started it is, so nothing is ever stopped that merely inherited the number of one of ours.
 */
export interface ProcessIdentity {
  pid: number
  startedAt: string
}

export function identityOf(pid: number): ProcessIdentity | undefined {
  const startedAt = startOf(pid)
  return startedAt === undefined ? undefined : { pid, startedAt }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.startedAt
}

/** Dead, and still in the table of processes: whoever asks the system for that number finds it. */
export function isDying(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return startOf(pid) === undefined
  } catch {
    return false
  }
}

function startOf(pid: number): string | undefined {
  if (process.platform === 'linux') return startOnLinux(pid)
  if (process.platform === 'win32') return startOnWindows(pid)
  const found = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
  const text = (found.stdout ?? '').trim()
  return text === '' || text.startsWith('Z') ? undefined : text.replace(/^\S+\s+/, '')
}

function startOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name in parentheses may hold spaces, so count from the last one: state is field 3.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const state = fields[0]
    if (state === 'Z' || state === 'X') return undefined
    return `${bootId()}/${fields[19]}`
  } catch {
    return undefined
  }
}

let boot: string | undefined
function bootId(): string {
  boot ??= readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim()
  return boot
}

function startOnWindows(pid: number): string | undefined {
  const script = `(Get-Process -Id ${pid}).StartTime.ToFileTimeUtc()`
  const found = spawnSync('powershell', ['-NoProfile', '-Command', script], { encoding: 'utf8' })
  const text = (found.stdout ?? '').trim()
  return found.status === 0 && text !== '' ? text : undefined
}
