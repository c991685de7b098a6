import type { CaseStart } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'

export type SplitCase = { number: CaseNumber; start: CaseStart }

/** The cases that took over claims by one command: the entry of the journal is its version. */
export async function splitCases(
  db: Database,
  splitFrom: CaseNumber,
  splitSequence: number,
): Promise<SplitCase[]> {
  const rows = await db.case.findMany({
    where: { splitFrom, splitSequence },
    select: { number: true, startArgs: true },
    orderBy: { number: 'asc' },
  })
  return rows.map(({ number, startArgs }) => {
    return { number: number as CaseNumber, start: startArgs as unknown as CaseStart }
  })
}
