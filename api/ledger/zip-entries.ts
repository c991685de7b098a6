import { inflateRawSync } from 'node:zlib'

const END_OF_DIRECTORY = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const LOCAL_BYTES = 30
/** A comment behind the directory may be as long as this. */
const LONGEST_COMMENT = 65_535
const STORED = 0
const DEFLATED = 8

export type ZipEntry = { name: string; deflated: boolean; packed: Uint8Array; size: number }

/**
 * What lies in a zip archive, by its own directory. Undefined where it is no archive, or one of the
 * kinds no workbook is: for files beyond four GiB, or with something before it, where readers differ in
 * what they find.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (at + view.getUint32(end + 12, true) !== end) return undefined
  const entries: ZipEntry[] = []
  for (let entry = 0; entry < count; entry += 1) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return undefined
    const found = entryAt(bytes, view, at)
    if (found === undefined) return undefined
    entries.push(found)
    at += ENTRY_BYTES + lengths(view, at, [28, 30, 32])
  }
  return entries
}

/** Its bytes, at most so many; undefined where there are more. It throws where they are no such bytes. */
export function unpacked({ deflated, packed }: ZipEntry, most: number): Uint8Array | undefined {
  if (!deflated) return packed.length > most ? undefined : packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') return undefined
    throw error
  }
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry | undefined {
  const method = view.getUint16(at + 10, true)
  const local = view.getUint32(at + 42, true)
  if (method !== STORED && method !== DEFLATED) return undefined
  if (local + LOCAL_BYTES > bytes.length || view.getUint32(local, true) !== LOCAL) return undefined
  const from = local + LOCAL_BYTES + lengths(view, local, [26, 28])
  const name = at + ENTRY_BYTES
  return {
    name: Buffer.from(bytes.subarray(name, name + view.getUint16(at + 28, true))).toString(),
    deflated: method === DEFLATED,
    packed: bytes.subarray(from, from + view.getUint32(at + 20, true)),
    size: view.getUint32(at + 24, true),
  }
}

function lengths(view: DataView, at: number, offsets: readonly number[]): number {
  return offsets.reduce((sum, offset) => sum + view.getUint16(at + offset, true), 0)
}

function endOfDirectory(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at
  }
  return undefined
}
