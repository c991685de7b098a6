import type { Pool, PoolClient } from '../../prisma/statements'
import type { SendingTurns, Way } from '../sending-turn'

/** A space of locks of its own, and a lock in it for each way. */
const SPACE = 0x73_65_6e_64
const locks: Record<Way, number> = { mail: 1, channels: 2 }

/**
 * A machine that lost its power says no goodbye: after about a minute the database takes its sender for
 * dead, instead of after two hours.
 */
const ASKING =
  'SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;' +
  " SET tcp_keepalives_count = 3; SET tcp_user_timeout = '60s'"

/**
 * Turns as locks of the database, each held by a connection of the pool for as long as its sender sends:
 * there is no time after which a slow one loses it, and a killed one loses it at once. The pool should be
 * for nothing else, so that no turn waits for work that waits for a turn.
 */
export function createSendingTurns(pool: Pool): SendingTurns {
  return {
    async take(way) {
      const connection = await pool.connect()
      // A connection that failed is closed: its locks go with it.
      const leave = (failed: boolean) => connection.release(failed)
      const lock = [SPACE, locks[way]]
      try {
        if (!(await isOurs(connection, lock))) {
          leave(false)
          return undefined
        }
        await connection.query(ASKING)
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

async function isOurs(connection: PoolClient, lock: readonly number[]): Promise<boolean> {
  const { rows } = await connection.query<{ ours: boolean }>(
    'SELECT pg_try_advisory_lock($1::int, $2::int) AS ours',
    [...lock],
  )
  return rows[0]?.ours === true
}
