import type { Day } from '../../../domain/time/day'
import type { Paper } from './circulars'
import type { DutyRow } from './ladders'

/** Of each campaign, by its id, and each duty of its definition: the days on which it was due, by number. */
export type Dates = Record<string, Record<string, Record<string, Day>>>

/** As the rows have them; every part of a campaign has the same, which is looked at here. */
export function datesOf(duties: readonly DutyRow[], papers: readonly Paper[]): Dates {
  const dates: Dates = {}
  const add = (id: string, code: string, number: number, due: Day) => {
    const campaign = id.split(/[./]/)[0] ?? id
    const numbers = ((dates[campaign] ??= {})[code] ??= {})
    const before = (numbers[number] ??= due)
    if (before !== due) throw new Error(`${id} is due on ${due}, and elsewhere on ${before}`)
  }
  for (const { id, code, number, due } of duties) {
    if (code !== null && number !== null) add(id, code, number, due)
  }
  for (const { id, duty, number, due } of papers) add(id, duty, number, due)
  return dates
}
