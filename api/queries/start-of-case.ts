import type { CaseStart } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** What a case was started with in its first life. */
export async function readStart(db: Database, number: CaseNumber): Promise<CaseStart> {
  const { startArgs } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { startArgs: true },
  })
  // Written at registration and by the projection, and by nobody else.
  return startArgs as unknown as CaseStart
}
