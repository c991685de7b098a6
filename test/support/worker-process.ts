import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const main = path.join(__dirname, '..', '..', 'dist', 'worker', 'main.js')

export type WorkerProcess = {
  /** -9: what it was doing stays undone. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** The worker as it runs in production, in a process of its own that can be killed. */
export async function startWorker(env: Readonly<Record<string, string>>): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await Promise.race([ready(child), gone.then(() => Promise.reject(new Error('It did not start')))])
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal)
    await gone
  }
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve()
    })
  })
}
