import type { CaseNumber } from '../domain/ids'
import type { Day } from '../domain/time/day'
import type { AppDeps } from './deps'
import type { LookedUp } from './queries/look-up'
import { readNotes } from './queries/notes'

export type PersonNotes = ReadonlyMap<CaseNumber, { on: Day; text: string }[]>

/** The facts noted on a matter as the person it concerns sees them: what and when, never by whom. */
export async function personNotes(
  prisma: AppDeps['prisma'],
  cipher: AppDeps['fieldCipher'],
  cases: LookedUp['cases'],
): Promise<PersonNotes> {
  const open = cases.filter(({ notes }) => notes !== 'none')
  const noted = await readNotes(
    prisma,
    cipher,
    open.map(({ number }) => number),
  )
  return new Map(
    open.map(({ number, notes }) => [
      number,
      noted
        .filter((note) => note.case === number && (notes === 'all' || note.beforeOthers))
        .map(({ occurredOn, text }) => ({ on: occurredOn, text })),
    ]),
  )
}
