import type { CaseNumber, PersonId, TextRef } from '../../domain/ids'
import type { Database } from '../../prisma/client'

export type Draft = { text: TextRef; author: PersonId }

/** A drafted opinion or reply of a case and who drafted it. */
export async function findDraft(
  db: Database,
  number: CaseNumber,
  kind: 'opinion' | 'reply',
  id: string,
): Promise<Draft | undefined> {
  const found = await db.caseText.findFirst({
    where: { id, caseNumber: number, kind },
    select: { hash: true, author: true },
  })
  if (found === null) return undefined
  return { text: { id, hash: found.hash }, author: found.author as PersonId }
}
