import type { Pool, PoolClient } from 'pg'

export type Listening = { close(): Promise<void> }

/** A connection that has fallen silent is found by asking: the pool cuts what does not answer. */
const ASK_MILLIS = 20_000
const AGAIN_MILLIS = [100, 500, 2_000, 5_000] as const

/**
 * Listens on a connection of its own of the pool, and on another when that is lost; `lost` is told
 * each time one is there, the first too, for nobody knows what was missed before.
 */
export function listen(
  pool: Pool,
  channel: 'case_moved',
  { heard, lost }: { heard: (payload: string) => void; lost: () => void },
): Listening {
  let leaveNow: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false
  let failures = 0
  let underWay: Promise<void> = Promise.resolve()

  const connect = async (): Promise<void> => {
    const found = await pool.connect()
    let gone = false
    const stopAsking = keptAsking(found)
    const leave = () => {
      if (gone) return
      gone = true
      stopAsking()
      leaveNow = undefined
      found.release(true)
      again()
    }
    found.on('error', leave)
    found.on('end', leave)
    found.on('notification', ({ payload }) => heard(payload ?? ''))
    try {
      await found.query(`LISTEN ${channel}`)
    } catch (error) {
      leave()
      throw error
    }
    leaveNow = leave
    // Of what moved before this nobody has heard, the first time as well.
    lost()
    failures = 0
    if (closed) leave()
  }

  const again = (): void => {
    if (closed || timer !== undefined) return
    const millis = AGAIN_MILLIS[Math.min(failures, AGAIN_MILLIS.length - 1)]
    failures += 1
    timer = setTimeout(() => {
      timer = undefined
      underWay = connect().catch(again)
    }, millis)
    timer.unref()
  }

  underWay = connect().catch(again)
  return {
    async close() {
      closed = true
      clearTimeout(timer)
      await underWay
      leaveNow?.()
    },
  }
}

/** Answers how to stop. */
function keptAsking(client: PoolClient): () => void {
  const asking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), ASK_MILLIS)
  asking.unref()
  return () => clearInterval(asking)
}
