import type { BodyPosts, PetitionOffice, RemedyBodies } from '../../domain/case/settings'
import type { BodyCode, PostCode, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

export type ResponsibleDuty = Exclude<keyof BodyPosts, 'body'>

/** Rows of "Responsibility" a body needs before it can take in cases (decision 10). */
const bodyDuties = [
  'sort',
  'notify',
  'entrust',
  'handle',
  'serveOpinion',
  'conclude',
  'officeHead',
  'director',
  'head',
] as const satisfies readonly ResponsibleDuty[]

export type Installation =
  | {
      complete: true
      jurisdiction: string
      /** A petition office passes matters on, and has a limit for that (Art. 22). */
      petitionOffice: PetitionOffice
      posts: BodyPosts
      remedyBodies: RemedyBodies
      /** Of the village a filing names. */
      villageKnown: boolean
      /** How many revisions of calendar years the office has imported. */
      importedYears: number
    }
  /** What the office has to set first. */
  | { complete: false; missing: readonly string[] }

type Row = {
  jurisdiction: string
  petitionOffice: PetitionOffice
  body: BodyCode
  review: BodyCode | null
  finalReview: BodyCode | null
  duty: string | null
  post: PostCode | null
  villageKnown: boolean
  importedYears: number
}

/**
 * The body this installation works for, which of its posts owes what, who reviews (decision 13), and
 * whether it knows the village a filing names: one statement, because every registration waits for it.
 */
export async function readInstallation(
  connection: Connection,
  today: Day,
  village?: VillageCode,
): Promise<Installation> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT i.jurisdiction, i."bodyCode" AS body,
        CASE WHEN NOT i."petitionOffice" THEN 'none' WHEN own.level = 'township' THEN 'township'
          ELSE 'county-or-above' END AS "petitionOffice",
        above.code AS review, above."superiorCode" AS "finalReview", r.duty, p.code AS post,
        EXISTS (SELECT FROM "Village" WHERE code = ${village ?? null}) AS "villageKnown",
        (SELECT count(*)::int FROM "PublishedYear") AS "importedYears"
      FROM "Installation" i
      JOIN "Body" own ON own.code = i."bodyCode"
      LEFT JOIN "Body" above ON above.code = own."superiorCode"
      LEFT JOIN "Responsibility" r ON r."bodyCode" = i."bodyCode"
      LEFT JOIN "Post" p ON p.code = r."postCode"
        AND (p."abolishedOn" IS NULL OR p."abolishedOn" > ${today})
      WHERE i.id = 1`,
  )
  const [first] = rows
  if (first === undefined) return { complete: false, missing: ['installation'] }
  const found = new Map(rows.flatMap(({ duty, post }) => (duty && post ? [[duty, post]] : [])))
  const missing = bodyDuties.filter((duty) => !found.has(duty))
  if (missing.length > 0) return { complete: false, missing }
  const posts = Object.fromEntries(bodyDuties.map((duty) => [duty, found.get(duty)]))
  const { jurisdiction, petitionOffice, review, finalReview } = first
  return {
    complete: true,
    ...{ jurisdiction, petitionOffice, villageKnown: first.villageKnown },
    ...{ remedyBodies: { review, finalReview }, importedYears: first.importedYears },
    posts: { ...(posts as Omit<BodyPosts, 'body'>), body: first.body },
  }
}

/** The posts of a body that answer for these duties. */
export async function postsThatOwe(
  connection: Connection,
  bodyCode: BodyCode,
  duties: readonly ResponsibleDuty[],
): Promise<PostCode[]> {
  if (duties.length === 0) return []
  const rows = await select<{ post: PostCode }>(
    connection,
    Prisma.sql`
      SELECT "postCode" AS post FROM "Responsibility"
      WHERE "bodyCode" = ${bodyCode} AND duty = ANY(${[...duties]})`,
  )
  return rows.map(({ post }) => post)
}
