import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { visibleTo, type Viewer } from './case-scope'

/** Of these cases those somebody may read: of the others they learn not even the number. */
export async function casesOpenTo(
  db: Database,
  viewer: Viewer,
  numbers: readonly CaseNumber[],
): Promise<ReadonlySet<CaseNumber>> {
  if (numbers.length === 0) return new Set()
  const rows = await db.$queryRaw<{ number: CaseNumber }[]>(Prisma.sql`
    SELECT c.number FROM "Case" c WHERE c.number = ANY(${[...numbers]}) AND ${visibleTo(viewer)}`)
  return new Set(rows.map(({ number }) => number))
}
