import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A directory the database's own account can enter too when root runs this; the data in it stay closed. */
export function temporaryDirectory(): { path: string; remove(): void } {
  const directory = mkdtempSync(path.join(tmpdir(), 'anjie-'))
  chmodSync(directory, 0o755)
  return {
    path: directory,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
