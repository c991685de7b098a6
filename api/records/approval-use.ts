import type { CaseNumber } from '../../domain/ids'
import type { Transaction } from './database'

/**
 * An approval to register late is for one filing: it is tied to the case it let in. False when it
 * has been used meanwhile, and then nothing may be registered under it.
 */
export async function useRegistrationApproval(
  tx: Transaction,
  id: string,
  number: CaseNumber,
): Promise<boolean> {
  const { count } = await tx.lateEntryApproval.updateMany({
    where: { id, caseNumber: null, command: 'register' },
    data: { caseNumber: number },
  })
  return count === 1
}
