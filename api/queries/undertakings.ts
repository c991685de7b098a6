import type {
  UndertakingAnswer,
  UndertakingWorkflowStart,
} from '../../contract/undertaking-workflow'
import type { PostCode, UndertakingId } from '../../domain/ids'
import type { Day, Instant } from '../../domain/time/day'
import type { UndertakingState, UndertakingType } from '../../domain/undertaking/undertaking'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { select, type Connection } from '../../prisma/statements'

export type FoundUndertaking = {
  id: UndertakingId
  type: UndertakingType
  title: string
  phase: string
  version: number
  /** Null while it has not been seen to live. */
  state: UndertakingState | null
  /** Null where a campaign started it. */
  start: UndertakingWorkflowStart | null
}

export async function findUndertaking(
  db: Database,
  id: string,
): Promise<FoundUndertaking | undefined> {
  const [row] = await db.$queryRaw<FoundUndertaking[]>`
    SELECT id, type, title, phase, version, snapshot AS state, "startArgs" AS start
    FROM "Undertaking" WHERE id = ${id}`
  return row
}

/** What a command of that id brought, once its entry has been projected (decision 5). */
export async function handledBefore(
  db: Database,
  id: UndertakingId,
  updateId: string,
): Promise<{ bodyHash: string; answer: UndertakingAnswer } | undefined> {
  const [row] = await db.$queryRaw<{ bodyHash: string; answer: UndertakingAnswer }[]>`
    SELECT e."bodyHash", e.answer FROM "UndertakingEntry" e
    WHERE e."undertakingId" = ${id} AND e."updateId" = ${updateId}
    ORDER BY e.epoch DESC LIMIT 1`
  return row
}

export async function undertakingReaches(
  connection: Connection,
  id: UndertakingId,
  version: number,
): Promise<boolean> {
  const rows = await select(
    connection,
    Prisma.sql`SELECT FROM "Undertaking" WHERE id = ${id} AND version >= ${version}::int`,
  )
  return rows.length > 0
}

export type ListedUndertaking = {
  id: UndertakingId
  campaign: UndertakingId | null
  type: Exclude<UndertakingType, 'proceeding'>
  title: string
  kind: string
  code: string | null
  post: PostCode | null
  phase: string
  openedOn: Day
  endedOn: Day | null
  nextDue: Day | null
  overdue: boolean
}

export type UndertakingPlace = { openedOn: string; id: string }

/** The newest first; of one campaign, or of one type. */
export async function listUndertakings(
  db: Database,
  filter: { campaign?: string | undefined; type?: UndertakingType | undefined },
  page: { after: UndertakingPlace | undefined; size: number },
): Promise<{ found: ListedUndertaking[]; next: UndertakingPlace | undefined }> {
  const { after, size } = page
  const { campaign, type } = filter
  const conditions = [
    // A proceeding may be about a case, and has a door of its own.
    Prisma.sql`type <> 'proceeding'`,
    ...(campaign === undefined ? [] : [Prisma.sql`"campaignId" = ${campaign}`]),
    ...(type === undefined ? [] : [Prisma.sql`type = ${type}`]),
    ...(after === undefined
      ? []
      : [Prisma.sql`("openedOn", id) < (${after.openedOn}, ${after.id})`]),
  ]
  const rows = await db.$queryRaw<ListedUndertaking[]>`
    SELECT id, "campaignId" AS campaign, type, title, kind, code, "postCode" AS post, phase,
      "openedOn", "endedOn", "nextDue", overdue
    FROM "Undertaking" WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY "openedOn" DESC, id DESC LIMIT ${size + 1}`
  const found = rows.slice(0, size)
  const last = rows.length > size ? found.at(-1) : undefined
  return { found, next: last && { openedOn: last.openedOn, id: last.id } }
}

/** Campaigns whose process died, or whose server was away, between the commit and the start. */
export async function unstartedUndertakings(
  db: Database,
  storedBefore: Instant,
): Promise<UndertakingWorkflowStart[]> {
  const rows = await db.$queryRaw<{ start: UndertakingWorkflowStart }[]>`
    SELECT "startArgs" AS start FROM "Undertaking"
    WHERE phase = 'starting' AND "startArgs" IS NOT NULL
      AND "orderedAt" <= ${storedBefore}::timestamp
    ORDER BY id LIMIT 100`
  return rows.map(({ start }) => start)
}

export type UndertakingText = { id: string; kind: string; body: Uint8Array; bodyKey: string }

export async function textsOf(db: Database, id: UndertakingId): Promise<UndertakingText[]> {
  return db.undertakingText.findMany({
    where: { undertakingId: id },
    select: { id: true, kind: true, body: true, bodyKey: true },
  })
}
