import { cancellationSignal, heartbeat, sleep } from '@temporalio/activity'

/** Letters and messages of channels do not wait for each other. */
export type Way = 'mail' | 'channels'

/** What one sender has while they send, and nobody else. */
export type SendingTurn = {
  /** Rejects once the turn is lost: another may have begun to send the same. */
  stillHeld(): Promise<void>
  end(): Promise<void>
}

export type SendingTurns = {
  /** Answers at once: undefined while somebody else sends this way. A sender that dies gives it back. */
  take(way: Way): Promise<SendingTurn | undefined>
}

/**
 * Called before each letter: tells that this sender lives and how far it is. Rejects when nothing more is
 * to be sent, as the call was cancelled or the turn lost.
 */
export type Proceed = (progress: { sent: number }) => Promise<void>

const AGAIN_MILLIS = 250

/**
 * Lets one sender at a time send by a way. An activity that nobody waits for any more — its run has gone on
 * as new, its heartbeat was missed — may still be sending: whoever comes after it waits until it
 * has ended and then sees what it has sent (decision 97).
 */
export async function asOnlySender<T>(
  turns: SendingTurns,
  way: Way,
  send: (proceed: Proceed) => Promise<T>,
): Promise<T> {
  const turn = await waitFor(turns, way)
  try {
    return await send(async (progress) => {
      cancellationSignal().throwIfAborted()
      heartbeat(progress)
      await turn.stillHeld()
    })
  } finally {
    await turn.end()
  }
}

async function waitFor(turns: SendingTurns, way: Way): Promise<SendingTurn> {
  for (;;) {
    const turn = await turns.take(way)
    if (turn !== undefined) return turn
    heartbeat({ waiting: way })
    await sleep(AGAIN_MILLIS)
  }
}

const MARK_TRIES = 5
const MARK_AGAIN_MILLIS = 250

/**
 * Marks what has gone out before anybody else looks, with patience of some seconds, also when the call is
 * cancelled: a database that is busy for a moment must not have it sent again.
 */
export async function marked(mark: () => Promise<void>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await mark()
    } catch (error) {
      if (tries === MARK_TRIES) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, MARK_AGAIN_MILLIS * 2 ** tries))
  }
}
