import type { CommandAnswer } from '../../contract/case-workflow'
import type { CaseEvent } from '../../domain/case/events'
import type { Actor, CaseNumber, PostCode } from '../../domain/ids'
import { instantFrom, type Day, type Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import { select, type Connection } from '../../prisma/statements'

export type TimelineEntry = {
  sequence: number
  /** "registered", "recorded", a command, or "time". */
  cause: string
  occurredOn: Day
  recordedAt: Instant
  actor: Actor | null
  onBehalfOf: PostCode | null
  events: readonly CaseEvent[]
}

/**
 * An operator's reset rewinds a workflow into a new epoch (decision 7): what an earlier epoch said
 * from that point on has not happened.
 */
export const notRewound = Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "CaseEntry" later
  WHERE later."caseNumber" = e."caseNumber"
    AND later.epoch > e.epoch AND later.sequence <= e.sequence)`

export async function readTimeline(db: Database, number: CaseNumber): Promise<TimelineEntry[]> {
  const rows = await db.$queryRaw<(Omit<TimelineEntry, 'recordedAt'> & { recordedAt: Date })[]>(
    Prisma.sql`
      SELECT e.sequence, e.cause, e."occurredOn", e."recordedAt", e.actor, e."onBehalfOf", e.events
      FROM "CaseEntry" e
      WHERE e."caseNumber" = ${number} AND ${notRewound}
      ORDER BY e.sequence`,
  )
  return rows.map((row) => ({ ...row, recordedAt: instantFrom(row.recordedAt.getTime()) }))
}

/** Ids of the commands that were carried out: what a text was brought for. */
export async function carriedOut(db: Database, number: CaseNumber): Promise<string[]> {
  const rows = await db.$queryRaw<{ updateId: string }[]>(Prisma.sql`
    SELECT e."updateId" FROM "CaseEntry" e
    WHERE e."caseNumber" = ${number} AND e."updateId" IS NOT NULL AND ${notRewound}`)
  return rows.map(({ updateId }) => updateId)
}

export type HandledCommand = { bodyHash: string; answer: CommandAnswer }

/** What a command of that id brought, once its entry has been projected (decision 5). */
export async function findHandledCommand(
  connection: Connection,
  number: string,
  updateId: string,
): Promise<HandledCommand | undefined> {
  const [row] = await select<HandledCommand>(
    connection,
    Prisma.sql`
      SELECT e."bodyHash", e.answer
      FROM "CaseEntry" e
      WHERE e."caseNumber" = ${number} AND e."updateId" = ${updateId} AND ${notRewound}`,
  )
  return row
}
