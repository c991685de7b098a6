import type { CaseNumber, PetitionerId, UnitCode } from '../../domain/ids'
import type { RatedWork, Rating } from '../../domain/person/rating'
import type { Day } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import type { Database, Transaction } from './database'

export type NewRating = {
  case: CaseNumber
  petitioner: PetitionerId
  of: RatedWork
  /** Where the unit's work is rated: which one had the matter. */
  unit: UnitCode | null
  rating: Rating
  words: string | undefined
  ratedOn: Day
}

/** Who gave a rating: the same petitioner is known again, and nobody is read from it. */
export function raterHash(cipher: FieldCipher, petitioner: PetitionerId): Uint8Array<ArrayBuffer> {
  return cipher.hash('Rating.rater', petitioner)
}

/** The row's primary key as the database writes it, by which a key is changed (prisma/sealed-columns.ts). */
function ratingPlace(row: { case: string; of: string; rater: Uint8Array }): string {
  return `Rating.words:${row.case} ${row.of} \\x${Buffer.from(row.rater).toString('hex')}`
}

/** The first, or in its place what they say of it now: with no words, the old ones are gone too. */
export async function keepRating(
  db: Database | Transaction,
  cipher: FieldCipher,
  { case: number, petitioner, of, unit, rating, words, ratedOn }: NewRating,
): Promise<void> {
  const rater = raterHash(cipher, petitioner)
  const place = ratingPlace({ case: number, of, rater })
  const sealed = words === undefined ? undefined : cipher.seal(place, words)
  await db.$executeRaw`
    INSERT INTO "Rating" (
      "caseNumber", of, "raterHash", "unitCode", rating, words, "wordsKey", "ratedOn")
    VALUES (${number}, ${of}, ${rater}, ${unit}, ${rating}, ${sealed?.value ?? null},
      ${sealed?.keyId ?? null}, ${ratedOn})
    ON CONFLICT ("caseNumber", of, "raterHash") DO UPDATE SET
      "unitCode" = EXCLUDED."unitCode", rating = EXCLUDED.rating, words = EXCLUDED.words,
      "wordsKey" = EXCLUDED."wordsKey", "ratedOn" = EXCLUDED."ratedOn"`
}
