import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataDir } from './data-dir'
import { Failure, errorCode } from './failure'
import type { Report } from './report'
import { stopProcess } from './servers/child'
import { identityOf, isAlive, type ProcessIdentity } from './servers/identity'

/** The order of stopping: nobody may lose what it still depends on. */
export const stopOrder = ['api', 'worker', 'temporal', 'postgres'] as const
export type ServiceName = (typeof stopOrder)[number]

/** As they are called in what people read. */
export const titles: Record<ServiceName, string> = {
  api: 'API',
  worker: 'worker',
  temporal: 'Temporal server',
  postgres: 'database',
}

export const askToStop: Record<ServiceName, NodeJS.Signals> = {
  api: 'SIGTERM',
  worker: 'SIGTERM',
  temporal: 'SIGTERM',
  // Postgres's "fast" shutdown: sessions are ended, a checkpoint is written.
  postgres: 'SIGINT',
}

const fileOf = (dir: DataDir, name: string) => join(dir.run, `${name}.json`)

export function remember(dir: DataDir, name: ServiceName, identity: ProcessIdentity): void {
  writeFileSync(fileOf(dir, name), JSON.stringify(identity))
}

export function forget(dir: DataDir, name: ServiceName | 'supervisor'): void {
  rmSync(fileOf(dir, name), { force: true })
}

function recall(dir: DataDir, name: string): ProcessIdentity | undefined {
  try {
    const found = JSON.parse(readFileSync(fileOf(dir, name), 'utf8')) as Partial<ProcessIdentity>
    return typeof found.pid === 'number' && typeof found.startedAt === 'string'
      ? { pid: found.pid, startedAt: found.startedAt }
      : undefined
  } catch {
    return undefined
  }
}

/** One supervisor for one directory; a file left by a killed one is taken over. */
export function claim(dir: DataDir): void {
  const file = fileOf(dir, 'supervisor')
  const own = JSON.stringify(identityOf(process.pid) ?? null)
  for (;;) {
    try {
      writeFileSync(file, own, { flag: 'wx' })
      return
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error
    }
    const other = recall(dir, 'supervisor')
    if (other && isAlive(other)) throw alreadyRunning(dir, other)
    rmSync(file, { force: true })
  }
}

export function refuseIfRunning(dir: DataDir): void {
  const other = recall(dir, 'supervisor')
  if (other && isAlive(other)) throw alreadyRunning(dir, other)
}

function alreadyRunning(dir: DataDir, other: ProcessIdentity): Failure {
  return new Failure(
    `Anjie is already running with the data in ${dir.path} (process ${other.pid}): ` +
      'stop it first, or name another directory with ANJIE_DATA_DIR (and other ports).',
  )
}

/** Stops what a killed run left behind. Answers whether there was anything. */
export async function stopLeftovers(dir: DataDir, report: Report): Promise<boolean> {
  if (!existsSync(dir.run)) return false
  const left = leftRunning(dir)
  if (left.length > 0) {
    report.line(
      `An earlier run was killed and left its ${left.map(({ name }) => titles[name]).join(', ')} ` +
        'running: stopping in order, nothing is lost',
    )
  }
  for (const { name, identity } of left) await stopProcess(identity, askToStop[name], 15_000)
  // Whoever lives now belongs to a start that took the directory in the meantime.
  for (const name of stopOrder) {
    const identity = recall(dir, name)
    if (!identity || !isAlive(identity)) forget(dir, name)
  }
  return left.length > 0
}

/** What of this directory runs, in the order in which it is stopped. */
export function leftRunning(dir: DataDir): { name: ServiceName; identity: ProcessIdentity }[] {
  return stopOrder.flatMap((name) => {
    const identity = name === 'postgres' ? leftPostgres(dir) : recall(dir, name)
    return identity && isAlive(identity) ? [{ name, identity }] : []
  })
}

/** Postgres keeps a file of its own, which is there even if ours was not yet written. */
function leftPostgres(dir: DataDir): ProcessIdentity | undefined {
  const known = recall(dir, 'postgres')
  if (known && isAlive(known)) return known
  const pid = postmasterPid(dir)
  if (pid === undefined) return undefined
  // The number may since have passed to a stranger: only a Postgres of this directory is ours.
  return runsIn(pid, dir.postgres) ? identityOf(pid) : undefined
}

export const postmasterPid = (dir: DataDir) => numberInPostmasterFile(dir, 0)
export const postmasterPort = (dir: DataDir) => numberInPostmasterFile(dir, 3)

/** Postgres writes the file when it starts, and takes it away when it ends in order. */
function numberInPostmasterFile(dir: DataDir, line: number): number | undefined {
  try {
    const lines = readFileSync(join(dir.postgres, 'postmaster.pid'), 'utf8').split('\n')
    const found = Number(lines[line])
    return Number.isInteger(found) && found > 0 ? found : undefined
  } catch {
    return undefined
  }
}

function runsIn(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words.includes('-D') && words.includes(folder)
  } catch {
    return false
  }
}
