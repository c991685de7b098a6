import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../../runtime/failure'

export type BackedUpFile = { path: string; bytes: number; mode: number; sha256: string }

/** What stands beside the files of a backup, and makes it one: it is written last. */
export type Manifest = {
  product: 'anjie'
  /** Raised when a backup is laid out in another way. */
  form: 1
  madeAt: string
  program: string
  /** The newest migration of the program that made it. */
  schema: string
  postgres: { version: string; major: string }
  temporalCli: string
  /** Whether the keys lie among the files. */
  secrets: boolean
  /** Folders that must be there, empty ones too: Postgres misses them. */
  folders: { path: string; mode: number }[]
  files: BackedUpFile[]
}

export const manifestFile = 'anjie-backup.json'

export function readManifest(folder: string): Manifest {
  const file = join(folder, manifestFile)
  const text = contentOf(file, folder)
  try {
    const manifest = JSON.parse(text) as Partial<Manifest>
    if (manifest.product === 'anjie' && manifest.form === 1) return manifest as Manifest
  } catch {
    // Falls through: it was cut off or altered.
  }
  throw new Failure(`${file} is damaged, or of another version: use another backup.`)
}

function contentOf(file: string, folder: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Failure(
      `${folder} is no backup of Anjie, or one that was never finished (it has no ${manifestFile}): ` +
        'name another folder.',
    )
  }
}
