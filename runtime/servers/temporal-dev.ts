import { Connection } from '@temporalio/client'
import { type Child, startChild, stopProcess, untilReady } from './child'
import { freePort } from './ports'

export type SearchAttributeKind = 'Keyword' | 'Datetime' | 'Bool' | 'Int'

export interface TemporalDevOptions {
  cli: string
  port: number
  /** Without it the web UI is not started. */
  ui?: { port: number; codecEndpoint?: string }
  /** Without it everything is kept in memory and gone at the end. */
  dbFile?: string
  namespaces?: readonly string[]
  searchAttributes?: Readonly<Record<string, SearchAttributeKind>>
  dynamicConfig?: Readonly<Record<string, string | number | boolean>>
  logFile: string
  detached?: boolean
  /** Told of the process at once, before it is ready. */
  onChild?: (child: Child) => void
}

export interface TemporalDev {
  child: Child
  address: string
  stop(): Promise<void>
}

export async function startTemporalDev(options: TemporalDevOptions): Promise<TemporalDev> {
  const child = await startChild({
    name: 'Temporal server',
    command: options.cli,
    args: await argumentsOf(options),
    logFile: options.logFile,
    detached: options.detached ?? true,
  })
  options.onChild?.(child)
  const address = `127.0.0.1:${options.port}`
  try {
    await untilReady(child, () => answers(address, options.namespaces?.[0] ?? 'default'), 30_000)
  } catch (error) {
    await stopProcess(child.identity, 'SIGTERM', 3_000)
    throw error
  }
  return {
    child,
    address,
    stop: async () => {
      await stopProcess(child.identity, 'SIGTERM', 10_000)
    },
  }
}

// Appending to a log takes half the time of the default, and loses nothing either when it is synced.
const durable = { journal_mode: 'WAL', synchronous: 'FULL' }

async function argumentsOf(options: TemporalDevOptions): Promise<string[]> {
  const pairs = (flag: string, values: Readonly<Record<string, unknown>> = {}) =>
    Object.entries(values).flatMap(([key, value]) => [flag, `${key}=${String(value)}`])
  const ui = options.ui
  return [
    'server',
    'start-dev',
    ...['--ip', '127.0.0.1', '--port', String(options.port)],
    ...['--http-port', String(await freePort()), '--metrics-port', String(await freePort())],
    ...(ui ? ['--ui-ip', '127.0.0.1', '--ui-port', String(ui.port)] : ['--headless']),
    ...(ui?.codecEndpoint ? ['--ui-codec-endpoint', ui.codecEndpoint] : []),
    ...(options.dbFile
      ? ['--db-filename', options.dbFile, ...pairs('--sqlite-pragma', durable)]
      : []),
    ...(options.namespaces ?? []).flatMap((name) => ['--namespace', name]),
    ...pairs('--search-attribute', options.searchAttributes),
    ...pairs('--dynamic-config-value', options.dynamicConfig),
    ...['--log-format', 'json', '--log-level', 'warn'],
  ]
}

/** Whether a Temporal server answers for a namespace; never throws. */
async function answers(address: string, namespace: string): Promise<boolean> {
  let connection: Connection | undefined
  try {
    connection = await Connection.connect({ address, connectTimeout: 2_000 })
    const live = connection
    await live.withDeadline(Date.now() + 2_000, () =>
      live.workflowService.describeNamespace({ namespace }),
    )
    return true
  } catch {
    return false
  } finally {
    await connection?.close().catch(() => undefined)
  }
}
