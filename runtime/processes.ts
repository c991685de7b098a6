import { get } from 'node:http'
import { join } from 'node:path'
import type { DataDir } from './data-dir'
import { projectRoot } from './project'
import type { Keys } from './secrets'
import { type Child, endedEarly, startChild, untilReady } from './servers/child'

/** What the program's own processes are told, beyond what the environment already says. */
export interface ProcessSettings {
  dir: DataDir
  databaseUrl: string
  temporalAddress: string
  namespace: string
  apiPort: number
  operatorViewOrigin: string | undefined
  keys: Keys
}

function processEnv(settings: ProcessSettings): NodeJS.ProcessEnv {
  const origin = `http://127.0.0.1:${settings.apiPort}`
  return {
    ...process.env,
    ...settings.keys,
    DATABASE_URL: settings.databaseUrl,
    TEMPORAL_ADDRESS: settings.temporalAddress,
    TEMPORAL_NAMESPACE: settings.namespace,
    API_HOST: process.env['API_HOST'] || '127.0.0.1',
    API_PORT: String(settings.apiPort),
    PUBLIC_ORIGIN: process.env['PUBLIC_ORIGIN'] || origin,
    ...(settings.operatorViewOrigin ? { TEMPORAL_UI_ORIGIN: settings.operatorViewOrigin } : {}),
  }
}

const readyMs = 60_000

export async function launchWorker(
  settings: ProcessSettings,
  onChild: (child: Child) => void,
): Promise<Child> {
  const child = await startNode(settings, 'worker', { ipc: true })
  onChild(child)
  let ready = false
  child.process.on('message', (message) => {
    if (message === 'ready') ready = true
  })
  await untilReady(child, () => Promise.resolve(ready), readyMs)
  return child
}

export async function launchApi(
  settings: ProcessSettings,
  onChild: (child: Child) => void,
): Promise<Child> {
  const child = await startNode(settings, 'api', { ipc: false })
  onChild(child)
  const host = processEnv(settings)['API_HOST'] ?? '127.0.0.1'
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  await untilReady(child, () => answersReady(reachable, settings.apiPort), readyMs)
  // Something else on the port may have answered while ours was failing.
  if (!child.running()) throw await endedEarly(child)
  return child
}

async function startNode(
  settings: ProcessSettings,
  name: 'worker' | 'api',
  options: { ipc: boolean },
): Promise<Child> {
  return startChild({
    name: name === 'api' ? 'API' : 'worker',
    command: process.execPath,
    args: [join(projectRoot, 'dist', name, 'main.js')],
    env: processEnv(settings),
    cwd: projectRoot,
    logFile: join(settings.dir.logs, `${name}.log`),
    ipc: options.ipc,
  })
}

async function answersReady(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/readyz', timeout: 2_000 }, (answer) => {
      answer.resume()
      resolve(answer.statusCode === 200)
    })
    request.once('timeout', () => request.destroy())
    request.once('error', () => resolve(false))
  })
}
