import type { CommandKind, LateEntry } from '../../domain/case/commands'
import type { CaseNumber, PersonId } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

/**
 * An approval for exactly this entry: this case, this command, this day. `case: null` for a filing
 * that is not registered yet. Undefined where there is none.
 */
export async function findApproval(
  db: Database,
  id: string,
  entry: { case: CaseNumber | null; command: CommandKind | 'register'; occurredOn: Day },
): Promise<LateEntry | undefined> {
  const found = await db.lateEntryApproval.findFirst({
    where: {
      id,
      caseNumber: entry.case,
      command: entry.command,
      occurredOn: entry.occurredOn,
    },
    select: { approvedBy: true, reasonHash: true },
  })
  if (found === null) return undefined
  return {
    approvalId: id,
    approvedBy: found.approvedBy as PersonId,
    reason: { id, hash: found.reasonHash },
  }
}
