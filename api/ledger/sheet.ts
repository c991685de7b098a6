import { parse } from 'csv-parse/sync'
import { Workbook, type CellValue, type Worksheet } from 'exceljs'
import { unpackedBytes } from './zip-size'

/** A table as somebody sent it: headers, and below them rows with their number in the file. */
export type Sheet = {
  headers: readonly string[]
  rows: readonly { at: number; cells: readonly string[] }[]
}
export type SheetRead = { sheet: Sheet } | { against: string }

/** Rows. */
const MOST_ROWS = 5_000
/** Bytes of a workbook once it is unpacked. */
const MOST_UNPACKED = 128 * 1024 * 1024
const MOST_COLUMNS = 200

/** Reads .xlsx, or .csv in UTF-8 or GB18030; what it is shows in its bytes, not in its name. */
export async function readSheet(bytes: Uint8Array): Promise<SheetRead> {
  const table = isZip(bytes) ? await tableOfWorkbook(bytes) : tableOfText(bytes)
  if ('against' in table) return table
  return sheetOf(table.lines)
}

type Lines = { lines: { at: number; cells: string[] }[] }
type Table = Lines | { against: string }

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function tableOfWorkbook(bytes: Uint8Array): Promise<Table> {
  const unpacked = unpackedBytes(bytes)
  if (unpacked === undefined) return noWorkbook
  if (unpacked > MOST_UNPACKED) {
    return { against: 'The workbook is too large once unpacked: send it in parts.' }
  }
  const book = new Workbook()
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer)
  } catch {
    // Whatever the library stumbles over: to whoever sent the file it is one and the same.
    return noWorkbook
  }
  const [first] = book.worksheets
  return first === undefined ? { against: 'The workbook holds no sheet.' } : linesOf(first)
}

const noWorkbook = {
  against: 'The file is no workbook: save it as .xlsx or .csv in Excel or WPS, and send that.',
}

function linesOf(sheet: Worksheet): Table {
  if (sheet.rowCount > MOST_ROWS + 1) return tooMany
  const lines: Lines['lines'] = []
  sheet.eachRow((row, at) => {
    const values = row.values as CellValue[]
    lines.push({ at, cells: Array.from(values.slice(1), textOf) })
  })
  return { lines }
}

/** Excel keeps a day as a moment without a zone, which the library reads as if it were UTC. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 19).replace('T', ' ')
  }
  if (typeof value !== 'object') return String(value)
  if ('richText' in value) return value.richText.map(({ text }) => text).join('')
  if ('text' in value) return textOf(value.text)
  if ('result' in value) return textOf(value.result)
  return ''
}

function tableOfText(bytes: Uint8Array): Table {
  const text = decoded(bytes)
  if (text === undefined) {
    return { against: 'The file is neither a workbook nor text in UTF-8 or GB18030.' }
  }
  try {
    const records = parse(text, {
      ...{ bom: true, relaxColumnCount: true, skipEmptyLines: true, info: true },
      ...{ delimiter: delimiterOf(text), maxRecordSize: 200_000, toLine: 200_000 },
    }) as unknown as { record: string[]; info: { lines: number } }[]
    if (records.length > MOST_ROWS + 1) return tooMany
    return { lines: records.map(({ record }, index) => ({ at: index + 1, cells: record })) }
  } catch {
    return { against: 'The text is no table: quote cells that hold quotes, commas or line ends.' }
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      return text.includes('\0') ? undefined : text
    } catch {
      continue
    }
  }
  return undefined
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1)
  return first.includes('\t') && !first.includes(',') ? '\t' : ','
}

const tooMany = { against: `A file may hold ${MOST_ROWS} rows: send it in parts.` }

function sheetOf([first, ...others]: Lines['lines']): SheetRead {
  const headers = (first?.cells ?? []).map((header) => header.trim())
  if (headers.every((header) => header === '')) {
    return { against: 'The first row holds no headers: name each column there.' }
  }
  if (headers.length > MOST_COLUMNS) {
    return { against: `A file may hold ${MOST_COLUMNS} columns: leave out what is not needed.` }
  }
  const named = headers.filter((header) => header !== '')
  const twice = named.find((header, at) => named.indexOf(header) !== at)
  if (twice !== undefined) {
    return { against: `The header "${twice}" stands there twice: rename one of the two.` }
  }
  const rows = others.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  return rows.length === 0
    ? { against: 'There is no row below the headers.' }
    : { sheet: { headers, rows } }
}
