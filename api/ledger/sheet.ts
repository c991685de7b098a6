import { parse } from 'csv-parse/sync'
import { Workbook, type CellValue, type Worksheet } from 'exceljs'
import { againstWorkbook, noWorkbook } from './against-workbook'
import { beginsFormula } from './write-table'

/** A table as somebody sent it: headers, and below them rows with their number in the file. */
export type Sheet = {
  headers: readonly string[]
  rows: readonly { at: number; cells: readonly string[] }[]
}
export type SheetRead = { sheet: Sheet } | { against: string }

/** Rows with something in them. */
const MOST_ROWS = 5_000
/** Of a text, with those that hold nothing. */
const MOST_LINES = 50_000
const MOST_COLUMNS = 200

/** Reads .xlsx, or .csv in UTF-8 or GB18030; what it is shows in its bytes, not in its name. */
export async function readSheet(bytes: Uint8Array): Promise<SheetRead> {
  const table = isZip(bytes) ? await tableOfWorkbook(bytes) : tableOfText(bytes)
  if ('against' in table) return table
  const filled = table.lines.filter(({ cells }) => cells.some(isFilled))
  return filled.length > MOST_ROWS + 1 ? tooMany : sheetOf(filled)
}

type Lines = { lines: { at: number; cells: string[] }[] }
type Table = Lines | { against: string }

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function tableOfWorkbook(bytes: Uint8Array): Promise<Table> {
  const against = againstWorkbook(bytes)
  if (against !== undefined) return { against }
  const book = new Workbook()
  try {
    await book.xlsx.load(new Uint8Array(bytes).buffer, { ignoreNodes: [...notRead] })
  } catch {
    // Whatever the library stumbles over: to whoever sent the file it is one and the same.
    return { against: noWorkbook }
  }
  const shown = book.worksheets.filter(({ state }) => state === 'visible')
  const [filled, another] = shown.filter(({ actualRowCount }) => actualRowCount > 0)
  if (another !== undefined) {
    return {
      against: 'Several sheets hold something: save each as a file of its own, and send those.',
    }
  }
  return filled === undefined
    ? { against: 'The workbook holds no sheet with anything in it.' }
    : linesOf(filled)
}

/** A list to choose from that holds for whole columns would take the library minutes. */
const notRead = ['dataValidations', 'conditionalFormatting'] as const

function linesOf(sheet: Worksheet): Table {
  const lines: Lines['lines'] = []
  let widest = 0
  sheet.eachRow((row, at) => {
    const values = row.values as CellValue[]
    widest = Math.max(widest, values.length - 1)
    if (widest <= MOST_COLUMNS) lines.push({ at, cells: Array.from(values.slice(1), textOf) })
  })
  return widest > MOST_COLUMNS ? tooWide : { lines }
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
    const records: string[][] = parse(text, {
      ...{ bom: true, relaxColumnCount: true, delimiter: delimiterOf(text) },
      ...{ maxRecordSize: 200_000, to: MOST_LINES },
    })
    if (records.length === MOST_LINES) return tooMany
    return { lines: records.map((cells, index) => ({ at: index + 1, cells: cells.map(unmarked) })) }
  } catch {
    return { against: 'The text is no table: quote cells that hold quotes, commas or line ends.' }
  }
}

/** Without the mark that keeps a cell of a file from here from being a formula (`write-table.ts`). */
const unmarked = (cell: string): string =>
  cell.startsWith("'") && beginsFormula.test(cell.slice(1)) ? cell.slice(1) : cell

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

const tooWide = {
  against: `A file may hold ${MOST_COLUMNS} columns: leave out what is not needed.`,
}

const isFilled = (cell: string): boolean => cell.trim() !== ''

function sheetOf([first, ...rows]: Lines['lines']): SheetRead {
  const headers = (first?.cells ?? []).map((header) => header.trim())
  while (headers.at(-1) === '') headers.pop()
  if (headers.length === 0) {
    return { against: 'The first row holds no headers: name each column there.' }
  }
  if (headers.length > MOST_COLUMNS) return tooWide
  const named = headers.filter((header) => header !== '')
  const twice = named.find((header, at) => named.indexOf(header) !== at)
  if (twice !== undefined) {
    return { against: `The header "${twice}" stands there twice: rename one of the two.` }
  }
  if (rows.length === 0) return { against: 'There is no row below the headers.' }
  const stray = rows.find(({ cells }) => cells.some((cell, at) => isFilled(cell) && !headers[at]))
  if (stray !== undefined) {
    return {
      against: `Row ${stray.at} holds something in a column without a header: name that column in the first row, or quote the cell whose comma divides it.`,
    }
  }
  return { sheet: withoutBlank(headers, rows) }
}

/** A column with neither header nor content is none. */
function withoutBlank(headers: readonly string[], rows: Sheet['rows']): Sheet {
  const kept = headers.flatMap((header, at) => (header === '' ? [] : [at]))
  const chosen = (cells: readonly string[]) => kept.map((at) => cells[at] ?? '')
  return {
    headers: chosen(headers),
    rows: rows.map(({ at, cells }) => ({ at, cells: chosen(cells) })),
  }
}
