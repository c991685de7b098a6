import type { State } from '@temporalio/worker'
import { together } from '../../worker/together'

/** Runs until it is told to stop, or until it is made to fail. */
class Part {
  private state: State = 'INITIALIZED'
  private end?: { resolve: () => void; reject: (error: Error) => void }
  stops = 0

  getState(): State {
    return this.state
  }

  run(): Promise<void> {
    this.state = 'RUNNING'
    return new Promise((resolve, reject) => (this.end = { resolve, reject }))
  }

  shutdown(): void {
    this.stops += 1
    this.state = 'STOPPED'
    this.end?.resolve()
  }

  fail(error: Error): void {
    this.state = 'FAILED'
    this.end?.reject(error)
  }
}

test('a part that fails stops the other, and whoever runs them hears of it', async () => {
  const [work, messenger] = [new Part(), new Part()]
  const running = together([work, messenger]).run()
  messenger.fail(new Error('the messenger is gone'))
  await expect(running).rejects.toThrow('the messenger is gone')
  expect([work.getState(), work.stops, messenger.stops]).toEqual(['STOPPED', 1, 0])
})

test('told to stop, each part stops once', async () => {
  const [work, messenger] = [new Part(), new Part()]
  const both = together([work, messenger])
  const running = both.run()
  both.shutdown()
  both.shutdown()
  await running
  expect([work.stops, messenger.stops]).toEqual([1, 1])
})
