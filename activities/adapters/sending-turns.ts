import type { Pool } from '../../prisma/statements'
import type { SendingTurns, Way } from '../sending-turn'

/** A space of locks of its own, and a lock in it for each way. */
const SPACE = 0x73_65_6e_64
const locks: Record<Way, number> = { mail: 1, channels: 2 }

/**
 * A machine that lost its power says no goodbye: without asking, the database would keep its lock for two
 * hours. In seconds.
 */
const ASKING = `SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10`

/**
 * Turns as locks of the database, each held by a connection of the pool for as long as its sender sends:
 * there is no time after which a slow one loses it, and a killed one loses it at once.
 */
export function createSendingTurns(pool: Pool): SendingTurns {
  return {
    async take(way) {
      const connection = await pool.connect()
      const lock = [SPACE, locks[way]]
      // One that failed is closed: its locks go with it.
      const leave = (failed: boolean) => connection.release(failed)
      try {
        await connection.query(ASKING)
        const { rows } = await connection.query<{ ours: boolean }>(
          'SELECT pg_try_advisory_lock($1::int, $2::int) AS ours',
          lock,
        )
        if (rows[0]?.ours !== true) {
          leave(false)
          return undefined
        }
      } catch (error) {
        leave(true)
        throw error
      }
      return {
        async stillHeld() {
          await connection.query('SELECT 1')
        },
        async end() {
          await connection.query('SELECT pg_advisory_unlock($1::int, $2::int)', lock).then(
            () => leave(false),
            () => leave(true),
          )
        },
      }
    },
  }
}
