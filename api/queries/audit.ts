import type { Actor } from '../../domain/ids'
import { instantFrom, type Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import type { Database } from '../../prisma/client'
import type { FieldCipher } from '../../protection/field-cipher'
import { visibleTo, type Viewer } from './case-scope'
import { openName } from './people'

export type AuditFilter = {
  subject?: string | undefined
  actor?: string | undefined
  action?: string | undefined
  /** Not before, and before. */
  from?: Instant | undefined
  until?: Instant | undefined
}

/** The last entry of the page before. Its id goes out sealed: ids count what somebody does not see. */
export type AuditPlace = { at: Instant; id: string }

export type ReadEntry = {
  at: Instant
  actor: { id: Actor; name: string | null } | null
  action: string
  subject: string
  detail: Record<string, unknown>
}

type Row = Omit<ReadEntry, 'at' | 'actor'> & {
  id: string
  at: Date
  actor: Actor | null
  name: Uint8Array | null
  nameKey: string | null
}

/** Newest first. What speaks of a case is there for whoever may read that case, and for nobody else. */
export async function readAudit(
  db: Database,
  cipher: FieldCipher,
  viewer: Viewer,
  filter: AuditFilter,
  page: { after: AuditPlace | undefined; size: number },
): Promise<{ entries: ReadEntry[]; next: AuditPlace | undefined }> {
  const conditions = [isOpen(viewer), ...filters(filter), ...behind(page.after)]
  const rows = await db.$queryRaw<Row[]>(Prisma.sql`
    SELECT e.id::text AS id, e.at, e.actor, e.action, e.subject, e.detail, p.name, p."nameKey"
    FROM "AuditEntry" e LEFT JOIN "Person" p ON p.id = e.actor
    WHERE ${Prisma.join(conditions, ' AND ')}
    ORDER BY e.at DESC, e.id DESC
    LIMIT ${page.size + 1}`)
  const shown = rows.slice(0, page.size)
  const last = rows.length > page.size ? shown.at(-1) : undefined
  return {
    entries: shown.map((row) => ({
      ...{ at: instantOf(row), actor: actorOf(cipher, row) },
      ...{ action: row.action, subject: row.subject, detail: row.detail },
    })),
    next: last && { at: instantOf(last), id: last.id },
  }
}

const instantOf = ({ at }: { at: Date }): Instant => instantFrom(at.getTime())

function actorOf(cipher: FieldCipher, { actor, name, nameKey }: Row): ReadEntry['actor'] {
  if (actor === null) return null
  if (name === null || nameKey === null) return { id: actor, name: null }
  return { id: actor, name: openName(cipher, { id: actor, name, nameKey }) }
}

/**
 * By the case an entry is about; that of a filing is the one registered with it, and that of an approval
 * for a registration stands with the approval, once it was used. Until then it speaks of a case nobody can be
 * asked about, and would vanish from a list when that is closed to its reader. What speaks of no case
 * is for those who see all of them.
 */
function isOpen(viewer: Viewer): Prisma.Sql {
  const besides = viewer.everywhere ? Prisma.sql`TRUE` : Prisma.sql`FALSE`
  return Prisma.sql`CASE
    WHEN e.subject LIKE 'case:%' THEN ${caseIsOpen(viewer, Prisma.sql`substr(e.subject, 6)`)}
    WHEN e.subject LIKE 'filing:%' THEN ${caseIsOpen(viewer, firstCase)}
    WHEN e.subject = 'filing' THEN ${caseIsOpen(
      viewer,
      Prisma.sql`(SELECT a."caseNumber" FROM "LateEntryApproval" a WHERE a.id = e.detail->>'approval')`,
    )}
    ELSE ${besides} END`
}

/** The one that was registered with the filing; those split from it came later. */
const firstCase = Prisma.sql`
  (SELECT min(f.number) FROM "Case" f WHERE f."filingNumber" = substr(e.subject, 8))`

function caseIsOpen(viewer: Viewer, number: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (SELECT FROM "Case" c WHERE c.number = ${number} AND ${visibleTo(viewer)})`
}

function filters({ subject, actor, action, from, until }: AuditFilter): Prisma.Sql[] {
  return [
    ...(subject === undefined ? [] : [Prisma.sql`e.subject = ${subject}`]),
    ...(actor === undefined ? [] : [Prisma.sql`e.actor = ${actor}`]),
    ...(action === undefined ? [] : [Prisma.sql`e.action = ${action}`]),
    ...(from === undefined ? [] : [Prisma.sql`e.at >= ${from}::timestamp`]),
    ...(until === undefined ? [] : [Prisma.sql`e.at < ${until}::timestamp`]),
  ]
}

function behind(after: AuditPlace | undefined): Prisma.Sql[] {
  if (after === undefined) return []
  return [Prisma.sql`(e.at, e.id) < (${after.at}::timestamp, ${after.id}::bigint)`]
}
