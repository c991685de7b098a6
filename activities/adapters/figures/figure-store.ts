import type { FreezeOrder, Frozen } from '../../../contract/undertaking-workflow'
import { differencesBetween, type Difference } from '../../../domain/circular/differences'
import type { Figures } from '../../../domain/circular/figures'
import type { UndertakingId } from '../../../domain/ids'
import { Prisma } from '../../../prisma/generated/client'
import {
  execute,
  inTransaction,
  select,
  type Connection,
  type Pool,
} from '../../../prisma/statements'
import { contentHash } from '../../../protection/content-hash'
import type { FigureStore } from '../../figures'
import { readFigures } from './read-figures'

/**
 * Freezes the figures of a paper once (decision 68): read and written in one REPEATABLE READ transaction.
 * Asked again, after whatever cut it off, it answers what lies there. Of two at the same moment one fails
 * and has written nothing; asked again, it answers what the other wrote.
 */
export function createFigureStore({ pool }: { pool: Pool }): FigureStore {
  return {
    freeze: (order) =>
      inOnePicture(pool, async (connection) => {
        const before = await readFrozen(connection, order)
        return before ?? (await write(connection, order))
      }),
  }
}

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
    return differencesBetween(row.figures, await readFigures(connection, row.figures, 'legal'))
  })
}

function inOnePicture<T>(pool: Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  return inTransaction(pool, async (connection) => {
    await execute(connection, Prisma.sql`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`)
    return work(connection)
  })
}

async function readFrozen(
  connection: Connection,
  { circular }: Pick<FreezeOrder, 'circular'>,
): Promise<Frozen | undefined> {
  const [row] = await select<Frozen>(
    connection,
    Prisma.sql`
      SELECT hash, figures->'named' AS named FROM "FrozenFigures" WHERE "undertakingId" = ${circular}`,
  )
  return row
}

async function write(connection: Connection, { now, ...order }: FreezeOrder): Promise<Frozen> {
  const figures: Figures = await readFigures(connection, order, 'recorded')
  const hash = contentHash(figures)
  await execute(
    connection,
    Prisma.sql`
      INSERT INTO "FrozenFigures" ("undertakingId", "cutOff", "frozenAt", figures, hash)
      VALUES (${order.circular}, ${order.cutOff}, ${now}::timestamp,
        ${JSON.stringify(figures)}::jsonb, ${hash})`,
  )
  return { hash, named: figures.named }
}
