import { unpacked, zipEntries } from './zip-entries'

/** Bytes of a workbook once it is unpacked. */
const MOST_UNPACKED = 128 * 1024 * 1024
/** Cells with something in them, or at least a look of their own. */
const MOST_CELLS = 1_000_000
/** Cells that are merged or named together: the library makes something of each of them. */
const MOST_TOGETHER = 1_000_000

export const noWorkbook =
  'The file is no workbook: save it as .xlsx or .csv in Excel or WPS, and send that.'
const tooLarge = 'The workbook is too large once unpacked: send it in parts.'
const tooMuchTogether =
  'The workbook merges or names whole columns or rows: copy the table alone into a new workbook, and send that.'

/**
 * Why a workbook is not opened: a small file may become a very large one, or have a few signs in it
 * stand for millions of cells. What its directory says of sizes is not taken on trust.
 */
export function againstWorkbook(bytes: Uint8Array): string | undefined {
  const entries = zipEntries(bytes)
  if (entries === undefined) return noWorkbook
  let left = MOST_UNPACKED
  if (entries.reduce((sum, { size }) => sum + size, 0) > left) return tooLarge
  for (const entry of entries) {
    const content = contentOf(() => unpacked(entry, left))
    if (content === noWorkbook) return noWorkbook
    if (content === undefined) return tooLarge
    left -= content.length
    const against = /^xl\/(workbook|worksheets\/[^/]+)\.xml$/i.test(entry.name)
      ? againstPart(Buffer.from(content).toString('latin1'))
      : undefined
    if (against !== undefined) return against
  }
  return undefined
}

type Content = Uint8Array | undefined | typeof noWorkbook

function contentOf(read: () => Uint8Array | undefined): Content {
  try {
    return read()
  } catch {
    return noWorkbook
  }
}

function againstPart(xml: string): string | undefined {
  if (countOf(xml, /<c[\s>/]/g) > MOST_CELLS) return tooLarge
  const merged = xml.match(/<mergeCell\s[^>]*>/g) ?? []
  const named = xml.match(/<definedName[\s>][^<]*/g) ?? []
  const together = [...merged, ...named].reduce((sum, text) => sum + cellsNamedIn(text), 0)
  return together > MOST_TOGETHER ? tooMuchTogether : undefined
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0
  while (pattern.test(text)) count += 1
  return count
}

const ranges = /\$?([A-Z]{1,3})\$?(\d{1,7}):\$?([A-Z]{1,3})\$?(\d{1,7})/gi

function cellsNamedIn(text: string): number {
  return [...text.matchAll(ranges)].reduce((sum, [, left = '', top, right = '', bottom]) => {
    const [rows, columns] = [Number(bottom) - Number(top), columnOf(right) - columnOf(left)]
    return sum + (Math.abs(rows) + 1) * (Math.abs(columns) + 1)
  }, 0)
}

/** A is the first, AA the one behind Z. */
function columnOf(letters: string): number {
  const digits = [...letters.toUpperCase()].map((letter) => letter.charCodeAt(0) - 64)
  return digits.reduce((column, digit) => column * 26 + digit, 0)
}
