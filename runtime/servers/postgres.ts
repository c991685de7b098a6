import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Client } from 'pg'
import { Failure, errorCode } from '../failure'
import { type Child, startChild, stopProcess, untilReady } from './child'
import { run } from './commands'
import { ids, type PostgresProgram, programFile } from './postgres-program'

/** The data directory belongs to other secrets. */
export class PasswordRefused extends Failure {}

const ownerRole = 'anjie_owner'

export interface PostgresOptions {
  program: PostgresProgram
  dataDir: string
  port: number
  ownerPassword: string
  logFile: string
  settings?: Readonly<Record<string, string>>
  detached?: boolean
  /** Told of the process at once, before it is ready. */
  onChild?: (child: Child) => void
}

export interface RunningPostgres {
  child: Child
  port: number
  url(database: string, user?: string, password?: string): string
  stop(): Promise<void>
}

export function isInitialised(dataDir: string): boolean {
  return existsSync(join(dataDir, 'PG_VERSION'))
}

/** The major version a data directory was written by, if it is one. */
export function writtenBy(dataDir: string): string | undefined {
  return isInitialised(dataDir)
    ? readFileSync(join(dataDir, 'PG_VERSION'), 'utf8').trim()
    : undefined
}

/**
 * Lays the data directory out beside its place and moves it there when it is whole: PG_VERSION
 * appears long before that, and a start killed meanwhile must not leave what looks like a database.
 */
export async function initialisePostgres(
  options: Pick<PostgresOptions, 'program' | 'dataDir' | 'ownerPassword'>,
): Promise<void> {
  const { program, dataDir } = options
  removeUnfinished(dataDir)
  // A name of its own: an initdb whose start was killed may still be writing, and tidies up.
  const part = `${dataDir}-${process.pid}${partEnding}`
  mkdirSync(part, { recursive: true, mode: 0o700 })
  own(part, program)
  const passwordFile = join(dirname(dataDir), `${passwordPrefix}${process.pid}`)
  writeFileSync(passwordFile, `${options.ownerPassword}\n`, { mode: 0o600 })
  own(passwordFile, program)
  try {
    const made = await run(
      programFile(program, 'initdb'),
      [
        ...['--pgdata', part, '--username', ownerRole, `--pwfile=${passwordFile}`],
        ...['--auth=scram-sha-256', '--encoding=UTF8', ...localeFlags(), '--lc-messages=C'],
      ],
      ids(program.account),
    )
    if (made.code !== 0) {
      throw new Failure(
        `Postgres could not lay out its data directory ${dataDir}:\n  ${lastWords(made.output)}`,
      )
    }
    // Empty, if it is there at all; a directory that holds something is not ours to replace.
    renameSync(part, dataDir)
  } finally {
    rmSync(passwordFile, { force: true })
    rmSync(part, { recursive: true, force: true })
  }
}

const partEnding = '.part'
const passwordPrefix = 'pw-'

/** What a start that was killed while laying out has left: half a directory, and a password. */
export function removeUnfinished(dataDir: string): void {
  const folder = dirname(dataDir)
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const left =
      (name.startsWith(`${basename(dataDir)}-`) && name.endsWith(partEnding)) ||
      name.startsWith(passwordPrefix)
    if (left) rmSync(join(folder, name), { recursive: true, force: true })
  }
}

function own(path: string, program: PostgresProgram): void {
  const { uid, gid } = program.account
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
}

/** C.UTF-8 sorts by code point everywhere; where the system lacks it Postgres brings its own. */
function localeFlags(): string[] {
  return process.platform === 'linux'
    ? ['--locale=C.UTF-8']
    : ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
}

function lastWords(output: string): string {
  return output
    .split('\n')
    .filter((line) => /error|fatal|hint|detail/i.test(line))
    .slice(-3)
    .join('\n  ')
}

export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { program, port } = options
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    ...options.settings,
  }
  const child = await startChild({
    name: 'Postgres server',
    command: programFile(program, 'postgres'),
    args: [
      ...['-D', options.dataDir, '-p', String(port)],
      ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
    ],
    logFile: options.logFile,
    detached: options.detached ?? true,
    env: { ...process.env, LC_MESSAGES: 'C' },
    // A file it wrote while crashing must not land in the caller's directory.
    cwd: options.dataDir,
    ...ids(program.account),
  })
  options.onChild?.(child)
  const url = (database: string, user = ownerRole, password = options.ownerPassword) =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`
  const stop = async () => {
    // SIGINT is Postgres's "fast": ends sessions, writes a checkpoint, leaves nothing to recover.
    await stopProcess(child.identity, 'SIGINT', 15_000)
  }
  try {
    // Recovery after a killed run can take a while; the log says so and so does the supervisor.
    await untilReady(child, () => accepts(url('postgres')), 60_000)
  } catch (error) {
    await stop()
    throw error
  }
  return { child, port, url, stop }
}

/** Whether Postgres takes connections. A refused password is an answer nobody can wait out. */
async function accepts(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return true
  } catch (error) {
    if (errorCode(error) === '28P01') {
      throw new PasswordRefused(
        'Postgres refuses the password kept for it: the data directory and its secrets file do ' +
          'not belong together; restore the file, or begin anew with npm start -- --reset.',
      )
    }
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
