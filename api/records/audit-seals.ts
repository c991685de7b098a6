import { Prisma } from '../../prisma/generated/client'
import { execute, select } from '../../prisma/statements'
import { auditSeal, NO_SEAL, type AuditContent } from '../../protection/audit-seal'
import { keyOf, type Keyring } from '../../protection/keyring'
import { inTransaction, type Connection, type Pool } from './database'

/**
 * Entries are sealed in the order of their ids, and an id is drawn before its transaction ends: one
 * with a lower id may come to light after one with a higher. A mark says when none can any more. All
 * ids up to it were drawn before its own transaction number was given out, and whoever draws one had
 * a number by then (trigger "AuditEntry_numbered"): when every transaction of a lower number has
 * ended, what there is up to the mark is all there will ever be. Nothing of this is stored, since
 * numbers of transactions mean nothing in a server to which the tables were moved.
 */
export type Mark = { upTo: string; transaction: string }

/** The newest seal, as it is noted elsewhere. */
export type NotedSeal = { place: string; seal: string }

const lastSealed = Prisma.sql`
  COALESCE((SELECT "entryId" FROM "AuditSeal" ORDER BY place DESC LIMIT 1), 0)`

/** Undefined where nothing is to be sealed. */
export async function newMark(pool: Pool): Promise<Mark | undefined> {
  const [drawn] = await select<{ upTo: string }>(
    pool,
    Prisma.sql`
      SELECT s.last_value AS "upTo"
      FROM pg_sequences s, (SELECT ${lastSealed} AS id) sealed
      WHERE s.schemaname = 'public' AND s.sequencename = 'AuditEntry_id_seq'
        AND EXISTS (SELECT FROM "AuditEntry" e WHERE e.id > sealed.id AND e.id <= s.last_value)`,
  )
  if (drawn === undefined) return undefined
  // A statement of its own: the number must be given out after the counter was read.
  const [row] = await select<{ transaction: string }>(
    pool,
    Prisma.sql`SELECT pg_current_xact_id()::text AS transaction`,
  )
  return row && { ...drawn, ...row }
}

/** `lost`: its number lies ahead of this server, which is another than the one it was made on. */
export async function standingOf(
  pool: Pool,
  { transaction }: Mark,
): Promise<'settled' | 'open' | 'lost'> {
  const [row] = await select<{ settled: boolean; lost: boolean }>(
    pool,
    Prisma.sql`
      SELECT pg_snapshot_xmin(now) >= ${transaction}::xid8 AS settled,
        pg_snapshot_xmax(now) <= ${transaction}::xid8 AS lost
      FROM pg_current_snapshot() AS now`,
  )
  if (row?.lost) return 'lost'
  return row?.settled ? 'settled' : 'open'
}

const sealingLock = 0x73_65_61_6c

/** The columns of "AuditEntry" e that are sealed, in a form no setting of the session changes. */
export const auditContent = Prisma.sql`
  e.id::text AS id, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS at, e.actor, e.action, e.subject,
  e.detail::text AS detail, to_char(e."storedAt", 'YYYY-MM-DD"T"HH24:MI:SS.MS') AS "storedAt"`

/**
 * Seals the next entries up to a mark that is settled, all of the batch or none. One process does it
 * at a time: undefined where another is at it.
 */
export function sealNext(
  pool: Pool,
  ring: Keyring,
  upTo: string,
  batch: number,
): Promise<{ sealed: number; newest: NotedSeal | undefined } | undefined> {
  return inTransaction(pool, async (connection) => {
    if (!(await isOurs(connection))) return undefined
    const last = await newestSeal(connection)
    const entries = await select<AuditContent>(
      connection,
      Prisma.sql`
        SELECT ${auditContent} FROM "AuditEntry" e
        WHERE e.id > ${last?.entryId ?? '0'}::bigint AND e.id <= ${upTo}::bigint
        ORDER BY e.id LIMIT ${batch}::int`,
    )
    const seals = sealsOf(ring, entries, last)
    const newest = seals.at(-1)
    if (newest !== undefined) await insertSeals(connection, ring.active, seals)
    return {
      sealed: seals.length,
      newest: newest && { place: newest.place, seal: newest.seal.toString('hex') },
    }
  })
}

/** Until the transaction ends: whoever comes next sees what was sealed in it. */
async function isOurs(connection: Connection): Promise<boolean> {
  const [row] = await select<{ ours: boolean }>(
    connection,
    Prisma.sql`SELECT pg_try_advisory_xact_lock(${sealingLock}::bigint) AS ours`,
  )
  return row?.ours === true
}

type Seal = { place: string; entryId: string; seal: Buffer }

async function newestSeal(connection: Connection): Promise<Seal | undefined> {
  const [row] = await select<Seal>(
    connection,
    Prisma.sql`
      SELECT place::text AS place, "entryId"::text AS "entryId", seal FROM "AuditSeal"
      ORDER BY "AuditSeal".place DESC LIMIT 1`,
  )
  return row
}

function sealsOf(ring: Keyring, entries: readonly AuditContent[], last: Seal | undefined): Seal[] {
  const key = keyOf(ring, ring.active)
  let before: Buffer = last?.seal ?? NO_SEAL
  let place = BigInt(last?.place ?? 0)
  return entries.map((entry) => {
    place += 1n
    before = auditSeal(key, before, place, entry)
    return { place: String(place), entryId: entry.id, seal: before }
  })
}

async function insertSeals(connection: Connection, keyId: string, seals: readonly Seal[]) {
  await execute(
    connection,
    Prisma.sql`
      INSERT INTO "AuditSeal" (place, "entryId", seal, "keyId")
      SELECT new.*, ${keyId} FROM unnest(
        ${seals.map(({ place }) => place)}::bigint[],
        ${seals.map(({ entryId }) => entryId)}::bigint[],
        ${seals.map(({ seal }) => seal)}::bytea[]) AS new`,
  )
}
