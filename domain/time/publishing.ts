import type { Calendar, CalendarYear } from './calendar'

export type Publishing =
  { ok: true; fresh: readonly CalendarYear[]; calendar: Calendar } | { ok: false; message: string }

/**
 * Adds revisions as the State Council publishes them. One that is known with the same content adds
 * nothing; with other content it has to be the next, because what was known on a day is a fact that
 * stays. No year is left out: one between two known ones would count as known to have no holidays.
 */
export function published(known: Calendar, given: readonly CalendarYear[]): Publishing {
  const fresh: CalendarYear[] = []
  let calendar = known
  for (const each of inOrder(given)) {
    const same = calendar.years.find((one) => isSameRevision(one, each))
    if (same !== undefined && hasSameContent(same, each)) continue
    const message = wrongPlace(calendar, each)
    if (message !== undefined) return { ok: false, message }
    fresh.push(each)
    calendar = { years: inOrder([...calendar.years, each]) }
  }
  return { ok: true, fresh, calendar }
}

export function isSameRevision(one: CalendarYear, other: CalendarYear): boolean {
  return one.year === other.year && one.revision === other.revision
}

/** The last year of which the holidays are known. */
export function knownUntil({ years }: Calendar): number {
  return Math.max(...years.map(({ year }) => year))
}

export function inOrder(years: readonly CalendarYear[]): CalendarYear[] {
  return [...years].sort((one, other) => one.year - other.year || one.revision - other.revision)
}

function wrongPlace(calendar: Calendar, { year, revision, publishedOn }: CalendarYear) {
  const before = inOrder(calendar.years.filter((each) => each.year === year)).at(-1)
  if (before === undefined) {
    const next = knownUntil(calendar) + 1
    if (year !== next) return `${year} cannot be added: the next year to publish is ${next}`
  }
  const expected = (before?.revision ?? 0) + 1
  if (revision !== expected) {
    return `Revision ${revision} of ${year} is not what is known: a change comes as revision ${expected}, after the ones before it`
  }
  if (before === undefined || publishedOn > before.publishedOn) return undefined
  return `Revision ${revision} of ${year} has to be published after ${before.publishedOn}, when the one before it was`
}

function hasSameContent(one: CalendarYear, other: CalendarYear): boolean {
  return written(one) === written(other)
}

function written({ publishedOn, source, holidays, makeUpDays }: CalendarYear): string {
  const days = [holidays, makeUpDays].map((named) => named.map(({ day, name }) => [day, name]))
  return JSON.stringify([publishedOn, source, ...days])
}
