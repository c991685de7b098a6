import { fileTypes, type FileType } from '../../domain/attachments/file-types'

/**
 * To be saved, under a name in any writing (RFC 6266 with RFC 8187); a program that knows no other
 * than ASCII saves it under what it is.
 */
export function attachmentDisposition(name: string, type: FileType): string {
  const plain = `attachment.${fileTypes[type].endings[0]}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded(name)}`
}

/** RFC 8187 leaves fewer characters as they are than an address does. */
function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (letter) => {
    return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
  })
}
