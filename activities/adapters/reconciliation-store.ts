import type { Round } from '../../contract/reconciliation'
import type { Database } from '../../prisma/client'
import type { OpenRow } from '../reconciliation'

/** What has been seen to live and has not ended; what is starting the sweeper sees to. */
export function openRows(db: Database, after: string | null, most: number): Promise<OpenRow[]> {
  return db.$queryRaw<OpenRow[]>`
    SELECT number, "workflowId" FROM (
      SELECT number, "workflowId", phase FROM "Case"
      UNION ALL
      SELECT id, "workflowId", phase FROM "Undertaking"
    ) known
    WHERE phase NOT IN ('starting', 'ended') AND number > ${after ?? ''}
    ORDER BY number LIMIT ${most}`
}

/** Of these running workflows, those that no living row speaks of. */
export function withoutOpenRow(db: Database, workflowIds: readonly string[]): Promise<OpenRow[]> {
  return db.$queryRaw<OpenRow[]>`
    SELECT split_part(substr(asked, strpos(asked, '-') + 1), '~', 1) AS number, asked AS "workflowId"
    FROM unnest(${[...workflowIds]}::text[]) asked
    WHERE NOT EXISTS (
      SELECT FROM "Case" c WHERE c."workflowId" = asked AND c.phase <> 'ended')
      AND NOT EXISTS (
        SELECT FROM "Undertaking" u WHERE u."workflowId" = asked AND u.phase <> 'ended')`
}

export async function keepRound(db: Database, round: Round): Promise<void> {
  const { repaired, left, ...counts } = round
  await db.reconciliation.createMany({
    data: {
      ...counts,
      repaired: repaired.map(({ number, drifts }) => ({ number, drifts: [...drifts] })),
      left: left.map((each) => ({ ...each })),
    },
    skipDuplicates: true,
  })
}
