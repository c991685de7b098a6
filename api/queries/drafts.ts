import type { CaseNumber, PersonId, TextRef } from '../../domain/ids'
import { dayOf, instantFrom, type Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

export type Draft = { text: TextRef; author: PersonId; writtenOn: Day }

/** A drafted opinion or reply of a case who drafted it, and when. */
export async function findDraft(
  db: Database,
  number: CaseNumber,
  kind: 'opinion' | 'reply',
  id: string,
): Promise<Draft | undefined> {
  const found = await db.caseText.findFirst({
    where: { id, caseNumber: number, kind },
    select: { hash: true, author: true, writtenAt: true },
  })
  if (found === null) return undefined
  return {
    text: { id, hash: found.hash },
    author: found.author as PersonId,
    writtenOn: dayOf(instantFrom(found.writtenAt.getTime())),
  }
}
