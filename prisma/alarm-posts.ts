import type { Transaction } from './client'

/** Who hears of vacant posts of a body: its director, then its head. */
export async function alarmPosts(tx: Transaction, body: string): Promise<string[]> {
  const rows = await tx.responsibility.findMany({
    where: { bodyCode: body, duty: { in: ['director', 'head'] } },
    orderBy: { duty: 'asc' },
  })
  return rows.map(({ postCode }) => postCode)
}
