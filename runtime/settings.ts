import { join, resolve } from 'node:path'
import { Failure } from './failure'
import { projectRoot } from './project'

export interface Settings {
  reset: boolean
  dataDir: { path: string; chosen: boolean }
  ports: Record<PortName, number>
  /** A Postgres server that is not ours to start or stop. */
  database: { url: string; migrationUrl: string } | undefined
  /** A Temporal server that is not ours to start or stop. */
  temporal: { address: string } | undefined
  namespace: string
}

export type PortName = 'api' | 'temporal' | 'temporalUi' | 'postgres'

export const portVariables: Record<PortName, string> = {
  api: 'API_PORT',
  temporal: 'TEMPORAL_PORT',
  temporalUi: 'TEMPORAL_UI_PORT',
  postgres: 'POSTGRES_PORT',
}

const defaultPorts: Record<PortName, number> = {
  api: 8080,
  temporal: 7233,
  temporalUi: 8233,
  postgres: 55432,
}

const usage =
  'Usage: npm start, or npm start -- --reset to delete all data of this installation first.'

export function readSettings(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Settings {
  const unknown = args.find((argument) => argument !== '--reset')
  if (unknown !== undefined) throw new Failure(`Unknown argument "${unknown}". ${usage}`)
  requireNode()
  const databaseUrl = env['DATABASE_URL']
  const address = env['TEMPORAL_ADDRESS']
  const chosen = env['ANJIE_DATA_DIR']
  return {
    reset: args.includes('--reset'),
    dataDir: chosen
      ? { path: resolve(chosen), chosen: true }
      : { path: join(projectRoot, '.anjie'), chosen: false },
    ports: {
      api: portFrom(env, 'api'),
      temporal: portFrom(env, 'temporal'),
      temporalUi: portFrom(env, 'temporalUi'),
      postgres: portFrom(env, 'postgres'),
    },
    database: databaseUrl
      ? { url: databaseUrl, migrationUrl: env['MIGRATION_DATABASE_URL'] || databaseUrl }
      : undefined,
    temporal: address ? { address } : undefined,
    namespace: env['TEMPORAL_NAMESPACE'] || 'default',
  }
}

function portFrom(env: NodeJS.ProcessEnv, name: PortName): number {
  const variable = portVariables[name]
  const text = env[variable]
  if (text === undefined || text === '') return defaultPorts[name]
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Failure(`${variable} is "${text}": give a port between 1 and 65535.`)
  }
  return port
}

function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 20)) return
  throw new Failure(`Node 20.20 or newer is needed; this is ${process.versions.node}.`)
}
