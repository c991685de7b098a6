import { PassThrough } from 'node:stream'
import { terminalReport } from '../../runtime/report'
import { watchBuild } from '../../runtime/servers/build-progress'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

/** What a build of that many seconds prints, and after how many. */
function built(seconds: number, isTTY: boolean): { at: number; text: string }[] {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80 })
  const began = Date.now()
  const said: { at: number; text: string }[] = []
  stream.on('data', (chunk: Buffer) =>
    said.push({ at: (Date.now() - began) / 1000, text: chunk.toString('utf8') }),
  )
  const watch = watchBuild(terminalReport(stream as unknown as NodeJS.WriteStream))
  watch.doing('compiling sqlite')
  for (let passed = 0; passed < seconds; passed += 1) jest.advanceTimersByTime(1_000)
  watch.end()
  expect(watch.seconds()).toBe(seconds)
  jest.advanceTimersByTime(60_000)
  return said
}

describe.each([
  ['on a terminal', true],
  ['in a log', false],
])('a build that takes long, %s', (_, isTTY) => {
  test('never leaves anybody without a word for half a minute, and ends with its end', () => {
    const said = built(771, isTTY)
    const moments = [0, ...said.map(({ at }) => at), 771]
    const silences = moments.slice(1).map((at, index) => at - (moments[index] ?? 0))
    expect(Math.max(...silences)).toBeLessThanOrEqual(30)
    expect(said.at(-1)?.at).toBeLessThanOrEqual(771)
    expect(said.at(-1)?.text).toContain('s, still running, compiling sqlite')
  })

  test('says plainly that nothing is wrong once it takes longer than was said, and again', () => {
    const words = 'it is still running and nothing is wrong'
    const at = (seconds: number) => built(seconds, isTTY).filter(({ text }) => text.includes(words))
    expect(at(239)).toEqual([])
    expect(at(771).map((each) => Math.round(each.at))).toEqual([240, 360, 480, 600, 720])
    expect(built(239, isTTY).some(({ text }) => text.includes('still running'))).toBe(false)
  })
})
