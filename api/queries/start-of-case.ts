import type { CaseStart } from '../../contract/case-workflow'
import type { CaseNumber } from '../../domain/ids'
import type { Database } from '../../prisma/client'

/** What a case was registered with, and the settings it goes by now. */
export async function readStart(
  db: Database,
  number: CaseNumber,
): Promise<Pick<CaseStart, 'registration' | 'settings'>> {
  const row = await db.case.findUniqueOrThrow({
    where: { number },
    select: { startArgs: true, settings: true },
  })
  // Written at registration and by the projection, and by nobody else.
  const start = row.startArgs as unknown as CaseStart
  const present = row.settings as unknown as CaseStart['settings'] | null
  return { registration: start.registration, settings: present ?? start.settings }
}
