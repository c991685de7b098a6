const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
/** A comment behind the directory may be as long as this. */
const LONGEST_COMMENT = 65_535

/**
 * Bytes of everything in a zip archive once unpacked, by its own directory: a small file may become a
 * very large one. Undefined where it is no archive, or one of the kind for files beyond four GiB.
 */
export function unpackedBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  let total = 0
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return undefined
    total += view.getUint32(at + 24, true)
    const variable = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    at += ENTRY_BYTES + variable.reduce((sum, length) => sum + length, 0)
  }
  return total
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}
