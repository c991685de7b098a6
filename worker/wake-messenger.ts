import type { Client } from '@temporalio/client'
import type { Logger } from 'pino'
import {
  calendarSignal,
  MESSENGER_ID,
  MESSENGER_QUEUE,
  MESSENGER_WORKFLOW,
  wakeSignal,
  type MessengerStart,
} from '../contract/messenger'

const GATHER_MS = 50
const AGAIN_MS = 5_000
const DEADLINE_MS = 4_000

/**
 * Tells the messenger that the outbox has grown. Many wakes within a moment become one signal, and
 * one that fails is tried again, so no projection waits for it; a worker that starts wakes too,
 * which makes up for one that was killed before it could.
 */
export function createWaker(client: Client, readStart: () => Promise<MessengerStart>, log: Logger) {
  let timer: NodeJS.Timeout | undefined
  let closed = false
  // The messenger lives longer than a calendar is true: each worker begins by telling the present one.
  let told: MessengerStart | undefined

  const messenger = createSignals(client)

  const tellCalendar = async (): Promise<void> => {
    const start = await readStart()
    await messenger.tellCalendar(start)
    told = start
  }

  const wakeIn = (millis: number): void => {
    if (timer !== undefined || closed) return
    timer = setTimeout(() => {
      timer = undefined
      void signal()
    }, millis)
  }

  const signal = async (): Promise<void> => {
    try {
      if (told === undefined) await tellCalendar()
      else await messenger.wake(told)
    } catch (error) {
      log.warn(
        { reason: error instanceof Error ? error.name : 'unknown' },
        'messenger not woken yet',
      )
      wakeIn(AGAIN_MS)
    }
  }

  return {
    wake: () => wakeIn(GATHER_MS),
    /** Rejects when it could not be told. */
    tellCalendar,
    close: () => {
      closed = true
      clearTimeout(timer)
    },
  }
}

/** Either starts the messenger where there is none yet. */
function createSignals(client: Client) {
  const messenger = (start: MessengerStart) => ({
    workflowId: MESSENGER_ID,
    taskQueue: MESSENGER_QUEUE,
    args: [start],
    staticSummary: 'Delivers messages and the morning digest',
  })
  const inTime = <Answer>(call: () => Promise<Answer>) =>
    client.withDeadline(Date.now() + DEADLINE_MS, call)
  return {
    tellCalendar: (start: MessengerStart) =>
      inTime(() =>
        client.workflow.signalWithStart(MESSENGER_WORKFLOW, {
          ...messenger(start),
          ...{ signal: calendarSignal, signalArgs: [start.calendar] },
        }),
      ),
    wake: (start: MessengerStart) =>
      inTime(() =>
        client.workflow.signalWithStart(MESSENGER_WORKFLOW, {
          ...messenger(start),
          signal: wakeSignal,
        }),
      ),
  }
}
