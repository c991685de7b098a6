import type { BodyPosts, RemedyBodies } from '../../domain/case/settings'
import type { BodyCode, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

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
      petitionOffice: boolean
      posts: BodyPosts
      remedyBodies: RemedyBodies
    }
  /** What the office has to set first. */
  | { complete: false; missing: readonly string[] }

type Row = {
  jurisdiction: string
  petitionOffice: boolean
  body: BodyCode
  review: BodyCode | null
  finalReview: BodyCode | null
  duty: string | null
  post: PostCode | null
}

/** The body this installation works for, which of its posts owes what, and who reviews (decision 13). */
export async function readInstallation(db: Database, today: Day): Promise<Installation> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i.jurisdiction, i."petitionOffice", i."bodyCode" AS body,
           above.code AS review, above."superiorCode" AS "finalReview", r.duty, p.code AS post
    FROM "Installation" i
    JOIN "Body" own ON own.code = i."bodyCode"
    LEFT JOIN "Body" above ON above.code = own."superiorCode"
    LEFT JOIN "Responsibility" r ON r."bodyCode" = i."bodyCode"
    LEFT JOIN "Post" p ON p.code = r."postCode"
      AND (p."abolishedOn" IS NULL OR p."abolishedOn" > ${today})
    WHERE i.id = 1`
  const [first] = rows
  if (first === undefined) return { complete: false, missing: ['installation'] }
  const found = new Map(rows.flatMap(({ duty, post }) => (duty && post ? [[duty, post]] : [])))
  const missing = bodyDuties.filter((duty) => !found.has(duty))
  if (missing.length > 0) return { complete: false, missing }
  const posts = Object.fromEntries(bodyDuties.map((duty) => [duty, found.get(duty)]))
  const { jurisdiction, petitionOffice, review, finalReview } = first
  return {
    complete: true,
    ...{ jurisdiction, petitionOffice },
    remedyBodies: { review, finalReview },
    posts: { ...(posts as Omit<BodyPosts, 'body'>), body: first.body },
  }
}

/** The posts of a body that answer for these duties. */
export async function postsThatOwe(
  db: Database,
  bodyCode: BodyCode,
  duties: readonly ResponsibleDuty[],
): Promise<PostCode[]> {
  if (duties.length === 0) return []
  const rows = await db.responsibility.findMany({
    where: { bodyCode, duty: { in: [...duties] } },
    select: { postCode: true },
  })
  return rows.map(({ postCode }) => postCode as PostCode)
}
