import type { Logger } from 'pino'
import type { CaseNumber, PersonId } from '../domain/ids'
import { casesOpenTo } from './queries/cases-open-to'
import type { Viewer } from './queries/case-scope'
import { listen, type Database, type Listening, type Pool } from './records/database'

/** What moves within a moment is told together. */
const GATHER_MILLIS = 100
/** Something is said now and then, so that nobody on the way takes the line for dead. */
const BEAT_MILLIS = 20_000
const MOST_STREAMS = 500
/** Of one person, who may look from several places at once. */
const MOST_OF_ONE = 10

export type CaseEvent =
  | { event: 'cases'; data: { cases: readonly CaseNumber[] } }
  /** Some may have been missed: the list says what is. */
  | { event: 'missed'; data: Record<string, never> }

export type Subscriber = {
  person: PersonId
  /** What they may see at this moment; undefined where they may see nothing any more. */
  viewer(): Promise<Viewer | undefined>
  tell(event: CaseEvent): void
  beat(): void
  end(): void
}

export type CaseEvents = {
  /** Whether one more stream of theirs may begin now. */
  hasRoomFor(person: PersonId): boolean
  /** Answers how to leave. */
  subscribe(subscriber: Subscriber): () => void
  /** Ends every stream and listens no more. */
  close(): Promise<void>
}

type Deps = { pool: Pool; prisma: Database; log: Logger }

async function tellOne(
  { prisma, log }: Deps,
  subscriber: Subscriber,
  numbers: readonly CaseNumber[],
): Promise<void> {
  try {
    const viewer = await subscriber.viewer()
    if (viewer === undefined) return subscriber.end()
    const open = await casesOpenTo(prisma, viewer, numbers)
    const cases = numbers.filter((number) => open.has(number))
    if (cases.length > 0) subscriber.tell({ event: 'cases', data: { cases } })
  } catch (error) {
    log.warn({ err: error }, 'a change could not be told; who listens is told to look')
    subscriber.tell({ event: 'missed', data: {} })
  }
}

/** Whoever is signed in no more is told nothing, and hears so though nothing moves. */
function beatOf(deps: Deps, subscriber: Subscriber): Promise<void> {
  subscriber.beat()
  return tellOne(deps, subscriber, [])
}

/** Tells those whose list holds a case that its row has moved, by its number only (decision 54). */
export function createCaseEvents(deps: Deps): CaseEvents {
  const subscribers = new Set<Subscriber>()
  let moved = new Set<CaseNumber>()
  let timer: NodeJS.Timeout | undefined
  let listening: Listening | undefined
  let closed = false
  const beating = setInterval(
    () => subscribers.forEach((each) => void beatOf(deps, each)),
    BEAT_MILLIS,
  )
  beating.unref()

  /** One round at a time; what moves meanwhile is told in the next. */
  const tellAll = async (): Promise<void> => {
    const numbers = [...moved]
    moved = new Set()
    for (const each of [...subscribers]) await tellOne(deps, each, numbers)
    timer = undefined
    if (moved.size > 0 && !closed) gather()
  }

  const gather = (): void => {
    timer ??= setTimeout(() => void tellAll(), GATHER_MILLIS)
  }
  const heard = (payload: string): void => {
    moved.add(payload as CaseNumber)
    gather()
  }
  const lost = () => subscribers.forEach((each) => each.tell({ event: 'missed', data: {} }))

  return {
    hasRoomFor(person) {
      const theirs = [...subscribers].filter((each) => each.person === person)
      return !closed && subscribers.size < MOST_STREAMS && theirs.length < MOST_OF_ONE
    },
    subscribe(subscriber) {
      if (closed) {
        subscriber.end()
        return () => undefined
      }
      // Whoever listens to nobody costs the database no connection.
      listening ??= listen(deps.pool, 'case_moved', { heard, lost })
      subscribers.add(subscriber)
      return () => void subscribers.delete(subscriber)
    },
    async close() {
      closed = true
      clearInterval(beating)
      clearTimeout(timer)
      subscribers.forEach((each) => each.end())
      subscribers.clear()
      await listening?.close()
    },
  }
}
