import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { temporal } from '@temporalio/proto'

const { History } = temporal.api.history.v1
type History = temporal.api.history.v1.IHistory

const folderOf = (kind: HistoryKind) => path.join(__dirname, kind)

/** Which workflow: its histories lie in a folder of their own. */
export type HistoryKind = 'histories' | 'messenger-histories' | 'undertaking-histories'

/**
 * A run's history as the server told it, and the hash of everything it told a sink, in order: the
 * batches a case projected; what the messenger showed and carried over.
 */
export type RecordedHistory = {
  name: string
  workflowId: string
  projected: string[]
  history: History
}

/** The history as the protocol's own bytes, packed, in base64. */
type Stored = { workflowId: string; projected: string[]; history: string }

export function recordedHistories(kind: HistoryKind = 'histories'): RecordedHistory[] {
  const folder = folderOf(kind)
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const stored = JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')) as Stored
      return {
        name: path.basename(file, '.json'),
        workflowId: stored.workflowId,
        projected: stored.projected,
        history: History.decode(unpacked(Buffer.from(stored.history, 'base64'))),
      }
    })
}

export function storeHistory(
  { name, history, ...rest }: RecordedHistory,
  kind: HistoryKind = 'histories',
): void {
  const folder = folderOf(kind)
  const bytes = gzipSync(History.encode(history).finish(), { level: 9 }).toString('base64')
  const stored: Stored = { ...rest, history: bytes }
  fs.mkdirSync(folder, { recursive: true })
  fs.writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(stored, null, 2)}\n`)
}

/** Some were stored before histories were packed. */
function unpacked(bytes: Buffer): Buffer {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
}
