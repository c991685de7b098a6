import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'

type Left = {
  number: string
  title: Uint8Array
  titleKey: string
  words: Uint8Array
  wordsKey: string
}

/**
 * Makes filings findable that are not: of before there was a search, or after its rows were removed
 * because the key changed. Answers how many there were; fewer than `most`: none is left.
 */
export async function indexLeftFilings(
  db: Database,
  cipher: FieldCipher,
  most: number,
): Promise<number> {
  const left = await db.$queryRaw<Left[]>`
    SELECT f.number, f.title, f."titleKey", f.words, f."wordsKey" FROM "Filing" f
    WHERE NOT EXISTS (SELECT FROM "FilingSearch" s WHERE s."filingNumber" = f.number)
    ORDER BY f.number LIMIT ${most}`
  for (const filing of left) await indexFiling(db, cipher, filing)
  return left.length
}

async function indexFiling(db: Database, cipher: FieldCipher, filing: Left): Promise<void> {
  const { number } = filing
  const claims = await db.caseText.findMany({
    where: { kind: 'claim', case: { filingNumber: number } },
    select: { id: true, body: true, bodyKey: true },
  })
  const grams = cipher.grams(
    cipher.open(`Filing.title:${number}`, filing.title, filing.titleKey),
    cipher.open(`Filing.words:${number}`, filing.words, filing.wordsKey),
    ...claims.map(({ id, body, bodyKey }) => cipher.open(`CaseText.body:${id}`, body, bodyKey)),
  )
  await db.$executeRaw(Prisma.sql`
    INSERT INTO "FilingSearch" VALUES (${number}, ${grams}::bigint[]) ON CONFLICT DO NOTHING`)
}
