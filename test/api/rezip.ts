import { deflateRawSync } from 'node:zlib'
import { unpacked, zipEntries } from '../../api/ledger/zip-entries'

const MOST = 1024 * 1024
const [LOCAL, ENTRY, END] = [0x04034b50, 0x02014b50, 0x06054b50]

/** A workbook with the text of its parts altered; `told`: the size its directory gives for each. */
export function rezipped(
  bytes: Uint8Array,
  change: (name: string, text: string) => string,
  told: (size: number) => number = (size) => size,
): Uint8Array {
  const parts = (zipEntries(bytes) ?? []).map((entry): [string, string] => {
    const text = Buffer.from(unpacked(entry, MOST) ?? []).toString('utf8')
    return [entry.name, change(entry.name, text)]
  })
  return zipped(parts, told)
}

/** An archive of texts by their names. */
export function zipped(
  named: readonly (readonly [name: string, text: string])[],
  told: (size: number) => number = (size) => size,
): Uint8Array<ArrayBuffer> {
  const files = named.map(([name, text]) => {
    return { name: Buffer.from(name), content: Buffer.from(text), offset: 0 }
  })
  const parts: Buffer[] = []
  const position = () => parts.reduce((sum, { length }) => sum + length, 0)
  const packed = files.map((file) => {
    file.offset = position()
    const deflated = deflateRawSync(file.content)
    const head = header(LOCAL, 30, deflated.length, told(file.content.length), 18)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(file.name.length, 26)
    parts.push(head, file.name, deflated)
    return deflated.length
  })
  const directory = position()
  files.forEach((file, index) => {
    const head = header(ENTRY, 46, packed[index] ?? 0, told(file.content.length), 20)
    head.writeUInt16LE(8, 10)
    head.writeUInt16LE(file.name.length, 28)
    head.writeUInt32LE(file.offset, 42)
    parts.push(head, file.name)
  })
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(position() - directory, 12)
  end.writeUInt32LE(directory, 16)
  return new Uint8Array(Buffer.concat([...parts, end]))
}

function header(signature: number, length: number, packed: number, size: number, at: number) {
  const head = Buffer.alloc(length)
  head.writeUInt32LE(signature, 0)
  head.writeUInt32LE(packed, at)
  head.writeUInt32LE(size, at + 4)
  return head
}
