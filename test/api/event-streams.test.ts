import { EventEmitter } from 'node:events'
import type { Response } from 'express'
import pino from 'pino'
import { createCaseEvents, type Subscriber } from '../../api/case-events'
import type { Stream } from '../../api/http/route'
import type { Viewer } from '../../api/queries/case-scope'
import type { Database, Pool } from '../../api/records/database'
import { eventRoutes } from '../../api/routes/events'
import type { PersonId } from '../../domain/ids'

/** An answer whose other side is as the test says, with what was written to it. */
class FakeAnswer extends EventEmitter {
  destroyed = false
  writableEnded = false
  writableLength = 0
  readonly written: string[] = []

  write(text: string): void {
    this.written.push(text)
  }

  end(): void {
    this.writableEnded = true
  }

  destroy(): void {
    this.destroyed = true
    this.emit('close')
  }
}

const subscribers = new Set<Subscriber>()
const caseEvents = {
  hasRoomFor: () => true,
  subscribe(subscriber: Subscriber) {
    subscribers.add(subscriber)
    return () => void subscribers.delete(subscriber)
  },
}
beforeEach(() => subscribers.clear())

async function streamTo(answer: FakeAnswer): Promise<Subscriber | undefined> {
  const [route] = eventRoutes
  const context = {
    deps: { caseEvents },
    principal: { personId: 'person-1' as PersonId },
    session: { sid: 's' },
  }
  const { stream } = (await route!.handle(context as never)) as unknown as { stream: Stream }
  stream(answer as unknown as Response)
  return [...subscribers][0]
}

test('whoever has left before the stream begins takes no place in it', async () => {
  const answer = new FakeAnswer()
  answer.destroyed = true
  expect(await streamTo(answer)).toBeUndefined()
  expect(answer.written).toEqual([])
})

test('whoever leaves, or whose connection fails, is told no more', async () => {
  for (const event of ['close', 'error']) {
    const answer = new FakeAnswer()
    expect(await streamTo(answer)).toBeDefined()
    answer.emit(event)
    expect(subscribers.size).toBe(0)
  }
})

test('whoever does not read is cut off before what they are told gathers here', async () => {
  const answer = new FakeAnswer()
  const subscriber = await streamTo(answer)
  answer.writableLength = 65_537
  subscriber?.beat()
  expect(answer.destroyed).toBe(true)
  expect(subscribers.size).toBe(0)
})

test('nothing is written behind the end', async () => {
  const answer = new FakeAnswer()
  const subscriber = await streamTo(answer)
  const before = answer.written.length
  subscriber?.end()
  subscriber?.beat()
  subscriber?.tell({ event: 'missed', data: {} })
  expect(answer.written).toHaveLength(before)
})

test('a stream ends with its session though nothing moves', async () => {
  jest.useFakeTimers()
  const pool = { connect: () => new Promise(() => undefined) } as unknown as Pool
  const events = createCaseEvents({ pool, prisma: {} as Database, log: pino({ level: 'silent' }) })
  const heard: string[] = []
  let viewer: Viewer | undefined = { person: 'person-1' } as Viewer
  events.subscribe({
    person: 'person-1' as PersonId,
    viewer: () => Promise.resolve(viewer),
    tell: ({ event }) => heard.push(event),
    beat: () => heard.push('beat'),
    end: () => heard.push('end'),
  })
  await jest.advanceTimersByTimeAsync(20_000)
  expect(heard).toEqual(['beat'])
  viewer = undefined
  await jest.advanceTimersByTimeAsync(20_000)
  expect(heard).toEqual(['beat', 'beat', 'end'])
  jest.useRealTimers()
})
