import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from '../../runtime/servers/identity'
import { pause, place, runFile, Started } from './started'

const places: { cleanUp: () => void }[] = []
afterAll(() => places.forEach(({ cleanUp }) => cleanUp()))

test.each([
  ['its database is up', /^Started the database/m],
  ['its programs are being started', /^Demo township ready/m],
] as const)(
  'a start that is stopped when %s ends in order, and leaves nothing running',
  async (_, said) => {
    const { env, cleanUp } = await place()
    places.push({ cleanUp })
    const started = new Started(env)
    await started.until(said)
    started.signal('SIGTERM')
    expect(await started.exited).toBe(0)
    expect(started.said).toMatch(/^Stopped in /m)
    expect(started.said).not.toContain('could not start')
    const left = (['api', 'worker', 'temporal', 'postgres'] as const).filter((name) => {
      const identity = runFile(env['ANJIE_DATA_DIR'] ?? '', name)
      return identity !== undefined && isAlive(identity)
    })
    expect(left).toEqual([])
  },
)

test('one Ctrl-C that npm hands on a second time still stops in order', async () => {
  const { env, cleanUp } = await place()
  places.push({ cleanUp })
  const started = new Started(env)
  await started.until(/^Demo township ready/m)
  // Two of one kind may be taken for one; either kind is heard alike.
  started.signal('SIGINT')
  started.signal('SIGTERM')
  expect(await started.exited).toBe(0)
  expect(started.said).toMatch(/^Stopped in /m)
  expect(started.said).not.toContain('Stopping at once')
})

describe('a start with --reset that is stopped says what became of the data of before', () => {
  async function withOldData() {
    const { dir, env, cleanUp } = await place()
    places.push({ cleanUp })
    const data = env['ANJIE_DATA_DIR'] ?? ''
    mkdirSync(data)
    writeFileSync(join(data, 'anjie-data.json'), JSON.stringify({ product: 'anjie', layout: 1 }))
    const old = join(data, 'old')
    writeFileSync(old, '')
    return { dir, env, old }
  }

  test('while the Temporal server is still being got: nothing was deleted', async () => {
    const { dir, env, old } = await withOldData()
    const asked = join(dir, 'asked')
    const slow = join(dir, 'slow-temporal')
    writeFileSync(slow, `#!/bin/sh\ntouch ${asked}\nexec sleep 9\n`)
    chmodSync(slow, 0o755)
    const started = new Started({ ...env, TEMPORAL_CLI: slow }, ['--reset'])
    for (let tries = 1_000; !existsSync(asked) && tries > 0; tries -= 1) await pause(20)
    started.signal('SIGINT')
    expect(await started.exited).toBe(0)
    expect(started.said).toMatch(/^Stopped in [\d.]+ s; nothing was deleted: /m)
    expect(existsSync(old)).toBe(true)
  })

  test('once it is begun anew: it was deleted', async () => {
    const { env, old } = await withOldData()
    const started = new Started(env, ['--reset'])
    await started.until(/^Started the database/m)
    started.signal('SIGINT')
    expect(await started.exited).toBe(0)
    expect(started.said).toMatch(/^Stopped in [\d.]+ s; the data of before was deleted, /m)
    expect(existsSync(old)).toBe(false)
  })
})
