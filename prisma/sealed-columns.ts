import { Prisma } from './generated/client'

/**
 * A column of ciphertext: bytes, with the id of their key in the text column `…Key` beside them. Its
 * place, to which a ciphertext is bound, is `Table.column:` and the row's primary key. Nobody lists
 * these columns: whatever is named so is sealed anew with the rest and asked for when a key goes.
 */
export type SealedColumn = {
  table: string
  column: string
  /** Names and types, in the order of the index. */
  primary: readonly { name: string; type: string }[]
}

/** One row for each, in the order of their names. */
export const sealedColumnsQuery = Prisma.sql`
  SELECT t.relname::text AS "table", sealed.attname::text AS "column",
    (SELECT json_agg(json_build_object('name', p.attname, 'type', format_type(p.atttypid, NULL))
       ORDER BY k.at)
     FROM pg_index i, unnest(i.indkey::int2[]) WITH ORDINALITY AS k(attnum, at)
     JOIN pg_attribute p ON p.attnum = k.attnum
     WHERE i.indrelid = t.oid AND i.indisprimary AND p.attrelid = t.oid) AS "primary"
  FROM pg_class t
  JOIN pg_attribute sealed ON sealed.attrelid = t.oid AND sealed.atttypid = 'bytea'::regtype
  JOIN pg_attribute beside ON beside.attrelid = t.oid
    AND beside.attname = sealed.attname || 'Key' AND beside.atttypid = 'text'::regtype
  WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
  ORDER BY 1, 2`

const named = (name: string): string => `"${name}"`
export const tableOf = ({ table }: SealedColumn) => Prisma.raw(named(table))
export const valueOf = ({ column }: SealedColumn) => Prisma.raw(named(column))
export const keyOf = ({ column }: SealedColumn) => Prisma.raw(named(`${column}Key`))

/** How many values of a column rest on any other key, by key. */
export const restingQuery = (sealed: SealedColumn, active: string): Prisma.Sql => Prisma.sql`
  SELECT ${keyOf(sealed)} AS key, count(*)::int AS count FROM ${tableOf(sealed)}
  WHERE ${valueOf(sealed)} IS NOT NULL AND ${keyOf(sealed)} <> ${active} GROUP BY 1 ORDER BY 1`
