import { Workbook } from 'exceljs'

export const tableFormats = ['xlsx', 'csv'] as const
export type TableFormat = (typeof tableFormats)[number]

export const contentTypes: Readonly<Record<TableFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

type Cell = string | number | boolean | null
export type Table = { headers: readonly string[]; rows: readonly (readonly Cell[])[] }

/** A table as a file that Excel and WPS open as it is meant. */
export async function tableFile(
  { headers, rows }: Table,
  format: TableFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  if (format === 'csv') {
    const text = [headers, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')
    // Without this mark Excel takes the text for one of the machine's own code page.
    return new Uint8Array(Buffer.from(`\uFEFF${text}\r\n`, 'utf8'))
  }
  const book = new Workbook()
  const sheet = book.addWorksheet('Sheet1')
  sheet.addRow([...headers])
  for (const row of rows)
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)))
  sheet.getRow(1).font = { bold: true }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/**
 * What begins like a formula is one to whoever opens the file, and might do something there; the wide
 * signs of a Chinese keyboard are taken for the others.
 */
export const beginsFormula = /^[=+\-@＝＋－＠\t\r\n]/

function csvCell(cell: Cell): string {
  const text = typeof cell === 'string' ? clean(cell) : String(cell ?? '')
  const harmless = typeof cell === 'string' && beginsFormula.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** Without signs that no workbook may hold, and behind which a formula could hide in a text. */
function clean(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''))
}
