import { holdingLine } from '../../../commands/lives/held-line'

afterEach(() => jest.useRealTimers())

test('a call that lasts is spoken beside before the server has been pinged thrice, and no longer', async () => {
  jest.useFakeTimers()
  const ask = jest.fn(() => Promise.reject(new Error('busy')))
  let answer: (said: string) => void = () => undefined
  const call = holdingLine(ask, () => new Promise<string>((resolve) => (answer = resolve)))
  await jest.advanceTimersByTimeAsync(90_000)
  expect(ask.mock.calls.length).toBeGreaterThan(3)
  answer('turned')
  expect(await call).toBe('turned')
  const spoken = ask.mock.calls.length
  await jest.advanceTimersByTimeAsync(90_000)
  expect(ask).toHaveBeenCalledTimes(spoken)
})

test('a call that fails is spoken beside no longer, and fails as it did', async () => {
  jest.useFakeTimers()
  const ask = jest.fn(() => Promise.resolve())
  await expect(holdingLine(ask, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(jest.getTimerCount()).toBe(0)
})
