import type { Client, WorkflowHandleWithFirstExecutionRunId } from '@temporalio/client'
import {
  Worker,
  type NativeConnection,
  type WorkerOptions,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker'
import {
  MESSENGER_QUEUE,
  wakeSignal,
  type DeliveryReport,
  type MailReport,
  type MessengerActivities,
  type MessengerStart,
} from '../../contract/messenger'
import { sliceCalendar } from '../../domain/time/calendar'
import type { Instant } from '../../domain/time/day'
import { publishedCalendar } from '../../rules'
import type { messengerWorkflow } from '../../workflows/messenger'

export const calendar = sliceCalendar(publishedCalendar(), 2025, 2030)

export type Ground = {
  client: Client
  connection: NativeConnection
  namespace: string
  bundle: WorkflowBundleWithSourceMap
}

const nothingSent: MailReport = { sent: 0, setAside: 0, more: false, nextTry: null, unreached: 0 }

const silent = { fn: () => undefined, callDuringReplay: false }

type Did = keyof MessengerActivities

/** One messenger, its calls written down, over an outbox that is a number of rows. */
export type MessengerDriver = {
  handle: WorkflowHandleWithFirstExecutionRunId<typeof messengerWorkflow>
  outbox: { rows: number; vacancies: number }
  /** The last known year, as told with each look for dates that rest on a later one. */
  knownUntil: readonly number[]
  wake: () => Promise<void>
  /** The moments at which an activity was called. */
  times: (did: Did) => Instant[]
  historyLength: () => Promise<number>
  shown: () => Promise<{ state: unknown; overdue: unknown; next: unknown }>
}

export type MessengerOptions = Partial<MessengerStart> & {
  deliverOutbox?: () => Promise<DeliveryReport>
  sendMail?: (now: Instant) => Promise<Partial<MailReport>>
  sendToChannels?: (now: Instant) => Promise<Partial<MailReport>>
  /** None, so that every task is a replay of the history so far. */
  maxCachedWorkflows?: number
  /** The queue its first run is on, where that is not the messenger's. */
  begunOn?: string
}

let count = 0

export async function driveMessenger(
  ground: Ground,
  options: MessengerOptions,
  run: (driver: MessengerDriver) => Promise<void>,
): Promise<void> {
  const { deliverOutbox, sendMail, sendToChannels, maxCachedWorkflows = 100, ...given } = options
  const { begunOn = MESSENGER_QUEUE, ...start } = given
  const id = `messenger-${(count += 1)}-${process.pid}`
  const outbox = { rows: 0, vacancies: 0 }
  const calls: { did: Did; now: Instant }[] = []
  const knownUntil: number[] = []
  const recorded =
    <Answer>(did: Did, act: (now: Instant) => Promise<Answer>) =>
    ({ now }: { now: Instant }) => {
      calls.push({ did, now })
      return act(now)
    }
  const working: WorkerOptions = {
    connection: ground.connection,
    namespace: ground.namespace,
    taskQueue: MESSENGER_QUEUE,
    workflowBundle: ground.bundle,
    maxCachedWorkflows,
    sinks: { messenger: { shown: silent, carriedOver: silent } },
    activities: {
      deliverOutbox: recorded('deliverOutbox', deliverOutbox ?? (() => takeTwo(outbox))),
      raiseCalendarAlarms: ({ now, knownUntil: year }) => {
        knownUntil.push(year)
        return recorded('raiseCalendarAlarms', () => Promise.resolve({ raised: 0 }))({ now })
      },
      composeDigests: recorded('composeDigests', () => Promise.resolve({ composed: 1 })),
      sendMail: recorded('sendMail', async (now) => ({
        ...nothingSent,
        ...(await sendMail?.(now)),
      })),
      sendToChannels: recorded('sendToChannels', async (now) => ({
        ...nothingSent,
        ...(await sendToChannels?.(now)),
      })),
    } satisfies MessengerActivities,
  }
  const worker = await Worker.create(working)
  const first =
    begunOn === MESSENGER_QUEUE
      ? undefined
      : await Worker.create({ ...working, taskQueue: begunOn })
  const ofFirst = first?.run()
  await worker.runUntil(async () => {
    const handle = await ground.client.workflow.start<typeof messengerWorkflow>(
      'messengerWorkflow',
      { taskQueue: begunOn, workflowId: id, args: [{ calendar, digestAt: '08:45', ...start }] },
    )
    try {
      await run({
        handle,
        ...{ outbox, knownUntil },
        wake: () => handle.signal(wakeSignal),
        times: (did) => calls.filter((call) => call.did === did).map(({ now }) => now),
        historyLength: async () => (await handle.describe()).historyLength,
        shown: () => shown(handle),
      })
    } finally {
      await handle.terminate().catch(() => undefined)
    }
  })
  first?.shutdown()
  await ofFirst
}

function takeTwo(outbox: MessengerDriver['outbox']): Promise<DeliveryReport> {
  const delivered = Math.min(2, outbox.rows)
  outbox.rows -= delivered
  const vacancies = delivered === 0 ? 0 : outbox.vacancies
  return Promise.resolve({ delivered, vacancies, more: outbox.rows > 0 })
}

async function shown(handle: MessengerDriver['handle']) {
  const { searchAttributes } = await handle.describe()
  const first = (name: string) => searchAttributes[name]?.[0]
  return {
    state: first('AnjieState'),
    overdue: first('AnjieOverdue'),
    next: first('AnjieNextInstant'),
  }
}

/** Waits in real time, whatever the server's clock does. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  millis = 60_000,
): Promise<void> {
  const deadline = Date.now() + millis
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It has not come about within ${millis} ms`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
