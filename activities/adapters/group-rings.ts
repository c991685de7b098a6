import type { CaseKind } from '../../domain/case/kinds'
import { mayRingInGroup } from '../../domain/messages/channels'
import { toldCases } from '../../prisma/cases-told'
import type { Database, Transaction } from '../../prisma/client'

export type RingingRow = { id: string; excluded: readonly string[] }

/**
 * Whether a group may be rung for what this row speaks of, as things stand now: asked when the ring is
 * owed and again when it goes out, because somebody may have been named in between. What speaks of no case
 * is closed to nobody; of several each must allow it.
 */
export async function mayRing(
  db: Database | Transaction,
  { id, excluded }: RingingRow,
): Promise<boolean> {
  const cases = (await toldCases(db, [id])).get(id) ?? []
  return cases.every((found) => {
    const shutOut = [...excluded, ...found.excluded, ...(found.accusedUnits ?? [])]
    return mayRingInGroup({
      // Written by the projection and by nobody else.
      kind: found.kind as CaseKind | null,
      anybodyShutOut: shutOut.length > 0,
      aboutOfficial: found.aboutOfficial === true,
    })
  })
}
