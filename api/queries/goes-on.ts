import type { CaseState } from '../../domain/case/state'
import type { CaseNumber } from '../../domain/ids'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { openTo, type Viewer } from './case-scope'

/**
 * Where the matter of a merged case stands, at the end of the line if that one was merged in its
 * turn; undefined for whoever is shut out of a case on the way.
 */
export async function whereItGoesOn(
  db: Database,
  whoever: Pick<Viewer, 'person' | 'posts'>,
  { mergedInto }: Pick<CaseState, 'mergedInto'>,
): Promise<CaseState | undefined> {
  if (mergedInto === undefined) return undefined
  const next = await openSnapshot(db, whoever, mergedInto)
  if (next?.mergedInto === undefined) return next
  return whereItGoesOn(db, whoever, next)
}

/** It took another case in, so it has projected itself. */
async function openSnapshot(
  db: Database,
  whoever: Pick<Viewer, 'person' | 'posts'>,
  number: CaseNumber,
): Promise<CaseState | undefined> {
  const rows = await db.$queryRaw<{ snapshot: CaseState | null }[]>(Prisma.sql`
    SELECT c.snapshot FROM "Case" c WHERE c.number = ${number} AND ${openTo(whoever)}`)
  return rows[0]?.snapshot ?? undefined
}
