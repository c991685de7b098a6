import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from '../failure'
import type { Report } from '../report'
import { cacheDir, withLock } from './cache'
import { isExecutable, onPath, run } from './commands'
import { watchBuild } from './build-progress'
import { download } from './download'

/** The newest version that can also be built by `go install`: later tags cannot. */
export const temporalCliVersion = '1.5.1'

const executable = process.platform === 'win32' ? 'temporal.exe' : 'temporal'

/**
 * A Temporal server, wherever it can be had: named by the environment, installed, in the cache,
 * downloaded, or built. Only the last two use the network, and only once.
 */
export async function findTemporalCli(
  report: Report,
  env: NodeJS.ProcessEnv = process.env,
  downloadFrom = 'https://temporal.download',
): Promise<string> {
  const named = env['TEMPORAL_CLI']
  if (named) return namedByEnvironment(named)
  const installed = onPath('temporal', env)
  if (installed) {
    if (await canServe(installed)) return installed
    report.line(`${installed} is too old for "server start-dev" and is passed over`)
  }
  const home = join(cacheDir(env), `temporal-cli-${temporalCliVersion}`)
  const cached = join(home, executable)
  if (isExecutable(cached)) return cached
  return withLock(`${home}.lock`, report, async () => {
    if (isExecutable(cached)) return cached
    await obtain(home, report, env, downloadFrom)
    return cached
  })
}

async function namedByEnvironment(path: string): Promise<string> {
  if (!isExecutable(path)) {
    throw new Failure(
      `TEMPORAL_CLI names ${path}, which is not an executable file: correct it, or unset it.`,
    )
  }
  if (!(await canServe(path))) {
    throw new Failure(`TEMPORAL_CLI names ${path}, which has no "server start-dev" command.`)
  }
  return path
}

async function canServe(path: string): Promise<boolean> {
  const help = await run(path, ['server', 'start-dev', '--help'], { timeoutMs: 10_000 })
  return help.code === 0 && help.output.includes('--search-attribute')
}

async function obtain(
  home: string,
  report: Report,
  env: NodeJS.ProcessEnv,
  downloadFrom: string,
): Promise<void> {
  mkdirSync(join(home, '..'), { recursive: true })
  const work = mkdtempSync(`${home}-`)
  try {
    const why = await downloadCli(work, report, downloadFrom)
    if (why !== undefined) await buildCli(work, report, env, why)
    // Complete or absent, never half: what is in place has been finished and can serve.
    if (!(await canServe(join(work, executable)))) {
      throw new Failure(`The Temporal server obtained for this machine does not run on it.`)
    }
    if (existsSync(home)) rmSync(home, { recursive: true, force: true })
    renameSync(work, home)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function downloadCli(
  folder: string,
  report: Report,
  from: string,
): Promise<string | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const arch = process.arch === 'x64' ? 'amd64' : process.arch
  const url = `${from}/cli/archive/v${temporalCliVersion}?platform=${platform}&arch=${arch}`
  const archive = join(folder, 'archive.tar.gz')
  const why = await download(url, archive, report, `Temporal server ${temporalCliVersion}`)
  if (why !== undefined) return why
  const unpacked = await run('tar', ['-xf', archive, '-C', folder])
  rmSync(archive, { force: true })
  return unpacked.code === 0 && isExecutable(join(folder, executable))
    ? undefined
    : 'the downloaded archive could not be unpacked'
}

async function buildCli(
  folder: string,
  report: Report,
  env: NodeJS.ProcessEnv,
  why: string,
): Promise<void> {
  const go = onPath('go', env)
  if (go === undefined) throw new Failure(noWay(why))
  report.line(
    `There is no Temporal server here, and none can be downloaded (${why}). ` +
      `Building version ${temporalCliVersion} with Go, once, for all clones of this user: ` +
      'this takes two to four minutes, longer on a busy machine',
  )
  const watch = watchBuild(report)
  try {
    const target = `github.com/temporalio/cli/cmd/temporal@v${temporalCliVersion}`
    const built = await run(go, ['install', '-v', target], {
      env: { ...env, GOBIN: folder, GOFLAGS: goFlags(env) },
      onLine: (line) => watch.doing(line.startsWith('go: ') ? line.slice(4) : `compiling ${line}`),
    })
    if (built.code !== 0) throw new Failure(buildFailed(built.output))
  } finally {
    watch.end()
  }
  report.line(`Temporal server built in ${watch.seconds()} s`)
}

/** A GOFLAGS with -mod=vendor or the like is meant for the user's own module, not for this one. */
function goFlags(env: NodeJS.ProcessEnv): string {
  return (env['GOFLAGS'] ?? '')
    .split(/\s+/)
    .filter((flag) => flag !== '' && !flag.startsWith('-mod'))
    .join(' ')
}

function buildFailed(output: string): string {
  const last = output.trim().split('\n').slice(-3).join('\n  ')
  return (
    'The Temporal server could not be built with Go; ' +
    `install the Temporal CLI and set TEMPORAL_CLI to its path. Go said:\n  ${last}`
  )
}

function noWay(why: string): string {
  return (
    'There is no way to a Temporal server here: none on PATH or in the cache, ' +
    `none can be downloaded (${why}), and Go is not installed to build one; ` +
    'install the Temporal CLI (or Go), or set TEMPORAL_CLI to its path, ' +
    'or TEMPORAL_ADDRESS to a running server.'
  )
}
