import type { Stretch } from '../../domain/assessment/stretch'
import type { CaseNumber, UnitCode } from '../../domain/ids'
import { FEWEST_TOLD, type RatedWork, type Rating } from '../../domain/person/rating'
import type { UnitRating } from '../../domain/proceeding/rating-sample'
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
 * unit also to that unit. What is closed to them does not even count. Told in whole fives and not on the
 * day itself, as of two sums with one rating between them the difference is that one. The fives are the same
 * whatever is asked: a stretch has those that lie in it whole, or two stretches would tell one rating apart.
 */
export async function sumRatings(
  db: Database,
  viewer: Viewer,
  today: Day,
  stretch?: Stretch,
): Promise<RatingSum[]> {
  const theirs = viewer.everywhere
    ? Prisma.sql`TRUE`
    : Prisma.sql`r.of = 'unit' AND r."unitCode" = ANY(${[...viewer.units]})`
  const within =
    stretch === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`f.first >= ${stretch.from} AND f.last <= ${stretch.to}`
  const rows = await db.$queryRaw<
    (Omit<RatingSum, 'unit'> & { unit: UnitCode | null; name: string | null })[]
  >(Prisma.sql`
    WITH seen AS (
      SELECT r.of, r."unitCode", r.rating, r."ratedOn",
        row_number() OVER (work ORDER BY r."ratedOn", r."raterHash", r."caseNumber") AS nth,
        count(*) OVER work AS total
      FROM "Rating" r
      JOIN "Case" c ON c.number = r."caseNumber"
      WHERE ${visibleTo(viewer)} AND ${theirs} AND r."ratedOn" < ${today}
      WINDOW work AS (PARTITION BY r.of, r."unitCode")
    ), fives AS (
      SELECT s.of, s."unitCode", s.rating,
        min(s."ratedOn") OVER five AS first, max(s."ratedOn") OVER five AS last
      FROM seen s
      WHERE s.nth <= s.total - s.total % ${FEWEST_TOLD}::int
      WINDOW five AS (PARTITION BY s.of, s."unitCode", (s.nth - 1) / ${FEWEST_TOLD}::int)
    )
    SELECT f.of, f."unitCode" AS unit, u.name, f.rating, count(*)::int AS count
    FROM fives f
    LEFT JOIN "Unit" u ON u.code = f."unitCode"
    WHERE ${within}
    GROUP BY f.of, f."unitCode", u.name, f.rating
    ORDER BY f.of, f."unitCode", f.rating`)
  return rows.map(({ unit, name, ...row }) => ({
    ...row,
    unit: unit === null ? null : { code: unit, name: name ?? unit },
  }))
}

/** What was said of a unit's work, oldest first, of the cases somebody may see; who said it is in no more than the key. */
export function ratingsOfUnit(db: Database, viewer: Viewer, unit: UnitCode): Promise<UnitRating[]> {
  return db.$queryRaw<UnitRating[]>(Prisma.sql`
    SELECT r."caseNumber" || ' ' || encode(r."raterHash", 'hex') AS key, r.rating, r."ratedOn" AS on
    FROM "Rating" r
    JOIN "Case" c ON c.number = r."caseNumber"
    WHERE r.of = 'unit' AND r."unitCode" = ${unit} AND ${visibleTo(viewer)}
    ORDER BY r."ratedOn", r."raterHash", r."caseNumber"`)
}
