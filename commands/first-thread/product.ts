import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../runtime/project'
import { freePort } from '../../runtime/servers/ports'

/** The product as `npm start` runs it, in a data directory of its own on free ports. */
export type Product = {
  api: string
  signIns: ReadonlyMap<string, string>
  /** The process that runs as this part now. */
  pidOf(part: Part): number
  stop(): Promise<void>
}

export type Part = 'api' | 'worker' | 'temporal' | 'postgres'

const startProgram = path.join(projectRoot, 'dist', 'runtime', 'start.js')

export async function startProduct(
  dataDir: string,
  environment: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<Product> {
  const [api, temporal, temporalUi, postgres] = await Promise.all(
    Array.from({ length: 4 }, freePort),
  )
  const child = spawn(process.execPath, [startProgram], {
    env: {
      ...process.env,
      ...environment,
      ANJIE_DATA_DIR: dataDir,
      API_PORT: String(api),
      TEMPORAL_PORT: String(temporal),
      TEMPORAL_UI_PORT: String(temporalUi),
      POSTGRES_PORT: String(postgres),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = await untilAnnounced(child, say)
  return {
    api: `http://127.0.0.1:${api}`,
    signIns: signInsIn(printed),
    pidOf: (part) => pidIn(path.join(dataDir, 'run', `${part}.json`)),
    stop: () => stopped(child),
  }
}

/** The announcement ends with the line about Ctrl-C. */
function untilAnnounced(child: ChildProcess, say: (line: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    child.once('exit', (code) => reject(new Error(`The product did not start (exit ${code}).`)))
    child.stdout?.on('data', (chunk: Buffer) => {
      const before = printed.length
      printed += chunk.toString('utf8')
      for (const line of printed.slice(before).split('\n')) {
        if (line.startsWith('Ready in')) say(line)
      }
      if (printed.includes('Ctrl-C stops everything')) resolve(printed)
    })
  })
}

/** Login and password stand in the first two columns of the demo's table. */
function signInsIn(printed: string): ReadonlyMap<string, string> {
  const table = printed.split('Demo sign-ins')[1] ?? ''
  const rows = table.split('\n').map((line) => line.trim().split(/\s+/))
  return new Map(
    rows.flatMap(([login, password]) => (login && password ? [[login, password]] : [])),
  )
}

function pidIn(file: string): number {
  const { pid } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number }
  return pid
}

function stopped(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
