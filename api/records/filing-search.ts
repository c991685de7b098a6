import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { insertClaimSearch, insertFilingSearch } from './search-rows'
import { textPlace } from './texts'

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
    const found = await foundBy(db, cipher, filing)
    if (found === undefined) failed.push(filing.number)
    else await store(db, filing.number, found)
  }
  return { indexed: left.length - failed.length, failed, last: left.at(-1)?.number }
}

type FoundBy = { grams: string[]; claims: { claim: string; grams: string[] }[] }

/** Undefined where a text does not open. */
async function foundBy(
  db: Database,
  cipher: FieldCipher,
  { number, title, titleKey, words, wordsKey }: Left,
): Promise<FoundBy | undefined> {
  const claims = await db.caseText.findMany({
    where: { kind: 'claim', case: { filingNumber: number } },
    select: { id: true, body: true, bodyKey: true },
  })
  try {
    return {
      grams: cipher.grams(
        cipher.open(`Filing.title:${number}`, title, titleKey),
        cipher.open(`Filing.words:${number}`, words, wordsKey),
      ),
      claims: claims.map(({ id, body, bodyKey }) => {
        return { claim: id, grams: cipher.grams(cipher.open(textPlace(id), body, bodyKey)) }
      }),
    }
  } catch {
    return undefined
  }
}

/** The filing last: while it is missing it is looked at again. */
async function store(db: Database, number: string, { grams, claims }: FoundBy): Promise<void> {
  await db.$executeRaw(Prisma.sql`${insertClaimSearch(claims)} ON CONFLICT DO NOTHING`)
  await db.$executeRaw(Prisma.sql`${insertFilingSearch(number, grams)} ON CONFLICT DO NOTHING`)
}
