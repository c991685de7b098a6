import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { Failure } from '../../runtime/failure'
import type { Report } from '../../runtime/report'
import { cacheDir, withLock } from '../../runtime/servers/cache'

const requirements = path.join(__dirname, 'requirements.txt')
const WITH_PYTHON = 'npm run fuzz wants Python 3.10 or newer with venv and pip'

/** The program that asks, in an environment of its own in the cache; the versions are part of its name. */
export async function schemathesis(report: Report): Promise<string> {
  const home = path.join(cacheDir(), `schemathesis-${versionOf('schemathesis')}`)
  const program = path.join(home, 'bin', 'schemathesis')
  if (existsSync(program)) return program
  return withLock(`${home}.lock`, report, () => {
    if (!existsSync(program)) install(home, report)
    return Promise.resolve(program)
  })
}

function versionOf(name: string): string {
  const line = new RegExp(`^${name}==(.+)$`, 'm').exec(readFileSync(requirements, 'utf8'))
  return line?.[1] ?? 'none'
}

function install(home: string, report: Report): void {
  report.line(`Installing schemathesis ${versionOf('schemathesis')} into ${home}, once`)
  rmSync(home, { recursive: true, force: true })
  const python = process.env['ANJIE_PYTHON'] || 'python3'
  called(python, ['-c', 'import sys; sys.exit(sys.version_info < (3, 10))'], python)
  called(python, ['-m', 'venv', home], `${python} -m venv`)
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements]
  try {
    called(path.join(home, 'bin', 'python'), pip, 'pip install')
  } catch (error) {
    // Half of it would be taken for all of it the next time.
    renameSync(home, `${home}.failed`)
    rmSync(`${home}.failed`, { recursive: true, force: true })
    throw error
  }
}

function called(program: string, args: readonly string[], name: string): void {
  const { status, error, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status === 0) return
  const why = error?.message ?? stderr.trim().split('\n').at(-1) ?? `it ended with ${status}`
  throw new Failure(
    `${WITH_PYTHON}, and ${name} did not work (${why}). Install it, or name another in ANJIE_PYTHON.`,
  )
}
