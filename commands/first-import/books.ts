import { setTimeout as pause } from 'node:timers/promises'
import type { Desk } from '../first-thread/office'

type Say = (line: string) => void
type Headers = {
  rows: number
  columns: Record<string, string | null>
  refusedColumns: string[]
}
type Import = {
  state: string
  releasedAt: string | null
  endedAt: string | null
  rows: Record<string, number>
  records: number
  backlog: number
  kept: { pack: string; inTime: number; late: number }[]
}

const PATIENCE_MS = 5 * 60_000
const PAUSE_MS = 500

/** What holds for messages of a mailbox that no column says, and of which nobody knows the place. */
const assumed = {
  ...{ channel: 'online', kind: 'petition', route: 'hear-and-decide', place: 'unknown' },
} as const

/** The way every office goes: headers, mapping, a dry run that is undone, another that is released. */
export async function importBooks(
  director: Desk,
  name: string,
  file: Uint8Array<ArrayBuffer>,
  say: Say,
): Promise<string> {
  const headers = await director.upload<Headers>('/v1/ledger-headers', file)
  say(`\n${name}: ${headers.rows} rows; proposed ${JSON.stringify(headers.columns)}`)
  await director.put(`/v1/ledgers/${name}`, { columns: headers.columns, assumed })
  const dry = await read(director, name, file)
  await director.post(`/v1/imports/${dry}/undo`, undefined)
  say(`  read, looked at and undone: ${(await standing(director, dry)).state}`)
  const id = await read(director, name, file)
  tell(await standing(director, id), say)
  await director.post(`/v1/imports/${id}/release`, undefined)
  const done = await untilReleased(director, id)
  const registered = done.rows['registered'] ?? 0
  say(
    `  released: ${registered} registered in ${seconds(done).toFixed(1)} s, the wait for its round included`,
  )
  const again = await standing(director, await read(director, name, file))
  say(`  read once more: ${JSON.stringify(again.rows)}`)
  return id
}

async function read(director: Desk, name: string, file: Uint8Array<ArrayBuffer>): Promise<string> {
  return (await director.upload<{ id: string }>(`/v1/ledgers/${name}/imports`, file)).id
}

const standing = (director: Desk, id: string) => director.get<Import>(`/v1/imports/${id}`)

function tell({ rows, records, backlog, kept }: Import, say: Say): void {
  say(`  read again: ${JSON.stringify(rows)}; ${records} records, ${backlog} backlog`)
  for (const { pack, inTime, late } of kept) {
    say(`  answered under ${pack}: ${inTime} in time, ${late} late`)
  }
}

async function untilReleased(director: Desk, id: string): Promise<Import> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(PAUSE_MS)) {
    const found = await standing(director, id)
    if (found.state === 'released') return found
  }
  throw new Error(`The import ${id} was not registered within five minutes.`)
}

function seconds({ releasedAt, endedAt }: Import): number {
  return (Date.parse(endedAt ?? '') - Date.parse(releasedAt ?? '')) / 1_000
}
