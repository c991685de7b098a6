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

export type Indexed = {
  indexed: number
  /** Filings whose texts could not be opened; the others are found all the same. */
  failed: readonly string[]
  /** The last one looked at; undefined where none was left after `after`. */
  last: string | undefined
}

/**
 * Makes filings findable that are not: of before there was a search, or after its rows were removed.
 * At most so many, in order of their numbers.
 */
export async function indexLeftFilings(
  db: Database,
  cipher: FieldCipher,
  after: string,
  most: number,
): Promise<Indexed> {
  const left = await db.$queryRaw<Left[]>`
    SELECT f.number, f.title, f."titleKey", f.words, f."wordsKey" FROM "Filing" f
    WHERE f.number > ${after}
      AND NOT EXISTS (SELECT FROM "FilingSearch" s WHERE s."filingNumber" = f.number)
    ORDER BY f.number LIMIT ${most}`
  const failed: string[] = []
  for (const filing of left) {
    const grams = await gramsOf(db, cipher, filing)
    if (grams === undefined) failed.push(filing.number)
    else await storeGrams(db, filing.number, grams)
  }
  return { indexed: left.length - failed.length, failed, last: left.at(-1)?.number }
}

/** Undefined where a text does not open. */
async function gramsOf(db: Database, cipher: FieldCipher, filing: Left) {
  const { number } = filing
  const claims = await db.caseText.findMany({
    where: { kind: 'claim', case: { filingNumber: number } },
    select: { id: true, body: true, bodyKey: true },
  })
  try {
    return cipher.grams(
      cipher.open(`Filing.title:${number}`, filing.title, filing.titleKey),
      cipher.open(`Filing.words:${number}`, filing.words, filing.wordsKey),
      ...claims.map(({ id, body, bodyKey }) => cipher.open(`CaseText.body:${id}`, body, bodyKey)),
    )
  } catch {
    return undefined
  }
}

async function storeGrams(db: Database, number: string, grams: readonly string[]): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO "FilingSearch" VALUES (${number}, ${[...grams]}::bigint[]) ON CONFLICT DO NOTHING`)
}
