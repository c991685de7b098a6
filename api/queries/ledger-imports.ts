import type { LedgerMapping } from '../../domain/ledger/mapping'
import type { OldLimit } from '../../domain/ledger/old-limit'
import type { ImportState, RowState } from '../../domain/ledger/import-states'
import type { RowProblem } from '../../domain/ledger/old-matter'
import type { CaseNumber } from '../../domain/ids'
import type { RulePackId } from '../../domain/rules/rule-pack'
import type { Instant } from '../../domain/time/day'
import { Prisma } from '../../prisma/generated/client'
import { select, type Connection } from '../../prisma/statements'
import { openTo, type Viewer } from './case-scope'

export type ImportFound = {
  id: string
  ledger: string
  state: ImportState
  refusedColumns: string[]
  readAt: Instant
  releasedAt: Instant | null
  endedAt: Instant | null
  mapping: LedgerMapping
  /** How many rows stand how. */
  rows: Partial<Record<RowState, number>>
  /** Of those that are ready or registered. */
  records: number
  backlog: number
  /** Of those with an answer: by rule pack, how many were answered in time. */
  kept: { pack: RulePackId; inTime: number; late: number }[]
}

export type ImportPlace = { readAt: Instant; id: string }

type Reader = Pick<Viewer, 'person' | 'posts'>

/** What a row has become, or what another file of the same books made of it. */
const caseOfRow = Prisma.sql`coalesce(r."caseNumber", (SELECT o."caseNumber" FROM "LedgerRow" o
  WHERE r.state IN ('known', 'changed') AND o."ledgerName" = r."ledgerName"
    AND o."keyHash" = r."keyHash" AND o.state = 'registered'))`

/** A row whose case is closed to whoever asks stands in no list and no count: it would tell of it (Arts. 28, 30). */
const openRow = (reader: Reader) => Prisma.sql`NOT EXISTS (
  SELECT FROM "Case" c WHERE c.number = ${caseOfRow} AND NOT (${openTo(reader)}))`

/** The newest first. */
export async function listImports(
  connection: Connection,
  reader: Reader,
  { after, size }: { after?: ImportPlace | undefined; size: number },
): Promise<{ imports: ImportFound[]; next: ImportPlace | undefined }> {
  const behind =
    after === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(i."readAt", i.id) < (${after.readAt}::timestamp, ${after.id})`
  const found = await importsWhere(connection, reader, behind, size + 1)
  const imports = found.slice(0, size)
  const last = found.length > size ? imports.at(-1) : undefined
  return { imports, next: last && { readAt: last.readAt, id: last.id } }
}

export async function findImport(
  connection: Connection,
  reader: Reader,
  id: string,
): Promise<ImportFound | undefined> {
  const [found] = await importsWhere(connection, reader, Prisma.sql`i.id = ${id}`, 1)
  return found
}

const moment = (column: string) =>
  Prisma.raw(`to_char(i."${column}", 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "${column}"`)

function importsWhere(
  connection: Connection,
  reader: Reader,
  condition: Prisma.Sql,
  most: number,
): Promise<ImportFound[]> {
  const ofIt = Prisma.sql`r."importId" = i.id AND ${openRow(reader)}`
  return select<ImportFound>(
    connection,
    Prisma.sql`
      SELECT i.id, i."ledgerName" AS ledger, i.state, i."refusedColumns", i.mapping,
        ${moment('readAt')}, ${moment('releasedAt')}, ${moment('endedAt')},
        (SELECT coalesce(jsonb_object_agg(s.state, s.count), '{}') FROM
          (SELECT r.state, count(*)::int AS count FROM "LedgerRow" r
           WHERE ${ofIt} GROUP BY r.state) s) AS rows,
        (SELECT count(*)::int FROM "LedgerRow" r
         WHERE ${ofIt} AND r.becomes = 'record' AND r.state IN ('ready', 'registered')) AS records,
        (SELECT count(*)::int FROM "LedgerRow" r
         WHERE ${ofIt} AND r.becomes = 'backlog' AND r.state IN ('ready', 'registered')) AS backlog,
        (SELECT coalesce(jsonb_agg(k ORDER BY k.pack), '[]') FROM
          (SELECT r."oldLimit" ->> 'pack' AS pack,
                  (count(*) FILTER (WHERE r."oldLimit" -> 'kept' = 'true'))::int AS "inTime",
                  (count(*) FILTER (WHERE r."oldLimit" -> 'kept' = 'false'))::int AS late
           FROM "LedgerRow" r
           WHERE ${ofIt} AND r.state IN ('ready', 'registered')
             AND jsonb_typeof(r."oldLimit" -> 'kept') = 'boolean' GROUP BY 1) k) AS kept
      FROM "LedgerImport" i WHERE ${condition}
      ORDER BY i."readAt" DESC, i.id DESC LIMIT ${most}`,
  )
}

export type RowFound = {
  row: number
  state: RowState
  becomes: 'record' | 'backlog' | null
  problems: RowProblem[]
  oldLimit: OldLimit | null
  case: CaseNumber | null
}

export async function listRows(
  connection: Connection,
  reader: Reader,
  id: string,
  {
    state,
    after,
    size,
  }: { state?: RowState | undefined; after?: number | undefined; size: number },
): Promise<{ rows: RowFound[]; next: number | undefined }> {
  const found = await select<RowFound>(
    connection,
    Prisma.sql`
      SELECT r.position AS row, r.state, r.becomes, r.problems, r."oldLimit",
        ${caseOfRow} AS "case"
      FROM "LedgerRow" r
      WHERE r."importId" = ${id} AND r.position > ${after ?? 0} AND ${openRow(reader)}
        AND (${state ?? null}::text IS NULL OR r.state = ${state ?? null})
      ORDER BY r.position LIMIT ${size + 1}`,
  )
  const rows = found.slice(0, size)
  return { rows, next: found.length > size ? rows.at(-1)?.row : undefined }
}

export type RefusedRow = {
  position: number
  problems: RowProblem[]
  cells: Uint8Array
  cellsKey: string
}

export function refusedRows(connection: Connection, id: string): Promise<RefusedRow[]> {
  return select<RefusedRow>(
    connection,
    Prisma.sql`
      SELECT position, problems, cells, "cellsKey" FROM "LedgerRow"
      WHERE "importId" = ${id} AND state = 'refused' AND cells IS NOT NULL ORDER BY position`,
  )
}

/** Of these keys, those that were taken over before from the same books, and all that was said then. */
export async function knownKeys(
  connection: Connection,
  ledger: string,
  keyHashes: readonly Uint8Array[],
): Promise<Map<string, string>> {
  const rows = await select<{ key: string; whole: string }>(
    connection,
    Prisma.sql`
      SELECT encode("keyHash", 'hex') AS key, encode("wholeHash", 'hex') AS whole FROM "LedgerRow"
      WHERE "ledgerName" = ${ledger} AND state = 'registered'
        AND "keyHash" = ANY(${keyHashes.map((hash) => Buffer.from(hash))}::bytea[])`,
  )
  return new Map(rows.map(({ key, whole }) => [key, whole]))
}
