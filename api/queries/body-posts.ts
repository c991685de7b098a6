import type { BodyPosts } from '../../domain/case/settings'
import type { BodyCode, PostCode } from '../../domain/ids'
import type { Day } from '../../domain/time/day'
import type { Database } from '../../prisma/client'

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
  | { complete: true; jurisdiction: string; posts: BodyPosts }
  /** What the office has to set first. */
  | { complete: false; missing: readonly string[] }

/** The body this installation works for, and which of its posts owes what. */
export async function readInstallation(db: Database, today: Day): Promise<Installation> {
  const rows = await db.$queryRaw<
    { jurisdiction: string; body: BodyCode; duty: string | null; post: PostCode | null }[]
  >`
    SELECT i.jurisdiction, i."bodyCode" AS body, r.duty, p.code AS post
    FROM "Installation" i
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
  return {
    complete: true,
    jurisdiction: first.jurisdiction,
    posts: { ...(posts as Omit<BodyPosts, 'body'>), body: first.body },
  }
}
