import type { CaseNumber, UnitCode } from '../../domain/ids'
import type { RatedWork, Rating } from '../../domain/person/rating'
import type { Day } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { visibleTo, type Viewer } from './case-scope'

type Row = {
  case: CaseNumber
  of: RatedWork
  rating: Rating
  ratedOn: Day
  rater: Uint8Array
  words: Uint8Array | null
  wordsKey: string | null
}

export type ReadRating = Pick<Row, 'case' | 'of' | 'rating' | 'ratedOn'> & { words: string | null }

/** Of one case, in an order that says nothing of who or when. */
export function ratingsOf(
  db: Database,
  cipher: FieldCipher,
  number: CaseNumber,
): Promise<ReadRating[]> {
  return ratingsWhere(db, cipher, Prisma.sql`r."caseNumber" = ${number}`)
}

/** What one petitioner said of the work on their matters. */
export function ratingsBy(
  db: Database,
  cipher: FieldCipher,
  rater: Uint8Array<ArrayBuffer>,
): Promise<ReadRating[]> {
  return ratingsWhere(db, cipher, Prisma.sql`r."raterHash" = ${rater}`)
}

async function ratingsWhere(
  db: Database,
  cipher: FieldCipher,
  condition: Prisma.Sql,
): Promise<ReadRating[]> {
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT r."caseNumber" AS case, r.of, r.rating, r."ratedOn", r."raterHash" AS rater, r.words,
      r."wordsKey"
    FROM "Rating" r WHERE ${condition}
    ORDER BY r."caseNumber", r.of, r.rating, r."raterHash"`)
  return rows.map(({ rater, words, wordsKey, ...row }) => {
    const place = placeOf({ ...row, rater })
    const open = words !== null && wordsKey !== null
    return { ...row, words: open ? cipher.open(place, words, wordsKey) : null }
  })
}

/** As `ratingPlace` of api/records/ratings.ts sealed it. */
function placeOf({ case: number, of, rater }: Pick<Row, 'case' | 'of' | 'rater'>): string {
  return `Rating.words:${number} ${of} \\x${Buffer.from(rater).toString('hex')}`
}

export type RatingSum = {
  of: RatedWork
  unit: { code: UnitCode; name: string } | null
  rating: Rating
  count: number
}

/**
 * How often each was said, of the cases somebody may see: of the office to those who see all cases, of a
 * unit also to that unit. What is closed to them does not even count.
 */
export async function sumRatings(db: Database, viewer: Viewer): Promise<RatingSum[]> {
  const theirs = viewer.everywhere
    ? Prisma.sql`TRUE`
    : Prisma.sql`r.of = 'unit' AND r."unitCode" = ANY(${[...viewer.units]})`
  const rows = await db.$queryRaw<
    (Omit<RatingSum, 'unit'> & { unit: UnitCode | null; name: string | null })[]
  >(Prisma.sql`
    SELECT r.of, r."unitCode" AS unit, u.name, r.rating, count(*)::int AS count
    FROM "Rating" r
    JOIN "Case" c ON c.number = r."caseNumber"
    LEFT JOIN "Unit" u ON u.code = r."unitCode"
    WHERE ${visibleTo(viewer)} AND ${theirs}
    GROUP BY r.of, r."unitCode", u.name, r.rating
    ORDER BY r.of, r."unitCode", r.rating`)
  return rows.map(({ unit, name, ...row }) => ({
    ...row,
    unit: unit === null ? null : { code: unit, name: name ?? unit },
  }))
}
