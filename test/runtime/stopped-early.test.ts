import { isAlive } from '../../runtime/servers/identity'
import { place, runFile, Started } from './started'

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
  60_000,
)

test('one Ctrl-C that npm hands on a second time still stops in order', async () => {
  const { env, cleanUp } = await place()
  places.push({ cleanUp })
  const started = new Started(env)
  await started.until(/^Demo township ready/m)
  started.signal('SIGINT')
  await started.until(/^Stopping in order/m)
  started.signal('SIGINT')
  expect(await started.exited).toBe(0)
  expect(started.said).toMatch(/^Stopped in /m)
  expect(started.said).not.toContain('Stopping at once')
}, 60_000)
