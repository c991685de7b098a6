import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Failure } from '../../runtime/failure'
import { projectRoot } from '../../runtime/project'
import { silent } from '../../runtime/report'
import { freePort } from '../../runtime/servers/ports'
import { killGroup } from '../../runtime/servers/child'
import type { ProcessIdentity } from '../../runtime/servers/identity'
import { readSettings } from '../../runtime/settings'
import { System } from '../../runtime/system'
import { testServers } from '../support/servers'

export type Variables = Record<string, string>

/** One `npm start`, as a process, with what it says. */
export class Started {
  said = ''
  private readonly child: ChildProcess
  readonly exited: Promise<number | null>

  constructor(env: Variables, args: readonly string[] = []) {
    this.child = spawn(process.execPath, [join(projectRoot, 'dist/runtime/start.js'), ...args], {
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const take = (chunk: Buffer) => (this.said += chunk.toString('utf8'))
    this.child.stdout?.on('data', take)
    this.child.stderr?.on('data', take)
    // Closed, and not only gone: what it said last has been read by then.
    this.exited = new Promise((resolve) => this.child.once('close', resolve))
  }

  get pid(): number {
    return this.child.pid ?? -1
  }

  /** Waits until it has said something, or fails with all it did say. */
  async until(what: RegExp, ms = 100_000): Promise<void> {
    for (const deadline = Date.now() + ms; !what.test(this.said); await pause(30)) {
      if (Date.now() > deadline || this.child.exitCode !== null) {
        throw new Error(`Never said ${what.source}, but:\n${this.said}`)
      }
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name)
  }
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A start that is expected to fail: its sentence. */
export async function failure(env: Variables, args: readonly string[] = []): Promise<string> {
  const started = new Started(env, args)
  const code = await started.exited
  expect([code, started.said]).toEqual([1, expect.stringMatching(/^Anjie could not start: /m)])
  expect(started.said).not.toMatch(/\n {4}at /)
  return started.said
}

/** The sentence a start ends with; in this process, which is quicker than one of its own. */
export async function refusal(variables: Variables): Promise<string> {
  const before = { ...process.env }
  Object.assign(process.env, variables)
  const system = new System(readSettings([], variables), silent)
  try {
    await system.start()
  } catch (error) {
    expect(error).toBeInstanceOf(Failure)
    return (error as Failure).message
  } finally {
    await system.stop()
    await system.settled
    process.env = before
  }
  throw new Error('It started')
}

/** A directory and ports of its own; `cleanUp` ends whatever is still running in it. */
export async function place(): Promise<{ dir: string; env: Variables; cleanUp: () => void }> {
  const dir = mkdtempSync(join(tmpdir(), 'anjie-start-'))
  const port = async () => String(await freePort())
  const env = {
    ANJIE_DATA_DIR: join(dir, 'data'),
    API_PORT: await port(),
    TEMPORAL_PORT: await port(),
    TEMPORAL_UI_PORT: await port(),
    POSTGRES_PORT: await port(),
    TEMPORAL_CLI: testServers().temporal.cli,
  }
  const cleanUp = () => {
    for (const name of ['api', 'worker', 'temporal', 'postgres'] as const) {
      const identity = runFile(join(dir, 'data'), name)
      if (identity) killGroup(identity)
    }
    // Killed, the last of them may still be writing a file away.
    rmSync(dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  // mkdtemp lets only its owner in; the account of the database has to pass.
  chmodSync(dir, 0o711)
  return { dir, env, cleanUp }
}

export function runFile(dataDir: string, name: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'run', `${name}.json`), 'utf8')) as ProcessIdentity
  } catch {
    return undefined
  }
}
