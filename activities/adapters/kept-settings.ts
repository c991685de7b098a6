import type { CaseSettings } from '../../domain/case/settings'
import type { CaseNumber } from '../../domain/ids'
import type { Transaction } from '../../prisma/client'

/** What starts from the row later starts with the rules the case goes by now. */
export async function keepSettings(
  tx: Transaction,
  number: CaseNumber,
  settings: CaseSettings,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Case" SET settings = ${JSON.stringify(settings)}::jsonb WHERE number = ${number}`
}
