import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client as TemporalClient, Connection } from '@temporalio/client'
import { Client } from 'pg'
import { projectRoot } from '../../runtime/project'
import { isAlive, type ProcessIdentity } from '../../runtime/servers/identity'
import { pause, place, runFile, Started, type Variables } from './started'

const names = ['api', 'worker', 'temporal', 'postgres'] as const

let dataDir: string
let env: Variables
let cleanUp: () => void

beforeAll(async () => {
  ;({ env, cleanUp } = await place())
  dataDir = env['ANJIE_DATA_DIR'] ?? ''
})
afterAll(() => cleanUp())

function running(): Record<string, ProcessIdentity> {
  const entries = names.flatMap((name) => {
    const identity = runFile(dataDir, name)
    return identity && isAlive(identity) ? [[name, identity] as const] : []
  })
  return Object.fromEntries(entries)
}

async function inDatabase<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { ownerPassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8')) as {
    ownerPassword: string
  }
  const client = new Client({
    connectionString: `postgresql://anjie_owner:${ownerPassword}@127.0.0.1:${env['POSTGRES_PORT']}/anjie`,
  })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** It finds the running database by the data directory alone, whatever its port. */
async function auditVerified(): Promise<string> {
  const program = join(projectRoot, 'dist/commands/audit-verify/main.js')
  const { POSTGRES_PORT: _port, ...rest } = env
  return (await promisify(execFile)(process.execPath, [program], { env: rest })).stdout
}

async function inTemporal<T>(work: (client: TemporalClient) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: `127.0.0.1:${env['TEMPORAL_PORT']}` })
  try {
    return await work(new TemporalClient({ connection }))
  } finally {
    await connection.close()
  }
}

test('a life: first start, a killed worker, a killed supervisor, a second start, an orderly end', async () => {
  const first = new Started(env)
  await first.until(/^Ready in/m)
  await first.until(new RegExp(`http://127\\.0\\.0\\.1:${env['API_PORT']}`))
  await first.until(/Demo sign-ins/)
  expect(Object.keys(running())).toEqual([...names])

  await inDatabase((client) => client.query('CREATE TABLE kept AS SELECT 42 AS answer'))
  expect(await auditVerified()).toMatch(/^Nothing is sealed, so there is nothing to check\.\n/)
  await inTemporal((client) =>
    client.workflow.start('waiting', { taskQueue: 'nobody', workflowId: 'kept' }),
  )

  const worker = running()['worker']
  process.kill(worker?.pid ?? -1, 'SIGKILL')
  await first.until(/The worker is running again/)
  expect(first.said).toContain('The worker ended by itself (by SIGKILL')
  expect(running()['worker']?.pid).not.toBe(worker?.pid)

  const second = new Started(env)
  expect(await second.exited).toBe(1)
  expect(second.said).toMatch(/Anjie is already running with the data in .* \(process \d+\)/)

  // The supervisor and, in the same moment, the database itself: the others are left behind.
  const left = running()
  first.signal('SIGKILL')
  process.kill(left['postgres']?.pid ?? -1, 'SIGKILL')
  await first.exited
  // The system takes a moment to bury them.
  for (let tries = 2_000; running()['postgres'] !== undefined && tries > 0; tries -= 1)
    await pause(20)
  expect(Object.keys(running())).toEqual(['api', 'worker', 'temporal'])

  const third = new Started(env)
  await third.until(/^Ready in/m)
  expect(third.said).toMatch(/killed and left its API, worker, Temporal server running/)
  expect(third.said).toMatch(/not shut down last time: Postgres recovers it/)
  for (const identity of Object.values(left)) expect(isAlive(identity)).toBe(false)
  const { rows } = await inDatabase((client) => client.query('SELECT answer FROM kept'))
  expect(rows).toEqual([{ answer: 42 }])
  const kept = await inTemporal((client) => client.workflow.getHandle('kept').describe())
  expect(kept.status.name).toBe('RUNNING')

  third.signal('SIGTERM')
  expect(await third.exited).toBe(0)
  const stopped = [...third.said.matchAll(/^Stopped the (.*?)(?: \(.*\))?: /gm)].map(
    ([, name]) => name,
  )
  expect(stopped).toEqual(['API', 'worker', 'Temporal server', 'database'])
  expect(running()).toEqual({})
}, 240_000)
