import type { Transaction } from './client'

/** By which version of which pack open cases go, and how many; null: from before there were rules. */
export type PackInUse = { packId: string | null; packHash: string | null; cases: number }

export async function packsInUse(db: Pick<Transaction, 'case'>): Promise<PackInUse[]> {
  const groups = await db.case.groupBy({
    by: ['packId', 'packHash'],
    where: { phase: { not: 'ended' } },
    _count: true,
    orderBy: [{ packId: 'asc' }, { packHash: 'asc' }],
  })
  return groups.map(({ packId, packHash, _count: cases }) => ({ packId, packHash, cases }))
}
