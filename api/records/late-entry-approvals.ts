import type { CommandKind } from '../../domain/case/commands'
import type { CaseNumber, PersonId } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { appendAudit } from './audit'
import type { Transaction } from './database'
import { textHash } from './texts'

export type NewApproval = {
  id: string
  caseNumber: CaseNumber | null
  command: CommandKind | 'register'
  occurredOn: Day
  reason: string
  approvedBy: PersonId
  approvedAt: Instant
}

/** Decision 2: a legal date long past is entered only with a reason and another person's approval. */
export async function storeApproval(
  tx: Transaction,
  cipher: FieldCipher,
  approval: NewApproval,
): Promise<void> {
  const { reason, ...facts } = approval
  const { id, caseNumber, command, occurredOn, approvedBy, approvedAt } = facts
  const sealed = cipher.seal(`LateEntryApproval.reason:${id}`, reason)
  await tx.lateEntryApproval.createMany({
    data: [
      {
        ...facts,
        ...{ reason: sealed.value, reasonKey: sealed.keyId },
        reasonHash: textHash(cipher, reason),
      },
    ],
  })
  await appendAudit(tx, approvedAt, {
    actor: approvedBy,
    action: 'late-entry-approved',
    subject: caseNumber === null ? 'filing' : `case:${caseNumber}`,
    detail: { approval: id, command, occurredOn },
  })
}
