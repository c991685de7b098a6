import type { LedgerField } from './fields'
import type { LedgerMapping } from './mapping'
import { subjectPath } from './subjects'

/** The cells of one row that are read, by header. */
export type RowCells = Readonly<Record<string, string>>
type Columns = Pick<LedgerMapping, 'columns'>

/** Of a row, what the mapping takes over; of everything else nothing is kept. */
export function mappedCells(
  headers: readonly string[],
  cells: readonly string[],
  { columns }: Columns,
): RowCells {
  return Object.fromEntries(
    headers.flatMap((header, at) => (columns[header] ? [[header, cells[at] ?? '']] : [])),
  )
}

/** The cells of a row by what they are; several columns of one field are read as one, in their order. */
export function fieldsOf(
  cells: RowCells,
  { columns }: Columns,
): Partial<Record<LedgerField, string>> {
  const several = new Map<LedgerField, string[]>()
  for (const [header, cell] of Object.entries(cells)) {
    const field = columns[header]
    if (field) several.set(field, [...(several.get(field) ?? []), tidy(cell)])
  }
  return Object.fromEntries([...several].map(([field, parts]) => [field, joined(field, parts)]))
}

function joined(field: LedgerField, parts: readonly string[]): string {
  const [only = '', ...more] = parts
  // One column holds a whole way in the tree; several are its levels, as a file of subjects has them.
  if (field === 'subject') return more.length === 0 ? only : (subjectPath(parts) ?? parts.join('/'))
  return parts.filter((part) => part !== '').join(field === 'key' ? '·' : '\n')
}

/** Tables carry tabs and empty lines around what was written; the words themselves stay as they are. */
function tidy(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '').join('\n')
}
