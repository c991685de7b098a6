import type { VillageCode } from '../ids'
import { addDays, asDay, earliest, latest, yearOf, type Day } from '../time/day'

export const analysisSteps = ['month', 'quarter', 'year'] as const
export type AnalysisStep = (typeof analysisSteps)[number]

/** Matters received in one month, about one subject, from one village; null where nobody said. */
export type CountedMatters = {
  subject: string | null
  village: VillageCode | null
  /** "2026-03" */
  month: string
  matters: number
}

export type Stretch = { from: Day; to: Day }
export type Period = Stretch & { name: string }
export type Place = { village: VillageCode; area: string }
type SubjectInTree = { path: string; parent: string | null }

/** A count and, period by period in their order, what it is made of. */
type Sums = { matters: number; byPeriod: readonly number[] }
export type VillageLine = Sums & { village: VillageCode }
/** `area` is null of matters that say no village. */
export type AreaLine = Sums & { area: string | null; villages: readonly VillageLine[] }
/** `areas` is null where places are left out on purpose (decision 81). */
export type SubjectLine = Sums & {
  subject: string | null
  parent: string | null
  areas: readonly AreaLine[] | null
}

/** The periods of a stretch: the first and the last end where it does. */
export function periodsOf({ from, to }: Stretch, step: AnalysisStep): Period[] {
  const periods: Period[] = []
  for (let day = from; day <= to;) {
    const { name, last } = periodOf(day, step)
    periods.push({ name, from: latest(day, from), to: earliest(last, to) })
    day = addDays(last, 1)
  }
  return periods
}

/**
 * Subject × place × time (plan B3): subjects in the order of their tree, each with what lies within it;
 * within a subject areas and villages in their fixed order. Nothing is sorted by how many there are, no line
 * sums a place over all subjects, and where a line would come near to that it says no places (decision 81).
 */
export function analyse(
  counted: readonly CountedMatters[],
  tree: readonly SubjectInTree[],
  places: readonly Place[],
  { periods, step }: { periods: readonly Period[]; step: AnalysisStep },
): SubjectLine[] {
  const sumUp = (rows: readonly CountedMatters[]) => sumsOf(rows, periods, step)
  const known = [...tree]
    .sort((one, other) => (one.path < other.path ? -1 : 1))
    .map(({ path, parent }) => {
      const rows = counted.filter(({ subject }) => subject !== null && isWithin(subject, path))
      const holdsAll = parent === null && tree.some((each) => each.parent === path)
      const areas = holdsAll ? null : areasOf(rows, places, sumUp)
      return { subject: path, parent, ...sumUp(rows), areas }
    })
  const unsaid = sumUp(counted.filter(({ subject }) => subject === null))
  return [...known, { subject: null, parent: null, ...unsaid, areas: null }].filter(
    ({ matters }) => matters > 0,
  )
}

/** What is about a subject or lies within it. */
export function isWithin(subject: string, path: string): boolean {
  return subject === path || subject.startsWith(`${path}/`)
}

type SumUp = (rows: readonly CountedMatters[]) => Sums

function areasOf(
  rows: readonly CountedMatters[],
  places: readonly Place[],
  sumUp: SumUp,
): AreaLine[] {
  const inOrder = [...places].sort((one, other) => {
    if (one.area !== other.area) return one.area < other.area ? -1 : 1
    return one.village < other.village ? -1 : 1
  })
  const areas = [...new Set(inOrder.map(({ area }) => area))].map((area) => {
    const within = inOrder.filter((place) => place.area === area)
    const villages = within.map(({ village }) => {
      return { village, ...sumUp(rows.filter((row) => row.village === village)) }
    })
    const codes = new Set(within.map(({ village }) => village))
    const own = rows.filter(({ village }) => village !== null && codes.has(village))
    return { area, ...sumUp(own), villages: villages.filter(isThere) }
  })
  const nowhere = sumUp(rows.filter(({ village }) => village === null))
  return [...areas, { area: null, ...nowhere, villages: [] }].filter(isThere)
}

function isThere({ matters }: Sums): boolean {
  return matters > 0
}

function sumsOf(
  rows: readonly CountedMatters[],
  periods: readonly Period[],
  step: AnalysisStep,
): Sums {
  const byPeriod = periods.map(({ name }) =>
    sum(rows.filter(({ month }) => periodOf(asDay(`${month}-01`), step).name === name)),
  )
  return { matters: sum(rows), byPeriod }
}

function sum(rows: readonly CountedMatters[]): number {
  return rows.reduce((all, { matters }) => all + matters, 0)
}

/** The period a day lies in, as it is called, and its last day. */
function periodOf(day: Day, step: AnalysisStep): { name: string; last: Day } {
  const year = yearOf(day)
  const month = Number(day.slice(5, 7))
  switch (step) {
    case 'month':
      return { name: day.slice(0, 7), last: lastDayOf(year, month) }
    case 'quarter': {
      const quarter = Math.ceil(month / 3)
      return { name: `${year}-Q${quarter}`, last: lastDayOf(year, quarter * 3) }
    }
    case 'year':
      return { name: String(year), last: lastDayOf(year, 12) }
  }
}

function lastDayOf(year: number, month: number): Day {
  const [next, of] = month === 12 ? [1, year + 1] : [month + 1, year]
  return addDays(asDay(`${of}-${String(next).padStart(2, '0')}-01`), -1)
}
