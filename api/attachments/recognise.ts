import type { FileType } from '../../domain/attachments/file-types'
import { zipEntries } from '../ledger/zip-entries'

/** What a file is by its own bytes, or what to do about one that is none of those that are kept. */
export type Recognised = { type: FileType } | { against: string }

const TAKEN = 'PDF, JPEG, PNG, TIFF, DOCX, XLSX and OFD'

/** Neither name nor declared type say what a file is: whoever opens it goes by its content. */
export function recognise(bytes: Uint8Array): Recognised {
  const [type] = starts.flatMap(([each, start]) => (beginsWith(bytes, start) ? [each] : []))
  if (type !== undefined) return { type }
  return beginsWith(bytes, ZIP) ? inArchive(bytes) : unknown
}

type Start = readonly (number | typeof anyByte)[]
const anyByte = 'any'
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')]

const ZIP = ascii('PK\x03\x04')

const starts: readonly (readonly [FileType, Start])[] = [
  ['pdf', [...ascii('%PDF-'), anyByte, ...ascii('.')]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [...ascii('\x89PNG\r\n\x1a\n'), anyByte, anyByte, anyByte, anyByte, ...ascii('IHDR')]],
  ['tiff', ascii('II*\0')],
  ['tiff', ascii('MM\0*')],
]

function beginsWith(bytes: Uint8Array, start: Start): boolean {
  if (bytes.length < start.length) return false
  return start.every((byte, at) => byte === anyByte || bytes[at] === byte)
}

/** The part each cannot be without, by the archive's own directory. */
const mainParts: readonly (readonly [FileType, string])[] = [
  ['docx', 'word/document.xml'],
  ['xlsx', 'xl/workbook.xml'],
  ['ofd', 'OFD.xml'],
]

function inArchive(bytes: Uint8Array): Recognised {
  const names = (zipEntries(bytes) ?? []).map(({ name }) => name)
  const found = mainParts.filter(([, part]) => names.includes(part))
  const [first, another] = found
  if (first === undefined || another !== undefined) return unknown
  const [type] = first
  if (type !== 'ofd' && !names.includes('[Content_Types].xml')) return unknown
  return names.some(isMacro) ? macros : { type }
}

const isMacro = (name: string): boolean => /(^|\/)vba(Project|Data)[^/]*\.(bin|xml)$/i.test(name)

const unknown: Recognised = {
  against: `The content is none of ${TAKEN}: save it as one of these, and send it again.`,
}
const macros: Recognised = {
  against: 'The document brings macros along: save it without them, or as PDF, and send it again.',
}
