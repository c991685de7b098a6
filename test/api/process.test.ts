import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../../runtime/servers/ports'
import { createDatabase, testServers, type TestDatabase } from '../support/servers'

// The process as it is started in earnest, from what `npm run build` made.

const program = join(__dirname, '..', '..', 'dist', 'api', 'main.js')
const base64 = () => randomBytes(32).toString('base64')

let database: TestDatabase
let env: NodeJS.ProcessEnv
beforeAll(async () => {
  database = await createDatabase()
  const port = await freePort()
  env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: testServers().temporal.address,
    ...{ ANJIE_FIELD_KEYS: `1:${base64()}`, ANJIE_HASH_KEY: base64() },
    ...{ ANJIE_PAYLOAD_KEYS: `1:${base64()}`, ANJIE_AUDIT_KEYS: `1:${base64()}` },
    SESSION_SECRET: base64(),
    ...{ API_PORT: String(port), PUBLIC_ORIGIN: `http://127.0.0.1:${port}` },
  }
})
afterAll(() => database.drop())

type Started = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

function start(change: NodeJS.ProcessEnv = {}): Started {
  const child = fork(program, { env: { ...env, ...change }, silent: true })
  let said = ''
  child.stdout?.on('data', (bytes: Buffer) => void (said += bytes.toString()))
  child.stderr?.on('data', (bytes: Buffer) => void (said += bytes.toString()))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said: () => said, ended }
}

test('it says when it is ready, answers, lets what is under way end, and goes', async () => {
  const { child, said, ended } = start()
  try {
    expect((await once(child, 'message'))[0]).toBe('ready')
    const ready = await fetch(`${String(env['PUBLIC_ORIGIN'])}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { ready: true, database: 'ok', workflowService: 'ok' },
    ])
    const half = await halfRequest()
    child.kill('SIGTERM')
    await untilRefused()
    const rest = await half.finish()
    expect(rest).toMatch(/^HTTP\/1\.1 401 /)
    expect(await ended).toBe(0)
    expect(said()).toMatch(/"msg":"listening"[^]*"msg":"stopping"/)
    expect(said()).not.toMatch(/\n\s+at /)
  } finally {
    child.kill('SIGKILL')
  }
})

/** A sign-in of which half has arrived: its head was read, and the rest of its body asked for. */
async function halfRequest(): Promise<{ finish(): Promise<string> }> {
  const socket = connect(Number(env['API_PORT']), '127.0.0.1')
  const body = JSON.stringify({ login: 'nobody', password: 'x' })
  socket.write(
    'POST /v1/sessions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n' +
      `Expect: 100-continue\r\nContent-Length: ${body.length}\r\n\r\n`,
  )
  const [first] = (await once(socket, 'data')) as [Buffer]
  expect(first.toString()).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  socket.write(body.slice(0, 5))
  return {
    async finish() {
      let answer = ''
      socket.on('data', (bytes) => void (answer += bytes.toString()))
      socket.write(body.slice(5))
      await once(socket, 'close')
      return answer
    },
  }
}

async function untilRefused(): Promise<void> {
  for (;;) {
    const socket = connect(Number(env['API_PORT']), '127.0.0.1')
    const taken = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true))
      socket.once('error', () => resolve(false))
    })
    socket.destroy()
    if (!taken) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

test('it starts, and says what is missing, while both stores are away', async () => {
  const port = await freePort()
  const { child } = start({
    ...{ DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/none', TEMPORAL_ADDRESS: '127.0.0.1:9' },
    ...{ API_PORT: String(port), LOG_LEVEL: 'silent' },
  })
  try {
    await once(child, 'message')
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([
      503,
      { ready: false, database: 'no answer', workflowService: 'no answer' },
    ])
  } finally {
    child.kill('SIGKILL')
  }
})

test.each([
  [{ SESSION_SECRET: undefined }, /^SESSION_SECRET is missing: set it to .*\.\n$/],
  [{ ANJIE_HASH_KEY: 'c2hvcnQ=' }, /^ANJIE_HASH_KEY must be 32 bytes in base64\.\n$/],
])('with a bad variable it ends with one sentence: %j', async (change, sentence) => {
  const { said, ended } = start(change)
  expect(await ended).toBe(1)
  expect(said()).toMatch(sentence)
})

test('a port that is taken is one sentence too', async () => {
  const taken = new URL(`http://${testServers().temporal.address}`).port
  const { said, ended } = start({ API_PORT: taken })
  expect(await ended).toBe(1)
  expect(said()).toBe(`Port ${taken} is in use: stop what uses it, or set API_PORT to another.\n`)
})
