import { areSecrets } from '../../runtime/secrets'
import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { readMigrations } from '../../prisma/migrate'
import { dataDirAt, type DataDir } from '../../runtime/data-dir'
import { Failure } from '../../runtime/failure'
import type { PostgresProgram } from '../../runtime/servers/postgres-program'
import { manifestFile, readManifest, type Manifest } from '../backup/manifest'
import { copyFile, isFree, makeFolders, treeOf } from '../backup/tree'
import { requireBelonging } from './belonging'

export type Restoring = {
  from: string
  to: DataDir
  /** Where the keys lie, when they are not in the backup. */
  secrets: string | undefined
  program: PostgresProgram
}

/** Under another name until every file is what it was and the keys open what lies in it. */
export async function restore({ from, to, secrets, program }: Restoring): Promise<Manifest> {
  if (!isFree(to.path)) {
    throw new Failure(
      `${to.path} is not empty: name another directory with --to, or move that one away.`,
    )
  }
  const manifest = readManifest(from)
  requireFitting(manifest, program)
  const keys = secretsFor(manifest, from, secrets)
  requireComplete(manifest, from)
  // Others may pass through, as the account of the database must, but not look around.
  mkdirSync(dirname(to.path), { recursive: true, mode: 0o711 })
  const part = dataDirAt(join(dirname(to.path), `${basename(to.path)}.part-${process.pid}`))
  try {
    mkdirSync(part.path, { mode: 0o711 })
    makeFolders(part.path, manifest.folders)
    for (const file of manifest.files) {
      const { bytes, sha256 } = await copyFile(from, part.path, file)
      if (bytes !== file.bytes || sha256 !== file.sha256) throw altered(from, file.path)
    }
    const secretsFile = join(part.path, 'secrets.json')
    if (keys !== undefined) copyFileSync(keys, secretsFile)
    chmodSync(secretsFile, 0o600)
    handOver(part, program)
    await requireBelonging(part, program)
    renameSync(part.path, to.path)
    return manifest
  } finally {
    rmSync(part.path, { recursive: true, force: true })
  }
}

function requireFitting({ postgres, schema }: Manifest, program: PostgresProgram): void {
  if (postgres.major !== program.major) {
    throw new Failure(
      `That backup is of Postgres ${postgres.major}, this version brings Postgres ${program.major}: ` +
        'restore it with the version that made it, and move on from there (docs/runbook.md).',
    )
  }
  if (readMigrations().some(({ name }) => name === schema)) return
  throw new Failure(`That backup was made by a newer version (${schema}): update the program.`)
}

function secretsFor(
  manifest: Manifest,
  from: string,
  given: string | undefined,
): string | undefined {
  if (manifest.secrets) return undefined
  if (given === undefined) {
    throw new Failure(
      `${from} holds no keys: name the secrets.json that was kept elsewhere with --secrets FILE.`,
    )
  }
  if (!existsSync(given)) {
    throw new Failure(`There is no file ${given}: name the secrets.json that was kept elsewhere.`)
  }
  if (!areSecrets(given)) {
    throw new Failure(
      `${given} holds no keys of an installation: name the secrets.json that was kept elsewhere.`,
    )
  }
  return resolve(given)
}

/** What is missing, and what was put there: a file more can change what Postgres does. */
function requireComplete({ files, folders }: Manifest, from: string): void {
  const here = treeOf(from, ['.'])
  const found = new Set([...here.files, ...here.folders].map(({ path }) => path))
  const expected = new Set([...files, ...folders].map(({ path }) => path))
  const missing = [...expected].find((path) => !found.has(path))
  if (missing !== undefined) throw altered(from, missing)
  const ours = new Set([...expected, manifestFile, '.'])
  const more = [...found].find((path) => !ours.has(path))
  if (more !== undefined) throw altered(from, more)
}

function altered(from: string, path: string): Failure {
  return new Failure(
    `${join(from, path)} is not as it was when the backup was made: use another backup.`,
  )
}

/** Postgres wants to own its files. */
function handOver({ path }: DataDir, { account: { uid, gid } }: PostgresProgram): void {
  if (uid === undefined || gid === undefined) return
  const { folders, files } = treeOf(path, ['postgres'])
  for (const entry of [...folders, ...files]) chownSync(join(path, entry.path), uid, gid)
}
