import type { CaseKind } from '../../domain/case/kinds'
import { mayRingInGroup } from '../../domain/messages/channels'
import type { Database, Transaction } from '../../prisma/client'
import { accusedUnitsOf } from '../../prisma/shut-out'

export type RingingRow = { caseNumber: string | null; excluded: readonly string[] }

/**
 * Whether a group may be rung for what this row speaks of, as things stand now: asked when the ring is
 * owed and again when it goes out, because somebody may have been named in between.
 */
export async function mayRing(
  db: Database | Transaction,
  { caseNumber, excluded }: RingingRow,
): Promise<boolean> {
  // What speaks of no case is closed to nobody.
  if (caseNumber === null) return true
  const found = await db.case.findUniqueOrThrow({
    where: { number: caseNumber },
    select: { kind: true, excluded: true, aboutOfficial: true },
  })
  const shutOut = [...excluded, ...found.excluded, ...(await accusedUnitsOf(db, caseNumber))]
  return mayRingInGroup({
    // Written by the projection and by nobody else.
    kind: found.kind as CaseKind | null,
    anybodyShutOut: shutOut.length > 0,
    aboutOfficial: found.aboutOfficial === true,
  })
}
