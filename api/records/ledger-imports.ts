import type { LedgerMapping } from '../../domain/ledger/mapping'
import type { OldLimit } from '../../domain/ledger/old-limit'
import type { RowState } from '../../domain/ledger/import-states'
import type { RowCells } from '../../domain/ledger/row-cells'
import type { RowProblem } from '../../domain/ledger/old-matter'
import type { CaseNumber, PersonId, PostCode } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { FieldCipher } from '../../protection/field-cipher'
import { Prisma } from '../../prisma/generated/client'
import { execute, select, type Connection } from '../../prisma/statements'
import type { Database, Transaction } from './database'

export type NewRow = {
  position: number
  keyHash: Uint8Array<ArrayBuffer>
  wholeHash: Uint8Array<ArrayBuffer>
  cells: RowCells
  state: Exclude<RowState, 'registered'>
  becomes: 'record' | 'backlog' | null
  problems: readonly RowProblem[]
  oldLimit: OldLimit | null
}

export type NewImport = {
  id: string
  ledger: string
  mapping: LedgerMapping
  fileHash: string
  refusedColumns: readonly string[]
  readBy: PersonId
  readAt: Instant
  rows: readonly NewRow[]
}

/** Rows written in one statement. */
const ROWS_AT_ONCE = 500

export type RowPlace = { id: string; position: number }

const placeOf = (id: string, position: number) => `LedgerRow.cells:${id} ${position}`

/** A file that was read: nothing of it is a matter yet, and all of it can be taken away again. */
export async function storeImport(
  tx: Transaction,
  cipher: FieldCipher,
  { ledger, rows, mapping, refusedColumns, ...rest }: NewImport,
): Promise<void> {
  await tx.ledgerImport.create({
    data: {
      ...{ ...rest, ledgerName: ledger, state: 'read', refusedColumns: [...refusedColumns] },
      mapping,
    },
  })
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const data = rows.slice(at, at + ROWS_AT_ONCE).map(({ cells, problems, oldLimit, ...row }) => {
      const sealed = cipher.seal(placeOf(rest.id, row.position), JSON.stringify(cells))
      return {
        ...{ importId: rest.id, ledgerName: ledger, ...row },
        ...{ cells: sealed.value, cellsKey: sealed.keyId },
        problems: problems,
        oldLimit: (oldLimit as unknown as Prisma.InputJsonValue | null) ?? Prisma.DbNull,
      }
    })
    await tx.ledgerRow.createMany({ data })
  }
}

/** Takes away what was read and not released; false where it is too late or was done. */
export async function undoImport(tx: Transaction, id: string, at: Instant): Promise<boolean> {
  const undone = await tx.ledgerImport.updateMany({
    where: { id, state: 'read' },
    data: { state: 'undone', endedAt: at },
  })
  if (undone.count === 0) return false
  await tx.ledgerRow.deleteMany({ where: { importId: id } })
  return true
}

/** From here its rows are registered, one after the other; false where that has been said before. */
export async function orderRelease(
  tx: Transaction,
  id: string,
  by: { releasedBy: PersonId; releasedForPost: PostCode | null; releasedAt: Instant },
): Promise<boolean> {
  const ordered = await tx.ledgerImport.updateMany({
    where: { id, state: 'read' },
    data: { ...by, state: 'releasing' },
  })
  return ordered.count > 0
}

export type OrderedImport = {
  id: string
  ledger: string
  mapping: LedgerMapping
  releasedBy: PersonId
  releasedForPost: PostCode | null
}

export async function orderedImports(db: Database): Promise<OrderedImport[]> {
  const rows = await db.ledgerImport.findMany({
    where: { state: 'releasing' },
    orderBy: [{ releasedAt: 'asc' }, { id: 'asc' }],
  })
  return rows.map(({ id, ledgerName, mapping, releasedBy, releasedForPost }) => ({
    ...{ id, ledger: ledgerName, mapping: mapping as LedgerMapping },
    releasedBy: releasedBy as PersonId,
    releasedForPost: releasedForPost as PostCode | null,
  }))
}

export type ReadyRow = {
  position: number
  becomes: 'record' | 'backlog'
  keyHash: Uint8Array
  cells: Uint8Array
  cellsKey: string
}

/** The next rows of an import that are to be registered, behind one of them. */
export function readyRows(
  connection: Connection,
  id: string,
  { after, most }: { after: number; most: number },
): Promise<ReadyRow[]> {
  return select<ReadyRow>(
    connection,
    Prisma.sql`
      SELECT position, becomes, "keyHash", cells, "cellsKey" FROM "LedgerRow"
      WHERE "importId" = ${id} AND state = 'ready' AND position > ${after}
      ORDER BY position LIMIT ${most}`,
  )
}

/** Of a row that could be registered when it was read, and cannot any more: it is mended like any other. */
export async function markRefused(
  connection: Connection,
  { id, position }: RowPlace,
  problems: readonly RowProblem[],
): Promise<void> {
  await execute(
    connection,
    Prisma.sql`
      UPDATE "LedgerRow" SET state = 'refused', problems = ${JSON.stringify(problems)}::jsonb
      WHERE "importId" = ${id} AND position = ${position} AND state = 'ready'`,
  )
}

export function openCells(
  cipher: FieldCipher,
  id: string,
  row: Omit<ReadyRow, 'becomes' | 'keyHash'>,
): RowCells {
  return JSON.parse(cipher.open(placeOf(id, row.position), row.cells, row.cellsKey)) as RowCells
}

/** The index that keeps a row of the same books from being registered twice. */
export const onceOnly = 'LedgerRow_registered_once'

/** Whether the row is still to be registered; nobody else does it until this transaction ends. */
export async function lockReady(
  connection: Connection,
  { id, position }: RowPlace,
): Promise<boolean> {
  const locked = await select(
    connection,
    Prisma.sql`
      SELECT position FROM "LedgerRow"
      WHERE "importId" = ${id} AND position = ${position} AND state = 'ready' FOR UPDATE`,
  )
  return locked.length > 0
}

/** A locked row has become a case. It fails where another with its key has (`onceOnly`). */
export async function markRegistered(
  connection: Connection,
  { id, position }: RowPlace,
  number: CaseNumber,
): Promise<void> {
  await execute(
    connection,
    Prisma.sql`
      UPDATE "LedgerRow"
      SET state = 'registered', cells = NULL, "cellsKey" = NULL, "caseNumber" = ${number}
      WHERE "importId" = ${id} AND position = ${position}`,
  )
}

/** Of two files that were read at once and hold the same row, the second to be released: likewise, or with other words. */
export async function markKnown(connection: Connection, { id, position }: RowPlace): Promise<void> {
  await execute(
    connection,
    Prisma.sql`
      UPDATE "LedgerRow" r SET cells = NULL, "cellsKey" = NULL, state = CASE WHEN EXISTS (
        SELECT FROM "LedgerRow" o
        WHERE o."ledgerName" = r."ledgerName" AND o."keyHash" = r."keyHash"
          AND o.state = 'registered' AND o."wholeHash" = r."wholeHash") THEN 'known' ELSE 'changed' END
      WHERE r."importId" = ${id} AND r.position = ${position} AND r.state = 'ready'`,
  )
}

export async function endRelease(tx: Transaction, id: string, at: Instant): Promise<boolean> {
  const ended = await tx.ledgerImport.updateMany({
    where: { id, state: 'releasing', rows: { none: { state: 'ready' } } },
    data: { state: 'released', endedAt: at },
  })
  return ended.count > 0
}
