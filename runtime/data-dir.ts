import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Failure, errorCode, sentenceOf } from './failure'
import { projectRoot } from './project'
import type { Report } from './report'
import { type Account, canEnter } from './servers/postgres-program'

/** Raised when what lies in the directory can no longer be read by an older or newer version. */
const layout = 1
const markerFile = 'anjie-data.json'
const leastFreeBytes = 500 * 1024 * 1024

export interface DataDir {
  path: string
  postgres: string
  temporal: string
  logs: string
  run: string
}

export function dataDirAt(path: string): DataDir {
  return {
    path,
    postgres: join(path, 'postgres'),
    temporal: join(path, 'temporal'),
    logs: join(path, 'logs'),
    run: join(path, 'run'),
  }
}

/**
 * The directory to use. Root runs Postgres as another account, which must be able to get there:
 * under a directory only root can enter another place is taken, unless one was named.
 */
export function chooseDataDir(
  wanted: { path: string; chosen: boolean },
  account: Account,
  report: Report,
): DataDir {
  const above = nearestExisting(wanted.path)
  // Not a directory at all is said where it is opened.
  if (!statSync(above).isDirectory() || canEnter(above, account)) return dataDirAt(wanted.path)
  if (wanted.chosen) {
    throw new Failure(
      `The account "postgres", which root hands the database to, cannot enter ${wanted.path}: ` +
        'name a directory it can reach with ANJIE_DATA_DIR, or run as an ordinary user.',
    )
  }
  const id = createHash('sha256').update(projectRoot).digest('hex').slice(0, 8)
  const other = join('/var/lib/anjie', `${basename(projectRoot)}-${id}`)
  report.line(`The account "postgres" cannot enter ${projectRoot}: data is kept in ${other}`)
  return dataDirAt(other)
}

function nearestExisting(path: string): string {
  return existsSync(path) ? path : nearestExisting(dirname(path))
}

/** Makes the directory ready for use, or says why it cannot be used. */
export function openDataDir(dir: DataDir): void {
  try {
    checkSpace(dir)
    // Others may pass through (the database's account must), but not look around.
    mkdirSync(dir.path, { recursive: true, mode: 0o711 })
    refuseUnusable(dir, 'to use')
    mark(dir)
    for (const folder of [dir.logs, dir.run, dir.temporal]) {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
    }
    const probe = join(dir.run, `probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw notWritable(dir, error)
  }
}

function notWritable(dir: DataDir, error: unknown): Failure {
  if (errorCode(error) === 'ENOSPC') return noSpace(dir, 0)
  return new Failure(
    `The data directory ${dir.path} cannot be written (${errorCode(error) ?? sentenceOf(error)}): ` +
      'make it writable, or name another one with ANJIE_DATA_DIR.',
  )
}

function checkSpace(dir: DataDir): void {
  const { bavail, bsize } = statfsSync(nearestExisting(dir.path))
  if (bavail * bsize < leastFreeBytes) throw noSpace(dir, bavail * bsize)
}

export function noSpace(dir: Pick<DataDir, 'path'>, bytes: number): Failure {
  return new Failure(
    `The disk of ${dir.path} has ${Math.floor(bytes / 1024 / 1024)} MiB left and 500 are needed: ` +
      'make room, or name a directory on another disk with ANJIE_DATA_DIR.',
  )
}

/**
 * Says why a directory cannot be used or deleted, and changes nothing: it may be another's, which
 * keeps files of the same names as ours.
 */
export function refuseUnusable(dir: DataDir, why: 'to use' | 'to delete'): void {
  if (isEmpty(dir)) return
  const marker = readMarker(dir)
  if (marker === undefined) throw why === 'to use' ? notOurs(dir) : leftAlone(dir)
  if (why === 'to use' && marker.layout !== layout) throw otherLayout(dir, marker)
}

function isEmpty(dir: DataDir): boolean {
  try {
    return !existsSync(dir.path) || readdirSync(dir.path).length === 0
  } catch (error) {
    throw notWritable(dir, error)
  }
}

function mark(dir: DataDir): void {
  if (!isEmpty(dir)) return
  const marker = { product: 'anjie', layout, createdAt: new Date().toISOString() }
  writeFileSync(join(dir.path, markerFile), `${JSON.stringify(marker)}\n`)
}

function notOurs({ path }: DataDir): Failure {
  return new Failure(
    `${path} is not empty and was not made by Anjie: name another directory with ANJIE_DATA_DIR.`,
  )
}

function leftAlone({ path }: DataDir): Failure {
  return new Failure(
    `${path} does not carry the marker of an Anjie data directory (${markerFile}) ` +
      'and is left alone: --reset deletes nothing else.',
  )
}

function otherLayout({ path }: DataDir, marker: Marker): Failure {
  return new Failure(
    `The data directory ${path} was laid out by another version of Anjie ` +
      `(layout ${String(marker.layout)}, this version reads ${layout}): run that version, ` +
      'or begin anew with npm start -- --reset, or name another with ANJIE_DATA_DIR.',
  )
}

interface Marker {
  product: string
  layout: number
}

function readMarker(dir: DataDir): Marker | undefined {
  const file = join(dir.path, markerFile)
  if (!existsSync(file)) return undefined
  try {
    const marker = JSON.parse(readFileSync(file, 'utf8')) as Partial<Marker>
    if (marker.product === 'anjie' && typeof marker.layout === 'number') return marker as Marker
  } catch {
    // Falls through: a file of that name with other content is not our marker.
  }
  throw new Failure(
    `${file} cannot be read as the marker of an Anjie data directory: ` +
      'restore it, or name another directory with ANJIE_DATA_DIR.',
  )
}

/** Deletes only a directory that carries the marker, whatever the environment says. */
export function resetDataDir(dir: DataDir, report: Report): 'deleted' | 'nothing-there' {
  if (isEmpty(dir)) {
    report.line(`Nothing to delete: ${dir.path} is empty`)
    return 'nothing-there'
  }
  refuseUnusable(dir, 'to delete')
  report.line(`Deleting ${dir.path}: all cases, workflows, accounts and keys of this installation`)
  try {
    // The marker goes last, so that an interrupted deletion can be repeated.
    for (const name of readdirSync(dir.path).filter((entry) => entry !== markerFile)) {
      rmSync(join(dir.path, name), { recursive: true, force: true })
    }
    rmSync(dir.path, { recursive: true, force: true })
    return 'deleted'
  } catch (error) {
    throw notWritable(dir, error)
  }
}
