import type { FreezeOrder, Frozen } from '../../../contract/undertaking-workflow'
import type { Figures } from '../../../domain/circular/figures'
import { Prisma } from '../../../prisma/generated/client'
import { inOnePicture } from '../../../prisma/figures/proposed-corrections'
import { readFigures } from '../../../prisma/figures/read-figures'
import { execute, select, type Connection, type Pool } from '../../../prisma/statements'
import { contentHash } from '../../../protection/content-hash'
import type { FigureStore } from '../../figures'

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
