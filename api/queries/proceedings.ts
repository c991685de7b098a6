import type { CaseNumber, PersonId, PostCode, UndertakingId } from '../../domain/ids'
import { procedures } from '../../domain/proceeding/kinds'
import type { Day } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { openTo } from './case-scope'
import type { UndertakingPlace } from './undertakings'

/** Who asks: with the right to all of them, or for posts that have a part. */
export type ProceedingReader = { person: PersonId; posts: readonly PostCode[]; all: boolean }

/** Over "Undertaking" u: a part in it, or the right to all; never where a case of it is closed to them. */
export function readableBy(reader: ProceedingReader): Prisma.Sql {
  return Prisma.sql`u.type = 'proceeding' AND ${hasPart(reader)} AND ${noneClosedTo(reader)}`
}

function hasPart({ all, posts }: ProceedingReader): Prisma.Sql {
  return all ? Prisma.sql`TRUE` : Prisma.sql`u."partyPosts" && ${[...posts]}`
}

function noneClosedTo(reader: ProceedingReader): Prisma.Sql {
  return Prisma.sql`NOT EXISTS (
    SELECT FROM "Case" c WHERE c.number = ANY(u."caseNumbers") AND NOT ${openTo(reader)})`
}

export async function isReadable(
  db: Database,
  id: string,
  reader: ProceedingReader,
): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Undertaking" u WHERE u.id = ${id} AND ${readableBy(reader)}`
  return rows.length > 0
}

export type ListedProceeding = {
  id: UndertakingId
  kind: string
  title: string
  phase: string
  cases: CaseNumber[]
  openedOn: Day
  endedOn: Day | null
  nextDue: Day | null
  overdue: boolean
}

/** The newest first. */
export async function listProceedings(
  db: Database,
  reader: ProceedingReader,
  filter: { kind?: string | undefined; case?: string | undefined; openOnly: boolean },
  page: { after: UndertakingPlace | undefined; size: number },
): Promise<{ found: ListedProceeding[]; next: UndertakingPlace | undefined }> {
  const { after, size } = page
  const conditions = [
    readableBy(reader),
    ...(filter.kind === undefined ? [] : [Prisma.sql`u.kind = ${filter.kind}`]),
    ...(filter.case === undefined ? [] : [Prisma.sql`${filter.case} = ANY(u."caseNumbers")`]),
    ...(filter.openOnly ? [Prisma.sql`u."endedOn" IS NULL`] : []),
    ...(after === undefined
      ? []
      : [Prisma.sql`(u."openedOn", u.id) < (${after.openedOn}, ${after.id})`]),
  ]
  const rows = await db.$queryRaw<ListedProceeding[]>`
    SELECT u.id, u.kind, u.title, u.phase, u."caseNumbers" AS cases, u."openedOn", u."endedOn",
      u."nextDue", u.overdue
    FROM "Undertaking" u WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY u."openedOn" DESC, u.id DESC LIMIT ${size + 1}`
  const found = rows.slice(0, size)
  const last = rows.length > size ? found.at(-1) : undefined
  return { found, next: last && { openedOn: last.openedOn, id: last.id } }
}

export type ProceedingOfCase = Pick<
  ListedProceeding,
  'id' | 'kind' | 'title' | 'phase' | 'openedOn' | 'endedOn'
>

/** What is about a case, for somebody who reads it; of the kinds kept apart what they read anyway. */
export function proceedingsOf(
  db: Database,
  number: CaseNumber,
  reader: ProceedingReader,
): Promise<ProceedingOfCase[]> {
  const apart = procedures.filter((each) => each.apart === true).map(({ kind }) => kind)
  return db.$queryRaw<ProceedingOfCase[]>`
    SELECT u.id, u.kind, u.title, u.phase, u."openedOn", u."endedOn"
    FROM "Undertaking" u
    WHERE u.type = 'proceeding' AND ${number} = ANY(u."caseNumbers")
      AND (u.kind <> ALL(${apart}) OR ${hasPart(reader)}) AND ${noneClosedTo(reader)}
    ORDER BY u."openedOn", u.id`
}

/** Of these posts, those that are no more, or keep the program running and have a part in nothing. */
export async function unknownPosts(
  db: Database,
  codes: readonly PostCode[],
  day: Day,
): Promise<PostCode[]> {
  const known = await db.post.findMany({
    where: {
      code: { in: [...codes] },
      role: { not: 'operator' },
      OR: [{ abolishedOn: null }, { abolishedOn: { gt: day } }],
    },
    select: { code: true },
  })
  return codes.filter((code) => known.every((each) => each.code !== code))
}
