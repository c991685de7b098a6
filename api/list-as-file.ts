import type { PersonId } from '../domain/ids'
import type { Instant } from '../domain/time/day'
import type { AppDeps } from './deps'
import { contentTypes, tableFile, type Table, type TableFormat } from './ledger/write-table'
import { appendAudit } from './records/audit'

type Taking = { deps: AppDeps; actor: PersonId; now: Instant }

type TakenList =
  'cases' | 'duties' | 'own-duties' | 'inbox' | 'audit' | 'entrustments-3-1' | 'entrustments-3-2'

/** Whoever takes a list away is named in the audit, with how much it was. */
export async function fileOf(
  { deps, actor, now }: Taking,
  list: TakenList,
  table: Table,
  format: TableFormat,
) {
  const body = await tableFile(table, format)
  const detail = { format, rows: table.rows.length }
  await appendAudit(deps.prisma, now, { actor, action: 'list-exported', subject: list, detail })
  const headers = {
    'Content-Type': contentTypes[format],
    'Content-Disposition': `attachment; filename="${list}.${format}"`,
  }
  return { status: 200 as const, headers, body }
}
