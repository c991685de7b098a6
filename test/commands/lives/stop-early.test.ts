import { stopEarly } from '../../../commands/lives/stop-early'
import { Stops } from '../../../commands/lives/stops'

test.each([
  ['is told to end', () => process.emit('SIGTERM'), 130],
  [
    'is read no more',
    () => process.stdout.emit('error', Object.assign(new Error('gone'), { code: 'EPIPE' })),
    0,
  ],
])('a play that %s leaves nothing running', async (_, happens, code) => {
  const before = process.stdout.listeners('error')
  const exited = new Promise((resolve) => {
    jest.spyOn(process, 'exit').mockImplementation((given) => resolve(given) as never)
  })
  const stopped: string[] = []
  const stops = new Stops()
  for (const name of ['server', 'worker']) stops.add(() => stopped.push(name))
  try {
    stopEarly(stops)
    happens()
    expect(await exited).toBe(code)
    expect(stopped).toEqual(['worker', 'server'])
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal)
    for (const listener of process.stdout.listeners('error')) {
      if (!before.includes(listener)) process.stdout.off('error', listener as () => void)
    }
    jest.restoreAllMocks()
  }
})
