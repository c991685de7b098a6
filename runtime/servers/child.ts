import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure, sentenceOf } from '../failure'
import { identityOf, isAlive, type ProcessIdentity } from './identity'
import { lastLines } from './logs'

export interface ChildOptions {
  name: string
  command: string
  args: readonly string[]
  /** Output goes straight into a file, so that a child outlives a killed supervisor unharmed. */
  logFile: string
  env?: NodeJS.ProcessEnv
  uid?: number | undefined
  gid?: number | undefined
  cwd?: string
  ipc?: boolean
  /** Own process group: Ctrl-C in the terminal then reaches the supervisor only. */
  detached?: boolean
}

export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

export interface Child {
  readonly name: string
  readonly process: ChildProcess
  readonly identity: ProcessIdentity
  readonly logFile: string
  readonly exited: Promise<Exit>
  running(): boolean
}

export async function startChild(options: ChildOptions): Promise<Child> {
  const log = openSync(options.logFile, 'a', 0o600)
  const child = spawn(options.command, options.args, {
    stdio: ['ignore', log, log, ...(options.ipc ? (['ipc'] as const) : [])],
    detached: options.detached ?? true,
    ...(options.env ? { env: options.env } : {}),
    ...(options.uid === undefined ? {} : { uid: options.uid }),
    ...(options.gid === undefined ? {} : { gid: options.gid }),
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
  })
  closeSync(log)
  let exit: Exit | undefined
  const exited = new Promise<Exit>((resolve) => {
    child.once('exit', (code, signal) => resolve((exit = { code, signal })))
    child.once('error', () => resolve((exit = { code: null, signal: null })))
  })
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve)
    child.once('error', (error) =>
      reject(new Failure(`The ${options.name} could not be started: ${sentenceOf(error)}.`)),
    )
  })
  const pid = child.pid ?? -1
  return {
    name: options.name,
    process: child,
    identity: identityOf(pid) ?? { pid, startedAt: 'gone' },
    logFile: options.logFile,
    exited,
    running: () => exit === undefined,
  }
}

/** Waits for `ready`, or says with the child's own last words why it will not come. */
export async function untilReady(
  child: Child,
  ready: () => Promise<boolean>,
  timeoutMs: number,
): Promise<void> {
  const deadline = Date.now() + timeoutMs
  while (Date.now() < deadline) {
    if (!child.running()) throw await endedEarly(child)
    if (await ready()) return
    await sleep(25)
  }
  throw new Failure(
    `The ${child.name} was not ready within ${Math.round(timeoutMs / 1000)} s; ` +
      `its log is ${child.logFile}${quoted(child.logFile)}`,
  )
}

export async function endedEarly(child: Child): Promise<Failure> {
  return new Failure(
    `The ${child.name} ended while starting (${describeExit(await child.exited)}); ` +
      `its log is ${child.logFile}${quoted(child.logFile)}`,
  )
}

export function describeExit(exit: Exit): string {
  return exit.signal === null ? `exit code ${exit.code}` : `by ${exit.signal}`
}

function quoted(logFile: string): string {
  const lines = lastLines(logFile, 5)
  return lines.length === 0 ? '.' : `, which ends:\n  ${lines.join('\n  ')}`
}

/** Asks, waits, and only then insists: the whole group, so that no helper of the child is left. */
export async function stopProcess(
  identity: ProcessIdentity,
  ask: NodeJS.Signals = 'SIGTERM',
  graceMs = 10_000,
): Promise<'stopped' | 'killed' | 'gone'> {
  if (!isAlive(identity)) return 'gone'
  signal(identity.pid, ask)
  const deadline = Date.now() + graceMs
  while (Date.now() < deadline) {
    if (!isAlive(identity)) return 'stopped'
    await sleep(20)
  }
  killGroup(identity)
  while (isAlive(identity)) await sleep(20)
  return 'killed'
}

export function killGroup(identity: ProcessIdentity): void {
  if (!isAlive(identity)) return
  signal(-identity.pid, 'SIGKILL')
  signal(identity.pid, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone in the meantime, or not the leader of a group: either way nothing is left to signal.
  }
}
