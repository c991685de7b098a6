import { addDays, daysBetween, latest, type Day } from '../time/day'

/** Days that are no part of a limit, the first and the last among them. */
export type Stretch = { readonly from: Day; readonly to: Day }

/** A stretch and by how many days it lengthened the limit: by none where it lies outside. */
export type LeftOut = Stretch & { readonly days: number }

export function liesIn(stretches: readonly Stretch[], day: Day): boolean {
  return stretches.some(({ from, to }) => from <= day && day <= to)
}

/** In order, with those that overlap made one: no day is left out twice. */
export function mergedStretches(stretches: readonly Stretch[]): Stretch[] {
  const merged: Stretch[] = []
  for (const each of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const before = merged.at(-1)
    if (before !== undefined && each.from <= before.to) {
      merged[merged.length - 1] = { from: before.from, to: latest(before.to, each.to) }
    } else merged.push(each)
  }
  return merged
}

/** The last of `total` days from `first` on that lie in no stretch, and what each stretch did. */
export function lastDayLeavingOut(
  first: Day,
  total: number,
  stretches: readonly Stretch[],
): { last: Day; leftOut: LeftOut[] } {
  let last = addDays(first, total - 1)
  const leftOut = mergedStretches(stretches).map((each) => {
    const days =
      each.from > last ? 0 : Math.max(0, daysBetween(latest(each.from, first), each.to) + 1)
    last = addDays(last, days)
    return { ...each, days }
  })
  return { last, leftOut }
}
