/** Files an office gets and makes; each shows in its own bytes what it is. */
export const fileTypes = {
  pdf: { mediaType: 'application/pdf', called: 'PDF', endings: ['pdf'] },
  jpeg: { mediaType: 'image/jpeg', called: 'JPEG', endings: ['jpg', 'jpeg'] },
  png: { mediaType: 'image/png', called: 'PNG', endings: ['png'] },
  tiff: { mediaType: 'image/tiff', called: 'TIFF', endings: ['tif', 'tiff'] },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    called: 'DOCX',
    endings: ['docx'],
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    called: 'XLSX',
    endings: ['xlsx'],
  },
  ofd: { mediaType: 'application/ofd', called: 'OFD', endings: ['ofd'] },
} as const satisfies Readonly<Record<string, FileKind>>

type FileKind = { mediaType: string; called: string; endings: readonly string[] }
export type FileType = keyof typeof fileTypes

export const fileTypeNames = Object.keys(fileTypes) as [FileType, ...FileType[]]

/**
 * The name under which it is saved ends as its content is opened: whatever it was called, a program
 * is never started by it.
 */
export function savedName(name: string, type: FileType): string {
  const endings: readonly string[] = fileTypes[type].endings
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  return name.includes('.') && endings.includes(ending) ? name : `${name}.${endings[0]}`
}

const LONGEST_NAME = 150

/** Controls, also those that turn the direction of writing and so hide an ending, and folders. */
const notInNames = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}/\\]/u

/** What to do about a name that cannot be kept; undefined where it can. */
export function againstName(name: string): string | undefined {
  if (name.trim() === '' || /^\.+$/.test(name.trim())) return 'Give the name of the file'
  if ([...name].length > LONGEST_NAME) return `Give at most ${LONGEST_NAME} characters`
  if (notInNames.test(name)) {
    return 'Give the name alone: no folder, no slash, no control or invisible characters'
  }
  return undefined
}
