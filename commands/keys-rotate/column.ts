import { Prisma } from '../../prisma/generated/client'
import { keyOf, tableOf, valueOf, type SealedColumn } from '../../prisma/sealed-columns'
import { execute, select, type Connection } from '../../prisma/statements'
import { sealedAnew } from '../../protection/field-cipher'
import type { Keyring } from '../../protection/keyring'

/** What is read at once: few enough rows to be brief, few enough bytes to be held. */
const MOST_ROWS = 200
const MOST_BYTES = 16 * 1024 * 1024

type OldRow = { primary: string[]; value: Buffer; key: string }
type NewRow = OldRow & { anew: Buffer }

export type Walked = { sealed: number; unreadable: number }

/**
 * Once through a column, along its primary key: what rests on another key is sealed anew under the one
 * that writes. Each batch is one statement, so that there is nothing half done whenever this is killed,
 * and a next run finds what is left by itself. `tell` hears of each batch.
 */
export async function walkColumn(
  connection: Connection,
  ring: Keyring,
  column: SealedColumn,
  tell: (sealed: number) => void,
): Promise<Walked> {
  const size = await batchSize(connection, column)
  const walked: Walked = { sealed: 0, unreadable: 0 }
  let after: string[] | undefined
  for (;;) {
    const rows = await readOld(connection, ring, column, after, size)
    const last = rows.at(-1)
    if (last === undefined) return walked
    const renewed = rows.flatMap((row) => renew(ring, column, row) ?? [])
    walked.unreadable += rows.length - renewed.length
    const written = await write(connection, ring, column, renewed)
    walked.sealed += written
    tell(written)
    after = last.primary
  }
}

/** By the largest value: of small ones many, of files one by one. */
async function batchSize(connection: Connection, column: SealedColumn): Promise<number> {
  const [row] = await select<{ bytes: number | null }>(
    connection,
    Prisma.sql`SELECT max(octet_length(${valueOf(column)})) AS bytes FROM ${tableOf(column)}`,
  )
  return Math.min(MOST_ROWS, Math.max(1, Math.floor(MOST_BYTES / (row?.bytes || 1))))
}

const listed = (names: readonly string[], of = '') =>
  Prisma.raw(names.map((name) => `${of}"${name}"`).join(', '))

function readOld(
  connection: Connection,
  ring: Keyring,
  column: SealedColumn,
  after: string[] | undefined,
  size: number,
): Promise<OldRow[]> {
  const names = column.primary.map(({ name }) => name)
  const texts = Prisma.raw(names.map((name) => `"${name}"::text`).join(', '))
  const from = after?.map(
    (text, at) => Prisma.sql`${text}::${Prisma.raw(column.primary[at]?.type ?? 'text')}`,
  )
  const beyond =
    from === undefined ? Prisma.empty : Prisma.sql`AND (${listed(names)}) > (${Prisma.join(from)})`
  return select<OldRow>(
    connection,
    Prisma.sql`
      SELECT ARRAY[${texts}] AS "primary", ${valueOf(column)} AS value, ${keyOf(column)} AS key
      FROM ${tableOf(column)}
      WHERE ${valueOf(column)} IS NOT NULL AND ${keyOf(column)} <> ${ring.active} ${beyond}
      ORDER BY ${listed(names)} LIMIT ${size}::int`,
  )
}

/** What its key is missing for, or what was altered, stays as it is. */
function renew(ring: Keyring, { table, column }: SealedColumn, row: OldRow): NewRow | undefined {
  const place = `${table}.${column}:${row.primary.join(' ')}`
  try {
    const { value } = sealedAnew(ring, place, { value: row.value, keyId: row.key })
    return { ...row, anew: Buffer.from(value) }
  } catch {
    return undefined
  }
}

/**
 * Only where the value is still the one that was read: what was written meanwhile is newer. A row that
 * somebody holds is passed over, so that nobody waits here while others wait for them; a next walk has it.
 */
function write(
  connection: Connection,
  ring: Keyring,
  column: SealedColumn,
  rows: readonly NewRow[],
): Promise<number> {
  if (rows.length === 0) return Promise.resolve(0)
  const names = column.primary.map(({ name }) => name)
  const keys = column.primary.map(
    ({ type }, at) =>
      Prisma.sql`${rows.map(({ primary }) => primary[at])}::text[]::${Prisma.raw(type)}[]`,
  )
  const same = (one: string, other: string) =>
    Prisma.raw(names.map((name) => `${one}."${name}" = ${other}."${name}"`).join(' AND '))
  return execute(
    connection,
    Prisma.sql`
      WITH given AS (
        SELECT * FROM unnest(${Prisma.join(keys)}, ${rows.map(({ value }) => value)}::bytea[],
          ${rows.map(({ anew }) => anew)}::bytea[]) AS g(${listed(names)}, old, anew)),
      held AS (
        SELECT ${listed(names, 'given.')}, given.anew FROM ${tableOf(column)} AS t
        JOIN given ON ${same('t', 'given')} AND t.${valueOf(column)} = given.old
        FOR NO KEY UPDATE OF t SKIP LOCKED)
      UPDATE ${tableOf(column)} AS t SET ${valueOf(column)} = held.anew, ${keyOf(column)} = ${ring.active}
      FROM held WHERE ${same('t', 'held')}`,
  )
}
