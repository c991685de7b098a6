import { differencesBetween, type Difference } from '../../domain/circular/differences'
import type { Figures } from '../../domain/circular/figures'
import type { UndertakingId } from '../../domain/ids'
import { Prisma } from '../generated/client'
import { execute, inTransaction, select, type Connection, type Pool } from '../statements'
import { readFigures } from './read-figures'

/**
 * What the frozen figures would say otherwise, by all that was recorded after the cut-off of days up to it:
 * proposed corrections (decision 68). Undefined where nothing is frozen. What was recorded since of later
 * days is left out, so where a deed of a later day was needed for an earlier one to count, it is not found.
 */
export function proposedCorrections(
  pool: Pool,
  circular: UndertakingId,
): Promise<Difference[] | undefined> {
  return inOnePicture(pool, async (connection) => {
    const [row] = await select<{ figures: Figures }>(
      connection,
      Prisma.sql`SELECT figures FROM "FrozenFigures" WHERE "undertakingId" = ${circular}`,
    )
    if (row === undefined) return undefined
    const { figures } = row
    const order = {
      ...figures,
      ...(figures.closing === undefined ? {} : { report: true as const }),
    }
    return differencesBetween(figures, await readFigures(connection, order, 'legal'))
  })
}

/** Everything a paper says is read as of one moment. */
export function inOnePicture<T>(
  pool: Pool,
  work: (connection: Connection) => Promise<T>,
): Promise<T> {
  return inTransaction(pool, async (connection) => {
    await execute(connection, Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`)
    return work(connection)
  })
}
