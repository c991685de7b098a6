import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { join } from 'node:path'
import { seedDemo, type DemoSignIn } from '../../runtime/demo/seed'
import { projectRoot } from '../../runtime/project'
import { freePort } from '../../runtime/servers/ports'
import { ApiCaller, signInOf } from '../api/running-api'
import { createDatabase, createNamespace, testServers, type TestDatabase } from './servers'

type Part = 'api' | 'worker'
type Variables = Record<string, string | undefined>

/** API and worker as processes, as they are started in earnest, over a demo township of their own. */
export type RunningProgram = {
  database: TestDatabase
  namespace: string
  env: Variables
  origin: string
  signIns: readonly DemoSignIn[]
  /** Starts a part with these variables changed, and waits until it is ready. */
  start(part: Part, change?: Variables): Promise<void>
  /** Starts one that is expected to end by itself: what it said, and its exit code. */
  failing(part: Part, change: Variables): Promise<[said: string, code: number | null]>
  stop(part: Part): Promise<void>
  /** Everything a part has written so far, each time it was started. */
  said(part: Part): string
  signedIn(login: string): Promise<ApiCaller>
  /** Somebody without an account. */
  stranger(): ApiCaller
  close(): Promise<void>
}

const base64 = () => randomBytes(32).toString('base64')

export async function runningProgram(): Promise<RunningProgram> {
  const [database, namespace, port] = await Promise.all([
    createDatabase(),
    createNamespace(),
    freePort(),
  ])
  const keys = { ANJIE_FIELD_KEYS: `1:${base64()}`, ANJIE_HASH_KEY: base64() }
  const signIns = await seedDemo({ DATABASE_URL: database.ownerUrl, ...keys })
  const origin = `http://127.0.0.1:${port}`
  const env: Variables = {
    ...{ PATH: process.env['PATH'], TZ: process.env['TZ'], LOG_LEVEL: 'debug' },
    ...{ DATABASE_URL: database.appUrl, ...keys },
    ...{ ANJIE_PAYLOAD_KEYS: `1:${base64()}`, ANJIE_AUDIT_KEYS: `1:${base64()}` },
    ...{ TEMPORAL_ADDRESS: testServers().temporal.address, TEMPORAL_NAMESPACE: namespace },
    ...{ API_PORT: String(port), PUBLIC_ORIGIN: origin, SESSION_SECRET: base64() },
  }
  const children = new Map<Part, ChildProcess>()
  const written: Record<Part, string> = { api: '', worker: '' }
  const launch = (part: Part, change: Variables) => {
    const program = join(projectRoot, 'dist', part, 'main.js')
    const child = fork(program, { env: { ...env, ...change }, silent: true })
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes: Buffer) => void (written[part] += bytes.toString('utf8')))
    }
    return child
  }
  const stop = async (part: Part) => {
    const child = children.get(part)
    children.delete(part)
    if (child === undefined || child.exitCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'close')
  }
  return {
    ...{ database, namespace, env, origin, signIns, stop },
    async start(part, change = {}) {
      const child = launch(part, change)
      children.set(part, child)
      const ready = once(child, 'message').then(() => true)
      const ended = once(child, 'close').then(() => false)
      if (!(await Promise.race([ready, ended]))) {
        throw new Error(`The ${part} did not start: ${written[part]}`)
      }
    },
    async failing(part, change) {
      const before = written[part].length
      const child = launch(part, change)
      const [code] = (await once(child, 'close')) as [number | null]
      return [written[part].slice(before), code]
    },
    said: (part) => written[part],
    stranger: () => new ApiCaller(origin),
    async signedIn(login) {
      const caller = new ApiCaller(origin)
      await caller.signIn(signInOf(signIns, login))
      return caller
    },
    async close() {
      await Promise.all([stop('api'), stop('worker')])
      await database.drop()
    },
  }
}
