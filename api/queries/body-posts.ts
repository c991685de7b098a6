import type { BodyPosts } from '../../domain/case/settings'
import type { BodyCode, PostCode, VillageCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'

type Duty = Exclude<keyof BodyPosts, 'body'>

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
] as const satisfies readonly Duty[]

export type Installation =
  | {
      complete: true
      jurisdiction: string
      posts: BodyPosts
      villageKnown: boolean
      /** How many revisions of calendar years the office has imported. */
      importedYears: number
    }
  /** What the office has to set first. */
  | { complete: false; missing: readonly string[] }

type Row = {
  jurisdiction: string
  body: BodyCode
  duty: string | null
  post: PostCode | null
  villageKnown: boolean
  importedYears: number
}

/**
 * The body this installation works for, which of its posts owes what, and whether it knows the village
 * a filing names: one statement, because every registration waits for it.
 */
export async function readInstallation(
  connection: Connection,
  today: Day,
  village?: VillageCode,
): Promise<Installation> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT i.jurisdiction, i."bodyCode" AS body, r.duty, p.code AS post,
        EXISTS (SELECT FROM "Village" WHERE code = ${village ?? null}) AS "villageKnown",
        (SELECT count(*)::int FROM "PublishedYear") AS "importedYears"
      FROM "Installation" i
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
  return {
    complete: true,
    ...{ jurisdiction: first.jurisdiction, villageKnown: first.villageKnown },
    importedYears: first.importedYears,
    posts: { ...(posts as Omit<BodyPosts, 'body'>), body: first.body },
  }
}
