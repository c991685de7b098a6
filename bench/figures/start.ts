import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { projectRoot } from '../../runtime/project'
import { identityOf, type ProcessIdentity } from '../../runtime/servers/identity'
import { stopProcess } from '../../runtime/servers/child'
import { freePort } from '../../runtime/servers/ports'
import { portVariables } from '../../runtime/settings'
import { temporaryDataDir } from '../data-dir'
import type { Figure } from '../figure'

/** `npm start` once its directory is laid out: from the call to the line that says it is ready. */
export const start: Figure = {
  name: 'start',
  async measure({ runs, cleanup }) {
    const env = await environment(temporaryDataDir(cleanup).path)
    let running: ProcessIdentity | undefined
    cleanup.add('the started system', () => running && stopProcess(running, 'SIGTERM', 40_000))
    const once = async () => {
      const began = performance.now()
      const child = spawn(process.execPath, [join(projectRoot, 'dist', 'runtime', 'start.js')], {
        env,
        // Its own group: Ctrl-C reaches this process, which stops it in order.
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      running = identityOf(child.pid ?? -1)
      await untilReady(child)
      const took = (performance.now() - began) / 1_000
      if (running) await stopProcess(running, 'SIGTERM', 40_000)
      return took
    }
    const first = await once()
    const warm: number[] = []
    for (let run = 0; run < runs; run += 1) warm.push(await once())
    return [
      { name: 'first start to ready, servers at hand', unit: 's', runs: [first] },
      { name: 'warm start to ready', unit: 's', runs: warm, aim: '< 8' },
    ]
  },
}

/** Nothing of a running installation's environment may lead this one to its servers. */
async function environment(dataDir: string): Promise<NodeJS.ProcessEnv> {
  const ports: NodeJS.ProcessEnv = {}
  for (const variable of Object.values(portVariables)) ports[variable] = String(await freePort())
  const foreign = { DATABASE_URL: undefined, TEMPORAL_ADDRESS: undefined, PUBLIC_ORIGIN: undefined }
  return { ...process.env, ...foreign, ...ports, ANJIE_DATA_DIR: dataDir }
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer) => {
      said += part.toString()
      if (/^Ready in/m.test(said)) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('error', reject)
    child.once('exit', () => reject(new Error(`It ended while starting:\n${said}`)))
  })
}
