import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { readMigrations } from '../../prisma/migrate'
import { type DataDir, refuseUnusable } from '../../runtime/data-dir'
import { checkVersion } from '../../runtime/database'
import { Failure } from '../../runtime/failure'
import { projectRoot } from '../../runtime/project'
import { claim, forget, leftRunning, postmasterPid, titles } from '../../runtime/run-files'
import { isInitialised } from '../../runtime/servers/postgres'
import type { PostgresProgram } from '../../runtime/servers/postgres-program'
import { temporalCliVersion } from '../../runtime/servers/temporal-cli'
import { manifestFile, type BackedUpFile, type Manifest } from './manifest'
import { copyFile, isFree, makeFolders, treeOf } from './tree'

/** What an installation is made of: both stores, and the marker; logs are none of it. */
const places = ['anjie-data.json', 'postgres', 'temporal']
const secretsFile = 'secrets.json'

/**
 * Both stores as they are while neither runs (decision 62): whatever was acknowledged is in both of them,
 * and nothing can be in one alone. Under another name until it is whole.
 */
export async function takeBackup(
  dir: DataDir,
  to: string,
  { program, withSecrets }: { program: PostgresProgram; withSecrets: boolean },
): Promise<Manifest> {
  if (!isFree(to)) throw new Failure(`${to} is not empty: name a folder that is not there yet.`)
  refuseUnusable(dir, 'to use')
  if (!isInitialised(dir.postgres)) {
    throw new Failure(`There is no data in ${dir.path}: name its directory with ANJIE_DATA_DIR.`)
  }
  checkVersion(dir, program)
  mkdirSync(dir.run, { recursive: true, mode: 0o700 })
  // A start in the meantime is refused, as this is where one runs.
  claim(dir)
  const part = join(dirname(to), `${basename(to)}.part-${process.pid}`)
  try {
    refuseUnlessStopped(dir)
    mkdirSync(dirname(to), { recursive: true })
    mkdirSync(part, { mode: 0o700 })
    const tree = treeOf(dir.path, withSecrets ? [...places, secretsFile] : places)
    makeFolders(part, tree.folders)
    const files: BackedUpFile[] = []
    for (const file of tree.files) files.push(await copyFile(dir.path, part, file))
    const manifest = describe({ program, withSecrets }, tree.folders, files)
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    writeFileSync(join(part, manifestFile), text, { flush: true, mode: 0o600 })
    renameSync(part, to)
    return manifest
  } finally {
    rmSync(part, { recursive: true, force: true })
    forget(dir, 'supervisor')
  }
}

function refuseUnlessStopped(dir: DataDir): void {
  const left = leftRunning(dir).map(({ name }) => titles[name])
  if (left.length > 0) {
    throw new Failure(
      `An earlier run was killed and left its ${left.join(', ')} running: start Anjie, which stops ` +
        'them, stop it with Ctrl-C, and back up then.',
    )
  }
  if (postmasterPid(dir) === undefined) return
  throw new Failure(
    'The database was not shut down last time: start Anjie, which recovers it, stop it with Ctrl-C, ' +
      'and back up then.',
  )
}

function describe(
  { program, withSecrets }: { program: PostgresProgram; withSecrets: boolean },
  folders: Manifest['folders'],
  files: BackedUpFile[],
): Manifest {
  return {
    ...{ product: 'anjie', form: 1, madeAt: new Date().toISOString(), program: programVersion() },
    schema: readMigrations().at(-1)?.name ?? '',
    postgres: { version: program.version, major: program.major },
    ...{ temporalCli: temporalCliVersion, secrets: withSecrets, folders, files },
  }
}

function programVersion(): string {
  const manifest = readFileSync(join(projectRoot, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}
