import { dayOf, instantFrom, type Day } from '../../../domain/time/day'
import type { Township } from '../../lives/township'

export type Reminder = {
  /** The day on which it rang; when it was read is nobody's business. */
  on: Day
  rung: string
  duty: string
  due: string
  owedBy: string
  /** Posts whose holders found it in their inbox; none where all it went to were vacant. */
  to: readonly string[]
  vacant: readonly string[]
}

export type Reminders = {
  byRung: Record<string, number>
  byPost: Record<string, Record<string, number>>
  all: readonly Reminder[]
}

/** What rang for a duty. That one opened or moved is told as well, and counted here alone. */
export async function remindersOf({ db }: Township): Promise<Reminders> {
  const rows = await db.outbox.findMany({
    where: { dutyId: { not: null } },
    include: { inbox: { select: { postCode: true } }, duty: { select: { owedBy: true } } },
  })
  const told = rows.map((row): Reminder => {
    const { vacant = [] } = (row.outcome ?? {}) as { vacant?: string[] }
    return {
      on: dayOf(instantFrom(row.createdAt.getTime())),
      ...{ rung: row.rung, duty: row.dutyId ?? '', due: row.due ?? '' },
      owedBy: row.duty?.owedBy ?? '',
      to: [...new Set(row.inbox.map(({ postCode }) => postCode))].sort(),
      vacant: [...vacant].sort(),
    }
  })
  const all = told.filter(({ rung }) => rung !== 'opened' && rung !== 'moved').sort(byDay)
  const byPost: Record<string, Record<string, number>> = {}
  for (const { rung, to } of all) for (const post of to) count((byPost[post] ??= {}), rung)
  return { byRung: counted(told.map(({ rung }) => rung)), byPost: inOrder(byPost), all }
}

export function counted(names: readonly string[]): Record<string, number> {
  const found: Record<string, number> = {}
  for (const name of names) count(found, name)
  return inOrder(found)
}

function count(counts: Record<string, number>, name: string): void {
  counts[name] = (counts[name] ?? 0) + 1
}

function inOrder<Value>(found: Record<string, Value>): Record<string, Value> {
  return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)))
}

function byDay(one: Reminder, other: Reminder): number {
  const key = ({ on, duty, rung, due }: Reminder) => [on, duty, rung, due].join(' ')
  return key(one) < key(other) ? -1 : 1
}
