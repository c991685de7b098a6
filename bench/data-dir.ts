import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dataDirAt, type DataDir } from '../runtime/data-dir'
import type { Report } from '../runtime/report'
import { refuseIfRunning, stopLeftovers } from '../runtime/run-files'
import type { Cleanup } from './cleanup'

const prefix = 'anjie-bench-'

/** A data directory that goes with the run. */
export function temporaryDataDir(cleanup: Cleanup): DataDir {
  const path = mkdtempSync(join(tmpdir(), prefix))
  // The account Postgres runs as must get through to its own directory below.
  chmodSync(path, 0o711)
  cleanup.add(path, () => rmSync(path, { recursive: true, force: true }))
  return dataDirAt(path)
}

/** A run that was killed could not tidy up: the next one stops what it left and removes its data. */
export async function removeLeftovers(report: Report): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dir = dataDirAt(join(tmpdir(), name))
    try {
      refuseIfRunning(dir)
    } catch {
      continue
    }
    await stopLeftovers(dir, report)
    rmSync(dir.path, { recursive: true, force: true })
  }
}
