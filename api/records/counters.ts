import type { CaseNumber, FilingNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

/**
 * The next number of each series. The rows stay locked until the transaction ends, so a number is
 * used or given back: never skipped, never twice (decision 6). Both series in one statement, always
 * in the same order, so that two registrations cannot wait for each other.
 */
export async function nextNumbers(
  connection: Connection,
  year: number,
): Promise<{ filing: FilingNumber; case: CaseNumber }> {
  const rows = await select<{ series: string; last: number }>(
    connection,
    Prisma.sql`
      INSERT INTO "Counter" AS counter (series, year, last)
      VALUES ('case', ${year}::int, 1), ('filing', ${year}::int, 1)
      ON CONFLICT (series, year) DO UPDATE SET last = counter.last + 1
      RETURNING series, last`,
  )
  const numbered = (series: string): string => {
    const last = rows.find((row) => row.series === series)?.last
    if (last === undefined) throw new RangeError(`The counter gave no number of series ${series}`)
    return `${year}-${String(last).padStart(6, '0')}`
  }
  return {
    filing: `F${numbered('filing')}` as FilingNumber,
    case: numbered('case') as CaseNumber,
  }
}
