import type { FieldCipher } from '../../protection/field-cipher'
import type { Database } from '../../prisma/client'

/** Texts of cases by their ids, for whoever they are told to. */
export async function readTexts(
  db: Database,
  cipher: FieldCipher,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db.caseText.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, body: true, bodyKey: true },
  })
  return new Map(
    rows.map(({ id, body, bodyKey }) => [id, cipher.open(`CaseText.body:${id}`, body, bodyKey)]),
  )
}
