import { setTimeout as pause } from 'node:timers/promises'
import { restingQuery, sealedColumnsQuery, type SealedColumn } from '../../prisma/sealed-columns'
import { select, type Connection } from '../../prisma/statements'
import type { Keyring } from '../../protection/keyring'
import { walkColumn } from './column'

/** Values that rest on another key, where and on which. */
export type Resting = { place: string; key: string; count: number }
export type Rotated = { sealed: number; left: Resting[] }

/** How often is gone through again for what others held or wrote meanwhile with a key of before. */
const MOST_WALKS = 5
const PAUSE_MILLIS = 500

/**
 * Seals anew whatever rests on another key than the one that writes, while the program runs. Safe to
 * be killed, to be repeated, and to run twice at once.
 */
export async function rotate(
  connection: Connection,
  ring: Keyring,
  tell: (place: string, sealed: number) => void,
): Promise<Rotated> {
  const columns = await select<SealedColumn>(connection, sealedColumnsQuery)
  let sealed = 0
  for (let walk = 1; ; walk += 1) {
    let unreadable = 0
    for (const column of columns) {
      const told = (count: number) => tell(placeOf(column), count)
      const walked = await walkColumn(connection, ring, column, told)
      sealed += walked.sealed
      unreadable += walked.unreadable
    }
    const left = await resting(connection, ring, columns)
    const count = left.reduce((sum, each) => sum + each.count, 0)
    // What cannot be opened stays so however often it is tried.
    if (count <= unreadable || walk === MOST_WALKS) return { sealed, left }
    await pause(PAUSE_MILLIS)
  }
}

const placeOf = ({ table, column }: SealedColumn): string => `${table}.${column}`

async function resting(
  connection: Connection,
  ring: Keyring,
  columns: readonly SealedColumn[],
): Promise<Resting[]> {
  const all: Resting[] = []
  for (const column of columns) {
    const found = await select<{ key: string; count: number }>(
      connection,
      restingQuery(column, ring.active),
    )
    all.push(...found.map((each) => ({ place: placeOf(column), ...each })))
  }
  return all
}
