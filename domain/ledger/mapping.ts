import type { CaseKind, Channel, Route } from '../case/kinds'
import { ledgerFields, neededFields, usualField, type LedgerField } from './fields'
import { isRefusedColumn } from './refused-columns'

/** How a file's columns are read, kept under a name: for the next file of the same books. */
export type LedgerMapping = {
  /** By header; null: looked at by somebody, and not taken over. */
  columns: Readonly<Record<string, LedgerField | null>>
  assumed: Assumed
}

/** What holds for a row in which no column says it. */
export type Assumed = {
  channel: Channel
  kind: CaseKind
  route: Route
  /** `here`: the rules of this installation's place; `unknown`: the national ones, where the books came from elsewhere. */
  place: 'here' | 'unknown'
}

export type HeaderFindings = {
  /** Of a kind the product does not hold. */
  refused: readonly string[]
  /** Nobody has said yet what they are. */
  unmapped: readonly string[]
  /** Needed, and in no column. */
  missing: readonly LedgerField[]
  /** Mapped, and in no column of the file. */
  absent: readonly string[]
}

/** Fields of which several columns may be one: they are read one after the other. */
const joinable: readonly LedgerField[] = ['key', 'words', 'subject', 'answer']

/** What stands between a file and its mapping. Empty lists: it can be read. */
export function headerFindings(
  headers: readonly string[],
  { columns }: Pick<LedgerMapping, 'columns'>,
): HeaderFindings {
  const refused = headers.filter(isRefusedColumn)
  const read = headers.filter((header) => !isRefusedColumn(header))
  const held = read.map((header) => columns[header])
  return {
    refused,
    unmapped: read.filter((header) => !Object.hasOwn(columns, header)),
    missing: neededFields.filter((field) => !held.includes(field)),
    absent: Object.keys(columns).filter(
      (header) => columns[header] !== null && !headers.includes(header),
    ),
  }
}

/** Why such a mapping cannot be kept: path and sentence. */
export function againstMapping({ columns }: Pick<LedgerMapping, 'columns'>): [string, string][] {
  const refused = Object.keys(columns)
    .filter(isRefusedColumn)
    .map((header): [string, string] => [
      header,
      'Columns on the control of persons or their journeys are not taken over: leave this one out.',
    ])
  const twice = ledgerFields.flatMap((field): [string, string][] => {
    const those = Object.keys(columns).filter((header) => columns[header] === field)
    if (those.length < 2 || joinable.includes(field)) return []
    return [[those[1] ?? '', `Only one column can be "${field}".`]]
  })
  return [...refused, ...twice]
}

/** By the usual names; null where a column's name says nothing. Refused ones are not in it. */
export function proposedColumns(headers: readonly string[]): Record<string, LedgerField | null> {
  const taken = new Set<LedgerField>()
  return Object.fromEntries(
    headers
      .filter((header) => !isRefusedColumn(header))
      .map((header) => {
        const field = usualField(header)
        if (field === undefined || taken.has(field)) return [header, null]
        taken.add(field)
        return [header, field]
      }),
  )
}
