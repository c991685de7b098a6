import type { LedgerMapping } from '../../domain/ledger/mapping'
import type { PersonId } from '../../domain/ids'
import type { Instant } from '../../domain/time/day'
import type { Prisma } from '../../prisma/generated/client'
import type { Database, Transaction } from './database'

export type Ledger = LedgerMapping & { name: string; savedBy: PersonId; savedAt: Instant }

/** Keeps how one series of books is read; what was read before goes by the mapping it was read with. */
export async function saveLedger(tx: Transaction, ledger: Ledger): Promise<void> {
  const { name, savedBy, savedAt } = ledger
  const { columns, assumed } = ledger
  const kept = { columns, assumed, savedBy, savedAt }
  await tx.ledger.upsert({ where: { name }, create: { name, ...kept }, update: kept })
}

export async function findLedger(db: Database, name: string): Promise<Ledger | undefined> {
  const row = await db.ledger.findUnique({ where: { name } })
  return row === null ? undefined : ledgerOf(row)
}

/** The same, and nobody else saves another until the transaction ends. */
export async function heldLedger(tx: Transaction, name: string): Promise<Ledger | undefined> {
  await tx.$queryRaw`SELECT FROM "Ledger" WHERE name = ${name} FOR UPDATE`
  const row = await tx.ledger.findUnique({ where: { name } })
  return row === null ? undefined : ledgerOf(row)
}

export async function allLedgers(db: Database): Promise<Ledger[]> {
  const rows = await db.ledger.findMany({ orderBy: { name: 'asc' } })
  return rows.map(ledgerOf)
}

type Row = Prisma.LedgerGetPayload<object>

function ledgerOf({ name, columns, assumed, savedBy, savedAt }: Row): Ledger {
  return {
    name,
    // Checked by the schema of the route that wrote them, and written by nobody else.
    columns: columns as LedgerMapping['columns'],
    assumed: assumed as LedgerMapping['assumed'],
    savedBy: savedBy as PersonId,
    savedAt: savedAt.toISOString() as Instant,
  }
}
