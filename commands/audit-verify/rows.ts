import { auditContent } from '../../api/records/audit-seals'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'
import { auditSeal, NO_SEAL, type AuditContent } from '../../protection/audit-seal'
import type { Link } from './chain'

/** So much of the audit is in memory at once, however long it is. */
const PAGE = 500

type Row = AuditContent & { place: string; entryId: string; seal: Buffer; keyId: string }

/** The next seals in order of their places, each with its entry where there is one. */
export async function nextLinks(connection: Connection, after: bigint): Promise<Link[]> {
  const rows = await select<Row>(
    connection,
    Prisma.sql`
      SELECT s.place::text AS place, s."entryId"::text AS "entryId", s.seal, s."keyId", ${auditContent}
      FROM "AuditSeal" s LEFT JOIN "AuditEntry" e ON e.id = s."entryId"
      WHERE s.place > ${String(after)}::bigint ORDER BY s.place LIMIT ${PAGE}::int`,
  )
  return rows.map(linkOf)
}

function linkOf({ place, entryId, seal, keyId, ...entry }: Row): Link {
  // Where the entry is missing its columns are null, whatever their types say.
  const there = (entry.id as string | null) !== null
  return {
    ...{ place: BigInt(place), entryId: BigInt(entryId), seal, keyId },
    entry: there ? entry : undefined,
  }
}

/** Entries without a seal behind one id and up to another, page by page. */
export async function* unsealedBetween(
  connection: Connection,
  behind: bigint,
  upTo: bigint,
): AsyncGenerator<AuditContent, undefined> {
  for (let after = behind; ;) {
    const rows = await select<AuditContent>(
      connection,
      Prisma.sql`
        SELECT ${auditContent} FROM "AuditEntry" e
        WHERE e.id > ${String(after)}::bigint AND e.id <= ${String(upTo)}::bigint
          AND NOT EXISTS (SELECT FROM "AuditSeal" s WHERE s."entryId" = e.id)
        ORDER BY e.id LIMIT ${PAGE}::int`,
    )
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return undefined
    after = BigInt(last.id)
  }
}

export type NotSealedYet = { count: string; oldest: string | null }

export async function notSealedYet(connection: Connection, behind: bigint): Promise<NotSealedYet> {
  const [row] = await select<NotSealedYet>(
    connection,
    Prisma.sql`
      SELECT count(*)::text AS count, to_char(min(at), 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS oldest
      FROM "AuditEntry" WHERE id > ${String(behind)}::bigint`,
  )
  return row ?? { count: '0', oldest: null }
}

/** Ids of keys that sealed, each with a few of its seals that are over the one before and an entry. */
export async function keysInUse(connection: Connection): Promise<string[]> {
  const rows = await select<{ keyId: string }>(
    connection,
    Prisma.sql`SELECT DISTINCT "keyId" FROM "AuditSeal" ORDER BY 1`,
  )
  return rows.map(({ keyId }) => keyId)
}

const SAMPLE = 10
/** Fewer may all have been changed by somebody. */
const TELLING = 5

/** Whether so many seals fit none of what they are for that the key must be another. */
export async function isOtherKey(
  connection: Connection,
  keyId: string,
  key: Buffer,
): Promise<boolean> {
  const ends = [Prisma.sql`ASC`, Prisma.sql`DESC`].map((order) => sample(connection, keyId, order))
  const rows = (await Promise.all(ends)).flat()
  const fitting = rows.some(({ place, seal, before, ...entry }) =>
    auditSeal(key, before ?? NO_SEAL, BigInt(place), entry).equals(seal),
  )
  return rows.length >= TELLING && !fitting
}

type Sampled = AuditContent & { place: string; seal: Buffer; before: Buffer | null }

function sample(connection: Connection, keyId: string, order: Prisma.Sql): Promise<Sampled[]> {
  return select<Sampled>(
    connection,
    Prisma.sql`
      SELECT s.place::text AS place, s.seal, b.seal AS before, ${auditContent}
      FROM (
        SELECT * FROM "AuditSeal" k WHERE k."keyId" = ${keyId} ORDER BY k.place ${order}
        LIMIT ${SAMPLE}::int) s
      JOIN "AuditEntry" e ON e.id = s."entryId"
      LEFT JOIN "AuditSeal" b ON b.place = s.place - 1`,
  )
}
