import type { CaseStart } from '../../contract/case-workflow'
import type { CaseSettings } from '../../domain/case/settings'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** With what a case was started in its first life, and by what settings it goes now. */
export async function readStart(db: Database, number: CaseNumber): Promise<CaseStart> {
  const { startArgs, settings } = await db.case.findUniqueOrThrow({
    where: { number },
    select: { startArgs: true, settings: true },
  })
  // Written at registration and by the projection, and by nobody else.
  const start = startArgs as unknown as CaseStart
  return settings === null ? start : { ...start, settings: settings as unknown as CaseSettings }
}
